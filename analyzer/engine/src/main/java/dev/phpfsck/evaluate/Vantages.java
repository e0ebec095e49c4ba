package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.Lookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From where parts of pages look for relative paths: the working directories of the entry scripts
 * that load files which are not all known, and the include paths of all.
 */
final class Vantages {
  private final Machine machine;

  /** The working directories, each with the scripts that have it. */
  private final Map<String, Set<String>> workingDirectories = new TreeMap<>();

  private final Set<String> includeDirectories = new TreeSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /** Whether the include path is not known somewhere. */
  private boolean open;

  Vantages(Machine machine, Collection<EntryScript> entries) {
    this.machine = machine;
    for (EntryScript entry : entries.stream().filter(EntryScript::opens).toList()) {
      String script = machine.program().canonical(entry.file());
      take(PhpPaths.dirname(script), script);
      entry.end().getOrDefault(Key.WORKING_DIRECTORY, Bound.UNDEFINED).value().atoms().stream()
          .filter(Atom.Text.class::isInstance)
          .forEach(atom -> take(((Atom.Text) atom).text(), script));
    }
    for (EntryScript entry : entries) {
      for (Atom atom :
          entry.end().getOrDefault(Key.INCLUDE_PATH, Bound.UNDEFINED).value().atoms()) {
        if (atom instanceof Atom.Text text) {
          takePath(text.text());
        } else {
          open = true;
        }
      }
    }
  }

  private void take(String directory, String script) {
    workingDirectories.computeIfAbsent(directory, d -> new HashSet<>()).add(script);
  }

  private void takePath(String path) {
    for (String directory : path.split(":", -1)) {
      if (PhpPaths.isAbsolute(directory)) {
        includeDirectories.add(directory);
      } else if (!directory.isEmpty()) {
        workingDirectories
            .keySet()
            .forEach(working -> includeDirectories.add(working + "/" + directory));
      }
    }
  }

  /** Whether a relative path leads to a file from one of them. */
  boolean see(String relative) {
    return known.computeIfAbsent(relative, this::look);
  }

  private boolean look(String relative) {
    for (Map.Entry<String, Set<String>> working : workingDirectories.entrySet()) {
      if (isSeen(working.getKey(), working.getValue(), relative)) {
        return true;
      }
    }
    return !PhpPaths.isDotted(relative)
        && (includeDirectories.stream().anyMatch(directory -> isThere(directory, relative))
            || (open && machine.files().isBelowSomewhere(relative)));
  }

  /** Whether some of these scripts finds a file there that is not the script itself. */
  private boolean isSeen(String directory, Set<String> scripts, String relative) {
    return machine.tree().lookup(directory + "/" + relative) instanceof Lookup.Found found
        && !(scripts.size() == 1 && scripts.contains(found.canonical()));
  }

  private boolean isThere(String directory, String relative) {
    return machine.tree().lookup(directory + "/" + relative) instanceof Lookup.Found;
  }
}

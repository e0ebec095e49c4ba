package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Relevance;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that are named after a class that they declare, as PSR-0 and PSR-4 have it: what code
 * loads that makes paths of the names of classes in ways that are too much for the evaluation.
 */
final class ClassFiles {
  private final Program program;
  private final Relevance relevance;
  private final HostClasses hostClasses;
  private final Set<Place> seeking = new HashSet<>();
  private final Map<List<String>, List<String>> fitting = new HashMap<>();
  private @Nullable List<String> all;

  ClassFiles(Program program, Relevance relevance, HostClasses hostClasses) {
    this.program = program;
    this.relevance = relevance;
    this.hostClasses = hostClasses;
  }

  /** All of them, in order. */
  List<String> all() {
    List<String> known = all;
    if (known == null) {
      known =
          IntStream.range(0, program.size())
              .filter(this::isNamedAfterClass)
              .mapToObj(file -> program.path(file).value())
              .toList();
      all = known;
    }
    return known;
  }

  private boolean isNamedAfterClass(int file) {
    String script = program.path(file).name();
    String stem = script.substring(0, Math.max(0, script.lastIndexOf('.')));
    return program.facts(file).classes().stream()
        .map(type -> type.name().substring(type.name().lastIndexOf('\\') + 1))
        .anyMatch(name -> name.equals(stem) || name.endsWith("_" + stem));
  }

  /** Notes that code asks whether a class is loaded whose name it does not tell. */
  void seeks(Place place) {
    seeking.add(place);
  }

  /**
   * What an include at a byte offset of a file loads whose path is known by its end at most, where
   * its function looks for a class, or one of that file that calls it: {@code $path . '.php'}. That
   * may be a file of a library of the host's, too.
   */
  List<String> soughtAt(int file, int offset, PathValue path) {
    if (path.atoms().stream().anyMatch(Choice.class::isInstance)) {
      // Then the names of the classes were followed.
      return List.of();
    }
    List<List<String>> ends =
        path.atoms().stream()
            .filter(Atom.Pattern.class::isInstance)
            .map(atom -> ((Atom.Pattern) atom).literals())
            .filter(literals -> literals.stream().noneMatch(ClassFiles::isTelling))
            .distinct()
            .toList();
    return !ends.isEmpty() && isSeeking(program.around(file, offset))
        ? ends.stream()
            .flatMap(literals -> fitting.computeIfAbsent(literals, this::fitting).stream())
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean isTelling(String literal) {
    return literal.chars().anyMatch(Character::isLetter) && !literal.startsWith(".");
  }

  private boolean isSeeking(Place place) {
    return seeking.contains(place)
        || relevance.callersOf(place).stream()
            .anyMatch(caller -> caller.file() == place.file() && seeking.contains(caller));
  }

  private List<String> fitting(List<String> literals) {
    return Stream.concat(
            all().stream().filter(path -> Files.fits("/" + path, literals, false)),
            hostClasses.ofLoaded().stream().filter(path -> Files.fits(path, literals, false)))
        .toList();
  }
}

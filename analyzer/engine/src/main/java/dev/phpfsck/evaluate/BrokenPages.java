package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.site.SitePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages among the scripts that look like parts of something, because their own beginning is
 * broken. They miss a file by a slip; or one that their neighbours load; or one that most scripts
 * in the directory miss.
 */
final class BrokenPages {
  private final Program program;
  private final Candidates candidates;
  private final Fragments fragments;
  private final Neighbours neighbours;
  private final Vantages vantages;
  private final Map<SitePath, Integer> scripts = new HashMap<>();
  private final Map<Map.Entry<SitePath, String>, Integer> missing = new HashMap<>();

  /**
   * Judges the {@code doubtful} scripts.
   *
   * @param files all that may be entry scripts
   * @param entries those that are
   */
  BrokenPages(
      Machine machine,
      Candidates candidates,
      List<Integer> files,
      List<EntryScript> doubtful,
      List<EntryScript> entries) {
    this.program = machine.program();
    this.candidates = candidates;
    this.fragments = new Fragments(machine);
    this.neighbours = new Neighbours(program, entries);
    this.vantages = new Vantages(machine, entries);
    files.forEach(file -> scripts.merge(program.path(file).parent(), 1, Integer::sum));
    for (EntryScript script : doubtful) {
      SitePath directory = program.path(script.file()).parent();
      fragments
          .missesFromEverywhere(script.run(), vantages)
          .forEach(path -> missing.merge(Map.entry(directory, path), 1, Integer::sum));
    }
  }

  boolean have(EntryScript script) {
    return missesByASlip(script) || missesWhatMostMiss(script) || neighbours.areLike(script);
  }

  private boolean missesByASlip(EntryScript script) {
    return fragments.isBrokenAnyhow(script.run(), vantages)
        && (candidates.isIndex(script.file()) || !fragments.isRunFrom(vantages, script.run()));
  }

  private boolean missesWhatMostMiss(EntryScript script) {
    SitePath directory = program.path(script.file()).parent();
    return fragments.missesFromEverywhere(script.run(), vantages).stream()
        .mapToInt(path -> missing.getOrDefault(Map.entry(directory, path), 0))
        .anyMatch(count -> count >= 3 && 2 * count > scripts.getOrDefault(directory, 0));
  }
}

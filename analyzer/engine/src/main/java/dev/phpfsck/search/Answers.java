package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What some files answer to a query, the best first. For one thread at a time. */
final class Answers {
  private final Query query;
  private final Shown shown;
  private final List<Hit> hits = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();

  private Answers(Query query, Shown shown) {
    this.query = query;
    this.shown = shown;
  }

  /**
   * The answers of {@code files}; binary ones are passed over.
   *
   * @param shown the best have their lines, and others may
   * @param onDisk where a file is opened
   */
  static Answers of(
      Query query, Shown shown, List<Candidate> files, Function<SitePath, Path> onDisk) {
    Answers answers = new Answers(query, shown);
    Reading reading = Reading.of(query, files, onDisk, shown);
    answers.add(reading.hits(), reading.problems());
    return answers;
  }

  /** Forgets what files answered that are not {@code believed}. */
  void keep(Predicate<SitePath> believed) {
    hits.removeIf(hit -> !believed.test(hit.path()));
    problems.removeIf(problem -> !believed.test(new SitePath(problem.path())));
  }

  /** Adds those of other files. */
  void add(Answers others) {
    add(others.hits, others.problems);
  }

  private void add(Collection<Hit> moreHits, Collection<SiteProblem> moreProblems) {
    hits.addAll(moreHits);
    hits.sort(Hit.BEST_FIRST);
    problems.addAll(moreProblems);
  }

  /**
   * Sees to it that the best have their lines, also those that became so as others were forgotten,
   * and no others.
   *
   * @param files among which they are
   */
  void show(List<Candidate> files, Function<SitePath, Path> onDisk) {
    int best = Math.min(shown.files(), hits.size());
    hits.subList(best, hits.size()).replaceAll(Hit::withoutLines);
    Set<SitePath> bare = new HashSet<>();
    for (Hit hit : hits.subList(0, best)) {
      if (hit.lines().isEmpty()) {
        bare.add(hit.path());
      }
    }
    if (bare.isEmpty()) {
      return;
    }
    List<Candidate> again = files.stream().filter(file -> bare.remove(file.path())).toList();
    Reading reading = Reading.of(query, again, onDisk, shown);
    Map<SitePath, Hit> withLines = new HashMap<>();
    reading.hits().forEach(hit -> withLines.put(hit.path(), hit));
    hits.replaceAll(hit -> withLines.getOrDefault(hit.path(), hit));
    problems.addAll(reading.problems());
  }

  List<Hit> hits() {
    return hits;
  }

  List<SiteProblem> problems() {
    return problems;
  }
}

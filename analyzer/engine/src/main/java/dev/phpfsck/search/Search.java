package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search through a web root. */
public final class Search {
  private final Query query;
  private final Path root;
  private final int shown;
  private final List<Hit> hits = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();

  private Search(Query query, Path root, int shown) {
    this.query = query;
    this.root = root;
    this.shown = shown;
  }

  /**
   * Looks for {@code query} in {@code root}, whose index is brought up to date by it. Binary files
   * are searched by their path alone.
   *
   * @param typed as {@link Query#parse} takes it
   * @param home where indexes are; empty for a search without one
   * @param version names this program, as for a scan
   * @param rehash whether what the disk says of a file is not believed, so that each is read
   * @param shown how many hits have their lines: the best ones
   * @throws QueryException where the query is wrong
   * @throws SiteException where the root cannot be read at all
   */
  public static SearchResult run(
      String typed, Path root, Optional<IndexHome> home, String version, boolean rehash, int shown)
      throws QueryException, SiteException {
    Search search = new Search(Query.parse(typed), root, shown);
    if (search.query.terms().stream().allMatch(term -> term.field().isOfFile())) {
      search.names();
    } else {
      search.contents(home, version, rehash);
    }
    return new SearchResult(
        root.toString(), typed, search.hits, search.problems.stream().distinct().sorted().toList());
  }

  private void names() throws SiteException {
    SiteTree tree = SiteTree.glance(root);
    problems.addAll(tree.problems());
    for (SiteEntry file : tree.files()) {
      new FileSearch(file.path(), new byte[0], () -> Zones.NONE)
          .answer(query, false)
          .ifPresent(hits::add);
    }
    hits.sort(Search::bestFirst);
  }

  /**
   * Takes what the index knew, where that still holds, and looks at the other files: mostly there
   * are none.
   */
  private void contents(Optional<IndexHome> home, String version, boolean rehash)
      throws SiteException {
    Instant started = Instant.now();
    boolean allShown = shown == Integer.MAX_VALUE;
    try (Opening opening = Opening.of(home, version, root, query, allShown)) {
      SiteTree tree = SiteTree.glance(root);
      TextIndex index = opening.index();
      index.refresh(tree, started, rehash, ZoneReader::new);
      Answers known = opening.answers();
      known.hits().stream().filter(hit -> index.isUnchanged(hit.path())).forEach(hits::add);
      known.problems().stream()
          .filter(problem -> index.isUnchanged(new SitePath(problem.path())))
          .forEach(problems::add);
      List<Candidate> others = index.changed(tree, query.wanted());
      Answers changed = Answers.of(query, others, tree::onDisk, allShown);
      hits.addAll(changed.hits());
      problems.addAll(changed.problems());
      problems.addAll(tree.problems());
      problems.addAll(index.problems());
      hits.sort(Search::bestFirst);
      if (!allShown) {
        show(Stream.concat(others.stream(), opening.known().stream()), tree);
      }
    }
  }

  /** Reads the best once more, for their lines. */
  private void show(Stream<Candidate> files, SiteTree tree) {
    Set<SitePath> best =
        hits.stream().limit(shown).map(Hit::path).collect(Collectors.toCollection(HashSet::new));
    List<Candidate> again = files.filter(file -> best.remove(file.path())).toList();
    Map<SitePath, Hit> withLines =
        Answers.of(query, again, tree::onDisk, true).hits().stream()
            .collect(Collectors.toMap(Hit::path, Function.identity()));
    hits.replaceAll(hit -> withLines.getOrDefault(hit.path(), hit));
  }

  private static int bestFirst(Hit a, Hit b) {
    int byScore = Double.compare(b.score(), a.score());
    return byScore != 0 ? byScore : a.path().compareTo(b.path());
  }
}

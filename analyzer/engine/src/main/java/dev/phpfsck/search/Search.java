package dev.phpfsck.search;

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
import java.util.List;
import java.util.Optional;

/** A search through a web root. */
public final class Search {
  private final Query query;
  private final Path root;
  private final List<Hit> hits = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();

  private Search(Query query, Path root) {
    this.query = query;
    this.root = root;
  }

  /**
   * Looks for {@code query} in {@code root}, whose index is brought up to date by it. Binary files
   * are searched by their path alone.
   *
   * @param typed as {@link Query#parse} takes it
   * @param home where indexes are; empty for a search without one
   * @param version names this program, as for a scan
   * @param rehash whether what the disk says of a file is not believed, so that each is read
   * @throws QueryException where the query is wrong
   * @throws SiteException where the root cannot be read at all
   */
  public static SearchResult run(
      String typed, Path root, Optional<IndexHome> home, String version, boolean rehash)
      throws QueryException, SiteException {
    Search search = new Search(Query.parse(typed), root);
    if (search.query.terms().stream().allMatch(term -> term.field().isOfFile())) {
      search.names();
    } else {
      search.contents(home, version, rehash);
    }
    search.hits.sort(Search::bestFirst);
    return new SearchResult(
        root.toString(), typed, search.hits, search.problems.stream().distinct().sorted().toList());
  }

  private void names() throws SiteException {
    SiteTree tree = SiteTree.glance(root);
    problems.addAll(tree.problems());
    for (SiteEntry file : tree.files()) {
      new FileSearch(file.path(), new byte[0], () -> Zones.NONE).answer(query).ifPresent(hits::add);
    }
  }

  /**
   * Takes what the index knew, where that still holds, and looks at the other files: mostly there
   * are none.
   */
  private void contents(Optional<IndexHome> home, String version, boolean rehash)
      throws SiteException {
    Instant started = Instant.now();
    List<TextIndex.Wanted> wanted = query.wanted();
    try (Opening opening = Opening.of(home, version, root, query, wanted)) {
      SiteTree tree = SiteTree.glance(root);
      TextIndex index = opening.index();
      index.refresh(tree, started, rehash, ZoneReader::new);
      Answers known = opening.answers();
      known.hits().stream().filter(hit -> index.isUnchanged(hit.path())).forEach(hits::add);
      known.problems().stream()
          .filter(problem -> index.isUnchanged(new SitePath(problem.path())))
          .forEach(problems::add);
      Answers changed = Answers.of(query, index.changed(tree, wanted), tree::onDisk);
      hits.addAll(changed.hits());
      problems.addAll(changed.problems());
      problems.addAll(tree.problems());
      problems.addAll(index.problems());
    }
  }

  private static int bestFirst(Hit a, Hit b) {
    int byScore = Double.compare(b.score(), a.score());
    return byScore != 0 ? byScore : a.path().compareTo(b.path());
  }
}

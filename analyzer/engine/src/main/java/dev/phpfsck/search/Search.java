package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.Fingerprint;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** A search through a web root. */
public final class Search {
  private final Query query;
  private final Path root;
  private final Shown shown;
  private final List<Hit> hits = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();

  private Search(Query query, Path root, Shown shown) {
    this.query = query;
    this.root = root;
    this.shown = shown;
  }

  /**
   * Begins, in a thread of its own, with what every search needs and no query changes: a search
   * that comes soon is answered sooner.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().start(TextIndex::prepare);
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
      String typed,
      Path root,
      Optional<IndexHome> home,
      String version,
      boolean rehash,
      Shown shown)
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
      new FileSearch(file.path(), Text.of(""), () -> Zones.NONE).answer(query).ifPresent(hits::add);
    }
    hits.sort(Hit.BEST_FIRST);
  }

  /**
   * Takes what the index knew, where that still holds, and looks at the other files: mostly there
   * are none.
   */
  private void contents(Optional<IndexHome> home, String version, boolean rehash)
      throws SiteException {
    Instant started = Instant.now();
    try (Opening opening = Opening.of(home, version, root, query, shown)) {
      Optional<byte[]> fingerprint = rehash ? Optional.empty() : fingerprint();
      TextIndex index = opening.index();
      if (fingerprint.filter(index::isUpToDate).isPresent()) {
        answer(opening, index.unindexed(), path -> path.in(root));
      } else {
        SiteTree tree = SiteTree.glance(root);
        index.refresh(tree, started, rehash, ZoneReader::new);
        if (fingerprint.isPresent()) {
          fingerprint().ifPresent(now -> index.keep(tree, fingerprint.get(), now));
        }
        problems.addAll(tree.problems());
        answer(opening, index.changed(tree, query.wanted()), tree::onDisk);
      }
      problems.addAll(index.problems());
    }
  }

  private Optional<byte[]> fingerprint() {
    return Fingerprint.of(root, Fingerprint.Detail.CONTENT);
  }

  /**
   * Puts together what the index knew and what some other files have.
   *
   * @param onDisk where a file is opened
   */
  private void answer(Opening opening, List<Candidate> others, Function<SitePath, Path> onDisk) {
    TextIndex index = opening.index();
    Answers answers = opening.answers();
    answers.keep(index::isUnchanged);
    if (!others.isEmpty()) {
      answers.add(Answers.of(query, shown, others, onDisk));
    }
    answers.show(Stream.concat(others.stream(), opening.known().stream()).toList(), onDisk);
    hits.addAll(answers.hits());
    problems.addAll(answers.problems());
  }
}

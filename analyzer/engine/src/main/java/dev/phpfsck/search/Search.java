package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A search through a web root. */
public final class Search {
  private final SiteTree tree;
  private final Query query;
  private final List<Hit> hits = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();

  private Search(SiteTree tree, Query query) {
    this.tree = tree;
    this.query = query;
    this.problems.addAll(tree.problems());
  }

  /**
   * Looks for {@code query} in {@code root}, whose index is brought up to date first. Binary files
   * are searched by their path alone.
   *
   * @param typed as {@link Query#parse} takes it
   * @param home where indexes are; empty for a search without one
   * @param version names this program, as for a scan
   * @throws QueryException where the query is wrong
   * @throws SiteException where the root cannot be read at all
   */
  public static SearchResult run(String typed, Path root, Optional<IndexHome> home, String version)
      throws QueryException, SiteException {
    Query query = Query.parse(typed);
    Instant started = Instant.now();
    Search search;
    if (query.terms().stream().allMatch(term -> term.field().isOfFile())) {
      search = new Search(SiteTree.walk(root, Path.of("/")), query);
      search.names();
    } else {
      try (TextIndex index = TextIndex.open(home, version, root)) {
        search = new Search(SiteTree.walk(root, Path.of("/")), query);
        index.refresh(search.tree, started, ZoneReader::new);
        search.contents(index);
      }
    }
    return search.result(root, typed);
  }

  private void names() {
    tree.files().forEach(file -> answer(new Candidate(file), new byte[0], new ZoneReader()));
  }

  private void contents(TextIndex index) {
    problems.addAll(index.problems());
    ZoneReader zones = new ZoneReader();
    for (Candidate candidate : index.candidates(tree, wanted())) {
      read(candidate).ifPresent(content -> answer(candidate, content, zones));
    }
  }

  private List<TextIndex.Wanted> wanted() {
    return query.terms().stream()
        .filter(term -> !term.field().isOfFile())
        .flatMap(term -> {
          String part = term.field().isIndexed() ? term.field().name() : "";
          return term.needle().certain().stream().map(text -> new TextIndex.Wanted(part, text));
        })
        .toList();
  }

  private Optional<byte[]> read(Candidate candidate) {
    String path = candidate.file().path().value();
    try {
      byte[] content = Files.readAllBytes(tree.onDisk(candidate.file().path()));
      return TextIndex.isText(content) ? Optional.of(content) : Optional.empty();
    } catch (IOException e) {
      problems.add(new SiteProblem(path, "could not be read"));
    } catch (OutOfMemoryError e) {
      problems.add(new SiteProblem(path, "too large to be searched"));
    }
    return Optional.empty();
  }

  private void answer(Candidate candidate, byte[] content, ZoneReader zones) {
    try {
      new FileSearch(candidate.file().path(), content, () -> zones(candidate, content, zones))
          .answer(query)
          .ifPresent(hits::add);
    } catch (StackOverflowError e) {
      // Java's regular expressions recurse for each character of some repetitions.
      problems.add(
          new SiteProblem(
              candidate.file().path().value(), "a line is too long for this expression"));
    }
  }

  private static Zones zones(Candidate candidate, byte[] content, ZoneReader reader) {
    return candidate
        .kept()
        .map(kept -> kept.length == 0 ? Zones.NONE : Zones.read(kept, content.length))
        .orElseGet(() -> reader.zones(content));
  }

  private SearchResult result(Path root, String typed) {
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::path));
    return new SearchResult(
        root.toString(), typed, hits, problems.stream().distinct().sorted().toList());
  }
}

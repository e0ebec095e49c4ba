package dev.phpfsck.search;

import dev.phpfsck.index.IndexHome;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.SiteEntry;
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
  private Search() {}

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
    SiteTree tree = SiteTree.walk(root, Path.of("/"));
    List<Hit> hits = new ArrayList<>();
    boolean ofFiles = query.terms().stream().allMatch(term -> term.field().isOfFile());
    if (ofFiles) {
      tree.files().forEach(file -> answer(file, new byte[0], query, hits, new ArrayList<>()));
      return result(root, typed, hits, tree.problems());
    }
    try (TextIndex index = TextIndex.open(home, version, tree, started)) {
      List<SiteProblem> problems = new ArrayList<>(tree.problems());
      problems.addAll(index.problems());
      for (SiteEntry file : index.filesWith(certain(query))) {
        read(tree, file, problems)
            .ifPresent(content -> answer(file, content, query, hits, problems));
      }
      return result(root, typed, hits, problems);
    }
  }

  private static List<String> certain(Query query) {
    return query.terms().stream()
        .filter(term -> !term.field().isOfFile())
        .flatMap(term -> term.certain().stream())
        .toList();
  }

  private static Optional<byte[]> read(SiteTree tree, SiteEntry file, List<SiteProblem> problems) {
    try {
      byte[] content = Files.readAllBytes(tree.onDisk(file.path()));
      return TextIndex.isText(content) ? Optional.of(content) : Optional.empty();
    } catch (IOException e) {
      problems.add(new SiteProblem(file.path().value(), "could not be read"));
    } catch (OutOfMemoryError e) {
      problems.add(new SiteProblem(file.path().value(), "too large to be searched"));
    }
    return Optional.empty();
  }

  private static void answer(
      SiteEntry file, byte[] content, Query query, List<Hit> hits, List<SiteProblem> problems) {
    try {
      new FileSearch(file.path(), content).answer(query).ifPresent(hits::add);
    } catch (StackOverflowError e) {
      // Java's regular expressions recurse for each character of some repetitions.
      problems.add(new SiteProblem(file.path().value(), "a line is too long for this expression"));
    }
  }

  private static SearchResult result(
      Path root, String typed, List<Hit> hits, List<SiteProblem> problems) {
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::path));
    return new SearchResult(
        root.toString(), typed, hits, problems.stream().distinct().sorted().toList());
  }
}

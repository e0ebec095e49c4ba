package dev.phpfsck.bench.mutation;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A copy of a site in which one thing is broken at a time, and scanned in this process. */
final class Workspace implements AutoCloseable {
  private final Path folder;
  private final RuleCatalog rules = RuleCatalog.load().onByDefault();

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace copyOf(Path site) throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory("phpfsck-mutants"));
    Path root = workspace.root();
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectory(root.resolve(site.relativize(from).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                from,
                root.resolve(site.relativize(from).toString()),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
    return workspace;
  }

  /** The copy. */
  Path root() {
    return folder.resolve("site");
  }

  IncludeGraph graph() throws SiteException {
    return Analysis.graph(options());
  }

  /** Scans the copy; facts of files that have not changed come from an index. */
  ScanResult scan() throws SiteException {
    return Analysis.run(options(), rules);
  }

  private ScanOptions options() {
    return new ScanOptions(
        root(),
        Path.of("/"),
        ServerChoice.NEVER,
        Optional.of(new IndexHome(folder.resolve("index"))),
        "bench",
        Progress.NONE);
  }

  /** Something that is asked of the copy. */
  interface Question<T> {
    T answer() throws IOException, SiteException;
  }

  /** Breaks the copy as {@code mutant} has it, asks, and repairs it. */
  <T> T broken(Mutant mutant, Question<T> question) throws IOException, SiteException {
    Path file = root().resolve(mutant.file());
    Path aside = folder.resolve("aside");
    if (!mutant.breakage().isOfTarget()) {
      Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(file, mutant.content(), StandardCharsets.ISO_8859_1);
    } else {
      boolean renamed = !mutant.newTarget().isEmpty();
      aside = renamed ? root().resolve(mutant.newTarget()) : aside;
      Files.move(file, aside);
    }
    try {
      return question.answer();
    } finally {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

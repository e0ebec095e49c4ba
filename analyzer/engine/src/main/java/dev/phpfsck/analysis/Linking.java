package dev.phpfsck.analysis;

import dev.phpfsck.autoload.Autoloading;
import dev.phpfsck.evaluate.Evaluator;
import dev.phpfsck.evaluate.Surroundings;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.ServerReader;
import dev.phpfsck.site.SiteTree;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * From the files of a root to its include graph.
 *
 * <p>Following the courses through a site is the work of one thread and the longest part of a scan.
 * What does not need them is done by another meanwhile: reading the server's configuration and the
 * autoloaders' maps, and writing the index.
 */
final class Linking implements AutoCloseable {
  private final ScanOptions options;
  private final SiteTree tree;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("beside").daemon().factory());
  private final FactReader.Read read;
  private final CompletableFuture<Server> server;
  private final CompletableFuture<Autoloading> autoload;
  private final CompletableFuture<Void> indexed;

  /** Reads all PHP files of {@code tree}; {@code index} is not to be closed before this. */
  Linking(ScanOptions options, SiteTree tree, SiteIndex index) {
    this.options = options;
    this.tree = tree;
    this.server = CompletableFuture.supplyAsync(this::readServer, beside);
    this.read = new FactReader(tree, index, options).readAll();
    this.autoload = CompletableFuture.supplyAsync(() -> Autoloading.of(tree, read.facts()), beside);
    this.indexed =
        CompletableFuture.runAsync(() -> read.remember(index), beside)
            // Where something is missing, it is asked for.
            .thenRun(index::names);
  }

  FactReader.Read read() {
    return read;
  }

  Server server() {
    return server.join();
  }

  Autoloading autoload() {
    return autoload.join();
  }

  /** Follows the courses through the site. */
  IncludeGraph includes() {
    options.progress().at(Progress.Stage.EVALUATING, 0, 0);
    Surroundings surroundings = surroundings();
    IncludeGraph written = new Evaluator(tree, surroundings).evaluate(read.facts());
    IncludeGraph around = new PrependEdges(tree, server(), surroundings).addTo(written);
    return new AutoloadEdges(autoload(), read.facts()).addTo(around);
  }

  /** Waits until the index holds what was read. */
  void awaitIndex() {
    indexed.join();
  }

  /** What the server's configuration settles; where it says nothing, Debian's own. */
  private Surroundings surroundings() {
    List<String> includePath = server().includePath();
    return new Surroundings(
        includePath.isEmpty() ? Surroundings.DEFAULT.includePath() : includePath,
        server().documentRoots());
  }

  private Server readServer() {
    return switch (options.server()) {
      case IF_SERVING -> ServerReader.read(tree, false);
      case ALWAYS -> ServerReader.read(tree, true);
      case NEVER -> ServerReader.withoutServer(tree, "it was not asked for");
    };
  }

  /** Waits for what was begun. */
  @Override
  public void close() {
    beside.close();
  }
}

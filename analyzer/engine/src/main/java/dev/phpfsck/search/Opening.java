package dev.phpfsck.search;

import dev.phpfsck.index.IndexHome;
import dev.phpfsck.index.TextIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The index of a root, opened and asked in a thread of its own, while the inventory of the root is
 * being taken.
 */
final class Opening implements AutoCloseable {
  private final CompletableFuture<Opened> opened;

  /** An index, and what the files that it knows answer now. */
  private record Opened(TextIndex index, Answers answers) {}

  private Opening(CompletableFuture<Opened> opened) {
    this.opened = opened;
  }

  /** Begins. */
  static Opening of(
      Optional<IndexHome> home,
      String version,
      Path root,
      Query query,
      List<TextIndex.Wanted> wanted) {
    return new Opening(
        CompletableFuture.supplyAsync(
            () -> {
              TextIndex index =
                  TextIndex.open(home.filter(h -> Files.isDirectory(root)), version, root);
              return new Opened(
                  index, Answers.of(query, index.known(wanted), path -> path.in(root)));
            },
            task -> Thread.ofPlatform().daemon().start(task)));
  }

  TextIndex index() {
    return opened.join().index;
  }

  /** They hold where the file {@link TextIndex#isUnchanged}. */
  Answers answers() {
    return opened.join().answers;
  }

  @Override
  public void close() {
    if (!opened.isCompletedExceptionally()) {
      index().close();
    }
  }
}

package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
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

  /** An index, the files in it that may have what is asked for, and what they answer now. */
  private record Opened(TextIndex index, List<Candidate> known, Answers answers) {}

  private Opening(CompletableFuture<Opened> opened) {
    this.opened = opened;
  }

  /**
   * Begins.
   *
   * @param shown the best of the answers have their lines
   */
  static Opening of(Optional<IndexHome> home, String version, Path root, Query query, Shown shown) {
    return new Opening(
        CompletableFuture.supplyAsync(
            () -> {
              TextIndex index =
                  TextIndex.open(home.filter(h -> Files.isDirectory(root)), version, root);
              List<Candidate> known = index.known(query.wanted());
              return new Opened(
                  index, known, Answers.of(query, shown, known, path -> path.in(root)));
            },
            task -> Thread.ofPlatform().daemon().start(task)));
  }

  TextIndex index() {
    return opened.join().index;
  }

  /** The files that the answers are of, and others that have not what is asked for. */
  List<Candidate> known() {
    return opened.join().known;
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

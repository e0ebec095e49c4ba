package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies in a web root, a scan ends, says what it could not look at, and leaves no trace.
 */
@Timeout(60)
class HostileTreeTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeAHealthyPage() throws IOException {
    Files.writeString(directory.resolve("index.php"), "<?php echo 'hello';\n");
  }

  private int scan(String... more) {
    String[] args =
        Stream.concat(Stream.of("--no-index", directory.toString()), Stream.of(more))
            .toArray(String[]::new);
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private void isAProblem(String name, String reason) {
    assertThat(scan()).isEqualTo(0);
    assertThat(out.toString()).contains("problem: " + name + ": ").contains(reason);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFifoIsNotOpened() throws Exception {
    Process made = new ProcessBuilder("mkfifo", directory.resolve("pipe.php").toString()).start();
    assertThat(made.waitFor()).isZero();
    isAProblem("pipe.php", "not opened");
  }

  @Test
  void aFileOfTwoGigabytesIsNotRead() throws Exception {
    try (RandomAccessFile huge =
        new RandomAccessFile(directory.resolve("dump.php").toFile(), "rw")) {
      huge.setLength(2L << 30);
    }
    isAProblem("dump.php", "too large");
  }

  @Test
  void linksThatLoopOrDangleEndTheScanNoLater() throws Exception {
    Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));
    Files.createSymbolicLink(directory.resolve("self"), Path.of("."));
    Files.createSymbolicLink(directory.resolve("up"), Path.of("../.."));
    Files.createSymbolicLink(directory.resolve("gone.php"), Path.of("nowhere.php"));
    assertThat(scan("--fail-on", "never")).isEqualTo(0);
    assertThat(out.toString()).contains("1 files");
  }

  @Test
  void namesCannotMoveTheCursor() throws Exception {
    String name = "evil%1B%5B2J%0A%E9'.php";
    Path file = Path.of(URI.create(directory.toUri() + name));
    Files.writeString(file, "<?php require __DIR__ . '/none-of-that-name.php';\n");
    assertThat(scan()).isEqualTo(1);
    assertThat(out.toString()).contains("evil\\x1b[2J\\x0a%E9'.php").doesNotContain("\u001b");
  }

  @Test
  void jsonNamesEveryByte() throws Exception {
    Path file = Path.of(URI.create(directory.toUri() + "%0A%22%E9.php"));
    Files.writeString(file, "<?php require __DIR__ . '/none-of-that-name.php';\n");
    assertThat(scan("--format", "json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"path\": \"\\n\\\"%E9.php\"");
  }

  @Test
  void nothingIsWrittenIntoTheTree() throws Exception {
    scan();
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void anEmptyRootIsHealthy() throws Exception {
    Files.delete(directory.resolve("index.php"));
    assertThat(scan()).isEqualTo(0);
    assertThat(out.toString()).contains("0 of 0 include sites");
  }
}

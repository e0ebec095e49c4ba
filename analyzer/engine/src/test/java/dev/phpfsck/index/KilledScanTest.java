package dev.phpfsck.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that is killed while it writes leaves an index that the next one can use. */
class KilledScanTest {
  private static final int FILES = 60;

  @TempDir Path directory;

  /** What is killed: rewrites the whole index over and over, and says so after the first time. */
  static final class Writer {
    private Writer() {}

    /** Writes the index of the root {@code arguments[0]} below {@code arguments[1]}. */
    public static void main(String[] arguments) throws Exception {
      SiteTree tree = SiteTree.walk(Path.of(arguments[0]), Path.of("/"));
      IndexHome home = new IndexHome(Path.of(arguments[1]));
      for (int round = 0; true; round++) {
        write(tree, home);
        if (round == 0) {
          System.out.println("written once");
        }
      }
    }
  }

  private static void write(SiteTree tree, IndexHome home) {
    try (SiteIndex index = open(tree, home)) {
      tree.files().forEach(file -> index.put(file, Optional.empty(), () -> factsOf(file)));
      index.commit();
    }
  }

  private static SiteIndex open(SiteTree tree, IndexHome home) {
    return SiteIndex.open(home, "1", tree, Instant.now().plusSeconds(60));
  }

  private static byte[] factsOf(SiteEntry file) {
    byte[] facts = new byte[5_000];
    Arrays.fill(facts, (byte) file.path().hashCode());
    return facts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void leavesAUsableIndex(long seed) throws Exception {
    Path root = Files.createDirectory(directory.toRealPath().resolve("site"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(root.resolve("f" + i + ".php"), "<?php");
    }
    IndexHome home = new IndexHome(directory.toRealPath().resolve("cache"));
    killWhileWriting(root, home, new Random(seed));
    SiteTree tree = SiteTree.walk(root, Path.of("/"));
    try (SiteIndex index = open(tree, home)) {
      for (SiteEntry file : tree.files()) {
        assertThat(index.facts(file)).as("seed %d", seed).hasValue(factsOf(file));
      }
      index.put(tree.files().get(0), Optional.empty(), () -> factsOf(tree.files().get(0)));
      index.commit();
      assertThat(index.notes()).isEmpty();
    }
  }

  private static void killWhileWriting(Path root, IndexHome home, Random random)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                root.toString(),
                home.directory().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(writer.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("written once");
    Thread.sleep(random.nextInt(300));
    writer.destroyForcibly();
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}

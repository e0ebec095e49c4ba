package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a tree changes, a scan with an index finds what a scan from nothing finds. */
class IncrementalScanTest {
  private static final List<String> NAMES =
      List.of(
          "index.php", "page.php", "lib/a.php", "lib/b.php", "lib/c.inc", "inc/d.php", "inc/e.php");

  private static final int EDITS = 15;

  @TempDir Path directory;

  private Path root = Path.of("");
  private int reused;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsWhatAScanFromNothingFinds(long seed) throws Exception {
    Random random = new Random(seed);
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
    for (String name : NAMES) {
      write(name, random);
    }
    for (int i = 0; i < EDITS; i++) {
      String edit = edit(random);
      assertThat(withIndex()).as("seed %d, edit %d: %s", seed, i, edit).isEqualTo(fromNothing());
    }
    assertThat(reused).as("files that the index saved").isPositive();
  }

  private String edit(Random random) throws IOException {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Path file = root.resolve(name);
    boolean there = Files.isRegularFile(file);
    switch (there ? random.nextInt(6) : 0) {
      case 0 -> write(name, random);
      case 1 -> Files.delete(file);
      case 2 ->
          Files.move(
              file,
              file.resolveSibling("renamed" + random.nextInt(9) + ".php"),
              StandardCopyOption.REPLACE_EXISTING);
      case 3 -> Files.setLastModifiedTime(file, FileTime.fromMillis(random.nextInt(1_000_000)));
      case 4 -> sameSizeAndTime(file);
      default ->
          Files.move(
              file,
              file.resolveSibling(file.getFileName() + ".txt"),
              StandardCopyOption.REPLACE_EXISTING);
    }
    return name;
  }

  /** What only {@code ctime} gives away. */
  private static void sameSizeAndTime(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, Files.readString(file).replace('a', 'x'));
    Files.setLastModifiedTime(file, time);
  }

  private void write(String name, Random random) throws IOException {
    StringBuilder text = new StringBuilder("<?php\n");
    for (int i = random.nextInt(4); i >= 0; i--) {
      String target = NAMES.get(random.nextInt(NAMES.size()));
      String slip = random.nextInt(3) == 0 ? target.replace(".", "s.") : target;
      text.append("require_once dirname(__FILE__, ")
          .append(name.contains("/") ? 2 : 1)
          .append(") . '/")
          .append(slip)
          .append("';\n");
    }
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.toString());
  }

  private List<Object> withIndex() throws Exception {
    ScanResult result = scan(Optional.of(new IndexHome(directory.toRealPath().resolve("cache"))));
    reused += result.summary().reused();
    return said(result);
  }

  private List<Object> fromNothing() throws Exception {
    return said(scan(Optional.empty()));
  }

  private static List<Object> said(ScanResult result) {
    return Stream.<Object>of(
            result.findings(),
            result.problems(),
            result.summary().missing(),
            result.summary().phpFiles())
        .toList();
  }

  private ScanResult scan(Optional<IndexHome> home) throws Exception {
    ScanOptions options =
        new ScanOptions(root, Path.of("/"), ServerChoice.NEVER, home, "1", Progress.NONE);
    return Analysis.run(options, RuleCatalog.load());
  }
}

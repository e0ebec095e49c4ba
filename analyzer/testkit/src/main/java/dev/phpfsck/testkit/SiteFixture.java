package dev.phpfsck.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site on disk that says what is wrong with it. A folder with a {@code webroot} in it is a whole
 * file system, whose web root that is; any other folder is a web root. What no repository can hold,
 * such as modes and owners, it has in a file {@code .setup} ({@link Setup}).
 */
public final class SiteFixture {
  private static final String EXPECT_FILE = ".expect";

  private final Path folder;
  private final Path root;
  private final Path serverRoot;

  private SiteFixture(Path folder, Path root, Path serverRoot) {
    this.folder = folder;
    this.root = root;
    this.serverRoot = serverRoot;
  }

  /** The fixture in {@code folder}. */
  public static SiteFixture of(Path folder) {
    Path webroot = folder.resolve("webroot");
    return Files.isDirectory(webroot)
        ? new SiteFixture(folder, webroot, folder)
        : new SiteFixture(folder, folder, Path.of("/"));
  }

  /** Scans the site with these rules, in memory. */
  public ScanResult scan(RuleCatalog rules) {
    try {
      ServerChoice server = root.equals(folder) ? ServerChoice.NEVER : ServerChoice.ALWAYS;
      return Analysis.run(
          new ScanOptions(root, serverRoot, server, Optional.empty(), "", Progress.NONE), rules);
    } catch (SiteException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Asserts that {@code rules} find in the site what it expects: nothing less, nothing more. */
  public void verify(RuleCatalog rules) {
    try {
      Setup setup = Setup.in(folder);
      if (setup.lines().isEmpty()) {
        verifyHere(rules);
        return;
      }
      Path copy = Files.createTempDirectory("phpfsck-fixture");
      try {
        setup.apply(folder, copy);
        Files.delete(copy.resolve(Setup.FILE));
        of(copy).verifyHere(rules);
      } finally {
        delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void verifyHere(RuleCatalog rules) {
    List<Expectation> found =
        scan(rules).findings().stream().map(Expectation::of).sorted().toList();
    assertThat(found).as(folder.toString()).isEqualTo(expected());
  }

  private List<Expectation> expected() {
    List<Expectation> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.addAll(expectedIn(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.stream().sorted().toList();
  }

  private List<Expectation> expectedIn(Path file) throws IOException {
    String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
    if (file.getFileName().toString().equals(EXPECT_FILE)) {
      return Stream.of(lines).filter(line -> !line.isBlank()).map(Expectation::parse).toList();
    }
    List<Expectation> all = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      all.addAll(Expectation.onLine(reported(file), i + 1, lines[i]));
    }
    return all;
  }

  /** The name of {@code file} in a report. */
  private String reported(Path file) {
    return file.startsWith(root)
        ? root.relativize(file).toString()
        : "server:" + serverRoot.relativize(file);
  }
}

package dev.phpfsck.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers are those of {@code git check-ignore}, version 2.39. */
class IgnoredPathsTest {
  @TempDir private Path root;

  private String ignored(String path) throws Exception {
    return new IgnoredPaths(SiteTree.walk(root, Path.of("/")))
        .of(new SitePath(path))
        .map(SitePath::value)
        .orElse("");
  }

  private void file(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @ParameterizedTest
  @CsvSource({
    "config.php, config.php, config.php",
    "config.php, a/config.php, a/config.php",
    "/config.php, config.php, config.php",
    "/config.php, a/config.php, ''",
    "a/config.php, a/config.php, a/config.php",
    "a/config.php, b/a/config.php, ''",
    "vendor/, vendor/x/y.php, vendor",
    "vendor/, lib/vendor/y.php, lib/vendor",
    "vendor/, vendor, ''",
    "/vendor, vendor/y.php, vendor",
    "*.local.php, db.local.php, db.local.php",
    "conf?g.[pi][hn]*, config.php, config.php",
    "*.[!p]*, a.php, ''",
    "*.[a-p]hp, a.php, a.php",
    "**/cache/*.php, x/y/cache/a.php, x/y/cache/a.php",
    "**/cache/*.php, cache/a.php, cache/a.php",
    "**/cache/*.php, cache/b/a.php, ''",
    "data/**, data/a/b.php, data/a",
    "a/**/b.php, a/b.php, a/b.php",
    "a/**/b.php, a/x/y/b.php, a/x/y/b.php",
    "'#a.php', '#a.php', ''",
    "'\\#a.php', '#a.php', '#a.php'",
    "'a.php  ', a.php, a.php",
    "'a[.php', 'a[.php', ''",
  })
  void readsALineAsGitDoes(String line, String path, String expected) throws Exception {
    file(".gitignore", "# made here\n\n" + line + "\n");
    assertThat(ignored(path)).isEqualTo(expected);
  }

  @Test
  void takesBackWhatALaterLineTakesBackUnlessTheDirectoryIsOut() throws Exception {
    file(".gitignore", "*.php\n!index.php\nout/\n!out/in.php\n");
    assertThat(ignored("index.php")).isEmpty();
    assertThat(ignored("other.php")).isEqualTo("other.php");
    assertThat(ignored("out/in.php")).isEqualTo("out");
  }

  @Test
  void letsTheNearestFileDecide() throws Exception {
    file(".gitignore", "*.inc\n");
    file("lib/.gitignore", "!keep.inc\n/own.php\n");
    assertThat(ignored("lib/keep.inc")).isEmpty();
    assertThat(ignored("lib/sub/keep.inc")).isEmpty();
    assertThat(ignored("lib/other.inc")).isEqualTo("lib/other.inc");
    assertThat(ignored("lib/own.php")).isEqualTo("lib/own.php");
    assertThat(ignored("own.php")).isEmpty();
  }

  @Test
  void endsSoonOnAnyPattern() throws Exception {
    file(".gitignore", "*a".repeat(500) + "b\n" + "**/".repeat(500) + "x\n");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(ignored("a".repeat(250))).isEmpty());
  }
}

package dev.phpfsck.rules.include;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.rules.autoload.DependenciesNotInstalled;
import dev.phpfsck.testkit.SiteFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made where the site is installed is missing by right, but for where it is served. */
class UntrackedFileTest {
  private static final RuleCatalog RULES =
      new RuleCatalog(List.of(new MissingInclude(), new DependenciesNotInstalled()));

  private static final String APACHE =
      """
      LoadModule php_module modules/libphp8.2.so
      <VirtualHost *:80>
        DocumentRoot /webroot
      </VirtualHost>
      """;

  @TempDir private Path folder;

  private void file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Severity> severities() {
    return SiteFixture.of(folder).scan(RULES).findings().stream().map(Finding::severity).toList();
  }

  @Test
  void isANoteInACheckout() throws Exception {
    file(".gitignore", "/config.php\n");
    file("index.php", "<?php require __DIR__ . '/config.php';");
    assertThat(severities()).containsExactly(Severity.NOTE);
  }

  @Test
  void isAnErrorWhereItIsServed() throws Exception {
    file("etc/apache2/apache2.conf", APACHE);
    file("webroot/.gitignore", "/config.php\n");
    file("webroot/index.php", "<?php require __DIR__ . '/config.php';");
    assertThat(severities()).containsExactly(Severity.ERROR);
  }

  @Test
  void isAnErrorInADirectoryThatHasBeenFilled() throws Exception {
    file(".gitignore", "lib/packages/\n");
    file("lib/packages/a.php", "<?php");
    file("index.php", "<?php require __DIR__ . '/lib/packages/b.php';");
    assertThat(severities()).containsExactly(Severity.ERROR);
  }

  @Test
  void isAnErrorWhereATestAloneMakesSuchAFile() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib/request.php';");
    file("tools/copy.php", "<?php copy($from . '/lib/request.php', $to . '/lib/request.php');");
    assertThat(severities()).containsExactly(Severity.NOTE);
    Files.createDirectory(folder.resolve("tests"));
    Files.move(folder.resolve("tools/copy.php"), folder.resolve("tests/copy.php"));
    assertThat(severities()).containsExactly(Severity.ERROR);
  }

  @Test
  void makesAWarningOfDependenciesThatACheckoutLacks() throws Exception {
    file("composer.json", "{\"require\": {\"acme/clock\": \"*\"}}");
    file("index.php", "<?php require __DIR__ . '/vendor/autoload.php';");
    assertThat(severities()).containsExactly(Severity.ERROR);
    file(".gitignore", "/vendor/\n");
    assertThat(severities()).containsExactly(Severity.WARNING);
  }
}

package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With many findings, the one to repair first is the first. */
class RankingTest {
  private static final int PAGES = 16;

  @TempDir Path server;

  @BeforeEach
  void makeServer() throws IOException {
    write("webroot/index.php", "<?php\nrequire __DIR__ . '/lib/boot.php';\n");
    write("webroot/lib/boot.php", "<?php\nrequire __DIR__ . '/database.php';\n");
    write("webroot/lib/database.php", "<?php\n");
    write("webroot/.htaccess", "ErrorDocument 404 /gone.html\nErrorDocument 500 /gone-too.html\n");
    write("webroot/config.php.bak", "<?php $password = 'x';\n");
    write("webroot/admin/common.php", "<?php\nrequire __DIR__ . '/menu.php';\n");
    for (int i = 0; i < PAGES; i++) {
      write(
          "webroot/admin/page" + i + ".php",
          "<?php\nrequire __DIR__ . '/common.php';\ninclude __DIR__ . '/part" + i + ".php';\n");
    }
    write(
        "webroot/lib/never.php",
        """
        <?php
        function never() {
          require __DIR__ . '/one.php';
          require __DIR__ . '/two.php';
        }
        """);
    write("etc/php/8.2/apache2/php.ini", "error_reporting = E_ALL\n");
    write("usr/lib/apache2/modules/php.so", "");
    served()
        .serve(
            """
            LoadModule mpm_prefork_module /usr/lib/apache2/modules/php.so
            LoadModule authz_core_module /usr/lib/apache2/modules/php.so
            LoadModule php_module /usr/lib/apache2/modules/php.so
            """);
  }

  private ServedFolder served() {
    return new ServedFolder(server);
  }

  private void write(String name, String text) throws IOException {
    served().write(name, text);
  }

  private List<Finding> scan() throws Exception {
    ScanOptions options =
        new ScanOptions(
            server.resolve("webroot"),
            server,
            ServerChoice.ALWAYS,
            Optional.empty(),
            "1",
            Progress.NONE);
    return Analysis.run(options, RuleCatalog.load().onByDefault()).findings();
  }

  @Test
  void whatTakesTheFrontPageDownIsFirst() throws Exception {
    Files.delete(server.resolve("webroot/lib/database.php"));

    List<Finding> findings = scan();

    assertThat(findings).hasSizeGreaterThanOrEqualTo(20);
    Finding first = findings.getFirst();
    assertThat(first.location().path()).isEqualTo("lib/boot.php");
    assertThat(first.entryPoints().examples()).containsExactly("index.php");
    assertThat(findings.get(1).location().path()).isEqualTo("admin/common.php");
  }

  @Test
  void whatManyPagesShowComesBeforeWhatOneShows() throws Exception {
    write("webroot/admin/page3.php", "<?php\nrequire __DIR__ . '/three.php';\n");
    assertThat(errors()).containsSubsequence("admin/common.php", "admin/page3.php");
  }

  @Test
  void whatAlwaysRunsComesBeforeWhatSometimesRuns() throws Exception {
    write("webroot/admin/a.php", "<?php\nif ($_GET['x']) {\n  require __DIR__ . '/gone.php';\n}\n");
    write("webroot/admin/b.php", "<?php\nrequire __DIR__ . '/gone.php';\n");
    assertThat(errors()).containsSubsequence("admin/b.php", "admin/a.php");
  }

  private List<String> errors() throws Exception {
    return scan().stream()
        .filter(finding -> finding.rule().equals("missing-include"))
        .map(finding -> finding.location().path())
        .toList();
  }
}

package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aRootThatDoesNotExistIsOneLineAndExitTwo() {
    assertThat(run("--no-index", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("none: no such directory");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aRootThatIsAFileSaysSo() throws Exception {
    Path file = Files.writeString(directory.resolve("index.php"), "<?php");
    assertThat(run("--no-index", file.toString())).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("is not a directory");
  }

  @Test
  void anUnknownFormatIsOneLineAndExitTwo() {
    assertThat(run("--no-index", directory.toString(), "--format", "yaml")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("yaml: no such format");
  }

  @Test
  void anUnknownOptionNamesTheWayOut() {
    assertThat(run("scan", directory.toString(), "--colour")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("--colour").contains("phpfsck --help");
  }

  @Test
  void anOutputFileThatCannotBeWrittenIsAnIncompleteScan() {
    String nowhere = directory.resolve("none/report.txt").toString();
    assertThat(run("--no-index", directory.toString(), "-o", nowhere)).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains("cannot be written");
  }

  @Test
  void aRuleThatIsOffRunsWhereItIsAskedFor() throws Exception {
    Files.writeString(directory.resolve("notes.txt"), "server ".repeat(60) + "servor\n");
    assertThat(run("--no-index", directory.toString())).isEqualTo(0);
    assertThat(out.toString()).doesNotContain("rare-word");
    assertThat(run("--no-index", directory.toString(), "--enable", "rare-word")).isEqualTo(0);
    assertThat(out.toString()).contains("note[rare-word]: `servor` is rare here");
  }

  @Test
  void nagiosGetsOneLineAndItsOwnExitCodes() throws Exception {
    String[] check = {"--no-index", "--no-server", directory.toString(), "--format", "nagios"};
    Path page = directory.resolve("index.php");
    Files.writeString(page, "<?php\necho 1;\n");
    assertThat(run(check)).isEqualTo(0);
    Files.writeString(page, "<?php\ninclude __DIR__ . '/gone.php';\n");
    assertThat(run(check)).isEqualTo(1);
    Files.writeString(page, "<?php\nrequire __DIR__ . '/gone.php';\n");
    assertThat(run(check)).isEqualTo(2);
    assertThat(out.toString().lines()).hasSize(3);
  }

  @Test
  void nagiosIsToldWhenTheCheckItselfFails() {
    String gone = directory.resolve("gone").toString();
    assertThat(run("--no-index", gone, "--format", "nagios")).isEqualTo(3);
    assertThat(out.toString()).hasLineCount(1).startsWith("PHPFSCK UNKNOWN - ").contains(gone);
    assertThat(run("--no-index", gone)).isEqualTo(2);
  }

  @Test
  void anUnknownRuleIsOneLineAndExitTwo() {
    assertThat(run("--no-index", directory.toString(), "--enable", "rare-words")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("rare-words: no such rule");
  }

  @Test
  void helpShowsExamples() {
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("phpfsck /var/www/html");
  }

  @Test
  void scanIsMeantWhereNoSubcommandIsNamed() {
    assertThat(run("--no-index", directory.toString())).isEqualTo(0);
    assertThat(out.toString()).contains("0 errors, 0 warnings, 0 notes");
  }
}

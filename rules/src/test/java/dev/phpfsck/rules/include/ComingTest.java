package dev.phpfsck.rules.include;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.testkit.SiteFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entry points a broken include breaks that stands in a function. */
class ComingTest {
  private static final RuleCatalog RULES = new RuleCatalog(List.of(new MissingInclude()));

  @TempDir private Path folder;

  @BeforeEach
  void aFunctionThatIsLoadedByTwoPages() throws Exception {
    file(
        "lib.php",
        "<?php class Lib { static function tests() { require __DIR__ . '/gone.php'; } }");
    file("list.php", "<?php require __DIR__ . '/lib.php'; echo 1;");
  }

  private void file(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private Finding finding() {
    return SiteFixture.of(folder).scan(RULES).findings().getFirst();
  }

  @Test
  void areThoseThatCallIt() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib.php'; Lib::tests();");
    assertThat(finding().entryPoints().examples()).containsExactly("index.php");
    assertThat(finding().entryPoints().surely()).isTrue();
    assertThat(finding().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void areThoseThatMayCallItWhereNoneAlwaysDoes() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib.php'; if ($_GET['t']) { Lib::tests(); }");
    assertThat(finding().entryPoints().examples()).containsExactly("index.php");
    assertThat(finding().entryPoints().surely()).isFalse();
    file("test.php", "<?php require __DIR__ . '/lib.php'; Lib::tests();");
    assertThat(finding().entryPoints().examples()).containsExactly("test.php");
    assertThat(finding().entryPoints().surely()).isTrue();
  }

  /** What stands in a file that every page loads need not be run by any. */
  @Test
  void putsWhatAlwaysBreaksAPageBeforeWhatMayBreakAll() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib.php'; if ($_GET['t']) { Lib::tests(); }");
    file("list.php", "<?php require __DIR__ . '/lib.php'; require __DIR__ . '/zone.php';");
    for (String name : List.of("a.php", "b.php")) {
      file(name, "<?php require __DIR__ . '/list.php';");
    }
    assertThat(SiteFixture.of(folder).scan(RULES).findings())
        .extracting(found -> found.reference() + " " + found.entryPoints().surely())
        .containsExactly("zone.php true", "gone.php false");
  }

  @Test
  void areNoneWhereOnlyOthersCallIt() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib.php'; echo 2;");
    file("tool.php", "<?php class Tool { function run() { Lib::tests(); } }");
    assertThat(finding().entryPoints().affected()).isZero();
    assertThat(finding().trace()).isEmpty();
    assertThat(finding().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void areThoseThatCanWhereNobodyIsSeenToCallIt() throws Exception {
    file("index.php", "<?php require __DIR__ . '/lib.php'; echo 2;");
    assertThat(finding().entryPoints().examples()).containsExactly("index.php", "list.php");
    assertThat(finding().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void areThoseThatLoadWhoeverCallsIt() throws Exception {
    file(
        "index.php",
        "<?php require __DIR__ . '/lib.php'; require __DIR__ . '/tool.php'; $_GET['a']->run();");
    file("tool.php", "<?php class Tool { function run() { Lib::tests(); } }");
    assertThat(finding().entryPoints().examples()).containsExactly("index.php");
  }
}

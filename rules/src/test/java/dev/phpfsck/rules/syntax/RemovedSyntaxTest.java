package dev.phpfsck.rules.syntax;

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

/** Libraries keep files for an old PHP, and load them there alone. */
class RemovedSyntaxTest {
  @TempDir private Path folder;

  @BeforeEach
  void legacy() throws Exception {
    Files.writeString(
        folder.resolve("legacy.php"), "<?php\nfunction __autoload($class) { require $class; }\n");
  }

  private List<Severity> severities(String index) throws Exception {
    Files.writeString(folder.resolve("index.php"), index);
    return SiteFixture.of(folder)
        .scan(new RuleCatalog(List.of(new ParseError())))
        .findings()
        .stream()
        .map(Finding::severity)
        .toList();
  }

  @Test
  void isAnErrorWhereAPageAlwaysLoadsIt() throws Exception {
    assertThat(severities("<?php\nrequire 'legacy.php';\n")).containsExactly(Severity.ERROR);
  }

  @Test
  void isAWarningBehindACondition() throws Exception {
    assertThat(severities("<?php\nif (!function_exists('tides')) {\n  require 'legacy.php';\n}\n"))
        .containsExactly(Severity.WARNING);
  }
}

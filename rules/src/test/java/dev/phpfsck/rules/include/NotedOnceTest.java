package dev.phpfsck.rules.include;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.testkit.SiteFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an installer makes is noted once, and every place that needs it is named. */
class NotedOnceTest {
  private static final RuleCatalog RULES = new RuleCatalog(List.of(new MissingInclude()));

  @TempDir private Path folder;

  private List<Finding> findings() {
    return SiteFixture.of(folder).scan(RULES).findings();
  }

  @Test
  void theOtherPlacesAreNamedWithTheirLines() throws Exception {
    String twice = "<?php\nrequire './config.php';\necho 1;\nrequire './config.php';\n";
    Files.writeString(folder.resolve("index.php"), twice);
    Files.writeString(folder.resolve("list.php"), "<?php\nrequire './config.php';\n");
    Files.writeString(folder.resolve("config-sample.php"), "<?php\n");
    assertThat(findings()).hasSize(1);
    assertThat(findings().getFirst().location().line()).isEqualTo(2);
    assertThat(findings().getFirst().also())
        .containsExactly(new TraceStep("index.php", 4), new TraceStep("list.php", 2));
  }

  @Test
  void wherePagesBreakEachHasAFindingOfItsOwn() throws Exception {
    Files.writeString(folder.resolve("index.php"), "<?php\nrequire './gone.php';\n");
    Files.writeString(folder.resolve("list.php"), "<?php\nrequire './gone.php';\n");
    assertThat(findings()).hasSize(2).allMatch(finding -> finding.also().isEmpty());
  }
}

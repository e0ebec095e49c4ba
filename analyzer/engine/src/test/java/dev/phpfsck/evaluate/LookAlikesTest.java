package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SiteTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips of the hand and what only looks like one. */
final class LookAlikesTest {
  @TempDir Path root;
  private LookAlikes lookAlikes;

  @BeforeEach
  void laySiteOut() throws Exception {
    for (String file : new String[] {"inc/common.php", "admin/top.php", "vendors/autoload.php"}) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "<?php\n");
    }
    lookAlikes = new LookAlikes(SiteTree.walk(root, Path.of("/")));
  }

  @Test
  void knowsOneSlip() {
    assertThat(lookAlikes.has("commn.php", "")).isTrue();
    assertThat(lookAlikes.has("commmon.php", "")).isTrue();
    assertThat(lookAlikes.has("comnon.php", "")).isTrue();
    assertThat(lookAlikes.has("cmomon.php", "")).isTrue();
    assertThat(lookAlikes.has("common.inc", "")).isTrue();
    assertThat(lookAlikes.has("../incs/common.php", "admin")).isTrue();
  }

  @Test
  void knowsNoMoreThanOne() {
    assertThat(lookAlikes.has("cmmn.php", "")).isFalse();
    assertThat(lookAlikes.has("lib/common.php", "")).isFalse();
    assertThat(lookAlikes.has("common.php", "")).isFalse();
    assertThat(lookAlikes.has("vendor/autoload.php", "")).isFalse();
  }

  @Test
  void wantsShortNamesBeside() {
    assertThat(lookAlikes.has("tpo.php", "admin")).isTrue();
    assertThat(lookAlikes.has("tpo.php", "inc")).isFalse();
    assertThat(lookAlikes.hasBeside("commn.php", "inc")).isTrue();
    assertThat(lookAlikes.hasBeside("commn.php", "admin")).isFalse();
  }

  @Test
  void findsTheSameBelowOtherDots() {
    assertThat(lookAlikes.hasSame("../common.php")).isTrue();
    assertThat(lookAlikes.hasSame("../comon.php")).isFalse();
  }
}

package dev.phpfsck.evaluate.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which functions only compute. */
class HubsTest {
  @TempDir Path root;

  /**
   * Two functions that call each other, and one of them a third; whether more comes of it depends
   * on {@code last}.
   */
  private Hubs hubs(String last) throws Exception {
    String code =
        """
        <?php
        function wanted($name) { return $name === '' ? failed(wanted('page')) : $name; }
        function failed($name) { wanted($name); withLog($name); }
        function withLog($name) { %s; }
        """
            .formatted(last);
    byte[] source = code.getBytes(StandardCharsets.UTF_8);
    Files.write(root.resolve("lib.php"), source);
    SortedMap<SitePath, FileFacts> facts = new TreeMap<>();
    facts.put(new SitePath("lib.php"), new FactExtractor().extract(new PhpParser().parse(source)));
    return new Hubs(new Program(SiteTree.walk(root, Path.of("/")), facts));
  }

  @Test
  void doesNotTrustWhatCallsTheOneThatAsks() throws Exception {
    Hubs hubs = hubs("define('FAILED', true)");
    assertThat(hubs.isPure("failed")).isFalse();
    assertThat(hubs.isPure("wanted")).isFalse();
  }

  @Test
  void saysTheSameInWhateverOrderItIsAsked() throws Exception {
    Hubs hubs = hubs("define('FAILED', true)");
    assertThat(hubs.isPure("wanted")).isFalse();
    assertThat(hubs.isPure("failed")).isFalse();
  }

  @Test
  void knowsFunctionsThatComputeTogether() throws Exception {
    Hubs hubs = hubs("return $name");
    assertThat(hubs.isPure("failed")).isTrue();
    assertThat(hubs.isPure("wanted")).isTrue();
  }
}

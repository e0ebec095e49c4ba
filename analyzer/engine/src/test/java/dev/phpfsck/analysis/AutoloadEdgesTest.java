package dev.phpfsck.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.fact.IncludeKind;
import dev.phpfsck.site.SitePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoloadEdgesTest {
  @TempDir private Path root;

  private void file(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void install() throws Exception {
    file("vendor/autoload.php", "<?php\nrequire __DIR__ . '/composer/ClassLoader.php';\n");
    file(
        "vendor/composer/ClassLoader.php",
        """
        <?php
        namespace Composer\\Autoload;
        class ClassLoader {
          function loadClass($class) { include $this->findFile($class); }
        }
        """);
    file(
        "vendor/composer/autoload_psr4.php",
        "<?php return array('App\\\\' => array(dirname(dirname(__DIR__)) . '/src'));");
    file("index.php", "<?php\nrequire 'vendor/autoload.php';\necho new App\\Page();\n");
    file("src/Page.php", "<?php\nnamespace App;\nclass Page extends Base {}\n");
    file(
        "src/Base.php",
        "<?php\nnamespace App;\nrequire __DIR__ . '/base.inc.php';\nclass Base {}\n");
    file("src/base.inc.php", "<?php\nfunction base() {}\n");
    file("src/Unused.php", "<?php\nnamespace App;\nclass Unused {}\n");
  }

  private IncludeGraph graph() throws Exception {
    return Analysis.graph(
        new ScanOptions(
            root, Path.of("/"), ServerChoice.NEVER, Optional.empty(), "", Progress.NONE));
  }

  @Test
  void leadsFromTheUseOfAClassToItsFile() throws Exception {
    IncludeEdge edge = graph().to(new SitePath("src/Page.php")).getFirst();
    assertThat(edge.kind()).isEqualTo(IncludeKind.AUTOLOAD);
    assertThat(edge.status()).isEqualTo(IncludeStatus.RESOLVED);
    assertThat(edge.file()).isEqualTo(new SitePath("index.php"));
    assertThat(edge.line()).isEqualTo(3);
    assertThat(edge.source()).isEqualTo("App\\Page");
  }

  @Test
  void givesTheClassLoaderWhatItCanLoad() throws Exception {
    IncludeEdge load = graph().from(new SitePath("vendor/composer/ClassLoader.php")).getFirst();
    assertThat(load.status()).isEqualTo(IncludeStatus.PATTERN);
    assertThat(load.targets()).containsExactly("src/Base.php", "src/Page.php", "src/Unused.php");
  }

  @Test
  void countsWhoUsesAClassAmongThoseThatReachItsFileUnderACondition() throws Exception {
    SitePath inc = new SitePath("src/base.inc.php");
    assertThat(graph().entryPointsOf(inc)).containsExactly(new SitePath("index.php"));
    assertThat(graph().entryPointsAlwaysRunning(inc)).isEmpty();
    assertThat(graph().reach(inc)).isEqualTo(Reach.NEVER);
    assertThat(graph().chain(inc)).extracting(SourcePlace::line).containsExactly(3, 3, 3);
    assertThat(graph().entryPointsOf(new SitePath("src/Unused.php"))).isEmpty();
  }
}

package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoloadersTest {
  @TempDir Path root;
  private SmallSite site;

  @BeforeEach
  void emptySite() {
    site = new SmallSite(root);
  }

  private SmallSite shop(String autoloader) throws Exception {
    return site.file("index.php", autoloader + "new Shop\\Cart(); new Other_Thing(); new Gone();\n")
        .file("src/Cart.php", "<?php\nnamespace Shop;\nclass Cart extends Base {}\n")
        .file("src/Base.php", "<?php\nnamespace Shop;\nclass Base {}\n")
        .file("src/unused.php", "<?php\n")
        .file("lib/Other/Thing.php", "<?php\nclass Other_Thing {}\n");
  }

  @Test
  void followsAClosureWithEveryClassOfTheSite() throws Exception {
    shop(
        """
        <?php
        spl_autoload_register(function ($class) {
          $prefix = 'Shop\\\\';
          if (strncmp($prefix, $class, strlen($prefix)) !== 0) return;
          require __DIR__ . '/src/' . str_replace('\\\\', '/', substr($class, strlen($prefix))) . '.php';
        });
        """);
    site.loads(IncludeStatus.PATTERN, "index.php", 5, "src/Base.php", "src/Cart.php");
  }

  @Test
  void tellsApartTheClassesThatTheCodeTellsApart() throws Exception {
    shop(
        """
        <?php
        function load($class) {
          if (strpos($class, 'Shop\\\\') === 0) {
            require 'src/' . substr($class, 5) . '.php';
          } elseif (preg_match('/^[A-Z][a-z]+_[A-Z]/', $class)) {
            require 'lib/' . strtr($class, '_', '/') . '.php';
          }
        }
        spl_autoload_register('load');
        """);
    site.loads(IncludeStatus.PATTERN, "index.php", 4, "src/Base.php", "src/Cart.php");
    site.loads(IncludeStatus.PATTERN, "index.php", 6, "lib/Other/Thing.php");
  }

  @Test
  void asksAMethodThatOnlyAnUncalledFunctionRegisters() throws Exception {
    shop(
        """
        <?php
        class Loader {
          public function register() { spl_autoload_register([$this, 'load']); }
          public function load($class) {
            $file = __DIR__ . '/src/' . basename(str_replace('\\\\', '/', $class)) . '.php';
            if (is_file($file)) {
              include $file;
            }
          }
        }
        """);
    site.loads(IncludeStatus.PATTERN, "index.php", 7, "src/Base.php", "src/Cart.php");
  }

  @Test
  void staysSilentAboutAClassThatThisAutoloaderDoesNotLoad() throws Exception {
    shop("<?php\nspl_autoload_register(fn($class) => include \"lib/$class.php\");\n");
    assertThat(site.edge("index.php", 2).missing()).isEmpty();
  }

  @Test
  void readsALargeMapWithAnyOfItsKeys() throws Exception {
    String map =
        IntStream.range(0, 60)
            .mapToObj(i -> "'C" + i + "' => __DIR__ . '/c/" + i + ".php'")
            .collect(Collectors.joining(", "));
    site.file("index.php", "<?php\nrequire 'load.php';\nnew C7(); new C9(); new D();\n")
        .file(
            "load.php",
            """
            <?php
            $map = [%s];
            function load($class) {
              global $map;
              if (isset($map[$class])) require $map[$class];
            }
            spl_autoload_register('load');
            """
                .formatted(map))
        .files("c/7.php", "c/8.php", "c/9.php");
    site.loads(IncludeStatus.PATTERN, "load.php", 5, "c/7.php", "c/9.php");
  }

  @Test
  void listsClassFilesWhereTheWayToThemIsNotKnown() throws Exception {
    shop(
        """
        <?php
        function __autoload($class) {
          require registry()->fileOf($class);
        }
        """);
    site.loads(
        IncludeStatus.DYNAMIC,
        "index.php",
        3,
        "lib/Other/Thing.php",
        "src/Base.php",
        "src/Cart.php");
  }
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of libraries on the include path, outside of the site. */
class HostClassesTest {
  @TempDir Path place;
  private SmallSite site;
  private String libraries;

  @BeforeEach
  void libraries() throws Exception {
    Path root = Files.createDirectories(place.toRealPath().resolve("site"));
    libraries = place.toRealPath().resolve("php").toString();
    new SmallSite(Path.of(libraries))
        .files("Web/Client.php", "Web/Cookie/Jar.php", "Web/functions.php", "Web/read-me.php")
        .files("Psr/Message.php", "tools/Run.php");
    site = new SmallSite(root).includePath(".", libraries);
  }

  private String outside(String name) {
    return libraries + "/" + name;
  }

  private void autoloading(String loader) throws Exception {
    site.file("index.php", "<?php\nrequire 'load.php';\nnew Web\\Client();\n")
        .file(
            "load.php",
            """
            <?php
            spl_autoload_register(function ($class) {
              $file = str_replace('\\\\', '/', $class) . '.php';
              %s
            });
            """
                .formatted(loader));
  }

  @Test
  void listsWhatLibrariesMayAskForInTurn() throws Exception {
    autoloading("include $file;");
    site.loads(
        IncludeStatus.PATTERN,
        "load.php",
        4,
        outside("Psr/Message.php"),
        outside("Web/Client.php"),
        outside("Web/Cookie/Jar.php"));
  }

  @Test
  void listsNothingBesideWhereAnAutoloaderStaysInItsFolder() throws Exception {
    autoloading("include __DIR__ . '/src/' . $file;");
    site.file("src/Web/Client.php", "<?php\nnamespace Web;\nclass Client {}\n");
    site.loads(IncludeStatus.PATTERN, "load.php", 4, "src/Web/Client.php");
  }

  @Test
  void listsNothingBesideWhatIsLookedForInOneLibrary() throws Exception {
    autoloading("include 'Psr/' . $file;");
    site.file("uses.php", "<?php\nnew Message();\n");
    site.loads(IncludeStatus.PATTERN, "load.php", 4, outside("Psr/Message.php"));
  }

  @Test
  void listsNoLibraryWhereClassesOfTheSiteAreFound() throws Exception {
    autoloading("include $file;");
    site.file("index.php", "<?php\nrequire 'load.php';\nnew Cart();\n")
        .file("Cart.php", "<?php\nclass Cart {}\n");
    site.loads(IncludeStatus.PATTERN, "load.php", 4, "Cart.php");
  }

  @Test
  void listsNothingBesideWhatAMapNames() throws Exception {
    StringBuilder map = new StringBuilder("'Web\\\\Client' => '" + outside("Web/Client.php") + "'");
    StringBuilder uses = new StringBuilder("<?php\n");
    for (int i = 0; i < 60; i++) {
      map.append(", 'C" + i + "' => __DIR__ . '/c/" + i + ".php'");
      uses.append("new C" + i + "();\n");
    }
    autoloading("$map = [" + map + "]; if (isset($map[$class])) { include $map[$class]; }");
    site.file("uses.php", uses.toString());
    site.loads(IncludeStatus.PATTERN, "load.php", 4, outside("Web/Client.php"));
  }

  private void seeking(String first) throws Exception {
    site.file(
        "index.php",
        """
        <?php
        %s
        (new Loader())->load(name());
        class Loader {
          function load($name) {
            if (class_exists($name)) return;
            foreach ($this->paths as $path) {
              include $path . $name . '.php';
            }
          }
        }
        """
            .formatted(first));
  }

  @Test
  void listsTheClassesOfALibraryThatTheSiteLoads() throws Exception {
    seeking("require 'Web/functions.php';");
    site.loads(
        IncludeStatus.DYNAMIC,
        "index.php",
        8,
        outside("Web/Client.php"),
        outside("Web/Cookie/Jar.php"));
  }

  @Test
  void listsNoLibraryThatTheSiteDoesNotLoad() throws Exception {
    seeking("echo 1;");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 8);
  }
}

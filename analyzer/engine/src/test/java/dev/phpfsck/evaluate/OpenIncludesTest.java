package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.site.SitePath;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What includes may load whose paths are known in part, or not at all. */
class OpenIncludesTest {
  @TempDir Path root;
  private SmallSite site;

  @BeforeEach
  void emptySite() {
    site = new SmallSite(root);
  }

  private SmallSite templates(String path) throws Exception {
    return site.file("index.php", "<?php\nrequire 'lib.php';\nrender(" + path + ");\n")
        .file(
            "lib.php",
            """
            <?php
            function render($file) { include $file; }
            function feed() { render(__DIR__ . '/feed.php'); }
            """)
        .files("feed.php", "page.php");
  }

  @Test
  void listsWhatCodeHandsOverThatNobodyIsSeenToCall() throws Exception {
    templates("chosen()");
    site.loads(IncludeStatus.DYNAMIC, "lib.php", 2, "feed.php");
  }

  @Test
  void listsWhatIsReachedWhereThatIsKnown() throws Exception {
    templates("'page.php'");
    site.loads(IncludeStatus.RESOLVED, "lib.php", 2, "page.php");
  }

  private SmallSite plugins(String asked) throws Exception {
    return site.file("index.php", "<?php\nrequire 'loader.php';\n(new Loader())->load($_GET['n']);")
        .file(
            "loader.php",
            """
            <?php
            class Loader {
              function load($name) {
                if (class_exists(%s)) return;
                foreach ($this->paths as $path) {
                  include $path . $name . '.php';
                }
              }
            }
            """
                .formatted(asked))
        .file("plugins/Clock.php", "<?php\nclass Plugin_Clock {}\n")
        .file("plugins/my_list.php", "<?php\nclass my_list {}\n")
        .file("plugins/other.php", "<?php\nclass Unlike {}\n");
  }

  @Test
  void listsTheFilesOfClassesWhereAClassIsSought() throws Exception {
    plugins("$name");
    site.loads(IncludeStatus.DYNAMIC, "loader.php", 6, "plugins/Clock.php", "plugins/my_list.php");
  }

  @Test
  void listsNoneWhereOneClassIsAskedFor() throws Exception {
    plugins("'Loader'");
    site.loads(IncludeStatus.DYNAMIC, "loader.php", 6);
  }

  private SmallSite globbing(String pattern) throws Exception {
    return site.file(
            "index.php",
            """
            <?php
            foreach (glob(%s) as $file) {
              include $file;
            }
            """
                .formatted(pattern))
        .files("a/parts/one.php", "b/parts/two.php", "b/other.php", "parts/three.php");
  }

  @Test
  void listsWhatGlobMayFind() throws Exception {
    globbing("theme() . '/parts/*.{php,inc}'");
    site.loads(
        IncludeStatus.PATTERN,
        "index.php",
        3,
        "a/parts/one.php",
        "b/parts/two.php",
        "parts/three.php");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/parts/.."})
  void findsTheRootItself(String behind) throws Exception {
    site.file("index.php", "<?php\ninclude glob(__DIR__ . '%s')[0] . '/a.php';\n".formatted(behind))
        .files("a.php");
    site.loads(IncludeStatus.RESOLVED, "index.php", 2, "a.php");
  }

  @Test
  void knowsAPathByTheWholeNameOfADirectory() throws Exception {
    site.file("index.php", "<?php\ninclude theme() . '/parts/' . $_GET['p'] . '.php';\n")
        .files("a/parts/one.php", "parts/two.php", "spareparts/three.php");
    site.loads(IncludeStatus.PATTERN, "index.php", 2, "a/parts/one.php", "parts/two.php");
  }

  @Test
  void knowsNoPathByItsExtension() throws Exception {
    site.file("index.php", "<?php\ninclude theme() . '/' . $_GET['p'] . '.php';\n")
        .files("a/parts/one.php", "parts/two.php");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 2);
  }

  @Test
  void findsTheEndOfAPathInTheRootAsWell() throws Exception {
    site.file("index.php", "<?php\ninclude base() . '/settings.php';\n")
        .files("settings.php", "lib/settings.php", "lib/mysettings.php");
    site.loads(IncludeStatus.PATTERN, "index.php", 2, "lib/settings.php", "settings.php");
  }

  private SmallSite filtering(String returned) throws Exception {
    return site.file("index.php", "<?php\nrequire 'lib.php';\n" + "filter(1);\n".repeat(12))
        .file(
            "lib.php",
            """
            <?php
            function filter($value) {
              if (isset($GLOBALS['hooks'])) return $GLOBALS['hooks']->run($value);
              ini_set('include_path', '.');
              return %s;
            }
            %s
            include filter(__DIR__ . '/page.php');
            """
                .formatted(returned, callers()))
        .files("page.php");
  }

  private static String callers() {
    StringBuilder callers = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      callers.append("function f" + i + "() { filter(1); } ");
    }
    return callers.toString();
  }

  @Test
  void takesAFilterToGiveBackWhatItGot() throws Exception {
    filtering("$value");
    site.loads(IncludeStatus.DYNAMIC, "lib.php", 8, "page.php");
  }

  @Test
  void takesNoOtherFunctionForAFilter() throws Exception {
    filtering("other($value)");
    site.loads(IncludeStatus.DYNAMIC, "lib.php", 8);
  }

  private SmallSite library(String definedIn) throws Exception {
    String define = "if (!defined('LIB')) define('LIB', __DIR__ . '/lib');\n";
    return site.file("index.php", "<?php\nrequire $_GET['a'];\n")
        .file(
            "lib/load.php",
            "<?php\n"
                + (definedIn.equals("load") ? define : "\n")
                + "function load() { require LIB . '/lib/' . 'part.php'; }\n")
        .file("other.php", "<?php\n" + (definedIn.equals("other") ? define : "") + "exit;\n")
        .files("lib/lib/part.php", "lib/lib/lib/part.php", "x/lib/part.php");
  }

  @Test
  void knowsTheConstantsOfTheFileThatIsRun() throws Exception {
    library("load");
    site.loads(IncludeStatus.RESOLVED, "lib/load.php", 3, "lib/lib/lib/part.php");
  }

  @Test
  void knowsNoConstantOfAFileThatNeedNotBeLoaded() throws Exception {
    library("other");
    assertThat(site.edge("lib/load.php", 3).status()).isNotEqualTo(IncludeStatus.RESOLVED);
  }

  @Test
  void leavesOutListsThatStandBesidePaths() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            $known = ['a' => [1, 2], 'b' => 'b.php', 'c' => 'c.php'];
            if (is_string($known[$_GET['k']])) include $known[$_GET['k']];
            """)
        .files("b.php", "c.php");
    site.loads(IncludeStatus.RESOLVED, "index.php", 3, "b.php", "c.php");
  }

  @Test
  void knowsNoFileWhereThereIsAListAlone() throws Exception {
    site.file("index.php", "<?php\n$known = [1, 2];\ninclude $known;\n");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }

  private SmallSite replacing(String search) throws Exception {
    return site.file(
            "index.php",
            "<?php\ninclude str_replace(" + search + ", '/', base() . '_parts_page.php');\n")
        .files("parts/page.php");
  }

  @Test
  void replacesLettersInWhatIsKnownOfAPath() throws Exception {
    replacing("'_'");
    site.loads(IncludeStatus.PATTERN, "index.php", 2, "parts/page.php");
  }

  @Test
  void replacesNoWordsThatMayBeginInAGap() throws Exception {
    replacing("'_parts_'");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 2);
  }

  private SmallSite messages(int classes) throws Exception {
    StringBuilder names = new StringBuilder("<?php\n");
    for (int i = 0; i < classes; i++) {
      names.append(
          "class Names" + i + " { function of($l) { return __DIR__ . \"/l10n/$l.php\"; } }\n");
    }
    return site.file("names.php", names.toString())
        .file(
            "index.php",
            """
            <?php
            require 'names.php';
            function read($names, $language) { include $names->of($language); }
            read($_GET['a'], 'de');
            """)
        .files("l10n/de.php", "l10n/en.php");
  }

  @Test
  void listsWhatTheMethodsOfThatNameReturn() throws Exception {
    messages(2);
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3, "l10n/de.php");
  }

  @Test
  void listsNothingOfAMethodThatManyHave() throws Exception {
    messages(4);
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }

  @Test
  void takesNoMethodForRunThatMayBeAnothers() throws Exception {
    site.file(
            "names.php",
            """
            <?php
            class Names {
              function path() { require __DIR__ . '/part.php'; return 'page.php'; }
            }
            """)
        .file("index.php", "<?php\nrequire 'names.php';\ninclude $_GET['a']->path();\n")
        .files("page.php", "part.php");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3, "page.php");
    site.loads(IncludeStatus.RESOLVED, "names.php", 3, "part.php");
    assertThat(site.graph().reach(new SitePath("part.php"))).isEqualTo(Reach.NEVER);
  }

  private SmallSite configuring(String start) throws Exception {
    return site.file(
            "index.php",
            """
            <?php
            require 'config.php';
            %s
            foreach (registry()->config->find('t.php') as $file) {
              include $file;
            }
            """
                .formatted(start))
        .file(
            "config.php",
            """
            <?php
            class Config {
              private $paths = [];
              function init($path) { $this->paths[] = $path; }
              function find($name) {
                $files = [];
                foreach ($this->paths as $path) {
                  $files[] = $path . $name;
                }
                return $files;
              }
            }
            class Other {
              private $paths = [];
              function start($path) { $this->paths[] = $path; }
            }
            """)
        .files("config/t.php");
  }

  @Test
  void takesAPropertyOfAnUnknownObjectForWhatIsWrittenToOne() throws Exception {
    configuring("$config = new Config();\n$config->init(__DIR__ . '/config/');");
    IncludeEdge edge = site.edge("index.php", 6);
    assertThat(edge.status()).isEqualTo(IncludeStatus.DYNAMIC);
    assertThat(edge.targets()).containsExactly("config/t.php");
  }

  @Test
  void saysNothingIsMissingWhereTheObjectIsNotKnown() throws Exception {
    configuring("$config = new Config();\n$config->init(__DIR__ . '/nosuch/');");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 6);
  }

  @Test
  void takesNoPropertyOfAnotherClassForIt() throws Exception {
    configuring("$other = new Other();\n$other->start(__DIR__ . '/config/');");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 6);
  }

  @Test
  void doesNotTakeWhatWasWrittenForAllThatAPropertyCanBe() throws Exception {
    site.file(
        "index.php",
        """
        <?php
        class Loader {
          public $base;
          function __construct($base) {
            $this->base = $base;
            spl_autoload_register([$this, 'load']);
          }
          function load($class) {
            include $this->base . '/' . $class . '.php';
          }
        }
        $loader = new Loader(__DIR__ . '/nosuch');
        configure($loader);
        new Clock();
        """);
    site.loads(IncludeStatus.DYNAMIC, "index.php", 9);
  }
}

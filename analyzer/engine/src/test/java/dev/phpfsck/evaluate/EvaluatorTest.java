package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.site.SitePath;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  @TempDir Path root;
  private SmallSite site;

  @BeforeEach
  void emptySite() {
    site = new SmallSite(root);
  }

  private void resolves(String file, int line, String... targets) throws Exception {
    IncludeEdge edge = site.edge(file, line);
    assertThat(edge.status()).as(edge.toString()).isEqualTo(IncludeStatus.RESOLVED);
    assertThat(edge.targets()).containsExactly(targets);
  }

  private MissingReference misses(String file, int line) throws Exception {
    IncludeEdge edge = site.edge(file, line);
    assertThat(edge.status()).as(edge.toString()).isEqualTo(IncludeStatus.MISSING);
    return edge.missing().getFirst();
  }

  private void isSilent(String file, int line) throws Exception {
    assertThat(site.edge(file, line).status()).isNotEqualTo(IncludeStatus.MISSING);
  }

  @Test
  void carriesConstantsThroughIncludes() throws Exception {
    site.file("index.php", "<?php\ndefine('ROOT', __DIR__ . '/');\nrequire ROOT . 'boot.php';\n")
        .file("boot.php", "<?php\nconst INC = 'inc';\nrequire ROOT . INC . '/a.php';\n")
        .files("inc/a.php");
    resolves("boot.php", 3, "inc/a.php");
  }

  @Test
  void saysWhichLiteralIsWrong() throws Exception {
    site.file("index.php", "<?php\ndefine('ROOT', __DIR__);\nrequire ROOT . '/inc/a.phpp';\n")
        .files("inc/a.php");
    MissingReference lost = misses("index.php", 3);
    assertThat(lost.path()).endsWith("/inc/a.phpp");
    assertThat(lost.certain()).isTrue();
    MissingReference.Piece last = lost.pieces().getLast();
    assertThat(last.text()).isEqualTo("/inc/a.phpp");
    assertThat(last.literal().orElseThrow().verbatim()).isTrue();
    assertThat(lost.entryPoints()).containsExactly(new SitePath("index.php"));
  }

  @Test
  void keepsAConstantWithSeveralValuesOpen() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/settings.php';\n")
        .file("files.php", "<?php\ndefine('SHORT', true);\nrequire __DIR__ . '/settings.php';\n")
        .file(
            "settings.php",
            """
            <?php
            if (!defined('SHORT')) define('SHORT', false);
            if (SHORT) return;
            require __DIR__ . '/gone.php';
            """);
    MissingReference lost = misses("settings.php", 4);
    assertThat(lost.entryPoints()).containsExactly(new SitePath("index.php"));
  }

  @Test
  void looksFromTheDirectoryOfTheEntryScript() throws Exception {
    site.file("index.php", "<?php\ninclude './inc/common.php';\n")
        .file("admin/index.php", "<?php\ninclude '../inc/common.php';\n")
        .file("inc/common.php", "<?php\ninclude './inc/db.php';\n")
        .files("inc/db.php");
    MissingReference lost = misses("inc/common.php", 2);
    assertThat(lost.entryPoints()).containsExactly(new SitePath("admin/index.php"));
    assertThat(site.edge("inc/common.php", 2).targets()).containsExactly("inc/db.php");
  }

  @Test
  void followsChangesOfDirectoryAndIncludePath() throws Exception {
    site.file(
            "public/index.php",
            """
            <?php
            chdir(dirname(__DIR__));
            require './app/boot.php';
            set_include_path(__DIR__ . '/../lib' . PATH_SEPARATOR . get_include_path());
            require 'tool.php';
            """)
        .files("app/boot.php", "lib/tool.php");
    resolves("public/index.php", 3, "app/boot.php");
    resolves("public/index.php", 5, "lib/tool.php");
  }

  @Test
  void findsAFileBesideTheScriptThatIncludesIt() throws Exception {
    site.file("index.php", "<?php\ninclude 'inc/parts.php';\n")
        .file("inc/parts.php", "<?php\ninclude 'menu.php';\n")
        .files("inc/menu.php");
    resolves("inc/parts.php", 2, "inc/menu.php");
  }

  @Test
  void namesTheOneBrokenElementOfALoop() throws Exception {
    site.file(
            "index.php",
            "<?php\nforeach (['a', 'b'] as $f) {\n  require __DIR__ . \"/inc/$f.php\";\n}\n")
        .files("inc/a.php");
    MissingReference lost = misses("index.php", 3);
    assertThat(lost.path()).endsWith("/inc/b.php");
    assertThat(site.edge("index.php", 3).targets()).containsExactly("inc/a.php");
  }

  @Test
  void doesNotDoubleItsWorkWithEachLoopAroundAnother() throws Exception {
    int depth = 20;
    site.file(
            "index.php",
            "<?php\nfunction inc() { global $dir; return $dir; }\n$dir = __DIR__ . '/inc';\n"
                + "while (more()) { ".repeat(depth)
                + "\nrequire $dir . '/a.php';\n"
                + "}".repeat(depth)
                + "\nrequire inc() . '/b.php';\n")
        .files("inc/a.php", "inc/b.php");
    resolves("index.php", 5, "inc/a.php");
    // Work that doubles would be given up before this, and the function not be followed.
    resolves("index.php", 7, "inc/b.php");
  }

  @Test
  void doesNotCareWhereTheSiteLies() throws Exception {
    site = new SmallSite(root.resolve("tmp/site"));
    site.file("index.php", "<?php\nrequire __DIR__ . '/parts/' . PHP_VERSION . '.php';\n")
        .file("made.php", "<?php\nrequire __DIR__ . '/tmp/' . PHP_VERSION . '.php';\n");
    misses("index.php", 2);
    isSilent("made.php", 2);
  }

  @Test
  void evaluatesFunctionsFromTheirBodies() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            function dir_of($file) { return slashed(dirname($file)); }
            function slashed($path) { return rtrim($path, '/') . '/'; }
            function load($name) {
              require dir_of(__FILE__) . 'inc/' . $name . '.php';
            }
            load('a');
            load('b');
            """)
        .files("inc/a.php", "inc/b.php");
    resolves("index.php", 5, "inc/a.php", "inc/b.php");
  }

  @Test
  void readsClassConstantsStaticsAndProperties() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            class Kernel {
              const INC = '/inc';
              public static $root = __DIR__;
              private $own;
              function __construct($root) { $this->own = $root; }
              function run() {
                require self::$root . self::INC . '/a.php';
                require $this->own . '/inc/b.php';
              }
            }
            $kernel = new Kernel(__DIR__);
            $kernel->run();
            """)
        .files("inc/a.php", "inc/b.php");
    resolves("index.php", 8, "inc/a.php");
    resolves("index.php", 9, "inc/b.php");
  }

  @Test
  void narrowsAVariableToTheValuesThatAreAllowed() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            $page = $_GET['page'];
            if (!in_array($page, array('home', 'about'), true)) {
              $page = 'home';
            }
            include __DIR__ . "/pages/$page.php";
            """)
        .files("pages/home.php", "pages/about.php");
    resolves("index.php", 6, "pages/about.php", "pages/home.php");
  }

  @Test
  void notesRequestDataInAPath() throws Exception {
    site.file("index.php", "<?php\ninclude 'pages/' . $_GET['p'] . '.php';\n")
        .files("pages/home.php");
    IncludeEdge edge = site.edge("index.php", 2);
    assertThat(edge.status()).isEqualTo(IncludeStatus.PATTERN);
    assertThat(edge.tainted()).hasSize(1);
  }

  @Test
  void staysSilentBehindGuards() throws Exception {
    site.file(
        "index.php",
        """
        <?php
        $f = __DIR__ . '/a.php';
        if (file_exists($f)) require $f;
        if (!is_readable($f)) { echo 'no'; } else { require $f; }
        file_exists($f) && include $f;
        @include $f;
        if (defined('CLI_TOOL') && CLI_TOOL) require $f;
        if (PHP_VERSION_ID < 50400) require $f;
        if (!function_exists('no_such_thing')) require $f;
        try { require $f; } catch (Error $e) { }
        foreach (glob(__DIR__ . '/none/*.php') as $g) require $g;
        const DEBUG = false;
        if (DEBUG) require $f;
        $known = is_file($f);
        if ($known) require $f;
        if (!file_exists($f)) exit;
        require $f;
        """);
    for (int line : new int[] {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17}) {
      isSilent("index.php", line);
    }
  }

  @Test
  void staysSilentBehindTheEndOfTheScript() throws Exception {
    site.file("index.php", "<?php\necho 1;\nexit;\nrequire 'gone.php';\n");
    isSilent("index.php", 4);
  }

  @Test
  void tellsWrongCaseFromAbsence() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/Inc/a.php';\n").files("inc/a.php");
    assertThat(misses("index.php", 2).actual().orElseThrow()).endsWith("/inc/a.php");
  }

  @Test
  void recognisesFilesThatAreMadeAtInstallation() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/config.php';\n").files("config-sample.php");
    assertThat(misses("index.php", 2).installerMade()).isPresent();
  }

  @Test
  void takesConfigurationOfTheHostForInstalled() throws Exception {
    site.file(
        "index.php", "<?php\nrequire '/etc/shop-of-nobody/db.php';\nrequire '/opt/nobody.php';\n");
    assertThat(misses("index.php", 2).installerMade()).isPresent();
    assertThat(misses("index.php", 3).installerMade()).isEmpty();
  }

  @Test
  void tellsHowAValueCameAbout() throws Exception {
    site.file("index.php", "<?php\ndefine('ROOT', __DIR__);\nrequire ROOT . '/a.php';\n")
        .files("a.php");
    IncludeGraph graph = site.graph();
    IncludeEdge edge = graph.from(new SitePath("index.php")).getFirst();
    assertThat(graph.why(edge)).extracting(step -> step.place().line()).containsExactly(3, 2);
  }

  @Test
  void givesTheShortestWayToAFile() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/a.php';\n")
        .file("a.php", "<?php\n\nfunction a() { require_once __DIR__ . '/b.php'; }\na();\n")
        .files("b.php");
    IncludeGraph graph = site.graph();
    assertThat(graph.entryPoints()).containsExactly(new SitePath("index.php"));
    assertThat(graph.reach(new SitePath("b.php"))).isEqualTo(Reach.UNCONDITIONAL);
    assertThat(graph.chain(new SitePath("b.php")))
        .extracting(SourcePlace::line)
        .containsExactly(2, 4, 3);
  }

  @Test
  void keepsApartWhereAFunctionIsCalledFrom() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/lib/tool.php';\nload_tool();\n")
        .file("cron/index.php", "<?php\nrequire __DIR__ . '/../lib/tool.php';\nload_tool();\n")
        .file("lib/tool.php", "<?php\nfunction load_tool() {\n  require './tools/a.php';\n}\n")
        .files("tools/a.php");
    MissingReference lost = misses("lib/tool.php", 3);
    assertThat(lost.entryPoints()).containsExactly(new SitePath("cron/index.php"));
  }

  @Test
  void followsWhatAClosureIsCalledWith() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            class Init { public static $files = ['a' => __DIR__ . '/lib/a.php', 'b' => __DIR__ . '/lib/b.php']; }
            $load = \\Closure::bind(static function ($id, $file) {
              require $file;
            }, null, null);
            foreach (Init::$files as $id => $file) { $load($id, $file); }
            """)
        .files("lib/a.php", "lib/b.php");
    resolves("index.php", 4, "lib/a.php", "lib/b.php");
  }

  @Test
  void isPreparedForAFileThatTheCodeMakes() throws Exception {
    site.file(
        "index.php",
        """
        <?php
        function update($disk) {
          $file = $disk->folder() . '/version.php';
          if (!$disk->copy(__DIR__ . '/next.txt', $file)) return;
          require __DIR__ . '/version.php';
        }
        update(new Disk());
        """);
    isSilent("index.php", 5);
  }

  @Test
  void doesNotTakeAPartForAPage() throws Exception {
    site.file("index.php", "<?php\ninclude 'parts/' . $_GET['part'] . '.php';\n")
        .file("parts/list.php", "<?php\nrequire 'lib/table.php';\nprint_table();\n")
        .file("lib/table.php", "<?php\nfunction print_table() {}\n");
    isSilent("parts/list.php", 2);
    assertThat(site.graph().entryPoints()).containsExactly(new SitePath("index.php"));
  }

  @Test
  void startsNothingThatAWebServerSendsAsText() throws Exception {
    site.file("index.php", "<?php\necho 'tides';\n").file("menu.inc", "<?php\necho 'menu';\n");
    assertThat(site.graph().entryPoints()).containsExactly(new SitePath("index.php"));
  }

  @Test
  void knowsThatAGlobalIsNotSetYet() throws Exception {
    site.file("index.php", "<?php\nrequire __DIR__ . '/head.php';\n")
        .file("other.php", "<?php\n$loaded = true;\nrequire __DIR__ . '/head.php';\n")
        .file(
            "head.php",
            "<?php\nif (!isset($loaded)) {\n  $loaded = true;\n  require __DIR__ . '/gone.php';\n}\n");
    IncludeEdge edge = site.edge("head.php", 4);
    assertThat(edge.missing().getFirst().entryPoints()).containsExactly(new SitePath("index.php"));
  }

  @Test
  void asksForEachValueWhatTheConditionSays() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            $page = $_GET['x'] ? '/list' : 'edit';
            if ($page[0] === '/') {
              require __DIR__ . '/pages' . $page . '.php';
            }
            """)
        .files("pages/list.php");
    resolves("index.php", 4, "pages/list.php");
  }

  @Test
  void computesWithRegularExpressions() throws Exception {
    site.file(
            "include/global.php",
            "<?php\n$base = preg_replace('/(.*)[\\\\/]include/', '\\\\1', __DIR__);\nrequire $base . '/lib/a.php';\n")
        .files("lib/a.php");
    resolves("include/global.php", 3, "lib/a.php");
  }

  @Test
  void takesAnEnvironmentVariableForUnset() throws Exception {
    site.file(
            "cli/run.php",
            """
            <?php
            if (getenv('APP_ROOT')) {
              $root = getenv('APP_ROOT');
            } else {
              $root = __DIR__ . '/..';
            }
            require "$root/lib/a.php";
            """)
        .files("lib/a.php");
    resolves("cli/run.php", 7, "lib/a.php");
  }

  @Test
  void doesNotCallAListCompleteBesideWhatCanBeAnything() throws Exception {
    site.file(
            "index.php",
            "<?php\n$page = $_GET['a'] ? 'pages/' . $_GET['p'] . '.php' : config();\ninclude $page;\n")
        .files("pages/a.php");
    IncludeEdge edge = site.edge("index.php", 3);
    assertThat(edge.status()).isEqualTo(IncludeStatus.DYNAMIC);
    assertThat(edge.targets()).containsExactly("pages/a.php");
  }

  @Test
  void listsWhatEndsAsAPathWhoseBeginningIsNotKnown() throws Exception {
    site.file("index.php", "<?php\nfunction f($dir) {\n  include $dir . 'class.box.php';\n}\n")
        .files("lib/class.box.php", "lib/class.php");
    IncludeEdge edge = site.edge("index.php", 3);
    assertThat(edge.status()).isEqualTo(IncludeStatus.PATTERN);
    assertThat(edge.targets()).containsExactly("lib/class.box.php");
  }

  @Test
  void knowsAGuardThatLeavesTheFunction() throws Exception {
    site.file(
        "index.php",
        """
        <?php
        function settings() {
          $file = __DIR__ . '/settings.php';
          $there = @filemtime($file) !== false;
          if (!$there) { return; }
          require $file;
        }
        settings();
        """);
    isSilent("index.php", 6);
  }

  @Test
  void computesWithWhatIsKnownHoweverOftenNothingWas() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            function slashed($text) { return rtrim($text, '/') . '/'; }
            function dir_of($file) { return slashed(dirname($file)); }
            $page = $_GET['page'];
            include slashed('a' . $page) . slashed('b' . $page) . slashed('c' . $page) . 'x.php';
            include slashed('d' . $page) . slashed('e' . $page) . slashed('f' . $page) . 'x.php';
            require __DIR__ . '/plugin/plugin.php';
            """)
        .file(
            "plugin/plugin.php",
            "<?php\ndefine('BOX_DIR', dir_of(__FILE__));\nrequire BOX_DIR . 'class.box.php';\n")
        .files("plugin/class.box.php");
    resolves("plugin/plugin.php", 3, "plugin/class.box.php");
  }

  @Test
  void takesTheServerInterfaceForNoExcuse() throws Exception {
    site.file(
            "index.php",
            """
            <?php
            if (php_sapi_name() != 'cli-server') {
              require __DIR__ . '/inc/imit.php';
            }
            if (function_exists('mb_strlen')) {
              require __DIR__ . '/inc/multibyte.php';
            }
            """)
        .files("inc/init.php");
    assertThat(misses("index.php", 3).path()).endsWith("/inc/imit.php");
    isSilent("index.php", 6);
  }
}

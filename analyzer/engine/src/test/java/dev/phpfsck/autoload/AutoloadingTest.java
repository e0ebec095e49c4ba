package dev.phpfsck.autoload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoloadingTest {
  private static final String MAPS =
      """
      <?php
      class ComposerStaticInit1 {
        public static $files = array('f1' => __DIR__ . '/..' . '/acme/a.php');
        public static $prefixDirsPsr4 = array(
          'Acme\\\\' => array(0 => __DIR__ . '/..' . '/acme/src', 1 => __DIR__ . '/..' . '/acme/lib'),
          'Acme\\\\Clock\\\\' => array(0 => __DIR__ . '/..' . '/clock'));
        public static $fallbackDirsPsr4 = array(0 => __DIR__ . '/../..' . '/any');
        public static $prefixesPsr0 = array('P' => array('Pear_' => array(0 => __DIR__ . '/../..' . '/pear')));
        public static $classMap = array('Acme\\\\Mapped' => __DIR__ . '/..' . '/gone.php');
      }
      """;

  @TempDir private Path root;

  private AutoloadingTest file(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private Autoloading autoloading() throws Exception {
    SiteTree tree = SiteTree.walk(root, Path.of("/"));
    SortedMap<SitePath, FileFacts> facts = new TreeMap<>();
    for (SiteEntry entry : tree.files()) {
      if (entry.path().extension().equals("php")) {
        byte[] source = Files.readAllBytes(entry.path().in(tree.root()));
        facts.put(entry.path(), new FactExtractor().extract(new PhpParser().parse(source)));
      }
    }
    return Autoloading.of(tree, facts);
  }

  private Autoloading installed(String... files) throws Exception {
    file("vendor/composer/autoload_static.php", MAPS);
    file("vendor/composer/autoload_real.php", "<?php require __DIR__ . '/autoload_static.php';");
    for (String name : files) {
      file(name, "<?php\n");
    }
    return autoloading();
  }

  @Test
  void looksBelowTheLongestPrefixFirst() throws Exception {
    String longest = "vendor/clock/Hand.php";
    String shorter = "vendor/acme/src/Clock/Hand.php";
    assertThat(installed(shorter).filesOf("Acme\\Clock\\Hand")).containsExactly(shorter);
    assertThat(installed(longest).filesOf("Acme\\Clock\\Hand")).containsExactly(longest);
  }

  @Test
  void looksInAllDirectoriesOfAPrefixThenInThoseOfNone() throws Exception {
    assertThat(installed("any/Acme/A.php").filesOf("Acme\\A")).containsExactly("any/Acme/A.php");
    assertThat(installed("vendor/acme/lib/A.php").filesOf("Acme\\A"))
        .containsExactly("vendor/acme/lib/A.php");
  }

  @Test
  void makesDirectoriesOfUnderscoresByPsr0() throws Exception {
    assertThat(installed("pear/Pear/Mail/Mime.php").filesOf("Pear_Mail_Mime"))
        .containsExactly("pear/Pear/Mail/Mime.php");
  }

  @Test
  void asksNothingElseBehindTheClassMap() throws Exception {
    assertThat(installed("vendor/acme/src/Mapped.php").filesOf("Acme\\Mapped")).isEmpty();
  }

  @Test
  void countsTheCaseOfALetter() throws Exception {
    assertThat(installed("vendor/acme/src/clock.php").filesOf("Acme\\Clock")).isEmpty();
  }

  @Test
  void readsTheSingleMapsOfAnOlderComposer() throws Exception {
    file(
        "lib/composer/autoload_psr4.php",
        "<?php $vendorDir = dirname(__DIR__); $baseDir = dirname($vendorDir);"
            + " return array('App\\\\' => array($baseDir . '/src'));");
    file("src/Kernel.php", "<?php");
    assertThat(autoloading().filesOf("App\\Kernel")).containsExactly("src/Kernel.php");
  }

  @Test
  void namesTheFilesThatLieOutsideOfTheRoot(@TempDir Path other) throws Exception {
    for (String name : java.util.List.of("App/A.php", "App/in/B.php", "App/c.txt", "Other/D.php")) {
      Files.createDirectories(other.resolve(name).getParent());
      Files.writeString(other.resolve(name), "<?php");
    }
    file(
        "vendor/composer/autoload_psr4.php",
        "<?php return array('App\\\\' => array('%s/App'), 'In\\\\' => array(__DIR__));"
            .formatted(other));
    file(
        "vendor/composer/autoload_namespaces.php",
        "<?php return array('Other_' => array('%s'));".formatted(other));
    String real = other.toRealPath().toString();
    assertThat(autoloading().installations().getFirst().filesOutside())
        .containsExactly(real + "/App/A.php", real + "/App/in/B.php", real + "/Other/D.php");
  }

  @Test
  void knowsProjectsFromPackages() throws Exception {
    file("composer.json", "{\"config\": {\"vendor-dir\": \"./lib/packages\"}}");
    file("lib/packages/acme/clock/composer.json", "{}");
    file("plugin/composer.json", "{\"require\": {\"php\": \">8\", \"a/b\": \"*\"}}");
    file("broken/composer.json", "{");
    assertThat(autoloading().projects())
        .extracting(project -> project.path().value())
        .containsExactly("composer.json", "plugin/composer.json");
    assertThat(autoloading().notInstalled())
        .extracting(ComposerFile::packages)
        .containsExactly(java.util.List.of("a/b"));
  }

  @Test
  void readsSectionsAsComposerDoes() {
    String json =
        """
        {"autoload": {"psr-4": {"App\\\\": ["src/", "./lib"], "": "any"}, "psr-0": {"Old_": "old"},
          "classmap": ["../outside", "maps"], "files": ["boot.php"]}}
        """;
    ComposerFile.Rules rules =
        ComposerFile.read(
                new SitePath("composer.json"),
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .orElseThrow()
            .autoload();
    assertThat(rules.tried("App\\A_B"))
        .extracting(SitePath::value)
        .containsExactly("src/A_B.php", "lib/A_B.php", "any/App/A_B.php");
    assertThat(rules.tried("Old_Thing"))
        .extracting(SitePath::value)
        .containsExactly("any/Old_Thing.php", "old/Old/Thing.php");
    assertThat(rules.classmap()).containsExactly(new SitePath("maps"));
    assertThat(rules.files()).containsExactly(new SitePath("boot.php"));
  }
}

package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SitePath;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are taken for scripts that a visitor may ask for. */
class EntryScriptsTest {
  private static final SitePath OTHER = new SitePath("other.php");

  @TempDir Path root;
  private SmallSite site;

  @BeforeEach
  void someSite() throws Exception {
    site =
        new SmallSite(root)
            .file("index.php", "<?php\nrequire 'lib/theme.php';\ninclude theme($_GET['view']);\n")
            .file(
                "lib/theme.php",
                """
                <?php
                function theme($view) { return __DIR__ . "/../views/$view.php"; }
                function head() { include 'lib/head.php'; include $GLOBALS['menu']; }
                """)
            .files("lib/head.php");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><?= $this->title ?></h1>",
        "<h1>News</h1>\n<?php foreach ($this->items as $item): ?>\n<b>x</b>\n<?php endforeach ?>",
        "<?php switch ($mode) { case 1: echo \"Dear {$this->user}\"; }",
        "<?php $this->head()->append('x');",
        "<?php echo isset($this->title) ? '' : $this->name;",
        "<h1>{{ title }}</h1>\n@include('menu')\n"
      })
  void aTemplateIsNone(String text) throws Exception {
    site.file("other.php", text);
    assertThat(site.graph().entryPoints()).doesNotContain(OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?php\necho isset($this) ? $this->title : 'News';",
        "<?php\n$hello = function () { return $this->name; };\necho 'News';",
        "<?php\nclass Page { function show() { return $this->name; } }\necho (new Page)->show();",
        "<?php\necho $this ?? 'News';",
        "<h1>News</h1>\n<?= date('Y') ?>\n",
        "<h1>News</h1>\n<? echo date('Y') ?>\n"
      })
  void aPageThatLooksLikeATemplateIsOne(String text) throws Exception {
    site.file("other.php", text);
    assertThat(site.graph().entryPoints()).contains(OTHER);
  }

  @Test
  void aPageMayAskWhatItsOwnIncludeHasDefined() throws Exception {
    site.file("other.php", "<?php\nrequire 'lib/head.php';\ndefined('HEAD') || die;\necho 'News';");
    assertThat(site.graph().entryPoints()).contains(OTHER);
  }

  @Test
  void aPartAsksWhoIsThereBeforeItIncludes() throws Exception {
    site.file("other.php", "<?php\ndefined('HEAD') || die;\nrequire 'lib/head.php';\necho 'News';");
    assertThat(site.graph().entryPoints()).doesNotContain(OTHER);
  }

  /** The function that would include something is never there, unless somebody included it. */
  @Test
  void aPartThatIncludesNothingItselfIsNone() throws Exception {
    site.file("other.php", "<?php\nif ($_GET['show']) {\n  head();\n}\n");
    assertThat(site.graph().entryPoints()).doesNotContain(OTHER);
  }

  @Test
  void aPageThatIncludesWhatItCallsIsOne() throws Exception {
    site.file("other.php", "<?php\nrequire 'lib/theme.php';\nif ($_GET['show']) {\n  head();\n}\n");
    assertThat(site.graph().entryPoints()).contains(OTHER);
  }

  private void asking(String first) throws Exception {
    site.file(
        "other.php",
        first
            + """
            if (!empty($_GET['task'])) {
              job();
              return;
            }
            if (head()) { echo 'News'; }
            function job() { require 'lib/gone.php'; }
            """);
  }

  /**
   * What returns before the call is another course: whoever asks for the file plainly gets to it.
   */
  @Test
  void aPartThatCallsOthersUnlessItReturnsIsNone() throws Exception {
    asking("<?php\n");
    assertThat(site.graph().entryPoints()).doesNotContain(OTHER);
  }

  @Test
  void aPageThatCallsWhatItLoadedUnlessItReturnsIsOne() throws Exception {
    asking("<?php\nrequire 'lib/theme.php';\n");
    assertThat(site.graph().entryPoints()).contains(OTHER);
  }

  @Test
  void whatPhpIsMadeOfIsNone() throws Exception {
    site.file("menu.blade.php", "@foreach($a as $b)\n<?php if ($b) continue; ?>\n@endforeach\n");
    assertThat(site.graph().entryPoints()).containsExactly(new SitePath("index.php"));
  }
}

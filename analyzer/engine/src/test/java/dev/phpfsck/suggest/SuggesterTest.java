package dev.phpfsck.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.fact.Body;
import dev.phpfsck.fact.Effects;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FileNature;
import dev.phpfsck.fact.IncludeKind;
import dev.phpfsck.fact.Quote;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
  @TempDir Path directory;

  private Path root;

  /** What stands in the source for {@link #source}; each literal is at its place in it. */
  private String source = "";

  private final SitePath from = new SitePath("admin/page.php");
  private final List<Piece> pieces = new ArrayList<>();

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
    for (String name :
        List.of(
            "index.php",
            "admin/page.php",
            "admin/inc/menu.php",
            "lib/database.php",
            "lib/template.php",
            "wp-includes/class-wp-locale.php",
            "wp-includes/class-wp-query.php",
            "wp-includes/class-wp-user.php")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<?php\n");
    }
  }

  /** A value that no literal stands for, such as {@code __DIR__}. */
  private SuggesterTest computed(String text) {
    pieces.add(new Piece(text, Optional.empty()));
    source += (source.isEmpty() ? "" : " . ") + "X";
    return this;
  }

  private SuggesterTest literal(String text) {
    source += source.isEmpty() ? "" : " . ";
    Span span = new Span(source.length(), source.length() + text.length() + 2);
    source += "'" + text + "'";
    WrittenText written = new WrittenText(from, span, Quote.SINGLE, 0, true);
    pieces.add(new Piece(text, Optional.of(written)));
    return this;
  }

  private List<Suggestion> suggestions(String... bases) throws Exception {
    return suggestions(List.of(), bases);
  }

  /**
   * What is suggested.
   *
   * @param included what the file includes besides
   */
  private List<Suggestion> suggestions(List<IncludeEdge> included, String... bases)
      throws Exception {
    StringBuilder path = new StringBuilder();
    pieces.forEach(piece -> path.append(piece.text()));
    List<String> tried =
        path.toString().startsWith("/")
            ? List.of(path.toString())
            : List.of(bases).stream().map(base -> base + "/" + path).toList();
    MissingReference missing =
        MissingReference.ofPath(path.toString(), tried, Optional.empty(), pieces);
    SiteTree tree = SiteTree.walk(root, Path.of("/"));
    try (SiteIndex index = SiteIndex.inMemory(tree)) {
      Clues clues = new Clues(file -> included, file -> included, facts(tree));
      return new Suggester(tree, index::names, clues).suggest(from, missing);
    }
  }

  private IncludeEdge edge(String target) {
    return new IncludeEdge(
        from,
        new Span(0, 0),
        new Span(0, 0),
        "",
        1,
        1,
        IncludeKind.REQUIRE,
        IncludeStatus.RESOLVED,
        List.of(target),
        List.of(),
        List.of(),
        "",
        false,
        List.of());
  }

  /** Every file declares something, as files do that are included. */
  private static Map<SitePath, FileFacts> facts(SiteTree tree) {
    FileFacts library =
        new FileFacts(
            List.of(),
            Body.EMPTY,
            Effects.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new FileNature(false, true, false, false, false),
            LineMap.of(new byte[0]));
    Map<SitePath, FileFacts> facts = new HashMap<>();
    tree.files().forEach(file -> facts.put(file.path(), library));
    return facts;
  }

  /** The source after the edits of the first suggestion. */
  private String repaired(List<Suggestion> suggestions) {
    byte[] bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Edit edit : suggestions.get(0).edits()) {
      text = text.substring(0, edit.startByte()) + edit.text() + text.substring(edit.endByte());
    }
    return text;
  }

  @Test
  void knowsWhatIsIncludedAgainWithoutItsDirectory() throws Exception {
    var again = List.of(edge("wp-includes/class-wp-locale.php"));
    var found = computed(root + "/").literal("class-wp-locale.php").suggestions(again);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path()).isEqualTo("wp-includes/class-wp-locale.php");
  }

  @Test
  void saysNothingForAnotherNameThanThatOfWhatIsIncluded() throws Exception {
    var again = List.of(edge("wp-includes/class-wp-locale.php"));
    assertThat(computed(root + "/").literal("class-wp-local.php").suggestions(again)).isEmpty();
  }

  @Test
  void readsPastASlipOfTheHand() throws Exception {
    var found = computed(root + "/").literal("wp-includes/class-wp-locael.php").suggestions();
    assertThat(found)
        .extracting(Suggestion::path)
        .containsExactly("wp-includes/class-wp-locale.php");
    assertThat(found.get(0).score()).isGreaterThan(0.95);
    assertThat(found.get(0).replacement()).isEqualTo("'wp-includes/class-wp-locale.php'");
    assertThat(repaired(found)).isEqualTo("X . 'wp-includes/class-wp-locale.php'");
  }

  @Test
  void readsPastAnotherExtension() throws Exception {
    var found = computed(root + "/lib").literal("/database.phpp").suggestions();
    assertThat(repaired(found)).isEqualTo("X . '/database.php'");
  }

  @Test
  void putsAMissingSlashBack() throws Exception {
    var found = computed(root + "/admin").literal("inc/menu.php").suggestions();
    assertThat(repaired(found)).isEqualTo("X . '/inc/menu.php'");
  }

  @Test
  void putsAMissingSlashBehindTheRootBack() throws Exception {
    var found = computed(root.toString()).literal("lib/database.php").suggestions();
    assertThat(repaired(found)).isEqualTo("X . '/lib/database.php'");
  }

  @Test
  void findsAFileInAnotherDirectory() throws Exception {
    var found = computed(root + "/admin").literal("/database.php").suggestions();
    assertThat(repaired(found)).isEqualTo("X . '/../lib/database.php'");
  }

  @Test
  void keepsTheWayThatThePathIsWritten() throws Exception {
    var found = computed(root + "/admin").literal("/../lib/databse.php").suggestions();
    assertThat(repaired(found)).isEqualTo("X . '/../lib/database.php'");
  }

  @Test
  void recognizesAPathOfAnotherMachine() throws Exception {
    var found = literal("/home/old/public_html/lib/database.php").suggestions();
    assertThat(found).extracting(Suggestion::path).containsExactly("lib/database.php");
    assertThat(repaired(found)).isEqualTo("__DIR__ . '/../lib/database.php'");
  }

  @Test
  void changesTheDirectoryOfAnotherMachineAndNotTheNameBehindIt() throws Exception {
    var found = literal("/home/old/public_html").literal("/lib/database.php").suggestions();
    assertThat(repaired(found)).isEqualTo("__DIR__ . '/..' . '/lib/database.php'");
  }

  @Test
  void repairsAPathThatIsLookedForAlongTheIncludePath() throws Exception {
    var found = literal("lib/databas.php").suggestions("/usr/share/php", root.toString());
    assertThat(repaired(found)).isEqualTo("'lib/database.php'");
  }

  @Test
  void takesTheDirectoryOfTheFileWhereNoTriedDirectoryLeadsToIt() throws Exception {
    var found = literal("database.php").suggestions("/usr/share/php", root + "/admin");
    assertThat(repaired(found)).isEqualTo("__DIR__ . '/../lib/database.php'");
  }

  @Test
  void keepsSilentOverAFileThatIsGone() throws Exception {
    assertThat(computed(root + "/").literal("wp-includes/class-wp-rewrite.php").suggestions())
        .isEmpty();
  }

  @Test
  void takesAnotherFileOfTheFamilyForNoSlip() throws Exception {
    for (String name : List.of("GET-calendar.php", "GET-card.php", "PUT-functions.php")) {
      Files.writeString(root.resolve("lib").resolve(name), "<?php\n");
    }
    assertThat(literal("lib/GET-functions.php").suggestions(root.toString())).isEmpty();
    pieces.clear();
    assertThat(literal("lib/PTT-functions.php").suggestions(root.toString()))
        .extracting(Suggestion::path)
        .containsExactly("lib/PUT-functions.php");
  }

  @Test
  void neverSuggestsTheIncludingFile() throws Exception {
    assertThat(computed(root + "/admin").literal("/pages.php").suggestions()).isEmpty();
  }

  @Test
  void escapesWhatTheQuotesAskFor() throws Exception {
    Files.writeString(root.resolve("lib/visitor's.php"), "<?php\n");
    var found = computed(root + "/").literal("lib/visitors.php").suggestions();
    assertThat(repaired(found)).isEqualTo("X . 'lib/visitor\\'s.php'");
  }
}

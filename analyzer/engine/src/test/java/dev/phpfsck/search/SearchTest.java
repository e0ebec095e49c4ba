package dev.phpfsck.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phpfsck.index.IndexHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  @TempDir Path directory;

  private Path root;
  private Optional<IndexHome> home = Optional.empty();

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
    home = Optional.of(new IndexHome(directory.toRealPath().resolve("cache/phpfsck")));
    write(
        "wp-settings.php",
        """
        <?php
        // loads the locale
        require ABSPATH . 'wp-includes/class-wp-locale.phpp';
        wp_die( 'No Locale' );
        """);
    write(
        "wp-includes/functions.php",
        """
        <?php
        function wp_die( $message ) { exit( $message ); }
        define( 'WP_LOCALE', 'en' );
        """);
    write("readme.txt", "phpp is not php\n");
    Files.write(root.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 0, 'p', 'h', 'p', 'p'});
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Hit> hits(String query) throws Exception {
    return hits(query, false);
  }

  private List<Hit> hits(String query, boolean rehash) throws Exception {
    SearchResult result = Search.run(query, root, home, "1", rehash, Shown.ALL);
    assertThat(result.problems()).isEmpty();
    return result.hits();
  }

  @Test
  void tellsNumbersApartThatTheIndexTakesForAlike() throws Exception {
    write("release.txt", "build 1234\n");
    write("next.txt", "build 1235\n");
    assertThat(places("\"build 1234\"")).containsExactly("release.txt:1");
    assertThat(places("1235")).containsExactly("next.txt:1");
    assertThat(places("/1[2]\\d4/")).containsExactly("release.txt:1");
    assertThat(places("1236")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*ph*", "/p\\w+/", "string:locale", "path:php"})
  void theBestHaveTheSameLinesWhereOnlyTheyAreShown(String query) throws Exception {
    write("lines.txt", "php\r\nphp php\rphp\n\n php");
    List<Hit> all = hits(query);
    List<Hit> some = Search.run(query, root, home, "1", false, new Shown(1, 100)).hits();
    assertThat(some.getFirst()).isEqualTo(all.getFirst());
    assertThat(some).hasSameSizeAs(all);
    for (int i = 1; i < some.size(); i++) {
      assertThat(some.get(i).lines()).isEmpty();
      assertThat(some.get(i).path()).isEqualTo(all.get(i).path());
      assertThat(some.get(i).count()).isEqualTo(all.get(i).lines().size());
    }
  }

  /** {@code path:line} of each matching line, the best file first. */
  private List<String> places(String query) throws Exception {
    return hits(query).stream()
        .flatMap(hit -> hit.lines().stream().map(line -> hit.path() + ":" + line.number()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "abspath                | wp-settings.php:3",
        "*bspat*                | wp-settings.php:3",
        "\"class-wp-locale.phpp\" | wp-settings.php:3",
        "/class-wp-\\w+\\.phpp/  | wp-settings.php:3",
        "/CLASS-WP-\\w+\\.PHPP/i | wp-settings.php:3",
        "defines:wp_die         | wp-includes/functions.php:2",
        "defines:WP_LOCALE      | wp-includes/functions.php:3",
        "calls:wp_die           | wp-settings.php:4",
        "includes:locale        | wp-settings.php:3",
        "string:no              | wp-settings.php:4",
        "comment:locale         | wp-settings.php:2",
        "ext:txt phpp           | readme.txt:1",
        "path:readme php        | readme.txt:1",
        "path:wp-*/*.php wp_die | wp-includes/functions.php:2",
        "ext:.txt phpp          | readme.txt:1",
        "Calls:wp_die           | wp-settings.php:4",
        "loads abspath          | wp-settings.php:2 wp-settings.php:3",
        "\"die( 'No Locale' )\"  | wp-settings.php:4"
      })
  void finds(String query, String expected) throws Exception {
    assertThat(places(query)).containsExactlyElementsOf(List.of(expected.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bspat",
        "\"CLASS-WP\"",
        "calls:locale",
        "defines:locale loads",
        "comment:abspath",
        "ext:php phpp readme",
        "path:wp-*.php wp_die*x",
        "calls::wp_die",
        "clls::wp_die",
        "next:wp_die",
        "wp_die://",
        "nowhere"
      })
  void findsNothingFor(String query) throws Exception {
    assertThat(places(query)).isEmpty();
  }

  @Test
  void takesAWordForAPartOfANameToo() throws Exception {
    write("a.php", "<?php\n$getLocale = WP_Locale::x();\n$relocated = 1;\n");
    assertThat(places("path:a.php locale")).containsExactly("a.php:2");
    assertThat(hits("path:a.php locale").get(0).lines().get(0).matches())
        .containsExactly(new Hit.Match(4, 10), new Hit.Match(16, 22));
  }

  @Test
  void putsTheDefinitionFirst() throws Exception {
    assertThat(hits("wp_die"))
        .extracting(hit -> hit.path().value())
        .containsExactly("wp-includes/functions.php", "wp-settings.php");
  }

  @Test
  void findsFilesByTheirPathAlone() throws Exception {
    assertThat(hits("path:logo")).extracting(hit -> hit.path().value()).containsExactly("logo.png");
  }

  @Test
  void answersFromTheFilesAsTheyAreNow() throws Exception {
    assertThat(places("phpp")).hasSize(2);
    write("wp-settings.php", "<?php // clean\n");
    write("new.php", "<?php // phpp\n");
    Files.delete(root.resolve("readme.txt"));
    assertThat(places("phpp")).containsExactly("new.php:1");
    assertThat(places("clean")).containsExactly("wp-settings.php:1");
  }

  /** So that the next search takes the files for what they are: see {@code FileIdentity}. */
  private void settle() throws Exception {
    Thread.sleep(60);
    places("phpp");
  }

  @Test
  void mixesWhatTheIndexKnewWithWhatHasChanged() throws Exception {
    write("gone.php", "<?php // phpp\n");
    settle();
    assertThat(places("phpp")).hasSize(3);
    write("wp-settings.php", "<?php // phpp, phpp\n");
    write("new.php", "<?php // phpp\n");
    Files.delete(root.resolve("gone.php"));
    assertThat(places("phpp"))
        .containsExactlyInAnyOrder("wp-settings.php:1", "new.php:1", "readme.txt:1");
  }

  /** What the last search saw is compared as a whole; whatever is another must show. */
  @Test
  void seesEachChangeAfterAnAnswerFromTheIndexAlone() throws Exception {
    settle();
    assertThat(places("phpp")).hasSize(2);
    assertThat(indexFiles()).extracting(file -> file.getFileName().toString()).contains("seen");
    Files.move(root.resolve("readme.txt"), root.resolve("wp-includes/readme.txt"));
    assertThat(places("phpp")).contains("wp-includes/readme.txt:1").hasSize(2);
    settle();
    write("wp-includes/deep/deeper/new.php", "<?php // phpp\n");
    assertThat(places("phpp")).hasSize(3);
    settle();
    Files.createSymbolicLink(root.resolve("link.txt"), directory.resolve("outside.txt"));
    assertThat(places("phpp")).hasSize(3);
    settle();
    Files.writeString(directory.resolve("outside.txt"), "phpp outside\n");
    assertThat(places("phpp")).contains("link.txt:1").hasSize(4);
    settle();
    Files.delete(directory.resolve("outside.txt"));
    assertThat(places("phpp")).hasSize(3);
  }

  /** The index has no word of it, so each search reads it. */
  @Test
  void searchesAFileTooLargeForTheIndexEachTime() throws Exception {
    write("dump.sql", " ".repeat(17 << 20) + "phpp\n");
    settle();
    assertThat(places("phpp")).contains("dump.sql:1").hasSize(3);
    assertThat(places("phpp")).contains("dump.sql:1").hasSize(3);
  }

  /** One that was made anew in between has not seen what the older one had. */
  @Test
  void doesNotTakeOneIndexForAnother() throws Exception {
    settle();
    Path seen =
        indexFiles().stream().filter(file -> file.endsWith("seen")).findFirst().orElseThrow();
    byte[] kept = Files.readAllBytes(seen);
    write("new.php", "<?php // phpp\n");
    FileTime time = Files.getLastModifiedTime(root.resolve("new.php"));
    settle();
    byte[] withNew = Files.readAllBytes(seen);
    assertThat(withNew).isNotEqualTo(kept);
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    Path aside = Files.move(root.resolve("new.php"), directory.resolve("aside"));
    settle();
    Files.move(aside, root.resolve("new.php"));
    Files.setLastModifiedTime(root.resolve("new.php"), time);
    Files.write(seen, withNew);
    assertThat(places("phpp")).contains("new.php:1").hasSize(3);
  }

  @Test
  void readsFilesThatOnlySeemUnchangedWhereItIsToldTo() throws Exception {
    settle();
    Path file = root.resolve("readme.txt");
    FileTime time = Files.getLastModifiedTime(file);
    write("readme.txt", "shtml not php!\n".substring(0, (int) Files.size(file) - 1) + "\n");
    Files.setLastModifiedTime(file, time);
    assertThat(hits("shtml", true)).hasSize(1);
  }

  @Test
  void prefersTheDefinitionOfAllOfANameToThatOfAPart() throws Exception {
    write("a.php", "<?php function cache_get() {}\n");
    write("b.php", "<?php function cache() {}\n");
    write("c.php", "<?php cache( cache );\n");
    assertThat(hits("cache"))
        .extracting(hit -> hit.path().value())
        .containsExactly("b.php", "a.php", "c.php");
  }

  @Test
  void countsLinesHoweverTheyEnd() throws Exception {
    write("lines.txt", "one\r\ntwo dash\rthree\ndash, dash\n\ndash");
    assertThat(places("dash")).containsExactly("lines.txt:2", "lines.txt:4", "lines.txt:6");
    assertThat(hits("\"dash\"").get(0).lines())
        .containsExactly(
            new Hit.Line(2, "two dash", List.of(new Hit.Match(4, 8))),
            new Hit.Line(4, "dash, dash", List.of(new Hit.Match(0, 4), new Hit.Match(6, 10))),
            new Hit.Line(6, "dash", List.of(new Hit.Match(0, 4))));
  }

  @Test
  void givesEachLineOnceWhereAMatchBeginsWithItsBreak() throws Exception {
    write("lines.txt", "dash\ntwo dash\n");
    assertThat(hits("ext:txt /dash|\\ntwo/").get(0).lines())
        .containsExactly(
            new Hit.Line(1, "dash", List.of(new Hit.Match(0, 4))),
            new Hit.Line(2, "two dash", List.of(new Hit.Match(4, 8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wp_die",
        "/wp_\\w+/",
        "defines:wp_die",
        "calls:wp_die",
        "includes:locale",
        "string:locale",
        "comment:locale"
      })
  void findsTheSameWithoutAnIndex(String query) throws Exception {
    List<Hit> indexed = hits(query);
    List<Hit> again = hits(query);
    home = Optional.empty();
    assertThat(hits(query)).isNotEmpty().isEqualTo(indexed).isEqualTo(again);
  }

  @Test
  void findsCallsInCodeThatIncludesWithinAnInclude() throws Exception {
    write("n.php", "<?php include f( include 'a.php', strlen( 'b' ) );\n# long comment\n");
    assertThat(places("path:n.php includes:a.php")).containsExactly("n.php:1");
    assertThat(hits("path:n.php calls:strlen").get(0).lines().get(0).matches())
        .containsExactly(new Hit.Match(34, 40));
    assertThat(places("path:n.php comment:long")).containsExactly("n.php:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\"open",
        "/(/",
        "defines:",
        "*",
        "**",
        "definse:x",
        "Call:x",
        "strings:x"
      })
  void refusesAQueryThatMeansNothing(String query) {
    assertThatThrownBy(() -> Query.parse(query)).isInstanceOf(QueryException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "class-wp-\\w+\\.phpp ; [class-wp-, .phpp]",
        "colou?r_name ; [colo, r_name]",
        "(abc)?def ; [def]",
        "abc|def ; []",
        "abc{0}def ; [def]",
        "\\x41bcd ; []",
        "[abc]def[^x] ; [def]",
        "[)abc][(] ; []",
        "a.b ; []"
      })
  void knowsWhatAnExpressionMustFind(String regex, String expected) {
    assertThat(CertainText.of(regex).found()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersRightWithADamagedIndex(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> expected = places("calls:wp_die");
    for (int round = 0; round < 8; round++) {
      List<Path> files = indexFiles();
      Path file = files.get(random.nextInt(files.size()));
      byte[] content = Files.readAllBytes(file);
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, Arrays.copyOf(content, content.length - random.nextInt(2)));
      assertThat(places("calls:wp_die")).as("%s, seed %d", file, seed).isEqualTo(expected);
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.walk(home.orElseThrow().directory())) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  @Test
  void searchesOfOneRootAtATimeDoNotHarmEachOther() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<SearchResult>> searches = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        write("n" + i + ".php", "<?php wp_die();");
        searches.add(
            pool.submit(
                () -> Search.run("calls:wp_die", root, home, "1", false, new Shown(20, 5))));
      }
      for (Future<SearchResult> search : searches) {
        assertThat(search.get().hits()).isNotEmpty();
      }
    }
    assertThat(places("calls:wp_die")).hasSize(13);
  }

  @Test
  void keepsItsIndexAmongThoseThatAreOfUse() throws Exception {
    places("phpp");
    assertThat(indexFiles()).extracting(file -> file.getFileName().toString()).contains("root");
  }
}

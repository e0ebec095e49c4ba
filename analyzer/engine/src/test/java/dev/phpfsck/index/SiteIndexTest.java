package dev.phpfsck.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteIndexTest {
  @TempDir Path directory;

  private Path root;
  private IndexHome home;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
    home = new IndexHome(directory.toRealPath().resolve("cache/phpfsck"));
    for (String name : List.of("index.php", "lib/a.php", "lib/b.php", "style.css")) {
      write(name, "<?php // " + name);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SiteTree tree() throws Exception {
    return SiteTree.walk(root, Path.of("/"));
  }

  /** Long after the files were written, so that all of them are settled. */
  private static Instant later() {
    return Instant.now().plusSeconds(60);
  }

  private SiteIndex open(SiteTree tree) {
    return SiteIndex.open(home, "1", tree, later());
  }

  private static byte[] factsOf(SiteEntry entry) {
    return ("facts of " + entry.path()).getBytes(StandardCharsets.UTF_8);
  }

  private static List<SiteEntry> php(SiteTree tree) {
    return tree.files().stream().filter(f -> f.path().extension().equals("php")).toList();
  }

  /** Scans the root as the pipeline does; the paths of the files whose facts were known. */
  private List<String> scan() throws Exception {
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      List<String> reused = reused(index, tree);
      php(tree).stream()
          .filter(f -> index.facts(f).isEmpty())
          .forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
      assertThat(index.notes()).isEmpty();
      return reused;
    }
  }

  private static List<String> reused(SiteIndex index, SiteTree tree) {
    return php(tree).stream()
        .filter(f -> index.facts(f).filter(found -> matches(found, f)).isPresent())
        .map(f -> f.path().value())
        .toList();
  }

  private static boolean matches(byte[] found, SiteEntry entry) {
    assertThat(found).isEqualTo(factsOf(entry));
    return true;
  }

  @Test
  void remembersTheFactsOfAnUnchangedTree() throws Exception {
    assertThat(scan()).isEmpty();
    assertThat(scan()).containsExactly("index.php", "lib/a.php", "lib/b.php");
  }

  @Test
  void forgetsAFileThatWasWrittenAgain() throws Exception {
    scan();
    write("lib/a.php", "<?php // other");
    assertThat(scan()).containsExactly("index.php", "lib/b.php");
    assertThat(scan()).containsExactly("index.php", "lib/a.php", "lib/b.php");
  }

  @Test
  void seesThroughAChangeThatKeepsSizeAndTime() throws Exception {
    scan();
    FileTime time = Files.getLastModifiedTime(root.resolve("lib/a.php"));
    write("lib/a.php", "<?php // lib/A.php");
    Files.setLastModifiedTime(root.resolve("lib/a.php"), time);
    assertThat(scan()).containsExactly("index.php", "lib/b.php");
  }

  @Test
  void readsAgainWhatChangedWithinTheLastTickBeforeTheScan() throws Exception {
    SiteTree tree = tree();
    Instant moment = Instant.ofEpochSecond(0, php(tree).get(0).changedNanos()).plusMillis(1);
    try (SiteIndex index = SiteIndex.open(home, "1", tree, moment)) {
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
    }
    try (SiteIndex index = open(tree)) {
      assertThat(index.facts(php(tree).get(0))).isEmpty();
    }
  }

  @Test
  void followsFilesThatComeAndGo() throws Exception {
    scan();
    write("lib/c.php", "<?php");
    Files.delete(root.resolve("lib/a.php"));
    Files.move(root.resolve("lib/b.php"), root.resolve("lib/moved.php"));
    scan();
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      assertThat(index.names().nearName("a.php", 0)).isEmpty();
      assertThat(index.names().nearName("b.php", 0)).isEmpty();
      assertThat(index.names().nearName("c.php", 0)).containsExactly(new SitePath("lib/c.php"));
      assertThat(index.names().nearName("moved.php", 0))
          .containsExactly(new SitePath("lib/moved.php"));
    }
  }

  @Test
  void showsNothingOfAScanThatDidNotFinish() throws Exception {
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
    }
    try (SiteIndex index = open(tree)) {
      assertThat(reused(index, tree)).isEmpty();
    }
  }

  @Test
  void makesAnIndexOfAnotherVersionAnew() throws Exception {
    scan();
    SiteTree tree = tree();
    try (SiteIndex index = SiteIndex.open(home, "2", tree, later())) {
      assertThat(reused(index, tree)).isEmpty();
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
      assertThat(index.notes()).isEmpty();
    }
    try (SiteIndex index = SiteIndex.open(home, "2", tree, later())) {
      assertThat(reused(index, tree)).hasSize(3);
    }
    assertThat(scan()).isEmpty();
  }

  @Test
  void letsOneOfTwoScansWriteAndTheOtherRead() throws Exception {
    scan();
    write("lib/c.php", "<?php");
    SiteTree tree = tree();
    SiteEntry added = tree.entry(new SitePath("lib/c.php")).orElseThrow();
    try (SiteIndex first = open(tree);
        SiteIndex second = open(tree)) {
      first.put(added, Optional.empty(), () -> factsOf(added));
      second.put(added, Optional.empty(), () -> factsOf(added));
      assertThat(reused(second, tree)).hasSize(3);
      assertThat(second.names().nearName("c.php", 0)).containsExactly(added.path());
      second.commit();
      first.commit();
      assertThat(first.notes()).isEmpty();
      assertThat(second.notes()).singleElement().asString().contains("another scan");
    }
    assertThat(scan()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void survivesDamageToAnyOfItsFiles(long seed) throws Exception {
    Random random = new Random(seed);
    scan();
    write("lib/c.php", "<?php");
    scan();
    for (int round = 0; round < 12; round++) {
      List<Path> files = indexFiles();
      Path file = files.get(random.nextInt(files.size()));
      Files.write(file, damage(Files.readAllBytes(file), random));
      String at = file.getFileName() + ", seed " + seed;
      assertThat(scan()).as("with damage to %s", at).hasSizeBetween(0, 4);
      assertThat(scan()).as("after damage to %s", at).hasSize(4);
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.walk(home.directory())) {
      return files.filter(Files::isRegularFile).filter(SiteIndexTest::holdsData).sorted().toList();
    }
  }

  private static boolean holdsData(Path file) {
    return file.toFile().length() > 0;
  }

  private static byte[] damage(byte[] intact, Random random) {
    byte[] damaged = intact.clone();
    return switch (random.nextInt(3)) {
      case 0 -> java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
      case 1 -> {
        random.nextBytes(damaged);
        yield damaged;
      }
      default -> {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        yield damaged;
      }
    };
  }

  @Test
  void goesOnInMemoryWhereTheIndexCannotLie() throws Exception {
    Files.createDirectories(home.directory().getParent());
    Files.writeString(home.directory(), "in the way");
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
      assertThat(index.notes()).singleElement().asString().startsWith("there is no index (");
      assertThat(index.names().nearName("a.php", 0)).containsExactly(new SitePath("lib/a.php"));
    }
  }

  @Test
  void saysWhyThereIsNoIndex() {
    assertThat(IndexTrouble.reason(new AccessDeniedException("/cache")))
        .isEqualTo("/cache: permission denied");
    assertThat(IndexTrouble.reason(new NoSuchFileException("/proc/x")))
        .isEqualTo("/proc/x: no such directory");
    assertThat(IndexTrouble.reason(new FileSystemException("/x", null, "Read-only file system")))
        .isEqualTo("/x: Read-only file system");
  }

  @Test
  void writesNothingIntoTheScannedRoot() throws Exception {
    SiteTree tree = tree();
    IndexHome inside = new IndexHome(root.resolve(".cache/phpfsck"));
    try (SiteIndex index = SiteIndex.open(inside, "1", tree, later())) {
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
      assertThat(index.notes()).singleElement().asString().contains("lies in the scanned root");
    }
    assertThat(root.resolve(".cache")).doesNotExist();
  }

  @Test
  void followsNoLinkThatLiesWhereTheIndexShouldBe() throws Exception {
    scan();
    Path own = home.directoryFor(tree());
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("segments_1"), "not ours");
    Files.move(own, directory.resolve("moved"));
    Files.createSymbolicLink(own, elsewhere);
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      php(tree).forEach(f -> index.put(f, Optional.empty(), () -> factsOf(f)));
      index.commit();
      assertThat(index.notes()).singleElement().asString().contains("is not a directory");
    }
    assertThat(elsewhere.resolve("segments_1")).hasContent("not ours");
  }

  @Test
  void keepsOtherUsersOut() throws Exception {
    scan();
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.directoryFor(tree()))))
        .isEqualTo("rwx------");
  }

  @Test
  void findsNamesThatAreNearlyRight() throws Exception {
    write("wp-includes/Class-WP-Locale.php", "<?php");
    for (SiteIndex index : List.of(open(tree()), SiteIndex.inMemory(tree()))) {
      try (index) {
        NameIndex names = index.names();
        SitePath locale = new SitePath("wp-includes/Class-WP-Locale.php");
        assertThat(names.nearName("class-wp-locael.php", 1)).containsExactly(locale);
        assertThat(names.nearName("class-wp-lacole.php", 1)).isEmpty();
        assertThat(names.nearName("class-wp-lacole.php", 2)).containsExactly(locale);
        assertThat(names.nearStem("class-wp-locale.phpp", 0)).containsExactly(locale);
        assertThat(names.nearPath("wp-include/class-wp-locale.php", 1)).containsExactly(locale);
        assertThat(names.nearSqueezed("wp_includesclass.wp.locale.php", 0)).containsExactly(locale);
      }
    }
  }

  @Test
  void holdsNamesThatAreNotUtf8() throws Exception {
    SitePath odd = new SitePath("caf\u00e9.php");
    Files.writeString(odd.in(root), "<?php");
    scan();
    assertThat(scan()).contains("caf\u00e9.php");
    try (SiteIndex index = open(tree())) {
      assertThat(index.names().nearName("cafe.php", 1)).containsExactly(odd);
    }
  }

  private void scanByContent() throws Exception {
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      for (SiteEntry file : php(tree)) {
        ContentDigest digest = digest(file);
        if (index.facts(file, digest).isEmpty()) {
          index.put(file, Optional.of(digest), () -> factsOf(file));
        }
      }
      index.commit();
    }
  }

  private ContentDigest digest(SiteEntry file) throws IOException {
    return ContentDigest.of(Files.readAllBytes(file.path().in(root)));
  }

  @Test
  void knowsAFileByItsContent() throws Exception {
    scanByContent();
    write("lib/a.php", "<?php // lib/a.php");
    write("lib/b.php", "<?php // other");
    SiteTree tree = tree();
    try (SiteIndex index = open(tree)) {
      for (SiteEntry file : php(tree)) {
        boolean changed = file.path().value().equals("lib/b.php");
        assertThat(index.facts(file, digest(file)).isEmpty()).as("%s", file).isEqualTo(changed);
      }
      assertThat(reused(index, tree)).containsExactly("index.php");
    }
  }

  @Test
  void removesIndexesThatAreOfNoUseAnyMore() throws Exception {
    scan();
    Path old = home.directoryFor(tree());
    Path foreign = Files.createDirectory(home.directory().resolve("0123456789abcdef"));
    root = Files.move(root, root.resolveSibling("moved"));
    scan();
    assertThat(old).doesNotExist();
    assertThat(home.directoryFor(tree()).resolve("site")).isNotEmptyDirectory();
    assertThat(foreign).as("nothing in it says that it is an index").exists();
  }

  @Test
  void removesIndexesThatNobodyUsedForLong() throws Exception {
    scan();
    Path unused = home.directoryFor(tree());
    Files.setLastModifiedTime(
        unused.resolve(IndexFolder.ROOT), FileTime.from(Instant.now().minusSeconds(90 * 86_400)));
    Path first = root;
    root = Files.createDirectory(directory.toRealPath().resolve("second"));
    write("index.php", "<?php");
    scan();
    assertThat(unused).doesNotExist();
    root = first;
    assertThat(scan()).isEmpty();
    assertThat(scan()).isNotEmpty();
  }

  @Test
  void removesTheLongestUnusedIndexesWhereAllTakeTooMuch() throws Exception {
    Instant now = Instant.now();
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Path folder = home.directory().resolve("000000000000000" + i);
      folders.add(Files.createDirectories(folder.resolve("site")).getParent());
      Files.write(folder.resolve("site/_0.cfs"), new byte[1_000]);
      Path note = Files.writeString(folder.resolve(IndexFolder.ROOT), root.toUri().toString());
      Files.setLastModifiedTime(note, FileTime.from(now.minusSeconds(60L * i)));
    }
    Path own = folders.get(3);
    IndexFolder.prune(home.directory(), own, now, 5_000);
    assertThat(folders).allSatisfy(folder -> assertThat(folder).exists());
    IndexFolder.prune(home.directory(), own, now, 2_500);
    assertThat(folders.subList(0, 2)).allSatisfy(folder -> assertThat(folder).exists());
    assertThat(folders.get(2)).doesNotExist();
    assertThat(own).as("what is in use stays, however old").exists();
  }
}

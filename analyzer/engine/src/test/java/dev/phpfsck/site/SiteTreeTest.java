package dev.phpfsck.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTreeTest {
  @TempDir Path directory;

  private Path root;

  @org.junit.jupiter.api.BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "<?php\n");
  }

  private SiteTree walk() throws SiteException {
    return SiteTree.walk(root, Path.of("/"));
  }

  private Lookup lookup(String relative) throws SiteException {
    return walk().lookup(root + "/" + relative);
  }

  private Lookup.Found found(String relative) {
    return new Lookup.Found(root + "/" + relative, Optional.of(new SitePath(relative)));
  }

  @Test
  void listsEveryNameOnceInByteOrder() throws Exception {
    file("b/x.php");
    file("a.php");
    file("b.php");
    assertThat(StreamSupport.stream(walk().entries().spliterator(), false))
        .extracting(entry -> entry.path().value())
        .containsExactly("a.php", "b", "b.php", "b/x.php");
    assertThat(walk().children(new SitePath("b"))).containsExactly("x.php");
  }

  @Test
  void findsAFileByAnySpellingOfItsPath() throws Exception {
    file("inc/a.php");
    assertThat(lookup("inc/a.php")).isEqualTo(found("inc/a.php"));
    assertThat(lookup("inc//./a.php")).isEqualTo(found("inc/a.php"));
    assertThat(lookup("inc/../inc/a.php")).isEqualTo(found("inc/a.php"));
  }

  @Test
  void takesDotsOffTheTextWhereTheDirectoryIsMissing() throws Exception {
    file("inc/a.php");
    assertThat(lookup("gone/../inc/a.php")).isEqualTo(found("inc/a.php"));
  }

  @Test
  void namesTheFirstSegmentThatIsNotThere() throws Exception {
    file("inc/a.php");
    assertThat(lookup("inc/lib/a.php")).isEqualTo(new Lookup.Missing(root + "/inc", "lib"));
    assertThat(lookup("inc/a.php/")).isInstanceOf(Lookup.Missing.class);
    assertThat(lookup("inc/")).isInstanceOf(Lookup.Directory.class);
  }

  @Test
  void saysWhenOnlyTheCaseDiffers() throws Exception {
    file("Inc/Locale.php");
    assertThat(lookup("inc/locale.php")).isEqualTo(new Lookup.WrongCase(root + "/Inc/Locale.php"));
  }

  @Test
  void followsLinksWithinTheRootToTheFileItself() throws Exception {
    file("real/a.php");
    Files.createSymbolicLink(root.resolve("alias"), Path.of("real"));
    assertThat(lookup("alias/a.php")).isEqualTo(found("real/a.php"));
    assertThat(walk().files()).hasSize(1);
  }

  @Test
  void takesInWhatALinkLeadsToOutsideTheRoot() throws Exception {
    Path outside = Files.createDirectory(directory.toRealPath().resolve("shared"));
    Files.writeString(outside.resolve("lib.php"), "<?php\n");
    Files.createSymbolicLink(root.resolve("vendor"), outside);
    SitePath name = new SitePath("vendor/lib.php");
    Lookup.Found there = new Lookup.Found(outside + "/lib.php", Optional.of(name));
    assertThat(lookup("vendor/lib.php")).isEqualTo(there);
    assertThat(walk().lookup(outside + "/lib.php")).isEqualTo(there);
    assertThat(walk().canonical(name)).isEqualTo(outside + "/lib.php");
    assertThat(walk().files()).extracting(SiteEntry::path).containsExactly(name);
  }

  @Test
  void survivesLoopsAndDanglingLinks() throws Exception {
    file("a.php");
    Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("gone"), Path.of("nowhere"));
    Files.createSymbolicLink(root.resolve("everything"), Path.of("/"));
    assertThat(walk().files()).hasSize(1);
    assertThat(lookup("loop")).isInstanceOf(Lookup.Missing.class);
    assertThat(lookup("gone")).isInstanceOf(Lookup.Missing.class);
  }

  @Test
  void keepsTheBytesOfANameThatIsNotUtf8() throws Exception {
    String name = "caf\u00e9\n'.php";
    Files.writeString(Path.of(URI.create(root.toUri() + "caf%E9%0A'.php")), "<?php\n");
    assertThat(walk().files()).extracting(entry -> entry.path().value()).containsExactly(name);
    assertThat(lookup(name)).isEqualTo(found(name));
    assertThat(RawNames.display(name)).isEqualTo("caf%E9\n'.php");
    assertThat(Files.exists(new SitePath(name).in(root))).isTrue();
  }

  @Test
  void resolvesAbsoluteLinksInsideTheServerRoot() throws Exception {
    file("var/www/index.php");
    file("usr/share/php/lib.php");
    Files.createSymbolicLink(root.resolve("var/www/lib.php"), Path.of("/usr/share/php/lib.php"));
    SiteTree tree = SiteTree.walk(root.resolve("var/www"), root);
    assertThat(tree.absoluteRoot()).isEqualTo("/var/www");
    assertThat(tree.lookup("/var/www/lib.php"))
        .isEqualTo(
            new Lookup.Found("/usr/share/php/lib.php", Optional.of(new SitePath("lib.php"))));
    assertThat(tree.lookup("/usr/share/php/none.php"))
        .isEqualTo(new Lookup.Missing("/usr/share/php", "none.php"));
  }

  @Test
  void refusesWhatIsNotADirectory() throws Exception {
    Path file = file("a.php");
    assertThatThrownBy(() -> SiteTree.walk(file, Path.of("/")))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("is not a directory");
    assertThatThrownBy(() -> SiteTree.walk(root.resolve("none"), Path.of("/")))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("no such directory");
  }
}

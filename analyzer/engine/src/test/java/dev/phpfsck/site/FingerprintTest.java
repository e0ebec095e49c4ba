package dev.phpfsck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.Fingerprint.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  private static final FileTime BEFORE = FileTime.from(Instant.parse("2024-02-29T12:00:00Z"));

  @TempDir Path directory;

  private Detail detail = Detail.CONTENT;
  private Path root;
  private Path outside;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.toRealPath().resolve("site"));
    outside = Files.createDirectories(directory.toRealPath().resolve("share"));
    write(root.resolve("index.php"), "<?php\n");
    write(root.resolve("inc/a.php"), "<?php\n");
    write(root.resolve("inc/deep/b.php"), "<?php\n");
    write(root.resolve(".git/HEAD"), "ref\n");
    write(outside.resolve("x.php"), "<?php\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, BEFORE);
  }

  private byte[] taken() {
    return Fingerprint.of(root, detail).orElseThrow();
  }

  private interface Change {
    void make() throws Exception;
  }

  private void shows(Change change) throws Exception {
    byte[] before = taken();
    change.make();
    assertThat(taken()).isNotEqualTo(before);
  }

  private void doesNotShow(Change change) throws Exception {
    byte[] before = taken();
    change.make();
    assertThat(taken()).isEqualTo(before);
  }

  @Test
  void isTheSameForWhatIsTheSame() throws Exception {
    doesNotShow(() -> Files.readAllBytes(root.resolve("index.php")));
    doesNotShow(() -> Files.setLastModifiedTime(root.resolve("inc"), BEFORE));
  }

  @Test
  void showsWhatHappensToAFile() throws Exception {
    Path file = root.resolve("inc/deep/b.php");
    shows(() -> write(file, "<?php \n"));
    shows(() -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH)));
    shows(() -> {
      Path copy = Files.copy(file, root.resolve("inc/deep/c.php"));
      Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
    });
    // Same size and time, another inode.
    shows(() ->
        Files.move(root.resolve("inc/deep/c.php"), file, StandardCopyOption.REPLACE_EXISTING));
    shows(() -> Files.move(file, root.resolve("inc/deep/d.php")));
    shows(() -> Files.move(root.resolve("inc/deep/d.php"), root.resolve("d.php")));
    shows(() -> Files.delete(root.resolve("d.php")));
  }

  @Test
  void seesFarDown() throws Exception {
    for (String branch : List.of("a", "b", "c")) {
      write(root.resolve("inc/deep/" + branch + "/deeper/x.php"), "<?php\n");
    }
    doesNotShow(() -> Files.readAllBytes(root.resolve("inc/deep/b/deeper/x.php")));
    shows(() -> write(root.resolve("inc/deep/b/deeper/x.php"), "<?php // changed\n"));
    shows(() -> Files.move(root.resolve("inc/deep/c"), root.resolve("inc/deep/a/c")));
  }

  @Test
  void showsWhatHappensToADirectory() throws Exception {
    shows(() -> Files.createDirectory(root.resolve("empty")));
    shows(() -> Files.move(root.resolve("inc/deep"), root.resolve("empty/deep")));
    shows(() -> Files.move(root.resolve("empty"), root.resolve("full")));
  }

  @Test
  void doesNotLookIntoTheStoresOfVersionControl() throws Exception {
    doesNotShow(() -> write(root.resolve(".git/index"), "x"));
  }

  @Test
  void showsWhatALinkLeadsTo() throws Exception {
    Path link = root.resolve("x.php");
    Path other = outside.resolve("y.php");
    write(other, "<?php // y\n");
    shows(() -> Files.createSymbolicLink(link, outside.resolve("x.php")));
    shows(() -> write(outside.resolve("x.php"), "<?php // changed\n"));
    shows(() -> Files.delete(outside.resolve("x.php")));
    shows(() -> Files.createSymbolicLink(outside.resolve("x.php"), other));
    shows(() -> write(other, "<?php // changed, too\n"));
  }

  @Test
  void aLinkWithinTheRootIsALookAlike() throws Exception {
    shows(() -> Files.createSymbolicLink(root.resolve("current"), Path.of("inc")));
    shows(() -> write(root.resolve("inc/a.php"), "<?php // changed\n"));
  }

  @Test
  void isNotTakenOfWhatItCannotTellApart() throws Exception {
    Path link = Files.createSymbolicLink(root.resolve("share"), outside);
    assertThat(Fingerprint.of(root, Detail.CONTENT)).isEqualTo(Optional.empty());
    Files.delete(link);
    assertThat(Fingerprint.of(root, Detail.CONTENT)).isPresent();
    write(new SitePath("caf\u00e9.php").in(root), "<?php\n");
    assertThat(Fingerprint.of(root, Detail.CONTENT)).isEqualTo(Optional.empty());
  }

  @Test
  void isNotTakenOfWhatIsNoDirectory() {
    assertThat(Fingerprint.of(root.resolve("index.php"), Detail.CONTENT))
        .isEqualTo(Optional.empty());
    assertThat(Fingerprint.of(root.resolve("nowhere"), Detail.CONTENT)).isEqualTo(Optional.empty());
  }

  /** What only the rights of a file say is of no account to a search, and is to a scan. */
  @Test
  void showsRightsWhereTheyCount() throws Exception {
    Change[] changes = {
      () -> mode("index.php", "rw-------"),
      () -> mode("inc/deep", "rwx------"),
      () -> Files.createLink(root.resolve(".git/index.php"), root.resolve("index.php"))
    };
    for (Change change : changes) {
      doesNotShow(change);
      detail = Detail.STATUS;
      mode("index.php", "rw-rw-r--");
      mode("inc/deep", "rwxrwxr-x");
      Files.deleteIfExists(root.resolve(".git/index.php"));
      shows(change);
      detail = Detail.CONTENT;
    }
  }

  private void mode(String name, String rights) throws IOException {
    Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString(rights));
  }

  /** A file that is written anew and dated back has the same size, time and inode. */
  @Test
  void showsWhatWasDatedBackWhereRightsCount() throws Exception {
    detail = Detail.STATUS;
    Path file = root.resolve("inc/a.php");
    shows(() -> {
      Thread.sleep(20);
      write(file, "<?hhh\n");
    });
    doesNotShow(() -> Files.readAllBytes(file));
    shows(() -> Files.createSymbolicLink(root.resolve("x.php"), outside.resolve("x.php")));
    shows(() -> write(outside.resolve("x.php"), "<?php // changed\n"));
    shows(() -> Files.move(file, root.resolve("inc/deep/a.php")));
  }
}

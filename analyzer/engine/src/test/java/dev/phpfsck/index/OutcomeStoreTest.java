package dev.phpfsck.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeStoreTest {
  @TempDir Path directory;

  private Path server = Path.of("");
  private IndexHome home = new IndexHome(Path.of("/"));

  @BeforeEach
  void makeServer() throws IOException {
    server = directory.toRealPath().resolve("server");
    home = new IndexHome(directory.toRealPath().resolve("cache"));
    write("root/index.php", "<?php");
    write("root/.git/config", "[core]");
    write("etc/conf", "1");
    write("opt/target.php", "<?php");
  }

  private void write(String name, String text) throws IOException {
    Path file = server.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A scan that looks at some places outside of the root, and in what is opaque inside of it. */
  private SiteTree scanned() throws Exception {
    SiteTree tree = SiteTree.walk(server.resolve("root"), server);
    tree.lookup("/opt/target.php");
    tree.lookup("/opt/missing.php");
    tree.disk().read("/etc/conf", 10);
    tree.disk().names("/etc");
    tree.disk().read("/root/.git/config", 10);
    return tree;
  }

  private Optional<OutcomeStore> store(SiteTree tree) {
    return store("1", "all", tree);
  }

  private Optional<OutcomeStore> store(String version, String question, SiteTree tree) {
    return OutcomeStore.open(home, version, question, tree.place(), OutcomeStore.state(tree));
  }

  private void keep() throws Exception {
    keep(Instant.now().plusSeconds(60));
  }

  private void keep(Instant started) throws Exception {
    SiteTree tree = scanned();
    store(tree).orElseThrow().keep("outcome".getBytes(UTF_8), tree, started);
  }

  private Optional<String> recalled() throws Exception {
    return store(SiteTree.walk(server.resolve("root"), server))
        .flatMap(OutcomeStore::recall)
        .map(bytes -> new String(bytes, UTF_8));
  }

  @Test
  void recallsWhatWasKept() throws Exception {
    assertThat(recalled()).isEmpty();
    keep();
    assertThat(recalled()).contains("outcome");
  }

  @Test
  void doesNotRecallWhenAPlaceOutsideOfTheRootHasChanged() throws Exception {
    List<Edit> edits =
        List.of(
            () -> write("etc/conf", "2"),
            () -> write("etc/more", "1"),
            () -> write("opt/Missing.php", "1"),
            () -> write("opt/missing.php", "1"),
            () -> Files.delete(server.resolve("opt/target.php")),
            () -> write("root/.git/config", "[other]"));
    for (Edit edit : edits) {
      keep();
      assertThat(recalled()).contains("outcome");
      edit.carryOut();
      assertThat(recalled()).as("edit %d", edits.indexOf(edit)).isEmpty();
    }
  }

  private interface Edit {
    void carryOut() throws IOException;
  }

  @Test
  void isNotDisturbedByWhatNobodyLookedAt() throws Exception {
    keep();
    write("opt/other.php", "1");
    write("root/.git/HEAD", "1");
    Files.setLastModifiedTime(server.resolve("opt/target.php"), FileTime.fromMillis(0));
    assertThat(recalled()).contains("outcome");
  }

  @Test
  void keepsNothingWhileAFileMayStillChangeUnnoticed() throws Exception {
    keep(justAfter("root/index.php"));
    assertThat(recalled()).isEmpty();
  }

  @Test
  void keepsNothingWhileAConfigurationMayStillChangeUnnoticed() throws Exception {
    Thread.sleep(30);
    write("etc/conf", "2");
    keep(justAfter("etc/conf"));
    assertThat(recalled()).isEmpty();
  }

  private Instant justAfter(String name) throws IOException {
    FileTime changed = (FileTime) Files.getAttribute(server.resolve(name), "unix:ctime");
    return changed.toInstant().plusMillis(1);
  }

  @Test
  void aDayThatIsStillToComeIsNoReasonToKeepNothing() throws Exception {
    Files.setLastModifiedTime(
        server.resolve("root/index.php"), FileTime.from(Instant.now().plusSeconds(86_400)));
    Instant later = Instant.now().plusSeconds(60);
    keep(later);
    assertThat(recalled()).contains("outcome");
    SiteTree tree = scanned();
    SiteEntry file = tree.entry(new SitePath("index.php")).orElseThrow();
    assertThat(FileIdentity.of(file).isSettled(later)).isTrue();
  }

  @Test
  void keepsQuestionsAndServersApart() throws Exception {
    keep();
    SiteTree tree = scanned();
    assertThat(store("1", "other", tree).flatMap(OutcomeStore::recall)).isEmpty();
    assertThat(store("2", "all", tree).flatMap(OutcomeStore::recall)).isEmpty();
    SiteTree elsewhere = SiteTree.walk(server.resolve("root"), Path.of("/"));
    assertThat(store(elsewhere).flatMap(OutcomeStore::recall)).isEmpty();
  }
}

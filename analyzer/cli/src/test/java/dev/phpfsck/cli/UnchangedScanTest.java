package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.index.IndexHome;
import dev.phpfsck.report.JsonReport;
import dev.phpfsck.report.NagiosReport;
import dev.phpfsck.report.PrometheusReport;
import dev.phpfsck.report.Report;
import dev.phpfsck.report.TextReport;
import dev.phpfsck.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scan of what has not changed repeats the last one's answer without a look into any file; a scan
 * of what has changed, anywhere that it looked, never does.
 */
class UnchangedScanTest {
  /** Longer than a file's clock may take to tick. */
  private static final int SETTLING_MILLIS = 30;

  private static final int EDITS = 25;

  @TempDir Path directory;

  private Path server = Path.of("");
  private Path cache = Path.of("");
  private String version = "1";
  private boolean isChrooted = true;
  private final Set<Progress.Stage> stages = EnumSet.noneOf(Progress.Stage.class);

  @BeforeEach
  void makeServer() throws Exception {
    server = directory.toRealPath().resolve("server");
    cache = directory.toRealPath().resolve("cache");
    write(
        "webroot/index.php",
        """
        <?php
        require __DIR__ . '/lib/a.php';
        require '/opt/shared/target.php';
        require 'Pear.php';
        require __DIR__ . '/linked/in.php';
        """);
    write("webroot/lib/a.php", "<?php\nrequire __DIR__ . '/b.php';\n");
    write("webroot/lib/b.php", "<?php\necho 1;\n");
    write("webroot/other.php", "<?php\ninclude 'lib/A.php';\nforeach (glob('lib/*.php') as $f);\n");
    write("webroot/.htaccess", "DirectoryIndex index.php\n");
    write("webroot/tool", "#!/usr/bin/php8\n<?php require 'lib/a.php';\n");
    write("opt/shared/target.php", "<?php\n");
    write("opt/linked/in.php", "<?php\nrequire __DIR__ . '/not-there.php';\n");
    Files.createSymbolicLink(server.resolve("webroot/linked"), Path.of("/opt/linked"));
    write("usr/share/php/Pear.php", "<?php\n");
    write("usr/bin/php8.2", "");
    write("etc/php/8.2/apache2/php.ini", "include_path = .:/usr/share/php\n");
    write("etc/php/8.2/apache2/conf.d/20-x.ini", "extension=none.so\n");
    served()
        .serve(
            """
            LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
            LoadModule authz_core_module modules/mod_authz_core.so
            LoadModule php_module modules/libphp8.2.so
            IncludeOptional conf-enabled/*.conf
            """);
    write("etc/apache2/conf-enabled/one.conf", "ServerName here\n");
  }

  /** Each is an edit after which a scan may well come to something else. */
  private enum Edit {
    CHANGE_A_FILE,
    CHANGE_IT_IN_SECRET,
    ADD_A_FILE,
    REMOVE_A_FILE,
    RENAME_A_FILE,
    RETYPE_A_FILE,
    TOUCH_A_FILE,
    TAKE_RIGHTS_AWAY,
    TURN_A_LINK,
    CHANGE_WHAT_A_LINK_LEADS_TO,
    CHANGE_HTACCESS,
    CHANGE_THE_SERVER,
    ADD_CONFIGURATION,
    CHANGE_THE_INCLUDE_PATH,
    MOVE_A_TARGET_OUTSIDE,
    CHANGE_AN_ACCOUNT,
    MOVE_AN_INTERPRETER
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAsAScanFromNothingWouldWhateverChanges(long seed) throws Exception {
    editAndScan(new Random(seed), seed);
  }

  /** Without a server root, a fingerprint tells whether the root has changed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAsAScanFromNothingWouldOnTheDiskOfTheProcess(long seed) throws Exception {
    isChrooted = false;
    Files.delete(server.resolve("webroot/linked"));
    Files.createDirectory(server.resolve("webroot/linked"));
    Files.createSymbolicLink(link(), server.resolve("opt/linked/in.php"));
    editAndScan(new Random(seed), seed);
  }

  private void editAndScan(Random random, long seed) throws Exception {
    for (int i = 0; i < EDITS; i++) {
      Edit edit = Edit.values()[random.nextInt(Edit.values().length)];
      carryOut(edit, random);
      String what = "seed %d, edit %d: %s".formatted(seed, i, edit);
      if (random.nextInt(3) == 0) {
        // Nothing of this scan may be kept: the next edit may come within the same tick.
        scan(home());
        continue;
      }
      Thread.sleep(SETTLING_MILLIS);
      String fromNothing = scan(Optional.empty());
      assertThat(scan(home())).as(what).isEqualTo(fromNothing);
      assertThat(scan(home())).as("%s, and nothing since", what).isEqualTo(fromNothing);
      assertThat(stages).as("%s, and nothing since", what).containsOnly(Progress.Stage.DISCOVERING);
    }
  }

  private void carryOut(Edit edit, Random random) throws IOException {
    Path a = server.resolve("webroot/lib/a.php");
    Path b = server.resolve("webroot/lib/b.php");
    switch (edit) {
      case CHANGE_A_FILE ->
          write("webroot/lib/a.php", "<?php\nrequire 'gone" + random.nextInt(9) + ".php';\n");
      case CHANGE_IT_IN_SECRET -> inSecret(server.resolve("webroot/index.php"), random);
      case ADD_A_FILE -> write("webroot/new" + random.nextInt(4) + ".php", "<?php\nrequire 'x';\n");
      case REMOVE_A_FILE -> Files.deleteIfExists(b);
      case RENAME_A_FILE -> swap(b, server.resolve("webroot/lib/B.php"));
      case RETYPE_A_FILE -> swap(a, server.resolve("webroot/lib/a.php.txt"));
      case TOUCH_A_FILE ->
          Files.setLastModifiedTime(
              server.resolve("webroot/index.php"), FileTime.fromMillis(random.nextInt(1_000_000)));
      case TAKE_RIGHTS_AWAY ->
          permit("webroot/other.php", random.nextBoolean() ? "rw-------" : "rw-rw-rw-");
      case TURN_A_LINK -> {
        Files.delete(link());
        String target = random.nextBoolean() ? "/opt/linked" : "/opt/gone";
        Files.createSymbolicLink(
            link(), isChrooted ? Path.of(target) : Path.of(server + target + "/in.php"));
      }
      case CHANGE_WHAT_A_LINK_LEADS_TO ->
          swap(server.resolve("opt/linked/not-there.php"), server.resolve("opt/linked/there.php"));
      case CHANGE_HTACCESS ->
          write(
              "webroot/.htaccess",
              random.nextBoolean() ? "DirectoryIndex x.html\n" : "NoSuchThing\n");
      case CHANGE_THE_SERVER ->
          inSecret(server.resolve("etc/apache2/conf-enabled/one.conf"), random);
      case ADD_CONFIGURATION ->
          swap(
              server.resolve("etc/apache2/conf-enabled/two.conf"),
              server.resolve("etc/apache2/two.conf"));
      case CHANGE_THE_INCLUDE_PATH ->
          write(
              "etc/php/8.2/apache2/php.ini",
              random.nextBoolean()
                  ? "include_path = .:/usr/share/php\n"
                  : "include_path = .:/usr/share/pear\n");
      case MOVE_A_TARGET_OUTSIDE ->
          swap(server.resolve("opt/shared/target.php"), server.resolve("opt/shared/Target.php"));
      case CHANGE_AN_ACCOUNT ->
          write(
              "etc/passwd",
              random.nextBoolean()
                  ? "root:x:0:0::/:/bin/sh\n"
                  : "root:x:0:0::/:/bin/sh\nwww-data:x:33:33::/:/bin/sh\n");
      case MOVE_AN_INTERPRETER ->
          swap(server.resolve("usr/bin/php8.2"), server.resolve("usr/bin/php8"));
    }
  }

  /** Leads out of the web root: a directory, or, without a server root, a file. */
  private Path link() {
    return server.resolve(isChrooted ? "webroot/linked" : "webroot/linked/in.php");
  }

  /** Changes a byte; size and time stay, so that only {@code ctime} gives it away. */
  private static void inSecret(Path file, Random random) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String text = Files.readString(file);
    int at = random.nextInt(text.length() - 6) + 6;
    Files.writeString(file, text.substring(0, at) + "e" + text.substring(at + 1));
    Files.setLastModifiedTime(file, time);
  }

  /** Gives the file the other one of two names. */
  private static void swap(Path one, Path other) throws IOException {
    if (Files.exists(one)) {
      Files.move(one, other, StandardCopyOption.REPLACE_EXISTING);
    } else if (Files.exists(other)) {
      Files.move(other, one);
    } else {
      Files.writeString(one, "<?php\n");
    }
  }

  @Test
  void anotherVersionOfTheProgramLooksForItself() throws Exception {
    scanTwice();
    version = "2";
    scan(home());
    assertThat(stages).contains(Progress.Stage.CHECKING);
    scan(home());
    assertThat(stages).containsOnly(Progress.Stage.DISCOVERING);
  }

  @Test
  void anotherQuestionGetsItsOwnAnswer() throws Exception {
    scanTwice();
    RuleCatalog none = new RuleCatalog(List.of());
    ScanResult result = Analysis.run(options(home(), ServerChoice.ALWAYS), none);
    assertThat(result.findings()).isEmpty();
    ScanResult without =
        Analysis.run(options(home(), ServerChoice.NEVER), RuleCatalog.load().onByDefault());
    assertThat(without.findings()).noneMatch(f -> f.location().path().startsWith("server:"));
    assertThat(scan(home())).isEqualTo(scan(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damageToWhatWasKeptIsNoAnswer(long seed) throws Exception {
    Random random = new Random(seed);
    scanTwice();
    String expected = scan(Optional.empty());
    for (int i = 0; i < 10; i++) {
      Path kept = kept();
      byte[] bytes = Files.readAllBytes(kept);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(kept, random.nextBoolean() ? bytes : java.util.Arrays.copyOf(bytes, i));
      assertThat(scan(home())).isEqualTo(expected);
      assertThat(stages).contains(Progress.Stage.CHECKING);
    }
  }

  @Test
  void allFilesOfARepeatedAnswerAreReused() throws Exception {
    scanTwice();
    ScanResult result =
        Analysis.run(options(home(), ServerChoice.ALWAYS), RuleCatalog.load().onByDefault());
    assertThat(result.summary().parsed()).isZero();
    assertThat(result.summary().reused()).isEqualTo(result.summary().phpFiles()).isPositive();
  }

  @Test
  void aScanByContentBelievesNothingThatTheDiskSays() throws Exception {
    scanTwice();
    ScanResult hashed = rehash();
    assertThat(stages).contains(Progress.Stage.CHECKING);
    Files.setLastModifiedTime(server.resolve("webroot/lib/b.php"), FileTime.fromMillis(0));
    write("webroot/lib/a.php", "<?php\necho 2;\n");
    ScanResult again = rehash();
    assertThat(hashed.summary().parsed()).isEqualTo(hashed.summary().phpFiles());
    assertThat(again.summary().parsed()).isEqualTo(1);
    assertThat(scan(home())).isEqualTo(scan(Optional.empty()));
  }

  private ScanResult rehash() throws Exception {
    stages.clear();
    ScanOptions plain = options(home(), ServerChoice.ALWAYS);
    return Analysis.run(
        new ScanOptions(
            plain.root(),
            plain.serverRoot(),
            plain.server(),
            plain.indexes(),
            true,
            plain.version(),
            plain.progress()),
        RuleCatalog.load().onByDefault());
  }

  private void scanTwice() throws Exception {
    Thread.sleep(SETTLING_MILLIS);
    scan(home());
    scan(home());
    assertThat(stages).containsOnly(Progress.Stage.DISCOVERING);
  }

  private Path kept() throws IOException {
    try (var files = Files.walk(cache)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("outcome-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Optional<IndexHome> home() {
    return Optional.of(new IndexHome(cache));
  }

  /** All reports of a scan, one behind the other. */
  private String scan(Optional<IndexHome> home) throws Exception {
    stages.clear();
    ServerChoice choice = isChrooted ? ServerChoice.ALWAYS : ServerChoice.NEVER;
    ScanResult result = Analysis.run(options(home, choice), RuleCatalog.load().onByDefault());
    StringBuilder reports = new StringBuilder();
    for (Report report :
        List.of(
            new TextReport(false),
            new JsonReport("1"),
            new PrometheusReport(),
            new NagiosReport())) {
      report.write(result, reports);
    }
    // How many were parsed is the one thing that an index changes.
    return reports
        .toString()
        .replaceAll("\\d+ parsed, \\d+ from", "")
        .replaceAll("\"(parsed|reused)\": \\d+", "");
  }

  private ScanOptions options(Optional<IndexHome> home, ServerChoice choice) {
    return new ScanOptions(
        server.resolve("webroot"),
        isChrooted ? server : Path.of("/"),
        choice,
        home,
        version,
        (stage, done, total) -> stages.add(stage));
  }

  private ServedFolder served() {
    return new ServedFolder(server);
  }

  private void write(String name, String text) throws IOException {
    served().write(name, text);
  }

  private void permit(String name, String rights) throws IOException {
    Files.setPosixFilePermissions(server.resolve(name), PosixFilePermissions.fromString(rights));
  }
}

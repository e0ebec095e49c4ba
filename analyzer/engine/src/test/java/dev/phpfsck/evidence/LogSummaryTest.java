package dev.phpfsck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSummaryTest {
  private static final String FAILED =
      "PHP Warning:  require_once(/srv/w/lib/a.phpp): Failed to open stream: No such file or"
          + " directory in /srv/w/index.php on line 26";
  private static final String FATAL =
      "PHP Fatal error:  Uncaught Error: Failed opening required '/srv/w/lib/a.phpp'"
          + " (include_path='.') in /srv/w/index.php:26\\nStack trace:\\n#0 {main}\\n  thrown in"
          + " /srv/w/index.php on line 26";

  @TempDir private Path folder;

  private List<LogEvent> events(String... lines) throws IOException {
    Path log = folder.resolve("log");
    Files.write(log, String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    return LogSummary.read(List.of(log)).entries().stream().map(LogSummary.Entry::event).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '^',
      value = {
        "[Sat Nov 21 07:54:18.430329 2026] [php:warn] [pid 5:tid 5] [client 127.0.0.1:5] ",
        "[Sat Nov 21 07:54:20.079739 2026] [proxy_fcgi:error] [pid 5278:tid 5283] [client 1.2.3.4:5]"
            + " AH01071: Got error 'PHP message: ",
        "[Tue Jan 14 23:08:23 2014] [error] [client 173.203.99.229] ",
        "[2026-11-21 07:54:23.538732] [core:error] [QOFEq2QxQtI] [localhost] ",
        "[21-Nov-2026 07:54:55 UTC] ",
        "[25-Jul-2015 14:56:13 America/Chicago] ",
        "[21-Nov-2026 07:52:29] NOTICE: PHP message: "
      })
  void everyFormInWhichPhpsMessagesComeIsRead(String front) throws IOException {
    assertThat(events(front.stripTrailing() + " " + FAILED))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.file()).isEqualTo("/srv/w/index.php");
          assertThat(event.line()).isEqualTo(26);
          assertThat(event.path()).isEqualTo("/srv/w/lib/a.phpp");
        });
  }

  @Test
  void severalMessagesInOneLineAreSeveralEvents() throws IOException {
    List<LogEvent> events =
        events(
            "[Sat Nov 21 07:54:20.079739 2026] [proxy_fcgi:error] [pid 5:tid 5] [client 1.1.1.1:5]"
                + " AH01071: Got error 'PHP message: "
                + FAILED
                + "; PHP message: "
                + FATAL
                + "'");
    assertThat(events)
        .extracting(LogEvent::gravity)
        .containsExactly(LogEvent.Gravity.WARNING, LogEvent.Gravity.FATAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          6534  openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          [pid  6541] openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          07:55:07 openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          6556  1795247707.928847 openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          openat(AT_FDCWD, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory) <0.000002>
          openat(AT_FDCWD</srv>, "/srv/a.php", O_RDONLY) = -1 ENOENT (No such file or directory)
          openat(AT_FDCWD, "\\x2f\\x73\\x72\\x76\\x2f\\x61\\x2e\\x70\\x68\\x70", O_RDONLY) = -1 ENOENT (No such file or directory)
          """)
  void everyFormOfStraceIsRead(String line) throws IOException {
    assertThat(events(line))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.source()).isEqualTo("strace");
          assertThat(event.path()).isEqualTo("/srv/a.php");
        });
  }

  @Test
  void whatGoesWellIsNoEvent() throws IOException {
    assertThat(
            events(
                "openat(AT_FDCWD, \"/srv/a.php\", O_RDONLY) = 3",
                "6611  +++ exited with 0 +++",
                "[Sat Nov 21 07:54:20.0 2026] [core:notice] [pid 5] AH00094: Command line: 'apache2'",
                "[21-Nov-2026 07:54:36] NOTICE: [pool www] child 5601 started"))
        .isEmpty();
  }

  @Test
  void compressedLogsAreReadAndRepeatsCounted() throws IOException {
    Path log = folder.resolve("error.log.2.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
      for (int i = 0; i < 3; i++) {
        String line = "[Sat Nov 21 07:54:1" + i + ".0 2026] [php:warn] [pid 5] " + FAILED + "\n";
        out.write(line.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    LogSummary.Entry entry = LogSummary.read(List.of(log)).entries().getFirst();
    assertThat(entry.count())
        .isEqualTo(
            new LogSummary.Count(3, "Sat Nov 21 07:54:10.0 2026", "Sat Nov 21 07:54:12.0 2026"));
  }

  @Test
  void rotatedLogsAreReadFromTheOldest() throws IOException {
    Path now = folder.resolve("error.log");
    Path before = folder.resolve("error.log.1");
    Files.writeString(now, "[Sun Nov 22 07:00:00.0 2026] [php:warn] [pid 5] " + FAILED + "\n");
    Files.writeString(before, "[Sat Nov 21 07:00:00.0 2026] [php:warn] [pid 5] " + FAILED + "\n");
    Files.setLastModifiedTime(before, FileTime.fromMillis(1_000));
    LogSummary.Entry entry = LogSummary.read(List.of(now, before)).entries().getFirst();
    assertThat(entry.count())
        .isEqualTo(
            new LogSummary.Count(2, "Sat Nov 21 07:00:00.0 2026", "Sun Nov 22 07:00:00.0 2026"));
  }

  @Test
  void keepsNoMoreOfAnEndlessLogThanItCanHold() throws IOException {
    Path log = folder.resolve("log");
    try (BufferedWriter out = Files.newBufferedWriter(log)) {
      for (int i = 0; i < 12_000; i++) {
        out.write(FAILED.replace("a.phpp", "a" + i + ".php") + "\n");
      }
      out.write("x".repeat(3_000_000) + "\n" + FAILED.replace("a.phpp", "a7.php") + "\n");
    }
    List<LogSummary.Entry> entries = LogSummary.read(List.of(log)).entries();
    assertThat(entries).hasSize(10_000);
    assertThat(entries.get(7).count().times()).isEqualTo(2);
  }

  @Test
  void aFindingGetsWhatItExplainsAndTheRestBecomesFindings() throws Exception {
    Files.createDirectories(folder.resolve("w/lib"));
    Files.writeString(folder.resolve("w/index.php"), "<?php\n");
    Files.writeString(folder.resolve("w/lib/b.php"), "<?php\n");
    SiteTree tree = SiteTree.walk(folder.resolve("w"), Path.of("/"));
    String root = tree.absoluteRoot();
    Path log = folder.resolve("log");
    Files.writeString(
        log,
        FAILED.replace("/srv/w", root)
            + "\n"
            + "[21-Nov-2026 07:54:55 UTC] PHP Fatal error:  Uncaught Error: Failed opening required '"
            + root
            + "/lib/b.phpp' (include_path='.') in "
            + root
            + "/lib/b.php:1\n");
    Finding known =
        Finding.at(
                Location.of(
                    "index.php",
                    new Span(0, 1),
                    LineMap.of("x".getBytes(StandardCharsets.US_ASCII))),
                "missing-include",
                "is missing")
            .reference("lib/a.phpp")
            .build();

    List<Finding> joined = LogMatch.join(tree, List.of(known), LogSummary.read(List.of(log)));

    assertThat(joined).hasSize(2);
    assertThat(joined.getFirst().evidence()).hasSize(1);
    assertThat(joined.getLast().rule()).isEqualTo("logged-failure");
    assertThat(joined.getLast().impact()).isEqualTo(Impact.HTTP_500);
    assertThat(joined.getLast().suggestions())
        .extracting(Suggestion::path)
        .containsExactly("lib/b.php");
  }

  @Test
  void theWarningBesideAFatalErrorIsTheSameFailure() throws Exception {
    Files.createDirectories(folder.resolve("w"));
    Files.writeString(folder.resolve("w/index.php"), "<?php\n");
    SiteTree tree = SiteTree.walk(folder.resolve("w"), Path.of("/"));
    String script = tree.absoluteRoot() + "/index.php";
    Path log = folder.resolve("log");
    Files.writeString(
        log,
        "[21-Nov-2026 07:54:55 UTC] PHP Warning:  require(a.phpp): Failed to open stream: "
            + "No such file or directory in "
            + script
            + " on line 1\n"
            + "[21-Nov-2026 07:54:56 UTC] PHP Fatal error:  Uncaught Error: Failed opening required "
            + "'a.phpp' (include_path='.') in "
            + script
            + ":1\n");
    Location place =
        Location.of(
            "index.php", new Span(0, 1), LineMap.of("x".getBytes(StandardCharsets.US_ASCII)));
    Finding known = Finding.at(place, "missing-include", "is missing").build();

    List<Finding> joined = LogMatch.join(tree, List.of(known), LogSummary.read(List.of(log)));

    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().evidence()).extracting(Evidence::count).containsExactly(1L);
  }
}

package dev.phpfsck.rules.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.testkit.Machine;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each fault of the catalogue in a real server: the answer of Apache and PHP, the answer that a
 * scan predicts, the answer after the scan's repair. The table is left in {@code
 * target/end-to-end}.
 */
@Tag("end-to-end")
class EndToEndTest {
  private static final RuleCatalog RULES = RuleCatalog.load().onByDefault();
  private static final List<String> TABLE = new ArrayList<>();

  private static Path base = Path.of("");

  /** A healthy server somewhere below {@code ground}. */
  static ServerTree healthy(Path ground, Mode mode) throws IOException {
    needsARealServer();
    Files.setAttribute(ground, "unix:mode", 0755);
    return new ServerTree(ground.toRealPath().resolve("server"), freePort(), mode).build();
  }

  @BeforeAll
  static void prepareGround() throws IOException {
    needsARealServer();
    base = ground();
  }

  private static void needsARealServer() throws IOException {
    Machine.need(
        "true".equals(System.getenv("CI")) || Boolean.getBoolean("phpfsck.end-to-end"),
        "-Dphpfsck.end-to-end=true, since it takes minutes");
    for (String command :
        List.of("apache2", "php-fpm8.2", "nginx", "php-cgi", "openssl", "setsid")) {
      Machine.needsCommand(command);
    }
    Machine.needsDirectory(Path.of("/usr/lib/apache2/modules"), "Apache's modules");
    Object uid = Files.getAttribute(Files.createTempFile("phpfsck", ""), "unix:uid");
    Machine.need(uid.equals(0), "root, to give files away and to run as www-data");
  }

  /** Below the build folder, unless the web user could not get there. */
  private static Path ground() throws IOException {
    Path build = Files.createDirectories(Path.of("target/end-to-end").toAbsolutePath());
    for (Path at = build; at != null; at = at.getParent()) {
      int mode = (int) Files.getAttribute(at, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      if ((mode & 0001) == 0) {
        Path other = Files.createTempDirectory("phpfsck-end-to-end");
        Files.setAttribute(other, "unix:mode", 0755);
        return other.toRealPath();
      }
    }
    return build.toRealPath();
  }

  @AfterAll
  static void writeTable() throws IOException {
    if (!TABLE.isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add("| fault | mode | real | predicted | found by | repair | after repair |");
      lines.add("|---|---|---|---|---|---|---|");
      lines.addAll(TABLE);
      Files.createDirectories(Path.of("target/end-to-end"));
      Files.write(Path.of("target/end-to-end/table.md"), lines);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsPredictedAndRepaired() {
    return FaultCatalogue.all().stream()
        .flatMap(fault ->
            fault.modes().stream()
                .map(mode ->
                    DynamicTest.dynamicTest(fault.name() + " " + mode, () -> run(fault, mode))));
  }

  private static void run(Fault fault, Mode mode) throws Exception {
    String name = fault.name() + "-" + mode.name().toLowerCase(java.util.Locale.ROOT);
    Path healthy = base.resolve(name + "-healthy");
    ServerTree tree = new ServerTree(base.resolve(name), freePort(), mode).build();
    new ServerTree(healthy, tree.port, mode).build();
    try {
      fault.make().accept(tree);
      Outcome real = ask(tree, fault.url());
      List<Finding> findings = scan(tree);
      Optional<Finding> worst = worst(findings);
      String ids = String.join(", ", findings.stream().map(Finding::rule).distinct().toList());
      List<String> repairs = new Repairs(tree, healthy).apply(findings);
      Outcome after = fault.isFault() ? ask(tree, fault.url()) : real;
      String row =
          String.join(
              " | ",
              "| " + fault.name(),
              mode.name(),
              real.name(),
              worst.map(f -> f.impact().id()).orElse("nothing"),
              ids,
              String.join("; ", repairs).replace(tree.root.toString(), "R"),
              after.name() + " |");
      TABLE.add(row);
      judge(fault, real, findings, worst, after, row);
    } finally {
      delete(tree.root);
      delete(healthy);
    }
  }

  private static void judge(
      Fault fault,
      Outcome real,
      List<Finding> findings,
      Optional<Finding> worst,
      Outcome after,
      String row) {
    if (!fault.isFault()) {
      assertThat(findings).as(row).noneMatch(f -> f.severity() == Severity.ERROR);
      assertThat(real).as(row).isIn(Outcome.OK, Outcome.HTTP_403);
      return;
    }
    assertThat(worst).as(row).isPresent();
    if (real != Outcome.OK && real != Outcome.OTHER) {
      assertThat(worst.orElseThrow().impact()).as(row).isEqualTo(real.impact());
    }
    boolean leak = real == Outcome.SOURCE_LEAK && !fault.url().matches("/(index\\.php)?");
    assertThat(after)
        .as(row)
        .isIn(leak ? List.of(Outcome.HTTP_404, Outcome.OK) : List.of(Outcome.OK));
  }

  /**
   * What a visitor gets from a server that has just been started. Where no answer comes, another
   * server is asked once more: a process manager that starts its first child on a busy machine may
   * keep a request waiting.
   */
  private static Outcome ask(ServerTree tree, String url) throws Exception {
    try {
      return askOnce(tree, url);
    } catch (HttpTimeoutException e) {
      return askOnce(tree, url);
    }
  }

  private static Outcome askOnce(ServerTree tree, String url) throws Exception {
    try (RunningServer server = RunningServer.start(tree)) {
      return server.get(url);
    }
  }

  static List<Finding> scan(ServerTree tree) throws Exception {
    ScanOptions options =
        new ScanOptions(
            tree.path("webroot"),
            tree.root,
            ServerChoice.ALWAYS,
            Optional.empty(),
            "",
            Progress.NONE);
    return Analysis.run(options, RULES).findings();
  }

  private static Optional<Finding> worst(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .min(
            Comparator.comparing((Finding f) -> f.impact() == Impact.NONE)
                .thenComparing(Finding::impact));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

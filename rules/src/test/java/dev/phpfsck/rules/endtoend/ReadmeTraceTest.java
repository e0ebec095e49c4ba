package dev.phpfsck.rules.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.phpfsck.evidence.LogMatch;
import dev.phpfsck.evidence.LogSummary;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.testkit.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's way to a trace, on a server of our own: its commands give the evidence. */
@Tag("end-to-end")
class ReadmeTraceTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)<!-- trace -->\n```sh\n(.*?)\n(phpfsck scan [^\n]*)\n```");

  @ParameterizedTest
  @EnumSource(names = {"MOD_PHP", "FPM"})
  void theCommandsOfTheReadmeGiveEvidence(Mode mode, @TempDir Path scratch) throws Exception {
    ServerTree tree = EndToEndTest.healthy(scratch, mode);
    for (String command : List.of("tmux", "strace", "curl")) {
      Machine.needsCommand(command);
    }
    tree.replace("webroot/index.php", "/lib/boot.php", "/lib/boot.phpp");
    var block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
    assertThat(block.find()).isTrue();
    Map<String, String> here =
        Map.of(
            "/tmp/trace",
            tree.path("tmp/trace").toString(),
            "tmux ",
            "tmux -L phpfsck-" + tree.port + " ",
            "http://127.0.0.1/",
            "http://127.0.0.1:" + tree.port + "/",
            "/var/log/apache2/error.log",
            tree.path("var/log/apache2/error.log").toString());

    try (RunningServer server = RunningServer.start(tree)) {
      // Until all children of Apache are there: one that starts now might not be traced.
      Thread.sleep(3_000);
      String pids = server.pids();
      String commands = replaced(block.group(1), here).replace("$(pidof apache2)", pids);
      Process process =
          new ProcessBuilder("sh", "-ec", commands)
              .redirectErrorStream(true)
              .redirectOutput(tree.path("tmp/commands.out").toFile())
              .start();
      assertThat(process.waitFor()).as(tree.read("tmp/commands.out")).isZero();
    }

    assertThat(tree.read("tmp/commands.out")).contains("500 Internal Server Error");
    List<Path> logs =
        Stream.of(replaced(block.group(2), here).replaceFirst(".* --log ", "").split(" "))
            .map(Path::of)
            .toList();
    assertThat(missingInclude(tree, logs).evidence())
        .extracting(Evidence::source, Evidence::count)
        .contains(tuple("strace", 1L), tuple("error_log", 1L));
  }

  private static Finding missingInclude(ServerTree tree, List<Path> logs) throws Exception {
    SiteTree site = SiteTree.walk(tree.path("webroot"), tree.root);
    return LogMatch.join(site, EndToEndTest.scan(tree), LogSummary.read(logs)).stream()
        .filter(finding -> finding.rule().equals("missing-include"))
        .findFirst()
        .orElseThrow();
  }

  private static String replaced(String text, Map<String, String> words) {
    String result = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      result = result.replace(word.getKey(), word.getValue());
    }
    return result;
  }
}

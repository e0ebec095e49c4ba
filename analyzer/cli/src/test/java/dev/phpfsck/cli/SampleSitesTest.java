package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample site gives the report that lies beside it, {@code expected.txt}, word for word: what
 * a user sees. {@code -Dphpfsck.bless=true} writes them anew, to be read before they are committed.
 */
class SampleSitesTest {
  private static final Path SAMPLES = Path.of("../../sample-sites");

  @TestFactory
  Stream<DynamicTest> giveTheReportThatIsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String root = folder.resolve("site").toString();
    int code =
        Main.run(
            new String[] {"scan", "--no-index", root}, new PrintWriter(out), new PrintWriter(err));
    String report = out.toString().replace(root, "site") + err + "exit code " + code + "\n";
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("phpfsck.bless")) {
      Files.writeString(expected, report);
    }
    assertThat(report).isEqualTo(Files.readString(expected));
  }
}

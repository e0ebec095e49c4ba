package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what the program prints. */
class ReadmeTest {
  @Test
  void theSampleOfOutputIsRealOutput() throws Exception {
    String readme = Files.readString(Path.of("../../README.md"));
    int begin = readme.indexOf("```text\n") + "```text\n".length();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    String root = "../../sample-sites/wordpress-broken/site";
    StringWriter out = new StringWriter();

    PrintWriter printer = new PrintWriter(out);
    Main.run(new String[] {"--no-index", root}, printer, printer);

    assertThat(out.toString().replace("../../", "")).isEqualTo(shown);
  }
}

package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.rule.RuleCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The README shows what the program prints, and lists the rules that it has. {@code
 * -Dphpfsck.bless=true} writes the list anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("../../README.md");

  @Test
  void theSampleOfOutputIsRealOutput() throws Exception {
    String readme = Files.readString(README);
    int begin = readme.indexOf("```text\n") + "```text\n".length();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    String root = "../../sample-sites/wordpress-broken/site";
    StringWriter out = new StringWriter();

    PrintWriter printer = new PrintWriter(out);
    Main.run(new String[] {"--no-index", root}, printer, printer);

    assertThat(out.toString().replace("../../", "")).isEqualTo(shown);
  }

  @Test
  void theRuleTableIsThatOfTheCatalog() throws Exception {
    String readme = Files.readString(README);
    String begin = "<!-- rules -->\n";
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf("<!-- /rules -->");
    String table = RuleTable.of(RuleCatalog.load());
    if (Boolean.getBoolean("phpfsck.bless")) {
      Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
    }
    assertThat(Files.readString(README)).contains(begin + table + "<!-- /rules -->");
  }
}

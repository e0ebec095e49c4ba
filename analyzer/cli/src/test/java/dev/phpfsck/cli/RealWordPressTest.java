package dev.phpfsck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.testkit.Machine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the real thing: Debian's WordPress, whole and with the classic fault in it. */
class RealWordPressTest {
  @TempDir Path directory;

  private Path site;

  @BeforeEach
  void copyTheInstalledWordPress() throws Exception {
    Path installed =
        Machine.needsDirectory(Path.of("/usr/share/wordpress"), "Debian's package `wordpress`");
    site = directory.resolve("wp");
    Process copy =
        new ProcessBuilder("cp", "-rL", installed.toString(), site.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    copy.waitFor();
  }

  private String scan(int expectedExit, String... more) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    String[] args = new String[more.length + 3];
    args[0] = "scan";
    args[1] = "--no-index";
    args[2] = site.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    assertThat(Main.run(args, printer, printer)).as(out.toString()).isEqualTo(expectedExit);
    return out.toString();
  }

  @Test
  void aHealthyTreeHasNoErrorAndNoWarning() {
    assertThat(scan(0, "--fail-on", "warning")).contains("0 errors, 0 warnings");
  }

  @Test
  void theClassicFaultComesFirstWithAllThatAnAdminNeeds() throws Exception {
    Path settings = site.resolve("wp-settings.php");
    String healthy = Files.readString(settings);
    String broken = healthy.replace("/class-wp-locale.php'", "/class-wp-locale.phpp'");
    assertThat(broken).isNotEqualTo(healthy);
    Files.writeString(settings, broken);
    int line = (int) broken.substring(0, broken.indexOf("locale.phpp")).lines().count();
    String source = broken.lines().toList().get(line - 1);
    int column = source.indexOf("ABSPATH") + 1;
    int wrong = source.indexOf("class-wp-locale.phpp");

    String report = scan(1);

    assertThat(report)
        .startsWith("error[missing-include]: `wp-includes/class-wp-locale.phpp` does not exist\n")
        .contains("--> wp-settings.php:" + line + ":" + column + "\n")
        .contains(line + " | " + source + "\n")
        .contains(" | " + " ".repeat(wrong) + "^".repeat("class-wp-locale.phpp".length()) + "\n")
        .contains("did you mean `wp-includes/class-wp-locale.php`?")
        .containsPattern("chain: .*\\.php:\\d+ → wp-settings.php:" + line + "\n")
        .containsPattern("breaks: \\d+ of \\d+ entry points: index\\.php, ")
        .containsPattern("1 error, 0 warnings, 0 notes in ")
        .containsPattern("[\\d,]+ of [\\d,]+ include sites resolved");
  }
}

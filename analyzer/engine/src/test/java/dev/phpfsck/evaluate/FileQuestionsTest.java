package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Includes behind functions of the site that ask if a file is there. */
class FileQuestionsTest {
  @TempDir Path root;

  private void asking(IncludeStatus status, String body, String condition) throws Exception {
    SmallSite site =
        new SmallSite(root)
            .file(
                "index.php",
                """
                <?php
                class Disk { static function isReadable($file) { %s } function size($file) { return 1; } }
                function find($path) {
                  if (%s) {
                    include $path;
                  }
                }
                find(lookup());
                """
                    .formatted(body, condition));
    site.loads(status, "index.php", 5);
  }

  private static final String ASKS =
      "if (is_readable($file)) { return true; } return is_file(base() . $file);";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Disk::isReadable($path)",
        "on() && $disk->isReadable($path)",
        "disk()->isReadable($path)"
      })
  void isPreparedWhereAFunctionAsks(String condition) throws Exception {
    asking(IncludeStatus.GUARDED, ASKS, condition);
  }

  @Test
  void isPreparedBehindAnEarlyExit() throws Exception {
    asking(IncludeStatus.GUARDED, ASKS, "!Disk::isReadable($path)) { return; } if (true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // It asks for a file of its own.
        "return is_readable('/etc/config');",
        "$own = settings(); return is_readable($own);",
        // It answers with something else.
        "if (is_readable($file)) { log($file); } return filesize($file);",
        // It asks for nothing.
        "return $file !== '';"
      })
  void isNotPreparedWhereAFunctionAsksForSomethingElse(String body) throws Exception {
    asking(IncludeStatus.DYNAMIC, body, "Disk::isReadable($path)");
  }

  @Test
  void isNotPreparedWhereAnotherMethodIsCalled() throws Exception {
    asking(IncludeStatus.DYNAMIC, ASKS, "Disk::size($path)");
  }
}

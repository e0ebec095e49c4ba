package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that JSON files of a site list, where nothing is known of the path of an include. */
class ListedFilesTest {
  @TempDir Path root;
  private SmallSite site;

  @BeforeEach
  void emptySite() {
    site = new SmallSite(root);
  }

  /** A plugin with a manifest beside its files; {@code read} takes the manifest apart. */
  private SmallSite plugin(String read, String path) throws Exception {
    return site.file("index.php", "<?php\n" + read + "\ninclude " + path + ";\n")
        .file(
            "plugins/clock/plugin.json",
            """
            {"wiring": ["lib\\/wiring.php", "lib/gone.php", "lib/readme.txt"],
             "classes": {"Clock": "lib/things.php"}, "note": "like index.php, with no path",
             "bootstrap": "vendor/autoload.php"}
            """)
        .files("plugins/clock/lib/wiring.php", "plugins/clock/lib/things.php", "lib/wiring.php")
        .files("plugins/clock/lib/other.php", "plugins/clock/vendor/autoload.php");
  }

  private static final String READ = "$list = json_decode(file_get_contents(manifest()), true);";

  @Test
  void listsWhatManifestsNameFromWhereTheyStand() throws Exception {
    plugin(READ, "first($list['wiring'])");
    site.loads(
        IncludeStatus.DYNAMIC,
        "index.php",
        3,
        "plugins/clock/lib/things.php",
        "plugins/clock/lib/wiring.php");
  }

  @Test
  void listsNothingWhereNobodyReadsJson() throws Exception {
    plugin("$list = manifest();", "first($list['wiring'])");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }

  @Test
  void listsNothingWhereThePathIsKnownInPart() throws Exception {
    plugin(READ, "__DIR__ . '/lib/' . first($list['wiring'])");
    site.loads(IncludeStatus.PATTERN, "index.php", 3, "lib/wiring.php");
  }

  @Test
  void listsNothingWhereTheVisitorNamesTheFile() throws Exception {
    plugin(READ, "$_GET['file']");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }

  @Test
  void listsNothingWhereAConstantNamesTheFile() throws Exception {
    plugin(READ, "MAINTENANCE_SCRIPT");
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }

  @Test
  void takesManyFilesInOneDirectoryForTranslations() throws Exception {
    plugin(READ, "first($list['wiring'])");
    for (int i = 0; i < 8; i++) {
      site.file("plugins/clock/" + i + ".json", "{\"a\": \"lib/other.php\"}");
    }
    site.loads(IncludeStatus.DYNAMIC, "index.php", 3);
  }
}

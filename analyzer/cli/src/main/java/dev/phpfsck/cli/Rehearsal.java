package dev.phpfsck.cli;

import dev.phpfsck.index.IndexHome;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what users run, once, while the image is built: what is loaded and compiled here is in the
 * caches that make the image start quickly.
 *
 * <pre>Rehearsal scan|search SCRATCH SITE...</pre>
 */
final class Rehearsal {
  /** One of each kind. */
  private static final List<String> SEARCHES =
      List.of(
          "require",
          "nothing of the kind",
          "*equir*",
          "\"require\"",
          "/require\\w* /",
          "/[a-z]+_once/",
          "path:index",
          "ext:php php",
          "defines:define",
          "calls:define",
          "includes:php",
          "string:php",
          "comment:the");

  /**
   * The cache also keeps which methods were worth compiling: a scan of a small site runs them too
   * seldom, a real one often.
   */
  private static final int SCANS = 20;

  private final Path scratch;
  private final List<String> sites;

  private Rehearsal(Path scratch, List<String> sites) {
    this.scratch = scratch;
    this.sites = sites;
  }

  public static void main(String[] args) {
    List<String> sites = List.of(args).subList(2, args.length);
    Rehearsal rehearsal = new Rehearsal(Path.of(args[1]), sites);
    if (args[0].equals("search")) {
      rehearsal.searches();
    } else {
      rehearsal.scans();
    }
    // Where the index is by default; it is not written there.
    IndexHome.ofUser(System.getenv());
  }

  private void searches() {
    for (String site : sites) {
      for (String query : SEARCHES) {
        run("search", "--index-dir", index(""), query, site);
      }
      run("search", "--index-dir", index(""), "--format", "json", "require", site);
    }
  }

  private void scans() {
    String json = "json=" + scratch.resolve("scan.json");
    for (String site : sites) {
      run("scan", "--index-dir", index(""), "--format", "text", "--format", json, site);
      // What has not changed goes another way.
      run("scan", "--index-dir", index(""), site);
      run("graph", "--index-dir", index(""), site);
    }
    for (int scan = 0; scan < SCANS; scan++) {
      for (String site : sites) {
        run("scan", "--no-server", "--index-dir", index(String.valueOf(scan)), site);
      }
    }
    run("explain");
    run("--help");
    run("--version");
  }

  private String index(String number) {
    return scratch.resolve("index" + number).toString();
  }

  private static void run(String... command) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Main.run(command, nobody, nobody);
  }
}

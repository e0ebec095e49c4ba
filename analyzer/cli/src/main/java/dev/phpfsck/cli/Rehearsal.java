package dev.phpfsck.cli;

import dev.phpfsck.index.IndexHome;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs what users run, once, while the image is built: what is loaded and compiled here is in the
 * cache that makes the image start quickly.
 *
 * <pre>Rehearsal SCRATCH SITE...</pre>
 */
final class Rehearsal {
  /** One of each kind. */
  private static final List<String> SEARCHES =
      List.of(
          "require",
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

  private Rehearsal() {}

  public static void main(String[] args) {
    String index = args[0] + "/index";
    for (int i = 1; i < args.length; i++) {
      String site = args[i];
      String json = "json=" + args[0] + "/scan.json";
      run("scan", "--index-dir", index, "--format", "text", "--format", json, site);
      // What has not changed goes another way.
      run("scan", "--index-dir", index, site);
      for (String query : SEARCHES) {
        run("search", "--index-dir", index, query, site);
      }
      run("graph", "--index-dir", index, site);
    }
    for (int scan = 0; scan < SCANS; scan++) {
      for (String site : List.of(args).subList(1, args.length)) {
        run("scan", "--no-server", "--index-dir", index + scan, site);
      }
    }
    run("explain");
    run("--help");
    run("--version");
    // Where the index is by default; it is not written there.
    IndexHome.ofUser(System.getenv());
  }

  private static void run(String... command) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Main.run(command, nobody, nobody);
  }
}

package dev.phpfsck.bench.recall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done with an application: a file with one action a line, in order.
 *
 * <pre>{@code
 * # a comment
 * serve public                 the folder below the root that is served; first, if at all
 * setup cp a.sample a.php      by the shell, in the root, without being traced
 * run maintenance/update.php   a script on the command line, in the root
 * get /index.php?page=1        a page; cookies are kept from one to the next
 * post /login.php a=1&b=2      a form, with the hidden fields that the page at this place has now
 * pages                        every entry point of the graph that is served, as a page
 * scripts                      every entry point of the graph, on the command line
 * }</pre>
 */
record Visits(List<Visit> all) {
  /** One action: its verb and what stands behind it. */
  record Visit(String verb, String rest) {}

  static Visits read(Path file) throws IOException {
    List<Visit> visits = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        int space = text.indexOf(' ');
        visits.add(
            space < 0
                ? new Visit(text, "")
                : new Visit(text.substring(0, space), text.substring(space + 1).strip()));
      }
    }
    return new Visits(List.copyOf(visits));
  }

  /** The folder that is served, relative to the root; empty for the root itself. */
  String served() {
    return all.stream()
        .filter(visit -> visit.verb().equals("serve"))
        .map(Visit::rest)
        .findFirst()
        .orElse("");
  }
}

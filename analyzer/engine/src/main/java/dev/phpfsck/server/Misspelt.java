package dev.phpfsck.server;

import dev.phpfsck.server.host.HostFiles;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether a path that does not exist was to be another one. */
final class Misspelt {
  private static final LevenshteinDistance NEAR = new LevenshteinDistance(3);

  private Misspelt() {}

  /**
   * Whether {@code written} was to be {@code root} or a directory around it, or lies in it: the
   * path with quotes that are none, or with a slip or two in one of its names.
   */
  static boolean isMeant(String written, String root) {
    if (written.startsWith(root + "/") || written.contains(root)) {
      return true;
    }
    if (isSlip(written, root)) {
      return true;
    }
    // A directory at the top of the disk holds more than one site.
    String around = HostFiles.parent(root);
    while (around.indexOf('/', 1) > 0) {
      if (isSlip(written, around)) {
        return true;
      }
      around = HostFiles.parent(around);
    }
    return false;
  }

  /** A short name has many neighbours: every name has to be longer than what is wrong with it. */
  private static boolean isSlip(String written, String path) {
    String[] have = written.split("/", -1);
    String[] wanted = path.split("/", -1);
    int wrong = 0;
    for (int i = 0; i < wanted.length && have.length == wanted.length; i++) {
      int distance = NEAR.apply(have[i], wanted[i]);
      if (distance < 0 || (distance > 0 && 2 * distance > wanted[i].length())) {
        return false;
      }
      wrong += distance > 0 ? 1 : 0;
    }
    return have.length == wanted.length && wrong == 1;
  }
}

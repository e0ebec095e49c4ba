package dev.phpfsck.site;

import java.util.Optional;

/**
 * One look at the disk beyond the inventory of the root, and what it showed. As long as the same
 * look shows the same, whatever was concluded from it holds.
 *
 * @param path absolute, as the server sees it; bytes as ISO-8859-1
 * @param entry what lies there, links not followed; empty where nothing does
 * @param otherCase for a look at the spelling, the name beside {@code path} that only differs by
 *     case
 * @param told whether the file system answered at all; where it did not, the rest is empty
 */
public record Witness(
    String path, Look look, Optional<SiteEntry> entry, Optional<String> otherCase, boolean told) {

  /** What was looked at. */
  public enum Look {
    /** Whether something is there, what it is, and who may use it. */
    STATUS,
    /** What a file says or a directory lists: here the times of its changes count, too. */
    CONTENT,
    /** Whether something is there that is spelled the same but for case. */
    SPELLING
  }

  static Witness of(String path, Look look, Optional<SiteEntry> entry) {
    return new Witness(path, look, entry, Optional.empty(), true);
  }

  static Witness ofSpelling(String path, Optional<String> otherCase) {
    return new Witness(path, Look.SPELLING, Optional.empty(), otherCase, true);
  }

  static Witness ofSilence(String path, Look look) {
    return new Witness(path, look, Optional.empty(), Optional.empty(), false);
  }
}

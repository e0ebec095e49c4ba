package dev.phpfsck.bench.mutation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a path as it is written in an include: the part of a plain string literal that is the
 * end of the target's path.
 *
 * @param start where {@code text} begins in the source, in bytes
 * @param literalStart where the literal's text begins, {@code ..} and leading slashes included
 * @param text the part, without a slash before it: {@code inc/lib.php}
 */
record WrittenPath(int start, int literalStart, String text) {
  /** As long as an extension: less says nothing. */
  private static final int MINIMUM = 4;

  private static final Pattern LITERAL = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\$]*)\"");

  /** The last literal in that stretch of the source which ends the path of {@code target}. */
  static Optional<WrittenPath> in(String source, int from, int to, String target) {
    Matcher literals = LITERAL.matcher(source).region(from, to);
    Optional<WrittenPath> last = Optional.empty();
    while (literals.find()) {
      int group = literals.group(1) == null ? 2 : 1;
      String whole = literals.group(group);
      int up = whole.lastIndexOf("../");
      String text = up < 0 ? whole : whole.substring(up + "../".length());
      text = text.startsWith("./") ? text.substring(2) : text;
      text = text.startsWith("/") ? text.substring(1) : text;
      if (text.length() >= MINIMUM && ("/" + target).endsWith(text)) {
        last =
            Optional.of(
                new WrittenPath(literals.end(group) - text.length(), literals.start(group), text));
      }
    }
    return last;
  }

  /** The last segment of the text, which may be the end of a name only. */
  String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The folders in the text; empty, or ending with a slash. */
  String folders() {
    return text.substring(0, text.lastIndexOf('/') + 1);
  }
}

package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.rule.Site;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the absolute paths of the host where a site was before. */
final class OtherHost {
  /** So likely must a file be meant of which nothing but the name is the same. */
  private static final double SURE = 0.75;

  /** The folders of a host that are filled from such images (hier(7)). */
  private static final Pattern OF_HOST =
      Pattern.compile("/(?:bin|etc|lib|opt|sbin|srv|usr|var)/.+");

  private OtherHost() {}

  /**
   * The file of this site that the absolute path {@code missing} names on another host: one whose
   * last two segments are the same, or whose name is, where no other is as likely. Empty where the
   * path is not written as it is, but made of {@code __DIR__} and the like.
   */
  static Optional<Suggestion> target(Site site, IncludeEdge edge, MissingReference missing) {
    String path = missing.path();
    String root = site.tree().absoluteRoot();
    boolean foreign =
        path.startsWith("/")
            && !path.startsWith(root + "/")
            && missing.pieces().getFirst().literal().isPresent();
    return foreign
        ? site.suggester().suggest(edge.file(), missing).stream()
            .filter(suggestion -> isSameFile(path, suggestion))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Whether the site holds an image of a file system, below a folder of its own, and this is a path
   * in that: {@code src/usr/local/lib/a.inc} becomes {@code /usr/local/lib/a.inc}.
   */
  static boolean isInstalled(MissingReference missing, Suggestion file) {
    return OF_HOST.matcher(missing.path()).matches() && file.path().endsWith(missing.path());
  }

  private static boolean isSameFile(String path, Suggestion suggestion) {
    int tail = commonTail(path.split("/+", -1), suggestion.path().split("/", -1));
    return tail > 1 || (tail == 1 && suggestion.score() >= SURE);
  }

  private static int commonTail(String[] a, String[] b) {
    int count = 0;
    while (count < Math.min(a.length, b.length)
        && a[a.length - 1 - count].equals(b[b.length - 1 - count])) {
      count++;
    }
    return count;
  }
}

package dev.phpfsck.autoload;

import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.SiteTree;
import java.util.List;
import java.util.Optional;

/**
 * A path in one of Composer's maps.
 *
 * @param parts what it is made of, in order
 */
public record WrittenPath(List<Part> parts) {
  public WrittenPath {
    parts = List.copyOf(parts);
  }

  /**
   * A stretch of it.
   *
   * @param literal where it is written; empty where it is computed, as {@code __DIR__} is
   */
  public record Part(String text, Optional<PathExpr.Literal> literal) {}

  /** The absolute path, {@code .} and {@code ..} taken off its text. */
  public String normalized() {
    return SiteTree.collapsed(path());
  }

  /** The absolute path; may hold {@code ..}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    parts.forEach(part -> path.append(part.text()));
    return path.toString();
  }
}

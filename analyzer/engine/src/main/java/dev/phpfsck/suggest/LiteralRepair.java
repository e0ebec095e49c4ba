package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.fact.Quote;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the source has to change for a reference to lead to a given file: one literal of it is
 * written anew, the one that has to change least, and that one as little as can be. Where the path
 * begins with a directory that is not this site's, {@code __DIR__} takes its place.
 */
final class LiteralRepair {
  private final String root;
  private final Spelling spelling = new Spelling();

  /**
   * @param replacement what to write, as it stands in the source
   * @param edits empty where the source cannot be changed in one place
   */
  record Repair(String replacement, List<Edit> edits) {}

  private record Weighed(Repair repair, double cost) {}

  /**
   * Repairs for a site in {@code root}.
   *
   * @param root as {@code SiteTree.absoluteRoot()}
   */
  LiteralRepair(String root) {
    this.root = root;
  }

  /** The repair that makes an include in {@code from} lead to {@code file}. */
  Repair towards(SitePath file, SitePath from, MissingReference missing) {
    List<Weighed> found = new ArrayList<>();
    String target = root + "/" + file.value();
    for (String base : bases(missing)) {
      StringBuilder before = new StringBuilder(base);
      for (int i = 0; i < missing.pieces().size(); i++) {
        Piece piece = missing.pieces().get(i);
        String after = textFrom(missing.pieces(), i + 1);
        if (piece.literal().isPresent() && target.endsWith(after)) {
          String goal = target.substring(0, target.length() - after.length());
          repair(before.toString(), i == 0, piece, piece.literal().get(), goal)
              .ifPresent(found::add);
        }
        before.append(piece.text());
      }
    }
    return found.stream()
        .min(Comparator.comparingDouble(Weighed::cost))
        .map(Weighed::repair)
        .orElseGet(() -> new Repair(fromDirectory(from, target), List.of()));
  }

  /**
   * The repair that names {@code file} by {@code __DIR__}; of a path that is one literal, exact.
   */
  Repair anchored(SitePath file, SitePath from, MissingReference missing) {
    String target = root + "/" + file.value();
    Piece first = missing.pieces().getFirst();
    return first
        .literal()
        .filter(written -> missing.pieces().size() == 1 && isWhole(first, written))
        .map(written -> relocated(written, target))
        .orElseGet(() -> new Repair(fromDirectory(from, target), List.of()));
  }

  /** What PHP puts before the path: nothing for an absolute one, else the directories it tries. */
  private static List<String> bases(MissingReference missing) {
    if (missing.path().startsWith("/")) {
      return List.of("");
    }
    return missing.tried().stream()
        .filter(tried -> tried.endsWith("/" + missing.path()))
        .map(tried -> tried.substring(0, tried.length() - missing.path().length()))
        .distinct()
        .toList();
  }

  private static String textFrom(List<Piece> pieces, int first) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces.subList(first, pieces.size())) {
      text.append(piece.text());
    }
    return text.toString();
  }

  /**
   * The repair of one literal. PHP looks for a path that begins with dots in the working directory
   * alone, so none is made to begin so that did not.
   *
   * @param first whether nothing stands before the literal
   */
  private Optional<Weighed> repair(
      String before, boolean first, Piece piece, WrittenText written, String goal) {
    Optional<String> text =
        rewritten(before, piece.text(), goal)
            .filter(t -> !first || piece.text().startsWith(".") || !t.startsWith("."));
    if (text.isPresent()) {
      double cost = spelling.between(piece.text(), text.get());
      return replaced(piece, written, text.get()).map(repair -> new Weighed(repair, cost));
    }
    return first && isWhole(piece, written)
        ? Optional.of(new Weighed(relocated(written, goal), piece.text().length()))
        : Optional.empty();
  }

  /**
   * The text that leads to {@code goal} behind {@code before}, with as much of the beginning of
   * {@code old} as can stay.
   */
  private Optional<String> rewritten(String before, String old, String goal) {
    for (int kept = old.lastIndexOf('/') + 1; kept > 0; kept = old.lastIndexOf('/', kept - 2) + 1) {
      String prefix = old.substring(0, kept);
      Optional<String> rest = below(before + prefix, goal);
      if (rest.isPresent()) {
        return Optional.of(prefix + rest.get());
      }
    }
    if (!before.isEmpty() && goal.startsWith(before)) {
      String rest = goal.substring(before.length());
      if (rest.startsWith("/") || !old.startsWith("/")) {
        return Optional.of(rest);
      }
    }
    boolean atDirectory = before.endsWith("/") || old.startsWith("/") || old.startsWith(".");
    return atDirectory && isInRoot(before) && before.length() > 1
        ? Optional.of(climbing(before, goal))
        : Optional.empty();
  }

  /** What leads from the directory {@code prefix} of this root down to {@code goal}. */
  private Optional<String> below(String prefix, String goal) {
    String directory = "/" + String.join("/", Wanted.collapsed(prefix));
    return isInRoot(directory) && goal.startsWith(directory + "/")
        ? Optional.of(goal.substring(directory.length() + 1))
        : Optional.empty();
  }

  private boolean isInRoot(String path) {
    String collapsed = "/" + String.join("/", Wanted.collapsed(path));
    return collapsed.equals(root) || collapsed.startsWith(root + "/");
  }

  /** The way from the directory {@code before} up and down again to {@code goal}. */
  private static String climbing(String before, String goal) {
    String way = relative(Wanted.collapsed(before), Wanted.collapsed(goal));
    return before.endsWith("/") ? way : "/" + way;
  }

  private static String relative(List<String> from, List<String> to) {
    int common = 0;
    while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
      common++;
    }
    List<String> way = new ArrayList<>(Collections.nCopies(from.size() - common, ".."));
    way.addAll(to.subList(common, to.size()));
    return String.join("/", way);
  }

  /**
   * {@code __DIR__ . '/../lib/x.php'}: right wherever the site lies.
   *
   * @param goal a file or, with or without a slash at its end, a directory
   */
  private String fromDirectory(SitePath file, String goal) {
    String directory = root + "/" + file.parent().value();
    String way = relative(Wanted.collapsed(directory), Wanted.collapsed(goal));
    String text = (way.isEmpty() ? "" : "/" + way) + (goal.endsWith("/") ? "/" : "");
    return text.isEmpty() ? "__DIR__" : "__DIR__ . '" + singleQuoted(text) + "'";
  }

  private Repair relocated(WrittenText written, String goal) {
    String text = fromDirectory(written.file(), goal);
    Edit edit =
        new Edit(written.file().value(), written.span().start(), written.span().end(), text);
    return new Repair(text, List.of(edit));
  }

  private static boolean isWhole(Piece piece, WrittenText written) {
    return isQuoted(written)
        && written.verbatim()
        && written.offset() == 0
        && written.span().end() - written.span().start() == piece.text().length() + 2;
  }

  private static boolean isQuoted(WrittenText written) {
    return written.quote() == Quote.SINGLE || written.quote() == Quote.DOUBLE;
  }

  private static Optional<Repair> replaced(Piece piece, WrittenText written, String text) {
    Optional<String> source = encoded(text, written.quote());
    if (!written.verbatim() || source.isEmpty()) {
      return Optional.empty();
    }
    int start = written.span().start() + written.offset() + (isQuoted(written) ? 1 : 0);
    Edit edit =
        new Edit(written.file().value(), start, start + piece.text().length(), source.get());
    String quote = written.quote() == Quote.SINGLE ? "'" : "\"";
    String shown = isWhole(piece, written) ? quote + source.get() + quote : source.get();
    return Optional.of(new Repair(shown, List.of(edit)));
  }

  /** {@code text} as it is written between such quotes; empty where that is not certain. */
  private static Optional<String> encoded(String text, Quote quote) {
    return switch (quote) {
      case SINGLE -> Optional.of(singleQuoted(text));
      case DOUBLE, PART ->
          text.chars().anyMatch(c -> "\\\"${".indexOf(c) >= 0)
              ? Optional.empty()
              : Optional.of(text);
      case DOCUMENT, NONE -> Optional.empty();
    };
  }

  private static String singleQuoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}

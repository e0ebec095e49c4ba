package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of a text that have matches. */
final class Lines {
  private final Text text;
  private final List<Span> matches;
  private final List<Group> groups = new ArrayList<>();

  /** The matches that begin on one line: from one number to before another. */
  private record Group(int from, int to) {}

  private record Weighed(Group group, int different) {}

  /**
   * The lines of {@code text} in which one of the {@code matches} begins, which are in order.
   *
   * <p>Each is found by its end alone: the numbers of lines take a look at all that stands before.
   */
  Lines(Text text, List<Span> matches) {
    this.text = text;
    this.matches = matches;
    int from = 0;
    while (from < matches.size()) {
      int next = LineCount.next(text, matches.get(from).start());
      int to = from + 1;
      while (to < matches.size() && matches.get(to).start() < next) {
        to++;
      }
      groups.add(new Group(from, to));
      from = to;
    }
  }

  int count() {
    return groups.size();
  }

  /**
   * The first of those that show most of what was asked for, in order.
   *
   * @param most as many at the most
   */
  List<Hit.Line> best(int most) {
    List<Hit.Line> lines = new ArrayList<>();
    LineCount count = new LineCount(text);
    for (Group group : groups.size() <= most ? groups : bestGroups(most)) {
      count.goTo(matches.get(group.from).start());
      lines.add(line(count, matches.subList(group.from, group.to)));
    }
    return lines;
  }

  private List<Group> bestGroups(int most) {
    return groups.stream()
        .map(group -> new Weighed(group, different(group)))
        .sorted((a, b) -> Integer.compare(b.different, a.different))
        .limit(most)
        .map(Weighed::group)
        .sorted((a, b) -> Integer.compare(a.from, b.from))
        .toList();
  }

  /** How many different texts match on a line. */
  private int different(Group group) {
    if (group.to - group.from == 1) {
      return 1;
    }
    Set<String> different = new HashSet<>();
    for (Span match : matches.subList(group.from, group.to)) {
      different.add(text.chars(match.start(), match.end()).toLowerCase(Locale.ROOT));
    }
    return different.size();
  }

  private Hit.Line line(LineCount at, List<Span> spans) {
    List<Hit.Match> marks = new ArrayList<>();
    int marked = at.start();
    for (Span span : spans) {
      int from = Math.max(span.start(), marked);
      int to = Math.min(span.end(), at.end());
      if (to > from) {
        marks.add(new Hit.Match(from - at.start(), to - at.start()));
        marked = to;
      }
    }
    return new Hit.Line(at.number(), text.chars(at.start(), at.end()), marks);
  }
}

package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Bool;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Null;
import dev.phpfsck.evaluate.value.Atom.Pattern;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Atom.Undefined;
import dev.phpfsck.evaluate.value.Atom.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values as strings: PHP's conversions, concatenation, and functions of one string. */
public final class Texts {
  private Texts() {}

  /** {@code a . b}. */
  public static PathValue concat(PathValue left, PathValue right) {
    if (left.only() instanceof Text a && right.only() instanceof Text b) {
      return PathValue.of(a.concat(b));
    }
    List<Atom> results = new ArrayList<>();
    for (Atom a : left.atoms()) {
      for (Atom b : right.atoms()) {
        results.add(joined(a, b));
        if (results.size() > 4 * PathValue.MOST_ALTERNATIVES) {
          return PathValue.anyOf(results);
        }
      }
    }
    return PathValue.anyOf(results);
  }

  /** An atom as PHP turns it into a string: text, a pattern, or a pattern that is all gap. */
  public static Atom asText(Atom atom) {
    return switch (atom) {
      case Text text -> text;
      case Pattern pattern -> pattern;
      case Choice choice -> choice.pattern();
      case Int number -> Text.of(Long.toString(number.value()));
      case Bool bool ->
          bool.value()
              ? Text.of("1")
              : Pattern.around("", Reason.of("`false` in the place of a path"), "");
      case Null none -> Text.of("");
      case Undefined none -> Pattern.around("", Reason.of("it is not set"), "");
      case Unknown unknown -> Pattern.around("", unknown.reason(), "");
      case Atom.Table table -> Text.of("Array");
      case Atom.Instance instance ->
          Pattern.around("", Reason.of("an object turned into a string"), "");
      case Atom.Closure closure -> Pattern.around("", Reason.of("a closure as a string"), "");
    };
  }

  /** What {@code f} makes of each string that the value can be; the rest is a gap. */
  public static PathValue map(PathValue value, Function<Text, Atom> f) {
    return map(value, f, pattern -> new Unknown(pattern.reason()));
  }

  /** What {@code f} makes of each string that the value can be, and {@code g} of each pattern. */
  public static PathValue map(PathValue value, Function<Text, Atom> f, Function<Pattern, Atom> g) {
    List<Atom> results = new ArrayList<>(value.atoms().size());
    for (Atom atom : value.atoms()) {
      if (atom instanceof Choice choice) {
        results.addAll(choice.map(f));
        continue;
      }
      switch (asText(atom)) {
        case Text text -> results.add(f.apply(text));
        case Pattern pattern -> results.add(g.apply(pattern));
        default -> results.add(atom);
      }
    }
    return PathValue.anyOf(results);
  }

  private static Atom joined(Atom left, Atom right) {
    if (left instanceof Choice choice && asText(right) instanceof Text end) {
      return choice.between("", end.text());
    }
    if (right instanceof Choice choice && asText(left) instanceof Text start) {
      return choice.between(start.text(), "");
    }
    return join(asText(left), asText(right));
  }

  private static Atom join(Atom left, Atom right) {
    if (left instanceof Text a && right instanceof Text b) {
      return a.concat(b);
    }
    List<String> literals = new ArrayList<>();
    Reason reason = null;
    if (left instanceof Pattern pattern) {
      literals.addAll(pattern.literals());
      reason = pattern.reason();
    } else {
      literals.add(((Text) left).text());
    }
    String last = literals.removeLast();
    if (right instanceof Pattern pattern) {
      literals.add(last + pattern.literals().getFirst());
      literals.addAll(pattern.literals().subList(1, pattern.literals().size()));
      Reason next = pattern.reason();
      reason = reason == null ? next : mixed(reason, next);
    } else {
      literals.add(last + ((Text) right).text());
    }
    return new Pattern(
        List.copyOf(literals), reason == null ? Reason.of("it is not known") : reason);
  }

  private static Reason mixed(Reason a, Reason b) {
    Reason both = a.with(b);
    return a.confined() && b.confined() ? both : both.asWide();
  }
}

package dev.phpfsck.evaluate.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A string that is one of many known ones, and the code does not tell which: an element of a large
 * array, the class that an autoloader is asked for. Never certain; whoever does not care for the
 * list takes it for a {@link Atom.Pattern}.
 */
public final class Choice implements Atom {
  /** What could be more than this is known no better than a pattern. */
  static final int MOST = 20_000;

  private final String before;
  private final Set<String> texts;
  private final String after;
  private final Reason reason;
  private final int hash;

  private Choice(String before, Set<String> texts, String after, Reason reason) {
    this.before = before;
    this.texts = texts;
    this.after = after;
    this.reason = reason;
    this.hash = (before.hashCode() * 31 + texts.hashCode()) * 31 + after.hashCode();
  }

  /** One of these, each with {@code before} in front of it and {@code after} behind it. */
  static Atom of(Set<String> texts, Reason reason, String before, String after) {
    return texts.size() > MOST
        ? Pattern.around(before, reason, after)
        : new Choice(before, Collections.unmodifiableSet(texts), after, reason);
  }

  /** Why nobody knows which. */
  public Reason reason() {
    return reason;
  }

  /** What it is to those who do not care for the list. */
  public Pattern pattern() {
    return Pattern.around(before, reason, after);
  }

  /** How many there are. */
  public int size() {
    return texts.size();
  }

  /** All that it can be, in order. */
  public List<String> all() {
    List<String> all = new ArrayList<>(texts.size());
    texts.forEach(text -> all.add(before + text + after));
    return all;
  }

  boolean mayBe(String text) {
    return text.length() >= before.length() + after.length()
        && text.startsWith(before)
        && text.endsWith(after)
        && texts.contains(text.substring(before.length(), text.length() - after.length()));
  }

  /** Whether each of them is true in a condition. */
  boolean isTrue() {
    return texts.stream().noneMatch(text -> text.isEmpty() || text.equals("0"));
  }

  Choice between(String left, String right) {
    return new Choice(left + before, texts, after + right, reason);
  }

  /** Either of two. */
  Atom or(Choice other) {
    boolean alike = before.equals(other.before) && after.equals(other.after);
    if (alike && texts.containsAll(other.texts) && reason.equals(other.reason)) {
      return this;
    }
    Set<String> both = new LinkedHashSet<>(alike ? texts : all());
    both.addAll(alike ? other.texts : other.all());
    Reason why = reason.with(other.reason);
    return alike ? of(both, why, before, after) : of(both, why, "", "");
  }

  /** What {@code f} makes of each: strings stay together, anything else stands on its own. */
  List<Atom> map(Function<Text, Atom> f) {
    Set<Atom> results = new LinkedHashSet<>();
    all().forEach(text -> results.add(f.apply(Text.of(text))));
    return PathValue.choice(results, reason).atoms();
  }

  /** Of these, those that are possible; empty where none is. */
  public Optional<Choice> only(Predicate<Atom> possible) {
    Set<String> kept = new LinkedHashSet<>();
    for (String text : texts) {
      if (possible.test(Text.of(before + text + after))) {
        kept.add(text);
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(kept.size() == texts.size() ? this : new Choice(before, kept, after, reason));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Choice that
            && hash == that.hash
            && before.equals(that.before)
            && after.equals(that.after)
            && reason.equals(that.reason)
            && texts.equals(that.texts));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "'" + before + "' one of " + texts.size() + " '" + after + "'";
  }
}

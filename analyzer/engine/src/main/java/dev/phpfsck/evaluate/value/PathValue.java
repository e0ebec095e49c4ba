package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Bool;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Null;
import dev.phpfsck.evaluate.value.Atom.Pattern;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Atom.Undefined;
import dev.phpfsck.evaluate.value.Atom.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can be: one of finitely many things. One thing is a certain value; several are
 * the values of different courses of the code, and none of them may be taken for the truth.
 */
public final class PathValue {
  /** A set that grows beyond this is narrowed to a pattern. */
  public static final int MOST_ALTERNATIVES = 48;

  public static final PathValue UNDEFINED = new PathValue(List.of(Undefined.UNDEFINED));
  public static final PathValue NULL = new PathValue(List.of(Null.NULL));
  public static final PathValue TRUE = new PathValue(List.of(Bool.TRUE));
  public static final PathValue FALSE = new PathValue(List.of(Bool.FALSE));

  /** No course of the code gets there. */
  public static final PathValue NOTHING = new PathValue(List.of());

  private static final PathValue SHARED = unknown(Reason.SHARED);
  private static final Reason ELSEWHERE = Reason.of("it is set by another of its names");

  private final List<Atom> atoms;
  private final int hash;

  private PathValue(List<Atom> atoms) {
    this.atoms = atoms;
    int sum = 0;
    for (int i = 0; i < atoms.size(); i++) {
      sum += atoms.get(i).hashCode();
    }
    this.hash = sum;
  }

  /** That one. */
  public static PathValue of(Atom atom) {
    return new PathValue(List.of(atom));
  }

  /** A string that is known. */
  public static PathValue text(String text) {
    return of(Text.of(text));
  }

  /** True or false. */
  public static PathValue bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** An integer. */
  public static PathValue integer(long value) {
    return of(new Int(value));
  }

  /** Anything. */
  public static PathValue unknown(Reason reason) {
    return of(new Unknown(reason));
  }

  /** An array with these entries, and no others. */
  public static PathValue table(Map<String, PathValue> entries) {
    return of(new Table(entries, false, NOTHING));
  }

  /** A list of these. */
  public static PathValue list(List<PathValue> values) {
    Map<String, PathValue> entries = new LinkedHashMap<>();
    for (PathValue value : values) {
      entries.put(Integer.toString(entries.size()), value);
    }
    return table(entries);
  }

  /** Any of these; too many become a pattern or unknown. */
  public static PathValue anyOf(List<Atom> atoms) {
    if (atoms.size() <= 1) {
      return atoms.isEmpty() ? NOTHING : of(atoms.getFirst());
    }
    List<Atom> kept =
        atoms.size() <= 8 ? distinctFew(atoms) : new ArrayList<>(new LinkedHashSet<>(atoms));
    mergeLarge(kept);
    return kept.size() > MOST_ALTERNATIVES ? narrowed(kept) : new PathValue(List.copyOf(kept));
  }

  private static List<Atom> distinctFew(List<Atom> atoms) {
    List<Atom> kept = new ArrayList<>(atoms.size());
    for (Atom atom : atoms) {
      if (!kept.contains(atom)) {
        kept.add(atom);
      }
    }
    return kept;
  }

  /**
   * Several arrays become one that may be any of them: their number would grow without end. So do
   * several choices.
   */
  private static void mergeLarge(List<Atom> atoms) {
    int array = -1;
    int choice = -1;
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Table table) {
        if (array < 0) {
          array = i;
        } else {
          atoms.set(array, ((Table) atoms.get(array)).or(table));
          atoms.remove(i--);
        }
      } else if (atoms.get(i) instanceof Choice other) {
        if (choice < 0 || !(atoms.get(choice) instanceof Choice first)) {
          choice = i;
        } else {
          atoms.set(choice, first.or(other));
          atoms.remove(i--);
        }
      }
    }
  }

  /** All that it can be, each once. */
  public List<Atom> atoms() {
    return atoms;
  }

  /** Whether no course of the code gets there. */
  public boolean isNothing() {
    return atoms.isEmpty();
  }

  /** Whether it is certainly not set. */
  public boolean isUndefined() {
    return atoms.size() == 1 && atoms.getFirst() instanceof Undefined;
  }

  /** Whether it may not be set. */
  public boolean mayBeUndefined() {
    return atoms.contains(Undefined.UNDEFINED);
  }

  /** The one thing that this is, if it is one. */
  public @Nullable Atom only() {
    return atoms.size() == 1 ? atoms.getFirst() : null;
  }

  /** The one string that this is, if it is one. */
  public @Nullable String onlyText() {
    return only() instanceof Text text ? text.text() : null;
  }

  /** Why this is not known, if some of it is not. */
  public @Nullable Reason unknownBecause() {
    Reason found = null;
    for (Atom atom : atoms) {
      Reason reason =
          switch (atom) {
            case Unknown unknown -> unknown.reason();
            case Pattern pattern -> pattern.reason();
            case Choice choice -> choice.reason();
            default -> null;
          };
      if (reason != null) {
        found = found == null ? reason : found.with(reason);
      }
    }
    return found;
  }

  /** This or that. */
  @SuppressWarnings("ReferenceEquality") // The same value is most often the same object.
  public PathValue or(PathValue other) {
    if (this == other || other.atoms.isEmpty() || equals(other)) {
      return this;
    }
    if (atoms.isEmpty()) {
      return other;
    }
    List<Atom> all = new ArrayList<>(atoms.size() + other.atoms.size());
    all.addAll(atoms);
    all.addAll(other.atoms);
    return anyOf(all);
  }

  /** This, with every undefined or null possibility taken out. */
  public PathValue defined() {
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : atoms) {
      if (!(atom instanceof Undefined) && !(atom instanceof Null)) {
        kept.add(atom);
      }
    }
    return kept.size() == atoms.size() ? this : anyOf(kept);
  }

  /** What the site itself says, where an environment variable may say otherwise. */
  public PathValue unlessOverridden() {
    if (atoms.size() < 2) {
      return this;
    }
    return anyOf(
        atoms.stream()
            .filter(atom -> !(atom instanceof Unknown unknown && unknown.reason().isOverride()))
            .toList());
  }

  /**
   * Whether this is the content of something that has several names (manual, "References
   * Explained"): whatever one name is seen to write, another may have written something else since.
   */
  public boolean isShared() {
    for (int i = 0; i < atoms.size(); i++) {
      if (isSharing(atoms.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSharing(Atom atom) {
    return atom instanceof Unknown unknown && unknown.reason().isShared();
  }

  /** This, as the content of something that has several names. */
  public PathValue shared() {
    return isShared() ? this : or(SHARED);
  }

  /**
   * This, where something that has several names is set to {@code other}, by one of them. An object
   * that it is set to is believed: hardly any code puts another one in its place by another name.
   */
  public PathValue setShared(PathValue other) {
    return other.isObjects() ? other.shared() : or(other.shared());
  }

  /** What whoever reads this gets: a copy, which has no other names. */
  public PathValue read() {
    if (!isShared()) {
      return this;
    }
    List<Atom> kept = new ArrayList<>(atoms);
    kept.removeIf(PathValue::isSharing);
    PathValue known = anyOf(kept);
    return known.isObjects() ? known : known.or(unknown(ELSEWHERE));
  }

  /** Whether it may be that string. */
  public boolean mayBe(String text) {
    for (Atom atom : atoms) {
      boolean possible =
          switch (atom) {
            case Text known -> known.text().equals(text);
            case Int number -> Long.toString(number.value()).equals(text);
            case Choice choice -> choice.all().contains(text);
            case Pattern pattern -> pattern.mayBe(text);
            case Unknown unknown -> true;
            default -> false;
          };
      if (possible) {
        return true;
      }
    }
    return false;
  }

  /** This, or something that is not known; an object is believed to stay what it is. */
  public PathValue orUnknown(Reason reason) {
    return isObjects() ? this : or(unknown(reason));
  }

  /** Whether this is an object, or a function, whatever the course of the code. */
  private boolean isObjects() {
    for (Atom atom : atoms) {
      if (!(atom instanceof Atom.Instance) && !(atom instanceof Atom.Closure)) {
        return false;
      }
    }
    return !atoms.isEmpty();
  }

  /** This, with {@code without} taken out. */
  public PathValue without(Atom without) {
    if (!atoms.contains(without)) {
      return this;
    }
    List<Atom> kept = new ArrayList<>(atoms);
    kept.remove(without);
    return anyOf(kept);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof PathValue that)
        || hash != that.hash
        || atoms.size() != that.atoms.size()) {
      return false;
    }
    if (atoms.size() == 1) {
      return atoms.getFirst().equals(that.atoms.getFirst());
    }
    return atoms.equals(that.atoms) || new HashSet<>(atoms).equals(new HashSet<>(that.atoms));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return atoms.size() == 1 ? atoms.getFirst().toString() : atoms.toString();
  }

  /** Any of these; the strings among them are one choice, and none of them is certain. */
  public static PathValue choice(Iterable<Atom> atoms, Reason reason) {
    Set<String> texts = new LinkedHashSet<>();
    List<Atom> others = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom instanceof Text text) {
        texts.add(text.text());
      } else {
        others.add(atom);
      }
    }
    if (!texts.isEmpty()) {
      others.add(Choice.of(texts, reason, "", ""));
    }
    return anyOf(others);
  }

  /** One of many strings; where there is anything else among them, or but a few, {@link #anyOf}. */
  static PathValue oneOf(List<Atom> atoms) {
    if (atoms.size() <= MOST_ALTERNATIVES || !atoms.stream().allMatch(Text.class::isInstance)) {
      return anyOf(atoms);
    }
    Pattern common = (Pattern) narrowed(atoms).atoms().getFirst();
    String before = common.literals().getFirst();
    int shortest = atoms.stream().mapToInt(atom -> ((Text) atom).text().length()).min().orElse(0);
    String end = common.literals().getLast();
    String after = before.length() + end.length() > shortest ? "" : end;
    Set<String> texts = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      String text = ((Text) atom).text();
      texts.add(text.substring(before.length(), text.length() - after.length()));
    }
    return of(Choice.of(texts, common.reason(), before, after));
  }

  /** What is common to too many alternatives. */
  private static PathValue narrowed(List<Atom> atoms) {
    for (Atom atom : atoms) {
      if (atom instanceof Choice) {
        List<Atom> others = new ArrayList<>(atoms);
        others.remove(atom);
        return of(atom).or(narrowed(others));
      }
    }
    String before = null;
    String after = "";
    Reason reason = Reason.of("it has more than " + MOST_ALTERNATIVES + " values");
    for (Atom atom : atoms) {
      if (atom instanceof Unknown unknown) {
        return PathValue.unknown(unknown.reason());
      }
      Atom known = atom instanceof Choice choice ? choice.pattern() : atom;
      if (!(known instanceof Text) && !(known instanceof Pattern)) {
        return PathValue.unknown(reason);
      }
      String start = known instanceof Text t ? t.text() : ((Pattern) known).literals().getFirst();
      String end = known instanceof Text t ? t.text() : ((Pattern) known).literals().getLast();
      if (known instanceof Pattern pattern) {
        reason = reason.with(pattern.reason());
      }
      after = before == null ? end : commonEnd(after, end);
      before = before == null ? start : commonStart(before, start);
    }
    return of(Pattern.around(before == null ? "" : before, reason, after));
  }

  private static String commonStart(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return a.substring(0, n);
  }

  private static String commonEnd(String a, String b) {
    int n = 0;
    while (n < a.length()
        && n < b.length()
        && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
      n++;
    }
    return a.substring(a.length() - n);
  }
}

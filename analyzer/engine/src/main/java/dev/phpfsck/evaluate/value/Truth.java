package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Bool;
import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Null;
import dev.phpfsck.evaluate.value.Atom.Pattern;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Atom.Undefined;
import dev.phpfsck.evaluate.value.Atom.Unknown;

/** Whether a condition holds: on every course of the code, on none, or on some. */
public enum Truth {
  YES,
  NO,
  PERHAPS;

  /** Whether a value is true in a condition. PHP manual: "Booleans", converting to boolean. */
  public static Truth of(PathValue value) {
    Truth result = null;
    for (Atom atom : value.atoms()) {
      Truth one = of(atom);
      if (one == PERHAPS || (result != null && result != one)) {
        return PERHAPS;
      }
      result = one;
    }
    return result == null ? PERHAPS : result;
  }

  private static Truth of(Atom atom) {
    return switch (atom) {
      case Text text -> of(!text.text().isEmpty() && !text.text().equals("0"));
      case Int number -> of(number.value() != 0);
      case Bool bool -> of(bool.value());
      case Null none -> NO;
      case Undefined none -> NO;
      case Table table -> table.open() ? PERHAPS : of(!table.entries().isEmpty());
      case Atom.Instance instance -> YES;
      case Atom.Closure closure -> YES;
      case Pattern pattern -> of(pattern);
      case Choice choice -> of(choice.pattern()) == YES || choice.isTrue() ? YES : PERHAPS;
      case Unknown unknown -> PERHAPS;
    };
  }

  private static Truth of(Pattern pattern) {
    int known = 0;
    for (String literal : pattern.literals()) {
      known += literal.length();
    }
    return known > 1 ? YES : PERHAPS;
  }

  /** What is known. */
  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case PERHAPS -> PERHAPS;
    };
  }
}

package dev.phpfsck.parser.ast;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A word in front of a class or member. The parser hands the modifiers of a declaration over as
 * bits; {@link #bit} says which.
 */
public enum Modifier {
  PUBLIC("public"),
  PROTECTED("protected"),
  PRIVATE("private"),
  PUBLIC_SET("public(set)"),
  PROTECTED_SET("protected(set)"),
  PRIVATE_SET("private(set)"),
  STATIC("static"),
  ABSTRACT("abstract"),
  FINAL("final"),
  READONLY("readonly"),
  /** The word {@code var} in front of a property, PHP 4's way to say public. */
  VAR("var");

  private final String keyword;

  Modifier(String keyword) {
    this.keyword = keyword;
  }

  /** The modifier as it is written, in lower case. */
  public String asString() {
    return keyword;
  }

  /** The bit that stands for this modifier among those of a declaration. */
  @SuppressWarnings("EnumOrdinal") // The bits live as long as the tree; nothing stores them.
  public int bit() {
    return 1 << ordinal();
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  static Set<Modifier> setOf(int bits) {
    EnumSet<Modifier> set = EnumSet.noneOf(Modifier.class);
    for (Modifier modifier : values()) {
      if (modifier.in(bits)) {
        set.add(modifier);
      }
    }
    return Collections.unmodifiableSet(set);
  }
}

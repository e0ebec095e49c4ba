package dev.phpfsck.parser.ast;

/** A rule between the braces of a {@link TraitUseDecl}. */
public abstract sealed class TraitAdaptation extends Node permits TraitAlias, TraitPrecedence {
  TraitAdaptation(int begin, int end) {
    super(begin, end);
  }
}

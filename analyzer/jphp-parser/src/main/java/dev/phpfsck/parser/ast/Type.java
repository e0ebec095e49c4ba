package dev.phpfsck.parser.ast;

/** A type declaration, such as that of a parameter, a property or a return value. */
public abstract sealed class Type extends Node
    permits IntersectionType, NamedType, NullableType, UnionType {
  Type(int begin, int end) {
    super(begin, end);
  }
}

package dev.phpfsck.parser.ast;

/** Something declared in the body of a class, interface, trait or enum. */
public abstract sealed class MemberDecl extends Node
    permits ClassConstDecl, EnumCaseDecl, ErrorDecl, MethodDecl, PropertyDecl, TraitUseDecl {
  MemberDecl(int begin, int end) {
    super(begin, end);
  }
}

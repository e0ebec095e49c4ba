package dev.phpfsck.parser.ast;

import java.util.List;
import java.util.Optional;

/** A class, interface, trait or enum. */
public abstract sealed class TypeDecl extends Stmt
    permits ClassDecl, EnumDecl, InterfaceDecl, TraitDecl {
  TypeDecl(int begin, int end) {
    super(begin, end);
  }

  /**
   * The attributes in front; those of an anonymous class belong to its {@link ObjectCreationExpr}.
   */
  public abstract NodeList<AttributeGroup> getAttributes();

  /** The name; absent for an anonymous class, and where the source lacks it. */
  public abstract Optional<Identifier> getName();

  /** What is declared in the body, in source order. */
  public abstract NodeList<MemberDecl> getMembers();

  /** The methods among the members. */
  public List<MethodDecl> getMethods() {
    return getMembers().stream()
        .filter(MethodDecl.class::isInstance)
        .map(MethodDecl.class::cast)
        .toList();
  }

  /** The method of that name, in any case of letters. */
  public Optional<MethodDecl> findMethod(String name) {
    return getMethods().stream()
        .filter(method -> method.getName().getName().equalsIgnoreCase(name))
        .findFirst();
  }
}

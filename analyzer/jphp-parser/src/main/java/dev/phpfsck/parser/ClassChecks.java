package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ClassConstDecl;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.ConstItem;
import dev.phpfsck.parser.ast.EnumCaseDecl;
import dev.phpfsck.parser.ast.EnumDecl;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.InterfaceDecl;
import dev.phpfsck.parser.ast.MemberDecl;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.Parameter;
import dev.phpfsck.parser.ast.PropertyDecl;
import dev.phpfsck.parser.ast.PropertyItem;
import dev.phpfsck.parser.ast.TraitDecl;
import dev.phpfsck.parser.ast.TypeDecl;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Members declared twice, methods with or without a body, what interfaces and enums cannot have,
 * names that are taken.
 */
final class ClassChecks {
  /** The names that no class can have, and since when. */
  private static final Map<String, LanguageLevel> RESERVED =
      Map.ofEntries(
          Map.entry("self", LanguageLevel.PHP_5_6),
          Map.entry("parent", LanguageLevel.PHP_5_6),
          Map.entry("static", LanguageLevel.PHP_5_6),
          Map.entry("int", LanguageLevel.PHP_7_0),
          Map.entry("float", LanguageLevel.PHP_7_0),
          Map.entry("bool", LanguageLevel.PHP_7_0),
          Map.entry("string", LanguageLevel.PHP_7_0),
          Map.entry("true", LanguageLevel.PHP_7_0),
          Map.entry("false", LanguageLevel.PHP_7_0),
          Map.entry("null", LanguageLevel.PHP_7_0),
          Map.entry("void", LanguageLevel.PHP_7_1),
          Map.entry("iterable", LanguageLevel.PHP_7_1),
          Map.entry("object", LanguageLevel.PHP_7_2),
          Map.entry("mixed", LanguageLevel.PHP_8_0),
          Map.entry("never", LanguageLevel.PHP_8_1));

  private final Refusals refusals;

  ClassChecks(Refusals refusals) {
    this.refusals = refusals;
  }

  void check(TypeDecl type) {
    type.getName().ifPresent(this::checkName);
    if (type.getName().isPresent() && type.findAncestor(TypeDecl.class).isPresent()) {
      refusals.refuse("a class declared in a class", type);
    }
    switch (type) {
      case ClassDecl c -> {
        c.getExtendedClass().ifPresent(this::checkParent);
        c.getImplementedInterfaces().forEach(this::checkParent);
      }
      case InterfaceDecl i -> i.getExtendedInterfaces().forEach(this::checkParent);
      case EnumDecl e -> e.getImplementedInterfaces().forEach(this::checkParent);
      case TraitDecl t -> {
        // A trait has no parents.
      }
    }
    Members members = new Members(type);
    type.getMembers().forEach(members::check);
  }

  private void checkName(Identifier name) {
    String word = name.getName().toLowerCase(Locale.ROOT);
    LanguageLevel since = RESERVED.get(word);
    if (since != null && refusals.isAtLeast(since)) {
      refusals.refuse("`" + name.getName() + "` is reserved and cannot name a class", name);
    }
  }

  private void checkParent(Name parent) {
    String word = parent.getText().toLowerCase(Locale.ROOT);
    if (word.equals("self") || word.equals("parent") || word.equals("static")) {
      refusals.refuse("`" + parent.getText() + "` is reserved and cannot name a class", parent);
    }
  }

  /** The members of one class as they come. */
  private final class Members {
    private final TypeDecl type;
    private final Set<String> methods = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    private final Set<String> properties = new HashSet<>();

    Members(TypeDecl type) {
      this.type = type;
    }

    void check(MemberDecl member) {
      switch (member) {
        case MethodDecl method -> checkMethod(method);
        case PropertyDecl property -> checkProperty(property);
        case ClassConstDecl constant -> checkConstant(constant);
        case EnumCaseDecl item -> checkCase(item);
        default -> {
          // Nothing of its own.
        }
      }
    }

    private void checkMethod(MethodDecl method) {
      Identifier name = method.getName();
      if (!methods.add(name.getName().toLowerCase(Locale.ROOT))) {
        refusals.refuse("a second method `" + name.getName() + "`", name);
      }
      for (Parameter parameter : method.getParameters()) {
        if (parameter.isPromoted() && !properties.add(parameter.getVariable().getName())) {
          refusals.refuse(
              "a second property `$" + parameter.getVariable().getName() + "`", parameter);
        }
      }
      if (method.hasModifier(Modifier.READONLY)) {
        refusals.refuse("a method that is `readonly`", method);
      }
      boolean inInterface = type instanceof InterfaceDecl;
      boolean isAbstract = method.hasModifier(Modifier.ABSTRACT);
      boolean isPrivate = method.hasModifier(Modifier.PRIVATE);
      String text = "`" + name.getName() + "`";
      if (inInterface) {
        checkInterfaceMethod(method, text);
      } else if (isAbstract && method.getBody().isPresent()) {
        refusals.refuse("the abstract method " + text + " has a body", name);
      } else if (isAbstract && isPrivate && !(type instanceof TraitDecl)) {
        refusals.refuse("the abstract method " + text + " is private", name);
      } else if (isAbstract && !mayBeAbstract()) {
        refusals.refuse("the abstract method " + text + " in a class that is not abstract", name);
      } else if (!isAbstract && method.getBody().isEmpty()) {
        refusals.refuse("the method " + text + " has no body", name);
      }
    }

    private boolean mayBeAbstract() {
      return type instanceof TraitDecl
          || (type instanceof ClassDecl c && c.hasModifier(Modifier.ABSTRACT));
    }

    private void checkInterfaceMethod(MethodDecl method, String text) {
      boolean hidden =
          method.hasModifier(Modifier.PRIVATE) || method.hasModifier(Modifier.PROTECTED);
      if (hidden) {
        refusals.refuse("the method " + text + " of an interface is not public", method.getName());
      } else if (method.hasModifier(Modifier.FINAL) || method.hasModifier(Modifier.ABSTRACT)) {
        refusals.refuse(
            "the method " + text + " of an interface is final or abstract", method.getName());
      } else if (method.getBody().isPresent()) {
        refusals.refuse("the method " + text + " of an interface has a body", method.getName());
      }
    }

    private void checkProperty(PropertyDecl property) {
      boolean hooked = property.getItems().stream().anyMatch(item -> !item.getHooks().isEmpty());
      if (type instanceof EnumDecl) {
        refusals.refuse("a property of an enum", property);
      } else if (type instanceof InterfaceDecl && !hooked) {
        refusals.refuse("a property of an interface", property);
      }
      boolean fixed =
          property.hasModifier(Modifier.ABSTRACT) || property.hasModifier(Modifier.FINAL);
      if (fixed && !refusals.isAtLeast(LanguageLevel.PHP_8_4)) {
        refusals.refuse("a property that is `abstract` or `final`", property);
      }
      boolean readonly =
          property.hasModifier(Modifier.READONLY)
              || (type instanceof ClassDecl c && c.hasModifier(Modifier.READONLY));
      for (PropertyItem item : property.getItems()) {
        String name = "`$" + item.getVariable().getName() + "`";
        if (!properties.add(item.getVariable().getName())) {
          refusals.refuse("a second property " + name, item);
        } else if (readonly) {
          checkReadonly(property, item, name);
        }
      }
    }

    private void checkReadonly(PropertyDecl property, PropertyItem item, String name) {
      if (property.getType().isEmpty()) {
        refusals.refuse("the readonly property " + name + " has no type", item);
      } else if (item.getDefaultValue().isPresent()) {
        refusals.refuse("the readonly property " + name + " has a default value", item);
      } else if (property.hasModifier(Modifier.STATIC)) {
        refusals.refuse("the readonly property " + name + " is static", item);
      }
    }

    private void checkConstant(ClassConstDecl constant) {
      for (Modifier modifier : List.of(Modifier.STATIC, Modifier.ABSTRACT, Modifier.READONLY)) {
        if (constant.hasModifier(modifier)) {
          refusals.refuse("a constant that is `" + modifier.asString() + "`", constant);
        }
      }
      if (constant.hasModifier(Modifier.PRIVATE) && constant.hasModifier(Modifier.FINAL)) {
        refusals.refuse("a constant that is private and final", constant);
      }
      for (ConstItem item : constant.getItems()) {
        addConstant(item.getName());
      }
    }

    private void addConstant(Identifier name) {
      if (name.getName().equalsIgnoreCase("class")) {
        refusals.refuse("a constant `class`", name);
      } else if (!constants.add(name.getName())) {
        refusals.refuse("a second constant `" + name.getName() + "`", name);
      }
    }

    private void checkCase(EnumCaseDecl item) {
      if (!(type instanceof EnumDecl owner)) {
        refusals.refuse("a `case` outside of an enum", item);
        return;
      }
      addConstant(item.getName());
      if (owner.getBackingType().isPresent() != item.getValue().isPresent()) {
        refusals.refuse(
            owner.getBackingType().isPresent()
                ? "a case without a value in an enum that has values"
                : "a case with a value in an enum that has none",
            item);
      }
    }
  }
}

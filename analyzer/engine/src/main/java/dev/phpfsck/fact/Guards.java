package dev.phpfsck.fact;

import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.ClassConstantExpr;
import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.UnaryExpr;
import dev.phpfsck.parser.ast.VariableExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that code asks for before it uses them: {@code if (function_exists('f')) f();}. */
final class Guards {
  /** Everything is guarded: the code asks for an extension. */
  private static final String ALL = "*";

  private final NameResolver names;
  private final List<Set<String>> present = new ArrayList<>();
  private final List<Set<String>> absent = new ArrayList<>();
  private final Map<String, Set<String>> variables = new HashMap<>();

  /** Names that exist where a condition holds, and names that exist where it does not. */
  record Asked(Set<String> whenTrue, Set<String> whenFalse) {
    static final Asked NOTHING = new Asked(Set.of(), Set.of());

    Asked not() {
      return new Asked(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
    }

    Asked and(Asked other) {
      if (isNothing() || other.isNothing()) {
        return isNothing() ? other : this;
      }
      Set<String> yes = new HashSet<>(whenTrue);
      yes.addAll(other.whenTrue);
      Set<String> no = new HashSet<>(whenFalse);
      no.addAll(other.whenFalse);
      return new Asked(yes, no);
    }

    boolean isNothing() {
      return whenTrue.isEmpty() && whenFalse.isEmpty();
    }
  }

  Guards(NameResolver names) {
    this.names = names;
  }

  void enter(Set<String> known, Set<String> missing) {
    present.add(known);
    absent.add(missing);
  }

  void leave() {
    present.removeLast();
    absent.removeLast();
  }

  /** From here to the end of the innermost block, these names exist. */
  void addToBlock(Set<String> known) {
    if (!known.isEmpty() && !present.isEmpty()) {
      Set<String> both = new HashSet<>(present.removeLast());
      both.addAll(known);
      present.add(both);
    }
  }

  void assigned(AssignExpr assign) {
    if (assign.getTarget() instanceof VariableExpr variable) {
      Asked asked = asked(assign.getValue());
      if (!asked.whenTrue.isEmpty()) {
        variables.put(variable.getName(), asked.whenTrue);
      }
    }
  }

  Asked asked(Expr condition) {
    return asked(condition, 0);
  }

  private Asked asked(Expr condition, int depth) {
    if (depth > 200) {
      return Asked.NOTHING;
    }
    return switch (condition) {
      case EnclosedExpr enclosed -> asked(enclosed.getInner(), depth + 1);
      case UnaryExpr unary when unary.getOperator() == UnaryExpr.Operator.NOT ->
          asked(unary.getOperand(), depth + 1).not();
      case UnaryExpr unary when unary.getOperator() == UnaryExpr.Operator.SILENCE ->
          asked(unary.getOperand(), depth + 1);
      case AssignExpr assign -> asked(assign.getValue(), depth + 1);
      case VariableExpr variable ->
          new Asked(variables.getOrDefault(variable.getName(), Set.of()), Set.of());
      case BinaryExpr binary -> binary(binary, depth);
      case FunctionCallExpr call -> call(call);
      default -> Asked.NOTHING;
    };
  }

  private Asked binary(BinaryExpr binary, int depth) {
    return switch (binary.getOperator()) {
      case AND, OR, LOGICAL_AND, LOGICAL_OR ->
          asked(binary.getLeft(), depth + 1).and(asked(binary.getRight(), depth + 1));
      case EQUALS, IDENTICAL, NOT_EQUALS, NOT_IDENTICAL -> {
        Asked left = asked(binary.getLeft(), depth + 1);
        Asked both = left.isNothing() ? asked(binary.getRight(), depth + 1) : left;
        if (both.isNothing()) {
          yield both;
        }
        String other = (left.isNothing() ? binary.getLeft() : binary.getRight()).toString();
        boolean negated =
            other.equalsIgnoreCase("false")
                == (binary.getOperator() == BinaryExpr.Operator.EQUALS
                    || binary.getOperator() == BinaryExpr.Operator.IDENTICAL);
        yield negated ? both.not() : both;
      }
      default -> Asked.NOTHING;
    };
  }

  private Asked call(FunctionCallExpr call) {
    if (!(call.getFunction() instanceof Name name) || call.getArguments().isEmpty()) {
      return Asked.NOTHING;
    }
    String function = NameResolver.lower(name.getLastPart());
    if (function.equals("version_compare") || function.equals("phpversion")) {
      return new Asked(Set.of(ALL), Set.of(ALL));
    }
    Expr first = call.getArguments().get(0).getValue();
    String text = text(first);
    String plain = NameResolver.lower(text.startsWith("\\") ? text.substring(1) : text);
    if (plain.isEmpty() && !function.equals("extension_loaded")) {
      return Asked.NOTHING;
    }
    return switch (function) {
      case "function_exists", "is_callable" -> new Asked(Set.of("f:" + plain), Set.of());
      case "class_exists", "interface_exists", "trait_exists", "enum_exists", "method_exists" ->
          new Asked(Set.of("c:" + plain), Set.of());
      case "defined" -> new Asked(Set.of("k:" + plain, "c:" + plain), Set.of());
      case "extension_loaded" -> new Asked(Set.of(ALL), Set.of());
      default -> Asked.NOTHING;
    };
  }

  /** The plain text that an expression is: {@code 'It'}, {@code It::class}; else empty. */
  String text(Expr expr) {
    if (expr instanceof ClassConstantExpr constant
        && isNameOfClass(constant)
        && constant.getClassExpr() instanceof Name name) {
      return names.type(name);
    }
    return expr instanceof StringLiteralExpr literal ? literal.getValue() : "";
  }

  /** {@code It::class}: PHP makes the name of it, and loads nothing. */
  static boolean isNameOfClass(ClassConstantExpr constant) {
    return constant.getName() instanceof Identifier name
        && name.getName().equalsIgnoreCase("class");
  }

  /** Whether code around asks if the name exists. */
  boolean holdFor(Kind kind, String name, String fallback) {
    for (Set<String> known : present) {
      // Most code is guarded by nothing.
      if (!known.isEmpty()
          && (known.contains(ALL)
              || known.contains(key(kind, name))
              || (!fallback.isEmpty() && known.contains(key(kind, fallback))))) {
        return true;
      }
    }
    return false;
  }

  /** Whether code around asks if the name does not exist yet. */
  boolean askedForAbsent(Kind kind, String name) {
    String key = key(kind, name);
    for (Set<String> missing : absent) {
      if (missing.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static String key(Kind kind, String name) {
    String prefix =
        switch (kind) {
          case FUNCTION -> "f:";
          case CLASS -> "c:";
          case CONSTANT -> "k:";
        };
    return prefix + NameResolver.lower(name);
  }
}

package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.ClosureUse;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.InterfaceDecl;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.NamedType;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Parameter;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import dev.phpfsck.parser.ast.ReturnStmt;
import dev.phpfsck.parser.ast.Type;
import dev.phpfsck.parser.ast.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parameters, the variables of closures, arguments, and what a function gives back. */
final class FunctionChecks {
  /** The variables that exist everywhere, and so cannot be a function's own. */
  private static final Set<String> SUPERGLOBALS =
      Set.of(
          "_GET",
          "_POST",
          "_COOKIE",
          "_SERVER",
          "_ENV",
          "_REQUEST",
          "_FILES",
          "_SESSION",
          "GLOBALS");

  private final Refusals refusals;

  FunctionChecks(Refusals refusals) {
    this.refusals = refusals;
  }

  void check(FunctionDecl function) {
    if (function.getName().getName().equalsIgnoreCase("__autoload") && !isInNamespace(function)) {
      refusals.until(LanguageLevel.PHP_8_0, "the function `__autoload`", function.getName());
    }
    check(function.getParameters(), function.getReturnType(), function.getBody());
  }

  private static boolean isInNamespace(Node node) {
    Node at = node;
    while (at.getParentNode().isPresent()) {
      at = at.getParentNode().get();
      if (at instanceof NamespaceStmt namespace) {
        return namespace.getName().isPresent();
      }
    }
    return false;
  }

  private void check(NodeList<Parameter> parameters, Optional<Type> returnType, BlockStmt body) {
    checkParameters(parameters);
    for (Parameter parameter : parameters) {
      if (parameter.isPromoted()) {
        refusals.refuse("a promoted property outside of a constructor", parameter);
      }
    }
    checkReturns(returnType, body);
  }

  void checkParameters(NodeList<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String name = parameter.getVariable().getName();
      if (!names.add(name)) {
        refusals.refuse("a second parameter `$" + name + "`", parameter.getVariable());
      } else if (name.equals("this")) {
        refusals.refuse("a parameter `$this`", parameter.getVariable());
      } else if (SUPERGLOBALS.contains(name)) {
        refusals.refuse(
            "a parameter with the name of the global `$" + name + "`", parameter.getVariable());
      }
      if (parameter.isVariadic() && i + 1 < parameters.size()) {
        refusals.refuse("a parameter after `...$" + name + "`", parameters.get(i + 1));
      }
      if (parameter.isVariadic() && parameter.getDefaultValue().isPresent()) {
        refusals.refuse("a default value of `...$" + name + "`", parameter);
      }
      checkParameterType(parameter);
    }
  }

  private void checkParameterType(Parameter parameter) {
    if (parameter.getType().orElse(null) instanceof NamedType type) {
      String name = type.getName().getText().toLowerCase(Locale.ROOT);
      boolean empty =
          (name.equals("void") && refusals.isAtLeast(LanguageLevel.PHP_7_1))
              || (name.equals("never") && refusals.isAtLeast(LanguageLevel.PHP_8_1));
      if (empty) {
        refusals.refuse("a parameter of type `" + name + "`", type);
      }
    }
  }

  void checkMethod(MethodDecl method) {
    checkParameters(method.getParameters());
    method.getBody().ifPresent(body -> checkReturns(method.getReturnType(), body));
    boolean constructor = method.getName().getName().equalsIgnoreCase("__construct");
    boolean withoutBody =
        method.hasModifier(Modifier.ABSTRACT)
            || method.getParentNode().orElse(null) instanceof InterfaceDecl;
    for (Parameter parameter : method.getParameters()) {
      if (!parameter.isPromoted()) {
        continue;
      }
      if (!constructor) {
        refusals.refuse("a promoted property outside of a constructor", parameter);
      } else if (withoutBody) {
        refusals.refuse("a promoted property in an abstract constructor", parameter);
      } else if (parameter.isVariadic()) {
        refusals.refuse("a promoted property with `...`", parameter);
      } else if (parameter.hasModifier(Modifier.READONLY) && parameter.getType().isEmpty()) {
        refusals.refuse("a readonly property without a type", parameter);
      }
    }
    boolean untyped = constructor || method.getName().getName().equalsIgnoreCase("__destruct");
    if (untyped
        && method.getReturnType().isPresent()
        && refusals.isAtLeast(LanguageLevel.PHP_8_0)) {
      refusals.refuse(
          "a return type of `" + method.getName().getName() + "`", method.getReturnType().get());
    }
  }

  void checkClosure(ClosureExpr closure) {
    check(closure.getParameters(), closure.getReturnType(), closure.getBody());
    Set<String> names = new HashSet<>();
    Set<String> parameters = new HashSet<>();
    closure.getParameters().forEach(p -> parameters.add(p.getVariable().getName()));
    for (ClosureUse use : closure.getUses()) {
      String name = use.getVariable().getName();
      if (name.equals("this")) {
        refusals.refuse("`$this` among the variables of a closure", use);
      } else if (SUPERGLOBALS.contains(name)) {
        refusals.refuse("the global `$" + name + "` among the variables of a closure", use);
      } else if (!names.add(name)) {
        refusals.refuse("the variable `$" + name + "` twice", use);
      } else if (parameters.contains(name) && refusals.isAtLeast(LanguageLevel.PHP_7_1)) {
        refusals.refuse("the variable `$" + name + "` is a parameter too", use);
      }
    }
  }

  // ---- void and never

  private void checkReturns(Optional<Type> returnType, BlockStmt body) {
    if (!(returnType.orElse(null) instanceof NamedType type)) {
      return;
    }
    String name = type.getName().getText().toLowerCase(Locale.ROOT);
    boolean isVoid = name.equals("void") && refusals.isAtLeast(LanguageLevel.PHP_7_1);
    boolean never = name.equals("never") && refusals.isAtLeast(LanguageLevel.PHP_8_1);
    if (!isVoid && !never) {
      return;
    }
    for (ReturnStmt statement : returnsOf(body)) {
      if (never) {
        refusals.refuse("`return` in a function that never returns", statement);
      } else if (statement.getExpression().isPresent()) {
        refusals.refuse("`return` with a value in a void function", statement);
      }
    }
  }

  /** The return statements of a body, those of functions inside it left out. */
  private static List<ReturnStmt> returnsOf(BlockStmt body) {
    List<ReturnStmt> returns = new ArrayList<>();
    List<Node> open = new ArrayList<>(List.of(body));
    while (!open.isEmpty()) {
      Node node = open.removeLast();
      boolean function =
          node instanceof FunctionDecl
              || node instanceof ClosureExpr
              || node instanceof ArrowFunctionExpr
              || node instanceof TypeDecl;
      if (node instanceof ReturnStmt statement) {
        returns.add(statement);
      }
      if (!function) {
        node.forEachChild(open::add);
      }
    }
    return returns;
  }

  // ---- arguments

  /**
   * A list of arguments some of which have a name or dots, given by its first: what may follow
   * those is limited.
   */
  void checkArguments(Argument first) {
    Set<String> names = new HashSet<>();
    boolean unpacked = false;
    for (Node sibling : first.getParentNode().orElseThrow().getChildNodes()) {
      if (!(sibling instanceof Argument argument)) {
        continue;
      }
      String name = argument.getName().map(Identifier::getName).orElse("");
      if (!name.isEmpty()) {
        names.add(name);
      } else if (argument.isUnpacked()) {
        unpacked = true;
        if (!names.isEmpty()) {
          refusals.refuse("`...` after a named argument", argument);
        }
      } else if (!(argument.getValue() instanceof PlaceholderExpr)) {
        if (!names.isEmpty()) {
          refusals.refuse("a positional argument after a named one", argument);
        } else if (unpacked) {
          refusals.refuse("a positional argument after `...`", argument);
        }
      }
    }
  }
}

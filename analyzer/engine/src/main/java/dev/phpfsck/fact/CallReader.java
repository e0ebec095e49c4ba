package dev.phpfsck.fact;

import dev.phpfsck.fact.PathExpr.Argument;
import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.MethodCallExpr;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.ObjectCreationExpr;
import dev.phpfsck.parser.ast.PlaceholderExpr;
import dev.phpfsck.parser.ast.StaticMethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls. */
final class CallReader {
  private static final Set<String> LASTING =
      Set.of(
          "define",
          "chdir",
          "set_include_path",
          "spl_autoload_register",
          "restore_include_path",
          "extract");

  /** Functions whose literal arguments rules look at. */
  private static final Set<String> LOOKED_AT =
      Set.of(
          "ini_set",
          "ini_get",
          "extension_loaded",
          "dl",
          "get_template_part",
          "get_header",
          "get_footer",
          "get_sidebar",
          "locate_template",
          "comments_template",
          "wp_enqueue_script",
          "wp_enqueue_style",
          "wp_register_script",
          "wp_register_style",
          "register_block_type",
          "file_get_contents",
          "fopen",
          "readfile",
          "parse_ini_file",
          "simplexml_load_file",
          "exec",
          "shell_exec",
          "mail");

  private static final String A_FUNCTION = "a function that is named, not called";

  private final Extraction extraction;

  CallReader(Extraction extraction) {
    this.extraction = extraction;
  }

  PathExpr call(FunctionCallExpr call) {
    if (!(call.getFunction() instanceof Name name)) {
      PathExpr callee = extraction.expressions().read(call.getFunction());
      extraction.course().unknownCalls = true;
      return new PathExpr.CallValue(callee, arguments(call.getArguments()), call.getBeginOffset());
    }
    String resolved = extraction.names().function(name);
    String fallback = extraction.names().fallback(name, resolved);
    extraction.use(Kind.FUNCTION, Manner.READ, resolved, fallback, name.getSpan());
    String lower = NameResolver.lower(resolved);
    String plain = fallback.isEmpty() ? lower : NameResolver.lower(fallback);
    List<Argument> arguments = arguments(call.getArguments());
    note(plain, lower, arguments, call);
    if (isNamed(call.getArguments())) {
      return PathExpr.Opaque.of(A_FUNCTION);
    }
    return new PathExpr.Call(resolved, fallback, arguments, call.getBeginOffset());
  }

  private void note(
      String plain, String resolved, List<Argument> arguments, FunctionCallExpr call) {
    Extraction.Course course = extraction.course();
    if (LASTING.contains(plain) || setsIncludePath(plain, arguments)) {
      course.direct = true;
    }
    if (plain.equals("call_user_func") || plain.equals("call_user_func_array")) {
      course.unknownCalls = true;
    }
    course.functions.add(resolved);
    if (!plain.equals(resolved)) {
      course.functions.add(plain);
    }
    if (plain.equals("define")
        && !arguments.isEmpty()
        && arguments.getFirst().value() instanceof PathExpr.Literal constant
        && !constant.text().isEmpty()) {
      extraction.declare(Kind.CONSTANT, constant.text(), constant.span());
    }
    if (plain.equals("class_alias") && call.getArguments().size() > 1) {
      alias(call, call.getArguments().get(1).getValue());
    }
    if (LOOKED_AT.contains(plain)) {
      List<Optional<PathExpr.Literal>> literals = new ArrayList<>();
      for (Argument argument : arguments) {
        literals.add(
            argument.value() instanceof PathExpr.Literal literal
                ? Optional.of(literal)
                : Optional.empty());
      }
      boolean guarded = extraction.guards().holdFor(Kind.FUNCTION, plain, "");
      extraction.calls().add(new LiteralCall(plain, call.getSpan(), literals, guarded));
    }
  }

  /** Another name for a class is a class of that name; where it is computed, that is noted. */
  private void alias(FunctionCallExpr call, Expr name) {
    String text = extraction.guards().text(name);
    if (text.isEmpty()) {
      extraction.calls().add(new LiteralCall("class_alias", call.getSpan(), List.of(), false));
    } else {
      String plain = text.startsWith("\\") ? text.substring(1) : text;
      extraction.declare(Kind.CLASS, plain, name.getSpan());
    }
  }

  private static boolean setsIncludePath(String function, List<Argument> arguments) {
    return (function.equals("ini_set") || function.equals("ini_alter"))
        && !arguments.isEmpty()
        && (!(arguments.getFirst().value() instanceof PathExpr.Literal name)
            || name.text().equals("include_path"));
  }

  PathExpr method(MethodCallExpr call) {
    PathExpr object = extraction.expressions().read(call.getObject());
    PathExpr name = extraction.expressions().member(call.getName());
    noteMethod(name);
    if (isNamed(call.getArguments())) {
      return PathExpr.Opaque.of(A_FUNCTION, object);
    }
    return new PathExpr.MethodCall(
        object, name, arguments(call.getArguments()), call.getBeginOffset());
  }

  PathExpr staticMethod(StaticMethodCallExpr call) {
    PathExpr type = extraction.expressions().type(call.getClassExpr(), Manner.STATIC);
    PathExpr name = extraction.expressions().member(call.getName());
    noteMethod(name);
    if (isNamed(call.getArguments())) {
      return PathExpr.Opaque.of(A_FUNCTION);
    }
    return new PathExpr.StaticCall(
        type, name, arguments(call.getArguments()), call.getBeginOffset());
  }

  private void noteMethod(PathExpr name) {
    if (name instanceof PathExpr.Literal literal) {
      extraction.course().methods.add(NameResolver.lower(literal.text()));
    } else {
      extraction.course().unknownCalls = true;
    }
  }

  PathExpr creation(ObjectCreationExpr creation) {
    int at = creation.getBeginOffset();
    Optional<ClassDecl> anonymous = creation.getAnonymousClass();
    if (anonymous.isPresent()) {
      List<Argument> arguments = arguments(creation.getArguments());
      int number = extraction.declared().type(anonymous.get());
      String name = extraction.classes().get(number).name();
      return new PathExpr.New(new PathExpr.ClassName(name), arguments, at);
    }
    Expr type = creation.getClassExpr().orElse(null);
    PathExpr read =
        type == null
            ? new PathExpr.Opaque("an object", List.of())
            : extraction.expressions().type(type, Manner.NEW);
    if (read instanceof PathExpr.ClassName name) {
      extraction.course().constructors.add(NameResolver.lower(name.name()));
    }
    return new PathExpr.New(read, arguments(creation.getArguments()), at);
  }

  /** {@code load(...)} calls nothing (manual, "First class callable syntax"). */
  private static boolean isNamed(Iterable<dev.phpfsck.parser.ast.Argument> arguments) {
    for (dev.phpfsck.parser.ast.Argument argument : arguments) {
      if (argument.getValue() instanceof PlaceholderExpr) {
        return true;
      }
    }
    return false;
  }

  List<Argument> arguments(Iterable<dev.phpfsck.parser.ast.Argument> arguments) {
    List<Argument> read = new ArrayList<>();
    for (dev.phpfsck.parser.ast.Argument argument : arguments) {
      String name = argument.getName().map(identifier -> identifier.getName()).orElse("");
      read.add(
          new Argument(
              extraction.expressions().read(argument.getValue()), name, argument.isUnpacked()));
    }
    return read;
  }
}

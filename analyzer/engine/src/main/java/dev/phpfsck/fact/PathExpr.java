package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An expression, as far as it can matter to an include path: what computes strings, arrays of
 * strings and conditions is kept, everything else is {@link Opaque}.
 *
 * <p>Names of functions, classes and constants are resolved against namespace and {@code use}
 * statements, without a leading backslash, in the case they are written in. {@code at} is the byte
 * offset of the expression in its file.
 */
public sealed interface PathExpr {

  /**
   * {@code '/inc'}: text that stands in the source.
   *
   * @param text what PHP makes of it, escapes resolved
   * @param start of its span, which includes its quotes, if it has any
   * @param end of its span
   * @param verbatim whether the bytes between the quotes are {@code text} itself, so that an offset
   *     in one is an offset in the other
   */
  record Literal(String text, int start, int end, Quote quote, boolean verbatim)
      implements PathExpr {
    public Literal(String text, Span span, Quote quote, boolean verbatim) {
      this(text, span.start(), span.end(), quote, verbatim);
    }

    /** Where it stands, with its quotes. Made anew each time: a site has very many literals. */
    public Span span() {
      return new Span(start, end);
    }
  }

  /** {@code 42}. */
  record IntegerLiteral(long value) implements PathExpr {}

  /** {@code true}, {@code false}. */
  record BooleanLiteral(boolean value) implements PathExpr {}

  /** {@code null}. */
  record NullLiteral() implements PathExpr {}

  /** {@code __DIR__}, or {@code __FILE__}. */
  record ThisFile(boolean directory, int at) implements PathExpr {}

  /** {@code $a . '/b'}, {@code "$a/b"}: any number of parts. */
  record Concat(List<PathExpr> parts) implements PathExpr {
    public Concat {
      parts = List.copyOf(parts);
    }
  }

  /**
   * {@code ABSPATH}.
   *
   * @param fallback the global name that PHP tries next; empty where there is none
   */
  record ConstantFetch(String name, String fallback, int at) implements PathExpr {
    /** The name of the constant without its namespace. */
    public String plainName() {
      return fallback.isEmpty() ? name : fallback;
    }
  }

  /** {@code $path}; the name has no dollar. */
  record Variable(String name, int at) implements PathExpr {}

  /** {@code $$name}. */
  record DynamicVariable(PathExpr name) implements PathExpr {}

  /** {@code $paths['inc']}; {@code $paths[]} has no index. */
  record Element(PathExpr array, Optional<PathExpr> index, int at) implements PathExpr {}

  /** {@code $this->root}; the name is a literal, or computed. */
  record Property(PathExpr object, PathExpr name, int at) implements PathExpr {}

  /** {@code self::$root}; the name has no dollar. */
  record StaticProperty(PathExpr type, String name, int at) implements PathExpr {
    /** Stands for a name that is computed: {@code Kernel::$$name}. */
    public static final String COMPUTED = "";
  }

  /** {@code Kernel::ROOT}. */
  record ClassConstant(PathExpr type, String name, int at) implements PathExpr {}

  /**
   * The {@code Kernel} of {@code Kernel::ROOT}; may be {@code self}, {@code parent}, {@code
   * static}.
   */
  record ClassName(String name) implements PathExpr {}

  /** {@code dirname(__FILE__)}; the fallback is the global name that PHP tries next. */
  record Call(String name, String fallback, List<Argument> arguments, int at) implements PathExpr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** The name of the function without its namespace, in lower case. */
    public String plainName() {
      return (fallback.isEmpty() ? name : fallback).toLowerCase(Locale.ROOT);
    }
  }

  /** {@code $load('x')}: what is called is computed. */
  record CallValue(PathExpr callee, List<Argument> arguments, int at) implements PathExpr {
    public CallValue {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code $this->path('x')}. */
  record MethodCall(PathExpr object, PathExpr name, List<Argument> arguments, int at)
      implements PathExpr {
    public MethodCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code Kernel::path('x')}. */
  record StaticCall(PathExpr type, PathExpr name, List<Argument> arguments, int at)
      implements PathExpr {
    public StaticCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code new Loader(__DIR__)}. */
  record New(PathExpr type, List<Argument> arguments, int at) implements PathExpr {
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code $a = $b}, {@code $a .= $b}, {@code [$a, $b] = $c}. */
  record Assign(PathExpr target, AssignOperator operator, PathExpr value, int at)
      implements PathExpr {

    /**
     * Whether the value, or a part of it, gets another name: {@code $a = &$b}, {@code [&$a] = $b}.
     */
    public boolean namesValue() {
      return operator == AssignOperator.REFERENCE || takesReference(target);
    }

    private static boolean takesReference(PathExpr target) {
      return target instanceof Reference
          || (target instanceof ArrayLiteral list
              && list.entries().stream().anyMatch(entry -> takesReference(entry.value())));
    }
  }

  /** {@code !$a}. */
  record Not(PathExpr operand) implements PathExpr {}

  /** {@code @f()}. */
  record Silence(PathExpr operand) implements PathExpr {}

  /** {@code $a && $b}, {@code $a === $b}, {@code $a + $b}. */
  record Binary(BinaryOperator operator, PathExpr left, PathExpr right) implements PathExpr {}

  /** {@code $a ? $b : $c}; {@code $a ?: $c} has no {@code then}. */
  record Conditional(PathExpr condition, Optional<PathExpr> then, PathExpr otherwise)
      implements PathExpr {}

  /** {@code $a ?? $b}. */
  record Coalesce(PathExpr left, PathExpr right) implements PathExpr {}

  /** {@code isset($a, $b)}. */
  record Isset(List<PathExpr> operands) implements PathExpr {
    public Isset {
      operands = List.copyOf(operands);
    }
  }

  /** {@code empty($a)}. */
  record Empty(PathExpr operand) implements PathExpr {}

  /** {@code ['a' => $b, ...$c]}; also the left side of {@code [$a, $b] = $c}. */
  record ArrayLiteral(List<Entry> entries) implements PathExpr {
    public ArrayLiteral {
      entries = List.copyOf(entries);
    }
  }

  /** {@code include …}: the file's include of that number, in {@link FileFacts#includes()}. */
  record IncludeRef(int include) implements PathExpr {}

  /** {@code (string) $a}. */
  record Cast(CastKind kind, PathExpr operand) implements PathExpr {}

  /** {@code match ($a) { 1 => 'x', default => 'y' }}. */
  record Match(PathExpr subject, List<Arm> arms) implements PathExpr {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /**
   * A closure or arrow function: the file's function of that number.
   *
   * @param references the variables that it takes by reference: {@code use (&$a)}
   */
  record FunctionRef(int function, List<String> references) implements PathExpr {
    public FunctionRef {
      references = List.copyOf(references);
    }
  }

  /**
   * The {@code &$a} of {@code [&$a]}, {@code foreach ($list as &$a)} or {@code [&$a] = $list}; also
   * what a function returns by reference. What it is made of has several names from there on.
   */
  record Reference(PathExpr target) implements PathExpr {}

  /** {@code clone $a}. */
  record Clone(PathExpr object) implements PathExpr {}

  /** {@code exit}, {@code die('…')}. */
  record Exit(Optional<PathExpr> value) implements PathExpr {}

  /** {@code throw new Failure}. */
  record Throw(PathExpr value) implements PathExpr {}

  /** {@code $a instanceof Loader}. */
  record InstanceOf(PathExpr operand, PathExpr type) implements PathExpr {}

  /**
   * Something whose value is not followed.
   *
   * @param because why not, as people read it: "arithmetic", "a closure's result"
   * @param parts what is evaluated on the way, for what it does
   */
  record Opaque(String because, List<PathExpr> parts) implements PathExpr {
    public Opaque {
      parts = List.copyOf(parts);
    }

    static Opaque of(String because, PathExpr... parts) {
      return new Opaque(because, List.of(parts));
    }
  }

  /** One argument of a call; the name is empty unless it is a named one. */
  record Argument(PathExpr value, String name, boolean spread) {}

  /** One entry of an array. */
  record Entry(Optional<PathExpr> key, PathExpr value, boolean spread) {}

  /** One arm of a {@code match}; the default arm has no conditions. */
  record Arm(List<PathExpr> conditions, PathExpr value) {
    public Arm {
      conditions = List.copyOf(conditions);
    }
  }

  /** How a variable gets its value. */
  enum AssignOperator {
    SET,
    /** {@code $a = &$b}. */
    REFERENCE,
    APPEND,
    COALESCE,
    /** {@code +=} and the rest. */
    OTHER
  }

  /** The operators whose result can be known. */
  enum BinaryOperator {
    AND,
    OR,
    XOR,
    EQUAL,
    NOT_EQUAL,
    IDENTICAL,
    NOT_IDENTICAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    SPACESHIP,
    PLUS,
    MINUS,
    TIMES,
    DIVIDE,
    MODULO
  }

  /** What a cast makes. */
  enum CastKind {
    STRING,
    INTEGER,
    BOOLEAN,
    ARRAY,
    OTHER
  }

  /** The expressions that this one is made of, in the order of the source. */
  default List<PathExpr> inner() {
    return switch (this) {
      case Concat e -> e.parts();
      case DynamicVariable e -> List.of(e.name());
      case Element e ->
          e.index().isEmpty() ? List.of(e.array()) : List.of(e.array(), e.index().get());
      case Property e -> List.of(e.object(), e.name());
      case StaticProperty e -> List.of(e.type());
      case ClassConstant e -> List.of(e.type());
      case Call e -> with(e.arguments());
      case CallValue e -> with(e.arguments(), e.callee());
      case MethodCall e -> with(e.arguments(), e.object(), e.name());
      case StaticCall e -> with(e.arguments(), e.type(), e.name());
      case New e -> with(e.arguments(), e.type());
      case Assign e -> List.of(e.target(), e.value());
      case Not e -> List.of(e.operand());
      case Silence e -> List.of(e.operand());
      case Binary e -> List.of(e.left(), e.right());
      case Conditional e ->
          e.then().isEmpty()
              ? List.of(e.condition(), e.otherwise())
              : List.of(e.condition(), e.then().get(), e.otherwise());
      case Coalesce e -> List.of(e.left(), e.right());
      case Isset e -> e.operands();
      case Empty e -> List.of(e.operand());
      case ArrayLiteral e -> {
        List<PathExpr> all = new ArrayList<>(2 * e.entries().size());
        for (Entry entry : e.entries()) {
          entry.key().ifPresent(all::add);
          all.add(entry.value());
        }
        yield all;
      }
      case Cast e -> List.of(e.operand());
      case Match e -> {
        List<PathExpr> all = new ArrayList<>(List.of(e.subject()));
        for (Arm arm : e.arms()) {
          all.addAll(arm.conditions());
          all.add(arm.value());
        }
        yield all;
      }
      case Exit e -> e.value().map(List::of).orElse(List.of());
      case Throw e -> List.of(e.value());
      case InstanceOf e -> List.of(e.operand(), e.type());
      case Opaque e -> e.parts();
      case Literal e -> List.of();
      case IntegerLiteral e -> List.of();
      case BooleanLiteral e -> List.of();
      case NullLiteral e -> List.of();
      case ThisFile e -> List.of();
      case ConstantFetch e -> List.of();
      case Variable e -> List.of();
      case ClassName e -> List.of();
      case IncludeRef e -> List.of();
      case FunctionRef e -> List.of();
      case Reference e -> List.of(e.target());
      case Clone e -> List.of(e.object());
    };
  }

  /** This expression and all that it is made of. */
  default Stream<PathExpr> all() {
    return Stream.concat(Stream.of(this), inner().stream().flatMap(PathExpr::all));
  }

  /** Whether this expression, or one that it is made of, is {@code like} that. */
  default boolean any(Predicate<PathExpr> like) {
    if (like.test(this)) {
      return true;
    }
    for (PathExpr part : inner()) {
      if (part.any(like)) {
        return true;
      }
    }
    return false;
  }

  private static List<PathExpr> with(List<Argument> arguments, PathExpr... before) {
    List<PathExpr> all = new ArrayList<>(before.length + arguments.size());
    all.addAll(List.of(before));
    for (Argument argument : arguments) {
      all.add(argument.value());
    }
    return all;
  }
}

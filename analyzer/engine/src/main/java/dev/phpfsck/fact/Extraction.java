package dev.phpfsck.fact;

import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been found in one file so far, and where in it the reading is. */
final class Extraction {
  private final Map<String, String> texts;
  private final List<IncludeFact> includes = new ArrayList<>();
  private final List<FunctionFact> functions = new ArrayList<>();
  private final List<ClassFact> classes = new ArrayList<>();
  private final List<SymbolUse> uses = new ArrayList<>();
  private final List<SymbolDeclaration> declarations = new ArrayList<>();
  private final StrayTexts strays = new StrayTexts();
  private final List<LiteralCall> calls = new ArrayList<>();
  private final Map<Kind, Map<String, Integer>> seen = new EnumMap<>(Kind.class);
  private final List<Course> courses = new ArrayList<>();
  private final Course script = new Course();
  private final NameResolver names = new NameResolver();
  private final Guards guards = new Guards(names);
  private final ExprReader expressions = new ExprReader(this);
  private final StmtReader statements = new StmtReader(this);
  private final DeclReader declared = new DeclReader(this);

  /** What the code of one function does. */
  static final class Course {
    final Set<String> functions = new HashSet<>();
    final Set<String> methods = new HashSet<>();
    final Set<String> constructors = new HashSet<>();
    final Set<String> globals = new HashSet<>();
    boolean direct;

    /** Whether it is declared with an {@code &}. */
    boolean returnsReference;

    /** Whether it has a {@code yield}. */
    boolean generates;

    boolean unknownCalls;

    /** Takes what a closure in it does. */
    void take(Course closure) {
      direct |= closure.direct;
      functions.addAll(closure.functions);
      methods.addAll(closure.methods);
      constructors.addAll(closure.constructors);
    }

    Effects effects() {
      boolean calls = !functions.isEmpty() || !methods.isEmpty() || !constructors.isEmpty();
      return direct || unknownCalls || calls
          ? new Effects(
              direct, sorted(functions), sorted(methods), sorted(constructors), unknownCalls)
          : Effects.NONE;
    }

    private static List<String> sorted(Set<String> names) {
      List<String> list = new ArrayList<>(names);
      list.sort(null);
      return list;
    }
  }

  /** How many conditions and functions stand around what is read. */
  int depthOfConditions;

  /** The class that is read: its number; -1 outside of one. */
  int currentClass = -1;

  /** What {@code __FUNCTION__} says. */
  String currentFunction = "";

  /** What {@code __CLASS__} says. */
  String currentClassName = "";

  /** How many {@code @} and catching {@code try} stand around what is read. */
  int suppressed;

  /** Reads one file; {@code texts} are those that files share. */
  Extraction(Map<String, String> texts) {
    this.texts = texts;
    courses.add(script);
  }

  /** The one string of those that are equal to {@code text}. */
  String shared(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  NameResolver names() {
    return names;
  }

  Guards guards() {
    return guards;
  }

  ExprReader expressions() {
    return expressions;
  }

  StmtReader statements() {
    return statements;
  }

  DeclReader declared() {
    return declared;
  }

  List<IncludeFact> includes() {
    return includes;
  }

  List<FunctionFact> functions() {
    return functions;
  }

  List<ClassFact> classes() {
    return classes;
  }

  List<SymbolUse> uses() {
    return uses;
  }

  List<SymbolDeclaration> declarations() {
    return declarations;
  }

  List<LiteralCall> calls() {
    return calls;
  }

  StrayTexts strays() {
    return strays;
  }

  Effects effectsOfScript() {
    return script.effects();
  }

  Course course() {
    return courses.getLast();
  }

  void enterCourse() {
    courses.add(new Course());
  }

  Course leaveCourse() {
    return courses.removeLast();
  }

  void useClass(Manner manner, Name name) {
    use(Kind.CLASS, manner, names.type(name), "", name.getSpan(), names.written(name));
  }

  void use(Kind kind, Manner manner, String name, String fallback, Span span) {
    use(kind, manner, name, fallback, span, Optional.empty());
  }

  private void use(
      Kind kind, Manner manner, String name, String fallback, Span span, Optional<Span> written) {
    boolean guarded = guards.holdFor(kind, name, fallback);
    boolean quiet = suppressed > 0;
    if (isFirst(kind, manner, name, guarded, quiet)) {
      uses.add(new SymbolUse(kind, manner, name, fallback, span, written, guarded, quiet));
    }
  }

  /** Uses that are alike are noted once a file: the first. */
  @SuppressWarnings("EnumOrdinal") // A bit for each manner, for this one file.
  private boolean isFirst(Kind kind, Manner manner, String name, boolean guarded, boolean quiet) {
    int alike = 1 << (manner.ordinal() * 4 + (guarded ? 2 : 0) + (quiet ? 1 : 0));
    String same = kind == Kind.CONSTANT ? name : NameResolver.lower(name);
    Map<String, Integer> names = seen.computeIfAbsent(kind, k -> new HashMap<>());
    int before = names.getOrDefault(same, 0);
    if ((before & alike) != 0) {
      return false;
    }
    names.put(same, before | alike);
    return true;
  }

  void declare(Kind kind, String name, Span span) {
    declarations.add(
        new SymbolDeclaration(
            kind,
            name,
            span,
            names.namespaceSpan(),
            depthOfConditions > 0,
            guards.askedForAbsent(kind, name)));
  }
}

package dev.phpfsck.rules;

import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What some page of a site surely runs: the statements of the scripts that it always loads and of
 * the functions, constructors and methods that these call, as far as no condition stands before
 * them. A branch surely runs what both of its arms do. What ends a script early is not counted
 * against it: some request gets past it.
 */
public final class SureCode {
  private static final int DEEPEST = 60;

  /**
   * An arm that ends in PHP's error whatever is installed: the other arm is the one that counts.
   */
  private static final String FAILS = "!";

  private static final List<String> REMOVED = List.of("mysql_", "mssql_", "ereg");

  private final SiteNames names;
  private final Wanted wanted;
  private final Map<String, Map<String, Use>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** What is looked for; each is named as the caller likes, and both arms may name the same. */
  public interface Wanted {
    /** What the function {@code name} (lower case, not declared in the site) stands for. */
    Optional<String> function(String name);

    /** What the class {@code name} (lower case, not declared in the site) stands for. */
    Optional<String> type(String name);

    /** What the constant {@code name} (not defined in the site) stands for. */
    default Optional<String> constant(String name) {
      return Optional.empty();
    }
  }

  /** Where something that is wanted is used first. */
  public record Use(SitePath file, SymbolUse use) {}

  /** A function in a file, run for an object of a class; the class is empty for none. */
  private record Frame(SitePath file, Optional<FunctionFact> function, String type) {
    /** Facts are deep; a place is as good a key. */
    String key() {
      return file + ":" + function.map(f -> f.span().start()).orElse(-1) + ":" + type;
    }
  }

  private SureCode(Map<SitePath, FileFacts> facts, Wanted wanted) {
    this.names = new SiteNames(facts);
    this.wanted = wanted;
  }

  /** What of {@code wanted} the pages of {@code site} surely use, by its name. */
  public static Map<String, Use> of(Site site, Wanted wanted) {
    return new SureCode(site.facts(), wanted).runBy(site.facts(), site::isAlwaysRunByAPage);
  }

  /**
   * What of {@code wanted} the entry script {@code page} surely uses, by its name.
   *
   * @param loaded the facts of all files that the page may load: other files declare nothing for it
   */
  public static Map<String, Use> ofPage(
      Site site, SitePath page, Map<SitePath, FileFacts> loaded, Wanted wanted) {
    return new SureCode(loaded, wanted)
        .runBy(loaded, file -> site.includes().entryPointsAlwaysRunning(file).contains(page));
  }

  private Map<String, Use> runBy(Map<SitePath, FileFacts> files, Predicate<SitePath> isRun) {
    Map<String, Use> found = new LinkedHashMap<>();
    files.forEach((file, facts) -> {
      if (isRun.test(file)) {
        Frame frame = new Frame(file, Optional.empty(), "");
        add(steps(facts.script().steps(), frame, 0), found);
        facts.classes().stream()
            .filter(type -> !type.conditional())
            .forEach(type -> parents(file, type, found, 0));
      }
    });
    found.remove(FAILS);
    return found;
  }

  private void add(Map<String, Use> more, Map<String, Use> found) {
    more.forEach(found::putIfAbsent);
  }

  private Map<String, Use> steps(List<Step> steps, Frame frame, int depth) {
    Map<String, Use> found = new LinkedHashMap<>();
    for (Step step : steps) {
      boolean goesOn = step(step, frame, depth, found);
      if (!goesOn) {
        return found;
      }
    }
    return found;
  }

  /** Adds what {@code step} surely uses; whether what follows it is as sure. */
  private boolean step(Step step, Frame frame, int depth, Map<String, Use> found) {
    switch (step) {
      case Step.Evaluate s -> {
        expr(s.expression(), frame, depth, found);
        return !(s.expression() instanceof PathExpr.Exit)
            && !(s.expression() instanceof PathExpr.Throw);
      }
      case Step.Branch s -> {
        expr(s.condition(), frame, depth, found);
        add(both(steps(s.then(), frame, depth), steps(s.otherwise(), frame, depth)), found);
        return EarlyEnd.isPassed(s, frame.function().isPresent());
      }
      case Step.Loop s -> {
        s.condition().ifPresent(condition -> expr(condition, frame, depth, found));
        if (s.bodyFirst()) {
          add(steps(s.body(), frame, depth), found);
        }
      }
      case Step.ForEach s -> expr(s.subject(), frame, depth, found);
      case Step.Select s -> expr(s.subject(), frame, depth, found);
      case Step.Return s -> {
        s.value().ifPresent(value -> expr(value, frame, depth, found));
        return false;
      }
      case Step.Try s -> {
        if (s.catches().stream().noneMatch(SureCode::catchesErrors)) {
          add(steps(s.body(), frame, depth), found);
        }
        add(steps(s.last(), frame, depth), found);
      }
      case Step.StaticVariable s -> s.value().ifPresent(v -> expr(v, frame, depth, found));
      case Step.Leave s -> {
        return false;
      }
      case Step.Jump s -> {
        return false;
      }
      case Step.Globals s -> {}
      case Step.Unset s -> {}
      case Step.Declare s -> {}
    }
    return true;
  }

  private static boolean catchesErrors(Step.Catch clause) {
    return clause.types().stream()
        .anyMatch(type -> type.equalsIgnoreCase("Throwable") || type.equalsIgnoreCase("Error"));
  }

  /** What is surely used whichever of two arms runs. */
  private static Map<String, Use> both(Map<String, Use> one, Map<String, Use> other) {
    if (one.containsKey(FAILS) || other.containsKey(FAILS)) {
      return one.containsKey(FAILS) ? other : one;
    }
    Map<String, Use> found = new LinkedHashMap<>(one);
    found.keySet().retainAll(other.keySet());
    return found;
  }

  private void expr(PathExpr expr, Frame frame, int depth, Map<String, Use> found) {
    switch (expr) {
      case PathExpr.Call e -> {
        arguments(e.arguments(), frame, depth, found);
        call(e, frame, depth, found);
      }
      case PathExpr.CallValue e -> {
        expr(e.callee(), frame, depth, found);
        arguments(e.arguments(), frame, depth, found);
      }
      case PathExpr.MethodCall e -> {
        expr(e.object(), frame, depth, found);
        arguments(e.arguments(), frame, depth, found);
        method(typeOf(e.object(), frame), e.name(), depth, found);
      }
      case PathExpr.StaticCall e -> {
        arguments(e.arguments(), frame, depth, found);
        type(e.type(), frame, depth, found);
        method(named(e.type(), frame), e.name(), depth, found);
      }
      case PathExpr.New e -> {
        arguments(e.arguments(), frame, depth, found);
        type(e.type(), frame, depth, found);
        run(named(e.type(), frame), "__construct", depth, found);
      }
      case PathExpr.ClassConstant e -> {
        if (!e.name().equals("class")) {
          type(e.type(), frame, depth, found);
        }
      }
      case PathExpr.StaticProperty e -> type(e.type(), frame, depth, found);
      case PathExpr.ConstantFetch e -> constant(e, frame, found);
      case PathExpr.Conditional e -> {
        expr(e.condition(), frame, depth, found);
        Map<String, Use> then = new LinkedHashMap<>();
        Map<String, Use> otherwise = new LinkedHashMap<>();
        e.then().ifPresent(value -> expr(value, frame, depth, then));
        expr(e.otherwise(), frame, depth, otherwise);
        add(both(then, otherwise), found);
      }
      default -> SureParts.of(expr).forEach(part -> expr(part, frame, depth, found));
    }
  }

  private void arguments(
      List<PathExpr.Argument> arguments, Frame frame, int depth, Map<String, Use> found) {
    arguments.forEach(argument -> expr(argument.value(), frame, depth, found));
  }

  private void call(PathExpr.Call call, Frame frame, int depth, Map<String, Use> found) {
    String plain = (call.fallback().isEmpty() ? call.name() : call.fallback());
    for (String name : List.of(call.name(), plain)) {
      Optional<SiteNames.Function> own = names.function(name);
      if (own.isPresent()) {
        run(new Frame(own.get().file(), Optional.of(own.get().fact()), ""), depth, found);
        return;
      }
      if (names.declaresFunction(name)) {
        return;
      }
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    SymbolUse.Kind kind = SymbolUse.Kind.FUNCTION;
    names
        .unguarded(frame.file(), kind, lower)
        .ifPresent(use ->
            wanted
                .function(lower)
                .ifPresent(what -> found.putIfAbsent(what, new Use(frame.file(), use))));
    if (REMOVED.stream().anyMatch(lower::startsWith)) {
      names
          .uses(frame.file(), kind, lower)
          .findFirst()
          .ifPresent(use -> found.putIfAbsent(FAILS, new Use(frame.file(), use)));
    }
  }

  private void constant(PathExpr.ConstantFetch fetch, Frame frame, Map<String, Use> found) {
    String plain = fetch.fallback().isEmpty() ? fetch.name() : fetch.fallback();
    Optional<String> what = wanted.constant(plain);
    if (what.isPresent()
        && !names.declaresConstant(plain)
        && !names.declaresConstant(fetch.name())) {
      names
          .unguarded(frame.file(), SymbolUse.Kind.CONSTANT, plain.toLowerCase(Locale.ROOT))
          .ifPresent(use -> found.putIfAbsent(what.get(), new Use(frame.file(), use)));
    }
  }

  /** A class that PHP loads here: it, or what its declaration needs, may be wanted. */
  private void type(PathExpr type, Frame frame, int depth, Map<String, Use> found) {
    String name = named(type, frame);
    if (!(type instanceof PathExpr.ClassName) || name.isEmpty()) {
      return;
    }
    Optional<SiteNames.Type> own = names.type(name);
    if (own.isPresent()) {
      parents(own.get().file(), own.get().fact(), found, depth);
    } else if (!names.declaresType(name)) {
      wants(frame.file(), name, found);
    }
  }

  private void wants(SitePath file, String type, Map<String, Use> found) {
    String lower = type.toLowerCase(Locale.ROOT);
    names
        .unguarded(file, SymbolUse.Kind.CLASS, lower)
        .ifPresent(use ->
            wanted.type(lower).ifPresent(what -> found.putIfAbsent(what, new Use(file, use))));
  }

  private void parents(SitePath file, ClassFact type, Map<String, Use> found, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Set<String> above = new HashSet<>(type.interfaces());
    above.addAll(type.traits());
    above.add(type.parent());
    above.remove("");
    for (String name : above) {
      Optional<SiteNames.Type> own = names.type(name);
      if (own.isPresent()) {
        parents(own.get().file(), own.get().fact(), found, depth + 1);
      } else if (!names.declaresType(name)) {
        wants(file, name, found);
      }
    }
  }

  /** The class of an object, as far as it is plain to see; empty where it is not. */
  private static String typeOf(PathExpr object, Frame frame) {
    boolean self = object instanceof PathExpr.Variable variable && variable.name().equals("this");
    return self
        ? frame.type()
        : object instanceof PathExpr.New made ? named(made.type(), frame) : "";
  }

  private static String named(PathExpr type, Frame frame) {
    String name = type instanceof PathExpr.ClassName written ? written.name() : "";
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "self", "static" -> frame.type();
      case "parent" -> "";
      default -> name;
    };
  }

  private void method(String type, PathExpr name, int depth, Map<String, Use> found) {
    if (name instanceof PathExpr.Literal literal) {
      run(type, literal.text(), depth, found);
    }
  }

  private void run(String type, String method, int depth, Map<String, Use> found) {
    names
        .method(type, method)
        .ifPresent(own -> run(new Frame(own.file(), Optional.of(own.fact()), type), depth, found));
  }

  private void run(Frame frame, int depth, Map<String, Use> found) {
    String key = frame.key();
    Map<String, Use> done = known.get(key);
    if (done == null && depth < DEEPEST && open.add(key)) {
      done = steps(frame.function().orElseThrow().body().steps(), frame, depth + 1);
      open.remove(key);
      known.put(key, done);
    }
    if (done != null) {
      add(done, found);
    }
  }
}

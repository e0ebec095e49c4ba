package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.fact.FunctionFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a site's code calls, each with all that reading a call asks of it: a site has some
 * ten calls for each name, and asks the same of every one.
 */
final class Callees {
  /** What a function may call that only answers. */
  private static final Set<String> SIMPLE =
      Set.of("defined", "constant", "is_array", "in_array", "function_exists");

  private final Program program;
  private final Hierarchy hierarchy;
  private final Hubs hubs;
  private final Slots slots;
  private final Set<String> making;
  private final Map<String, Callee> byKey = new HashMap<>();
  private final Map<String, Callee> functions = new HashMap<>();
  private final Map<String, Callee> methods = new HashMap<>();

  Callees(Program program, Hierarchy hierarchy, Hubs hubs, Slots slots) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.hubs = hubs;
    this.slots = slots;
    this.making = Making.functionsOf(program);
  }

  /** What is called by that name of a function, written in whatever case. */
  Callee function(String name) {
    return functions.computeIfAbsent(name, n -> of("f:" + Program.lower(n)));
  }

  /** What is called by that name of a method, written in whatever case. */
  Callee method(String name) {
    return methods.computeIfAbsent(name, n -> of("m:" + Program.lower(n)));
  }

  /** A closure, which is called by nothing but itself. */
  Callee closure(Place closure) {
    return of("closure:" + closure.file() + ":" + closure.number());
  }

  /** What is called by that key: {@code f:name}, {@code m:name}, {@code closure:file:number}. */
  private Callee of(String key) {
    return byKey.computeIfAbsent(key, Callee::new);
  }

  /** What is called by one name. */
  final class Callee {
    /** The name, in lower case. */
    final String name;

    /** Whether the site declares functions of that name. */
    final boolean isDeclared;

    /** Whether calling it only computes. */
    final boolean isPure;

    /** Whether so much calls it that what it returns is not followed. */
    final boolean isHub;

    /** The argument that such a hub gives back as it is, unless it is hooked into; -1 for none. */
    final int handsBack;

    /** Whether PHP's own function of that name makes a file, or the site's. */
    final boolean isMaking;

    /** Whether a function or method of that name may set variables that it is handed. */
    final boolean takesReferences;

    /** Whether calling it may do something that matters. */
    boolean hasEffect;

    /** The functions and files whose code calls it. */
    final Set<Place> callers = new HashSet<>(4);

    private final String key;
    private @Nullable Boolean onlyAnswers;
    private int arguments = -1;
    private int result = -1;

    private Callee(String key) {
      boolean function = key.startsWith("f:");
      this.key = key;
      this.name = key.substring(key.indexOf(':') + 1);
      this.isDeclared = function && !program.functions(name).isEmpty();
      this.isPure = isDeclared && hubs.isPure(name);
      this.isHub = function ? hubs.isFunction(name) : hubs.isMethod(name);
      this.handsBack = function && isHub ? hubs.handsBack(name) : -1;
      this.isMaking = function && making.contains(name);
      this.takesReferences =
          function
              ? isDeclared
                  ? takesReferences(program.functions(name))
                  : ReferenceParameters.has(name)
              : key.startsWith("m:")
                  && (takesReferences(hierarchy.methodsNamed(name))
                      || ReferenceParameters.isMethod(name));
    }

    private boolean takesReferences(List<Place> places) {
      for (Place place : places) {
        for (FunctionFact.Parameter parameter : program.function(place).parameters()) {
          if (parameter.byReference()) {
            return true;
          }
        }
      }
      return false;
    }

    /** Whether the functions of that name do nothing but return something simple. */
    boolean onlyAnswers() {
      Boolean known = onlyAnswers;
      if (known == null) {
        known =
            program.functions(name).stream()
                .map(program::function)
                .map(FunctionFact::effects)
                .allMatch(effects ->
                    SIMPLE.containsAll(effects.functions())
                        && effects.methods().isEmpty()
                        && effects.constructors().isEmpty());
        onlyAnswers = known;
      }
      return known;
    }

    /** The slot of its first argument; the others follow it. */
    int arguments() {
      if (arguments < 0) {
        arguments = slots.arguments(key);
      }
      return arguments;
    }

    /** The slot of what it returns. */
    int result() {
      if (result < 0) {
        result = slots.number(Slots.Kind.RESULT, key);
      }
      return result;
    }
  }
}

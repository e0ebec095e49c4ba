package dev.phpfsck.rules;

import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.Effects;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which functions of a site the scripts that entry points run may call, by their names. A method is
 * taken for called when some method of its name is; what is called by a computed name is not seen.
 */
public final class ReachedCode {
  private final Map<SitePath, FileFacts> facts;
  private final Map<String, List<FunctionFact>> byCall = new HashMap<>();

  /** By identity: a function's facts are deep, and no two are the same object. */
  private final Set<FunctionFact> reached = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<String> called = new HashSet<>();
  private final Deque<String> todo = new ArrayDeque<>();

  private ReachedCode(Map<SitePath, FileFacts> facts) {
    this.facts = facts;
  }

  /** What the entry points of {@code site} reach. */
  public static ReachedCode of(Site site) {
    ReachedCode code = new ReachedCode(site.facts());
    code.facts.values().forEach(code::index);
    site.facts()
        .forEach((path, file) -> {
          if (site.includes().reach(path) != Reach.NEVER) {
            code.call(file.effects());
          }
        });
    code.follow();
    return code;
  }

  private void index(FileFacts file) {
    for (FunctionFact function : file.functions()) {
      for (String key : keys(file, function)) {
        byCall.computeIfAbsent(key, name -> new ArrayList<>()).add(function);
      }
    }
  }

  private static List<String> keys(FileFacts file, FunctionFact function) {
    String name = function.name().toLowerCase(Locale.ROOT);
    if (function.kind() != FunctionFact.Kind.METHOD) {
      return function.kind() == FunctionFact.Kind.FUNCTION ? List.of("f:" + name) : List.of();
    }
    boolean constructor = name.equals("__construct") && function.ofClass() >= 0;
    if (!constructor) {
      return List.of("m:" + name);
    }
    ClassFact owner = file.classes().get(function.ofClass());
    return List.of("m:" + name, "n:" + owner.name().toLowerCase(Locale.ROOT));
  }

  private void call(Effects effects) {
    effects.functions().forEach(name -> call("f:" + name));
    effects.methods().forEach(name -> call("m:" + name));
    effects.constructors().forEach(name -> call("n:" + name));
  }

  private void call(String key) {
    if (called.add(key)) {
      todo.add(key);
    }
  }

  private void follow() {
    while (!todo.isEmpty()) {
      String call = todo.remove();
      for (FunctionFact function : byCall.getOrDefault(call, List.of())) {
        if (reached.add(function)) {
          call(function.effects());
        }
      }
    }
  }

  /**
   * Whether the code at {@code span} of {@code file} may run: it stands in no function that does
   * not.
   */
  public boolean holds(SitePath file, Span span) {
    FileFacts known = facts.get(file);
    if (known == null) {
      return false;
    }
    Optional<FunctionFact> named =
        known.functions().stream()
            .filter(function -> function.span().contains(span))
            .filter(function ->
                function.kind() == FunctionFact.Kind.FUNCTION
                    || function.kind() == FunctionFact.Kind.METHOD)
            .reduce((outer, inner) -> outer.span().contains(inner.span()) ? inner : outer);
    return named.isEmpty() || reached.contains(named.get());
  }
}

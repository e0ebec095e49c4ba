package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can matter to an include of one function, or of one file outside of functions. */
public final class Relevant {
  private final Relevance relevance;
  private final Place place;
  private final boolean all;
  private final boolean result;
  private final Map<String, Boolean> variables = new HashMap<>();
  private @Nullable List<Step> steps;

  Relevant(Relevance relevance, Place place) {
    this.relevance = relevance;
    this.place = place;
    this.all = place.number() >= 0 && relevance.hubs().isPure(place);
    this.result = relevance.isReturnNeeded(place);
  }

  Place place() {
    return place;
  }

  /** Whether what it returns can end up in a path. */
  public boolean isResult() {
    return result;
  }

  /** Whether it does something that matters, itself or through what it calls. */
  public boolean hasEffect() {
    return relevance.hasEffect(place);
  }

  /** Whether it does something that outlives it, itself or through what it calls. */
  public boolean isLasting() {
    return relevance.isLasting(place);
  }

  /** Whether one of its variables can end up in a path. */
  public boolean isVariable(String name) {
    if (all) {
      return true;
    }
    Boolean known = variables.get(name);
    if (known == null) {
      known = relevance.isKept(place, name);
      variables.put(name, known);
    }
    return known;
  }

  /** Whether an element or property, a variable or a list of them can end up in a path. */
  public boolean isTarget(PathExpr target) {
    return switch (target) {
      case PathExpr.Variable v -> v.name().equals("this") || isVariable(v.name());
      case PathExpr.Element e -> isElement(e);
      case PathExpr.Property p ->
          !(p.name() instanceof PathExpr.Literal name) || relevance.isPropertyNeeded(name.text());
      case PathExpr.StaticProperty p ->
          p.name().equals(PathExpr.StaticProperty.COMPUTED) || relevance.isStaticNeeded(p.name());
      case PathExpr.Reference r -> isTarget(r.target());
      case PathExpr.ArrayLiteral list ->
          list.entries().stream().anyMatch(entry -> isTarget(entry.value()));
      case PathExpr.DynamicVariable v -> true;
      default -> false;
    };
  }

  private boolean isElement(PathExpr.Element element) {
    if (!Flow.isGlobals(element)) {
      return isTarget(element.array());
    }
    return !(element.index().orElse(null) instanceof PathExpr.Literal name)
        || relevance.isGlobalNeeded(name.text());
  }

  /** Its steps, as far as they matter. */
  public List<Step> steps() {
    List<Step> known = steps;
    if (known == null) {
      known = relevance.prune(this);
      steps = known;
    }
    return known;
  }
}

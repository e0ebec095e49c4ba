package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an entry script includes for certain: file after file, up to the first statement behind
 * which it may have ended. Code of the site that is called may end it, so that counts, too.
 */
final class CertainCourse {
  /** No site nests its includes so deep, nor runs so many from one entry point. */
  private static final int DEEPEST = 100;

  private static final int MOST_VISITS = 5000;

  private final Site site;
  private final Set<String> functions;
  private final Map<IncludeEdge, SitePath> endless = new TreeMap<>();
  private final Map<IncludeEdge, SitePath> redeclaring = new TreeMap<>();
  private final List<Visit> open = new ArrayList<>();
  private final Set<SitePath> loaded = new HashSet<>();
  private int visits;

  /**
   * A file that is being run.
   *
   * @param once whether what started it starts nothing twice
   */
  private record Visit(SitePath file, boolean once) {}

  private CertainCourse(Site site) {
    this.site = site;
    this.functions =
        site.facts().values().stream()
            .flatMap(facts -> facts.declarations().stream())
            .filter(declaration -> declaration.kind() == SymbolUse.Kind.FUNCTION)
            .map(declaration -> declaration.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** The courses of all entry scripts of {@code site}. */
  static CertainCourse of(Site site) {
    CertainCourse course = new CertainCourse(site);
    for (SitePath entry : site.includes().entryPoints()) {
      course.loaded.clear();
      course.visits = 0;
      course.loaded.add(entry);
      course.run(new Visit(entry, true));
    }
    return course;
  }

  /** The includes that start a file again while it runs, and for ever so; each with that file. */
  Map<IncludeEdge, SitePath> endless() {
    return endless;
  }

  /** The includes that load a file again which declares what then is there already. */
  Map<IncludeEdge, SitePath> redeclaring() {
    return redeclaring;
  }

  /** Runs a file; whether the script certainly goes on behind it. */
  private boolean run(Visit visit) {
    FileFacts facts = site.facts().get(visit.file());
    boolean tooFar = open.size() >= DEEPEST || ++visits > MOST_VISITS;
    if (facts == null || !facts.faults().isEmpty() || tooFar) {
      return false;
    }
    open.add(visit);
    List<Step> steps = facts.script().steps();
    boolean goesOn = true;
    for (int i = 0; goesOn && i < steps.size(); i++) {
      Step step = steps.get(i);
      Optional<IncludeFact> include = include(facts, step);
      if (include.isPresent()) {
        goesOn = follow(visit.file(), include.get());
      } else if (mayEnd(step)) {
        goesOn = false;
      } else if (step.all().anyMatch(Step.Return.class::isInstance)) {
        goesOn = steps.subList(i + 1, steps.size()).stream().noneMatch(this::mayEnd);
        break;
      }
    }
    open.removeLast();
    return goesOn;
  }

  /** The include that {@code step} is: {@code require 'x.php';}, {@code $a = require 'x.php';}. */
  private static Optional<IncludeFact> include(FileFacts facts, Step step) {
    if (!(step instanceof Step.Evaluate evaluate)) {
      return Optional.empty();
    }
    PathExpr expr = evaluate.expression();
    if (expr instanceof PathExpr.Assign assign && assign.target() instanceof PathExpr.Variable) {
      expr = assign.value();
    }
    return expr instanceof PathExpr.IncludeRef ref
        ? Optional.of(facts.includes().get(ref.include()))
        : Optional.empty();
  }

  private boolean mayEnd(Step step) {
    return step.all()
        .anyMatch(s ->
            s instanceof Step.Jump
                || s.expressions().stream().flatMap(PathExpr::all).anyMatch(this::mayEnd));
  }

  private boolean mayEnd(PathExpr expr) {
    return switch (expr) {
      case PathExpr.Call call ->
          functions.contains(call.name().toLowerCase(Locale.ROOT))
              || functions.contains(call.fallback().toLowerCase(Locale.ROOT));
      case PathExpr.CallValue call -> true;
      case PathExpr.MethodCall call -> true;
      case PathExpr.StaticCall call -> true;
      case PathExpr.New creation -> true;
      case PathExpr.IncludeRef include -> true;
      case PathExpr.Exit exit -> true;
      case PathExpr.Throw failure -> true;
      default -> false;
    };
  }

  private boolean follow(SitePath file, IncludeFact fact) {
    Optional<IncludeEdge> edge =
        site.includes().from(file).stream()
            .filter(e -> e.kind() == fact.kind() && e.span().equals(fact.span()))
            .filter(e -> e.status() == IncludeStatus.RESOLVED && !e.conditional())
            .filter(e -> e.targets().size() == 1 && e.targetsInside().size() == 1)
            .findFirst();
    if (edge.isEmpty()) {
      return false;
    }
    SitePath target = edge.get().targetsInside().getFirst();
    boolean once = fact.kind().isOnce();
    boolean first = loaded.add(target);
    if (first || !once) {
      if (isOpen(target)) {
        if (!once && isEndless(target)) {
          endless.putIfAbsent(edge.get(), target);
        }
        return false;
      }
      if (!first && declares(target)) {
        redeclaring.putIfAbsent(edge.get(), target);
        return false;
      }
      return run(new Visit(target, once));
    }
    return true;
  }

  private boolean isOpen(SitePath file) {
    return open.stream().anyMatch(visit -> visit.file().equals(file));
  }

  /** Whether each file that was started since {@code file} was will be started again. */
  private boolean isEndless(SitePath file) {
    for (int i = open.size() - 1; !open.get(i).file().equals(file); i--) {
      if (open.get(i).once()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether loading {@code file} twice is fatal. PHP declares functions before it runs a file; a
   * {@code return} at its beginning can save classes alone.
   */
  private boolean declares(SitePath file) {
    FileFacts facts = site.facts().get(file);
    if (facts == null) {
      return false;
    }
    boolean leaves =
        facts.script().steps().stream().flatMap(Step::all).anyMatch(Step.Return.class::isInstance);
    return isDeclared(facts.declarations(), SymbolUse.Kind.FUNCTION)
        || (!leaves && isDeclared(facts.declarations(), SymbolUse.Kind.CLASS));
  }

  private static boolean isDeclared(
      Collection<SymbolDeclaration> declarations, SymbolUse.Kind kind) {
    return declarations.stream().anyMatch(d -> d.kind() == kind && !d.conditional());
  }
}

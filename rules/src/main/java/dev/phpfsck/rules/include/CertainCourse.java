package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the entry scripts of a site include for certain, file after file. */
final class CertainCourse {
  /** No site nests its includes so deep, nor runs so many from one entry point. */
  private static final int DEEPEST = 100;

  private static final int MOST_VISITS = 5000;

  private final Site site;
  private final CertainIncludes includes;
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
    this.includes = new CertainIncludes(site);
  }

  /** The courses of all entry scripts of {@code site}. */
  static CertainCourse of(Site site) {
    return site.derived(CertainCourse.class, CertainCourse::follow);
  }

  private static CertainCourse follow(Site site) {
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
    if (open.size() >= DEEPEST || ++visits > MOST_VISITS) {
      return false;
    }
    open.add(visit);
    CertainIncludes.Line line = includes.of(visit.file());
    boolean goesOn = line.includes().stream().allMatch(this::follow) && line.goesOn();
    open.removeLast();
    return goesOn;
  }

  private boolean follow(IncludeEdge edge) {
    SitePath target = edge.targetsInside().getFirst();
    boolean once = edge.kind().isOnce();
    boolean first = loaded.add(target);
    if (first || !once) {
      if (isOpen(target)) {
        if (!once && isEndless(target)) {
          endless.putIfAbsent(edge, target);
        }
        return false;
      }
      if (!first && declares(target)) {
        redeclaring.putIfAbsent(edge, target);
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

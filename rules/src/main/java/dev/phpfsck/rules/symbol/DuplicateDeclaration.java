package dev.phpfsck.rules.symbol;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.Step;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two files that declare the same function or class, and a page that always loads both. Often one
 * was overwritten by a copy of the other.
 */
public final class DuplicateDeclaration implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "duplicate-declaration",
          RuleGroup.SYMBOL,
          Severity.ERROR,
          "a page loads two files that declare the same function or class");

  private record Declared(SitePath file, SymbolDeclaration symbol) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    Map<String, List<Declared>> byName = new TreeMap<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (!file.getValue().declarations().isEmpty() && site.isAlwaysRunByAPage(file.getKey())) {
        Set<String> own = new HashSet<>();
        for (SymbolDeclaration symbol : file.getValue().declarations()) {
          String name = symbol.kind() + symbol.name().toLowerCase(Locale.ROOT);
          if (isMade(file.getValue(), symbol) && own.add(name)) {
            byName
                .computeIfAbsent(name, key -> new ArrayList<>(1))
                .add(new Declared(file.getKey(), symbol));
          }
        }
      }
    }
    Set<List<SitePath>> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (List<Declared> declared : byName.values()) {
      for (int i = 0; i < declared.size(); i++) {
        for (int j = i + 1; j < declared.size(); j++) {
          Declared one = declared.get(i);
          Declared other = declared.get(j);
          List<SitePath> pair = List.of(one.file(), other.file());
          if (!told.contains(pair) && meet(site, one.file(), other.file())) {
            told.add(pair);
            findings.add(
                isLater(site, one.file(), other.file())
                    ? finding(site, other, one)
                    : finding(site, one, other));
          }
        }
      }
    }
    return findings;
  }

  /**
   * Whether loading the file surely declares it. PHP declares functions before it runs a file; a
   * {@code return} at its beginning can save classes alone.
   */
  private static boolean isMade(FileFacts file, SymbolDeclaration symbol) {
    if (symbol.conditional() || !file.faults().isEmpty()) {
      return false;
    }
    return switch (symbol.kind()) {
      case FUNCTION -> true;
      case CLASS ->
          file.script().steps().stream().flatMap(Step::all).noneMatch(Step.Return.class::isInstance)
              && file.classes().stream()
                  .anyMatch(type -> type.name().equals(symbol.name()) && !type.conditional());
      case CONSTANT -> false;
    };
  }

  /**
   * Whether some page always runs both, and they are not one file under two names. A file that
   * declares what its own includes declare may be a library that nobody uses, and no page.
   */
  private static boolean meet(Site site, SitePath one, SitePath other) {
    Set<SitePath> pages = new HashSet<>(site.includes().entryPointsAlwaysRunning(one));
    pages.retainAll(site.includes().entryPointsAlwaysRunning(other));
    pages.removeAll(List.of(one, other));
    return site.isAnyAPage(pages)
        && !site.tree().canonical(one).equals(site.tree().canonical(other));
  }

  /** Whether {@code one} is loaded behind {@code other}, as far as some file tells. */
  private static boolean isLater(Site site, SitePath one, SitePath other) {
    Map<SitePath, IncludeEdge> first = new HashMap<>();
    for (IncludeEdge edge : site.includes().to(one)) {
      if (edge.file().equals(other)) {
        return true;
      }
      first.putIfAbsent(edge.file(), edge);
    }
    return site.includes().to(other).stream()
        .anyMatch(edge -> {
          IncludeEdge before = first.get(edge.file());
          return before != null && before.span().start() > edge.span().start();
        });
  }

  private static Finding finding(Site site, Declared first, Declared second) {
    SymbolDeclaration symbol = second.symbol();
    boolean copy =
        names(site, first.file()).equals(names(site, second.file()))
            && size(site, first.file()) == size(site, second.file());
    String what =
        symbol.kind() == SymbolUse.Kind.FUNCTION
            ? "the function `" + symbol.name() + "()`"
            : "the class `" + symbol.name() + "`";
    String message =
        copy
            ? "this file is a copy of `" + first.file() + "`, and a page loads both"
            : "`" + first.file() + "` declares " + what + ", too, and a page loads both";
    return Finding.at(site.location(second.file(), symbol.span()), INFO.id(), message)
        .impact(Impact.HTTP_500)
        .reference(symbol.name())
        .resolved(List.of(first.file().value()))
        .build();
  }

  private static long size(Site site, SitePath file) {
    return site.tree().entry(file).orElseThrow().size();
  }

  private static List<String> names(Site site, SitePath file) {
    FileFacts facts = site.facts().get(file);
    return facts == null
        ? List.of()
        : facts.declarations().stream().map(SymbolDeclaration::name).toList();
  }
}

package dev.phpfsck.rules.syntax;

import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import java.util.List;
import java.util.Optional;

/** A call of a function, or a use of a constant, that the PHP of the web server has no more. */
public final class RemovedFeature implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "removed-feature",
          RuleGroup.SYNTAX,
          Severity.ERROR,
          "a page uses a function or constant that the PHP of the web server has no more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .map(runtime -> runtime.install().version())
        .distinct()
        .flatMap(version ->
            SureCode.of(site, new Removed(version)).values().stream()
                .map(use -> finding(site, use)))
        .distinct()
        .toList();
  }

  private static Finding finding(Site site, SureCode.Use use) {
    String plain = use.use().fallback().isEmpty() ? use.use().name() : use.use().fallback();
    boolean function = use.use().kind() == SymbolUse.Kind.FUNCTION;
    RemovedNames.Removal removal =
        (function ? RemovedNames.function(plain) : RemovedNames.constant(plain)).orElseThrow();
    String message =
        "PHP "
            + removal.version()
            + " removed `"
            + plain
            + (function ? "()`" : "`")
            + removal.instead().map(instead -> ", which " + instead + " replaces").orElse("");
    return Finding.at(site.location(use.file(), use.use().span()), INFO.id(), message)
        .confidence(Confidence.LIKELY)
        .impact(Impact.HTTP_500)
        .reference(plain)
        .build();
  }

  /** What {@code version} has no more. */
  private record Removed(String version) implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return RemovedNames.function(name).filter(r -> r.isGoneFrom(version)).map(r -> name + "()");
    }

    @Override
    public Optional<String> type(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> constant(String name) {
      return RemovedNames.constant(name).filter(r -> r.isGoneFrom(version)).map(r -> name);
    }
  }
}

package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ComposerFile;
import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.IgnoredPaths;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sources that need {@code composer install} and have not had it. */
public final class DependenciesNotInstalled implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "dependencies-not-installed",
          RuleGroup.AUTOLOAD,
          Severity.ERROR,
          "code loads `vendor/autoload.php`, and `composer install` was never run");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.autoload().notInstalled().stream()
        .flatMap(project -> finding(site, project).stream())
        .toList();
  }

  /** A place that cannot do without what is not installed. */
  private record Need(SitePath file, Location location, Impact impact) {}

  private static Optional<Finding> finding(Site site, ComposerFile project) {
    List<Need> needs = needs(site, project);
    Comparator<Need> page =
        Comparator.<Need, Boolean>comparing(need -> !site.isRunByAPage(need.file()))
            .thenComparing(need -> isProgram(site, need.file()));
    Comparator<Need> reach =
        Comparator.comparingInt(need -> -site.includes().entryPointsOf(need.file()).size());
    return needs.stream()
        .min(page.thenComparing(reach).thenComparing(Need::file))
        .map(first -> finding(site, project, first, needs));
  }

  private static boolean isProgram(Site site, SitePath file) {
    FileFacts facts = site.facts().get(file);
    return facts != null && facts.nature().shebang();
  }

  private static Finding finding(Site site, ComposerFile project, Need first, List<Need> needs) {
    SitePath loader = project.vendor().orElseThrow().resolve("autoload.php");
    boolean breaks = site.isRunByAPage(first.file());
    return Finding.at(
            first.location(),
            INFO.id(),
            "`"
                + loader
                + "` does not exist: what `"
                + project.path()
                + "` asks for is not installed")
        .severity(breaks && !isCheckout(site, loader) ? Severity.ERROR : Severity.WARNING)
        .impact(first.impact())
        .reference(loader.value())
        .entryPoints(Affected.reaching(site.includes(), needs.stream().map(Need::file).toList()))
        .fix(new Fix.Command(ComposerCommand.install(project.directory())))
        .build();
  }

  /** Nobody serves the root, and its repository leaves out what is installed, as it should. */
  private static boolean isCheckout(Site site, SitePath loader) {
    return !site.server().isServed() && new IgnoredPaths(site.tree()).of(loader).isPresent();
  }

  private static List<Need> needs(Site site, ComposerFile project) {
    List<Need> needs = new ArrayList<>();
    for (IncludeEdge edge : site.includes().edges()) {
      boolean below =
          edge.missing().stream()
              .flatMap(missing -> missing.tried().stream())
              .flatMap(tried -> site.autoload().notInstalledAt(tried).stream())
              .anyMatch(project::equals);
      if (below && !site.isDamaged(edge.file(), edge.span())) {
        Impact impact = edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED;
        needs.add(new Need(edge.file(), site.location(edge.file(), edge.argument()), impact));
      }
    }
    site.autoload()
        .questions(project)
        .forEach(asked -> {
          Span span = new Span(asked.at(), asked.at());
          needs.add(new Need(asked.file(), site.location(asked.file(), span), Impact.BLANK_PAGE));
        });
    return needs;
  }
}

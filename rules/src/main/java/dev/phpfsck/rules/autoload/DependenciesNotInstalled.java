package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ComposerFile;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
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
import dev.phpfsck.site.Submodules;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sources that need {@code composer install}, or their submodules, and have not got them. */
public final class DependenciesNotInstalled implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "dependencies-not-installed",
          RuleGroup.AUTOLOAD,
          Severity.ERROR,
          "code loads what `composer install` or `git submodule update` brings: neither was run");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return Stream.concat(
            site.autoload().notInstalled().stream()
                .flatMap(project -> finding(site, project).stream()),
            submodules(site).stream())
        .toList();
  }

  /**
   * A place that cannot do without what is not installed.
   *
   * @param paths what it is called, and where PHP looks; empty where code asks in its own way
   */
  private record Need(SitePath file, Location location, Impact impact, List<String> paths) {}

  private static Optional<Finding> finding(Site site, ComposerFile project) {
    List<Need> needs = needs(site, project);
    return first(site, needs)
        .filter(first -> site.isRunByAPage(first.file()) || !isPart(site, project))
        .map(first -> finding(site, project, first, needs));
  }

  /** Whether it describes a package within the sources of another, to be published by itself. */
  private static boolean isPart(Site site, ComposerFile project) {
    return site.autoload().projects().stream()
        .map(ComposerFile::directory)
        .anyMatch(project.directory()::isBelow);
  }

  /** The place to show: in a page before a program, and what most entry points come by. */
  private static Optional<Need> first(Site site, List<Need> needs) {
    Comparator<Need> page =
        Comparator.<Need, Boolean>comparing(need -> !site.isRunByAPage(need.file()))
            .thenComparing(need -> isProgram(site, need.file()));
    Comparator<Need> reach =
        Comparator.comparingInt(need -> -site.includes().entryPointsOf(need.file()).size());
    return needs.stream().min(page.thenComparing(reach).thenComparing(Need::file));
  }

  /** One finding for all submodules: one command brings them. */
  private static Optional<Finding> submodules(Site site) {
    Submodules submodules = site.derived(Submodules.class, s -> Submodules.of(s.tree()));
    List<Need> needs =
        needs(
            site,
            missing ->
                paths(missing).stream().anyMatch(path -> submodules.absentAt(path).isPresent()));
    return first(site, needs)
        .map(first -> {
          SitePath module =
              first.paths().stream()
                  .flatMap(path -> submodules.absentAt(path).stream())
                  .findFirst()
                  .orElseThrow();
          boolean breaks = site.isRunByAPage(first.file()) && site.server().isServed();
          return Finding.at(
                  first.location(),
                  INFO.id(),
                  "`%s` is empty: a submodule that `%s` names is not checked out"
                      .formatted(module, Submodules.FILE))
              .severity(breaks ? Severity.ERROR : Severity.WARNING)
              .impact(first.impact())
              .reference(module.value())
              .entryPoints(Affected.reaching(site.includes(), files(needs)))
              .fix(new Fix.Command("git submodule update --init --recursive"))
              .build();
        });
  }

  private static List<String> paths(MissingReference missing) {
    return Stream.concat(Stream.of(missing.path()), missing.tried().stream()).toList();
  }

  private static List<SitePath> files(List<Need> needs) {
    return needs.stream().map(Need::file).toList();
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
        .entryPoints(Affected.reaching(site.includes(), files(needs)))
        .fix(new Fix.Command(ComposerCommand.install(project.directory())))
        .build();
  }

  /** Nobody serves the root, and its repository leaves out what is installed, as it should. */
  private static boolean isCheckout(Site site, SitePath loader) {
    return !site.server().isServed() && new IgnoredPaths(site.tree()).of(loader).isPresent();
  }

  private static List<Need> needs(Site site, ComposerFile project) {
    List<Need> needs =
        needs(
            site,
            missing ->
                missing.tried().stream()
                    .flatMap(tried -> site.autoload().notInstalledAt(tried).stream())
                    .anyMatch(project::equals));
    site.autoload()
        .questions(project)
        .forEach(asked -> {
          Span span = new Span(asked.at(), asked.at());
          needs.add(
              new Need(
                  asked.file(), site.location(asked.file(), span), Impact.BLANK_PAGE, List.of()));
        });
    return needs;
  }

  /** The includes one of whose references is like that. */
  private static List<Need> needs(Site site, Predicate<MissingReference> like) {
    List<Need> needs = new ArrayList<>();
    for (IncludeEdge edge : site.includes().edges()) {
      Optional<MissingReference> lost = edge.missing().stream().filter(like).findFirst();
      if (lost.isPresent() && !site.isDamaged(edge.file(), edge.span())) {
        Impact impact = edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED;
        Location location = site.location(edge.file(), edge.argument());
        needs.add(new Need(edge.file(), location, impact, paths(lost.get())));
      }
    }
    return needs;
  }
}

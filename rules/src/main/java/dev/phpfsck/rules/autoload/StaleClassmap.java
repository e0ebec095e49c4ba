package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.autoload.Installation;
import dev.phpfsck.autoload.Installation.Entry;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of Composer's class map whose file is gone or no longer declares the class. */
public final class StaleClassmap implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "stale-classmap",
          RuleGroup.AUTOLOAD,
          Severity.WARNING,
          "Composer's class map names files that do not declare the class any more");

  private static final int EXAMPLES = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.autoload().installations().stream()
        .flatMap(installation -> finding(site, installation).stream())
        .toList();
  }

  private static Optional<Finding> finding(Site site, Installation installation) {
    List<Entry> stale =
        installation.classMap().stream().filter(entry -> isStale(site, entry)).toList();
    if (stale.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entry> deadly = stale.stream().filter(entry -> kills(site, entry)).findFirst();
    Entry first = deadly.orElse(stale.getFirst());
    String examples =
        stale.stream()
            .limit(EXAMPLES)
            .map(entry -> "`" + entry.key() + "`")
            .collect(Collectors.joining(", "));
    String more = stale.size() > EXAMPLES ? " and " + (stale.size() - EXAMPLES) + " more" : "";
    return Optional.of(
        Finding.at(
                site.location(first.map(), first.span()),
                INFO.id(),
                "the class map leads to files that do not declare " + examples + more)
            .severity(deadly.isPresent() ? Severity.ERROR : severity(site, stale))
            .impact(deadly.isPresent() ? Impact.HTTP_500 : Impact.NONE)
            .reference(first.key())
            .entryPoints(Affected.reaching(site.includes(), users(site, stale)))
            .resolved(List.of(site.withoutRoot(first.path().normalized())))
            .fix(new Fix.Command(ComposerCommand.dumpAutoload(installation.vendor().parent())))
            .build());
  }

  /** A class that nobody uses is missed by nobody. */
  private static Severity severity(Site site, List<Entry> stale) {
    return users(site, stale).isEmpty() ? Severity.NOTE : Severity.WARNING;
  }

  private static List<SitePath> users(Site site, List<Entry> stale) {
    return stale.stream()
        .flatMap(entry -> uses(site, entry).stream())
        .map(ClassNames.Use::file)
        .distinct()
        .toList();
  }

  private static boolean isStale(Site site, Entry entry) {
    return switch (site.tree().lookup(entry.path().path())) {
      case Lookup.Missing missing -> true;
      case Lookup.WrongCase other -> true;
      case Lookup.Directory directory -> true;
      case Lookup.Unknowable unknowable -> false;
      case Lookup.Found found ->
          found.inside().map(file -> declaresOther(site, file, entry)).orElse(false);
    };
  }

  /** Only of a file whose text is sure: what PHP cannot compile may declare anything. */
  private static boolean declaresOther(Site site, SitePath file, Entry entry) {
    FileFacts facts = site.facts().get(file);
    return facts != null
        && facts.faults().isEmpty()
        && facts.includes().isEmpty()
        && !ClassNames.declares(facts, entry.key());
  }

  /** Whether some page uses the class, and no other file of the site has it. */
  private static boolean kills(Site site, Entry entry) {
    return site.autoload().classes().declarations(entry.key()).isEmpty()
        && uses(site, entry).stream().anyMatch(use -> site.isRunByAPage(use.file()));
  }

  private static List<ClassNames.Use> uses(Site site, Entry entry) {
    return site.autoload().classes().uses(entry.key()).stream()
        .filter(use -> use.symbol().isNeeded() && !use.symbol().suppressed())
        .toList();
  }
}

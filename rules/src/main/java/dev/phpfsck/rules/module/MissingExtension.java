package dev.phpfsck.rules.module;

import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.DemandedExtensions;
import dev.phpfsck.rules.DemandedExtensions.Demand;
import dev.phpfsck.rules.ExtensionNeeds;
import dev.phpfsck.rules.ExtensionNeeds.Need;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ExtensionLoad;
import dev.phpfsck.server.PhpInstall;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.server.ini.IniFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An extension that the code needs and the PHP behind the web server does not load. */
public final class MissingExtension implements Rule {
  private static final String ID = "missing-extension";

  /** PHP's command line has it, its web servers do not: what uses it runs on the command line. */
  private static final Set<String> NOT_FOR_THE_WEB = Set.of("pcntl", "readline");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.MODULE,
        Severity.ERROR,
        "the code needs an extension that the PHP of the web server does not load");
  }

  @Override
  public List<Finding> check(Site site) {
    if (site.server().runtimes().isEmpty()) {
      return List.of();
    }
    ExtensionNeeds needs = ExtensionNeeds.of(site);
    Map<String, Demand> demands = DemandedExtensions.of(site, needs);
    return site.server().runtimes().stream()
        .map(PhpRuntime::install)
        .filter(MissingExtension::isTellable)
        .flatMap(install -> {
          Set<String> had = new TreeSet<>(NOT_FOR_THE_WEB);
          had.addAll(ExtensionLoad.available(site.server().files(), install));
          had.addAll(spokenOf(site, install));
          return Stream.concat(needs.needs().keySet().stream(), demands.keySet().stream())
              .distinct()
              .filter(extension -> !had.contains(extension))
              .map(extension ->
                  finding(
                      site,
                      install,
                      extension,
                      Optional.ofNullable(needs.needs().get(extension)),
                      Optional.ofNullable(demands.get(extension))));
        })
        .distinct()
        .toList();
  }

  /** Red Hat and others compile in what Debian packages: there, nothing is sure. */
  private static boolean isTellable(PhpInstall install) {
    return install.layout().equals("debian") || install.layout().equals("docker");
  }

  /** Extensions that another rule has a finding for: their line is there, and it is wrong. */
  private static Set<String> spokenOf(Site site, PhpInstall install) {
    Set<String> names = new TreeSet<>();
    ExtensionLoad.of(site.server().files(), install).forEach(load -> names.add(load.name()));
    for (IniFile file : install.ini().files()) {
      if (file.error().isPresent()) {
        names.add(
            ServerFinding.name(file.file().path())
                .replaceFirst("^\\d+-", "")
                .replaceFirst("\\.ini$", ""));
      }
    }
    return names;
  }

  /** What pages surely do speaks for itself; else what the site says of its needs is the cause. */
  private static Finding finding(
      Site site,
      PhpInstall install,
      String extension,
      Optional<Need> need,
      Optional<Demand> demand) {
    boolean sure = need.filter(Need::sure).isPresent();
    Finding.Builder finding =
        demand.isPresent() && !sure
            ? demanded(extension, need, demand.get())
            : used(site, extension, need.orElseThrow());
    boolean builtIn =
        PhpSymbols.table().extension(extension).filter(PhpSymbols.Extension::isBuiltIn).isPresent();
    return builtIn
        ? finding.build()
        : finding.fix(new Fix.Command(command(extension, install))).build();
  }

  private static String command(String extension, PhpInstall install) {
    return install.layout().equals("docker")
        ? "docker-php-ext-install " + extension
        : "apt-get install " + ExtensionLoad.packageName(extension, install);
  }

  private static Finding.Builder used(Site site, String extension, Need need) {
    String what = need.use().kind() == SymbolUse.Kind.FUNCTION ? "()" : "";
    String message =
        "`"
            + need.use().name()
            + what
            + "` needs the extension `"
            + extension
            + "`, which PHP does not load";
    return Finding.at(site.location(need.file(), need.use().span()), ID, message)
        .severity(need.sure() ? Severity.ERROR : Severity.NOTE)
        .confidence(need.sure() ? Confidence.LIKELY : Confidence.POSSIBLE)
        .impact(Impact.HTTP_500)
        .reference(need.use().name());
  }

  /** A requirement that no code is seen to use may be left over. */
  private static Finding.Builder demanded(String extension, Optional<Need> need, Demand demand) {
    String who =
        demand.enforced() ? "Composer's autoloader ends every page without" : "the site requires";
    Severity severity =
        demand.enforced() ? Severity.ERROR : need.isPresent() ? Severity.WARNING : Severity.NOTE;
    String use = need.map(first -> ", and uses `" + first.use().name() + "`").orElse("");
    String message = who + " the extension `" + extension + "`, which PHP does not load" + use;
    return Finding.at(demand.place(), ID, message)
        .severity(severity)
        .confidence(demand.enforced() ? Confidence.CERTAIN : Confidence.LIKELY)
        .impact(demand.enforced() || need.isPresent() ? Impact.HTTP_500 : Impact.DEGRADED)
        .reference("ext-" + extension);
  }
}

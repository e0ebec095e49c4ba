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
import dev.phpfsck.rules.ExtensionNeeds;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ExtensionLoad;
import dev.phpfsck.server.IniFile;
import dev.phpfsck.server.PhpInstall;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.PhpSymbols;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
    Map<String, ExtensionNeeds.Need> needs = ExtensionNeeds.of(site).needs();
    return site.server().runtimes().stream()
        .map(PhpRuntime::install)
        .filter(MissingExtension::isTellable)
        .flatMap(install -> {
          Set<String> had = new TreeSet<>(NOT_FOR_THE_WEB);
          had.addAll(ExtensionLoad.available(site.server().files(), install));
          had.addAll(spokenOf(site, install));
          return needs.entrySet().stream()
              .filter(need -> !had.contains(need.getKey()))
              .map(need -> finding(site, install, need.getKey(), need.getValue()));
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

  private static Finding finding(
      Site site, PhpInstall install, String extension, ExtensionNeeds.Need need) {
    String what = need.use().kind() == SymbolUse.Kind.FUNCTION ? "()" : "";
    String message =
        "`"
            + need.use().name()
            + what
            + "` needs the extension `"
            + extension
            + "`, which PHP does not load";
    boolean docker = install.layout().equals("docker");
    String command =
        docker
            ? "docker-php-ext-install " + extension
            : "apt-get install " + ExtensionLoad.packageName(extension, install);
    boolean builtIn =
        PhpSymbols.table().extension(extension).filter(PhpSymbols.Extension::isBuiltIn).isPresent();
    Finding.Builder finding =
        Finding.at(site.location(need.file(), need.use().span()), ID, message)
            .severity(need.sure() ? Severity.ERROR : Severity.NOTE)
            .confidence(need.sure() ? Confidence.LIKELY : Confidence.POSSIBLE)
            .impact(Impact.HTTP_500)
            .reference(need.use().name());
    return builtIn ? finding.build() : finding.fix(new Fix.Command(command)).build();
  }
}

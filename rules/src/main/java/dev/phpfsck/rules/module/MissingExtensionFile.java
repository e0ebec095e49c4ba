package dev.phpfsck.rules.module;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ExtensionNeeds;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ExtensionLoad;
import dev.phpfsck.server.PhpInstall;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code extension=} of a file that PHP cannot load: it is not there, or it is no library. */
public final class MissingExtensionFile implements Rule {
  private static final String ID = "missing-extension-file";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.MODULE,
        Severity.WARNING,
        "php.ini loads an extension whose file is missing or cannot be loaded");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .map(PhpRuntime::install)
        .flatMap(install ->
            ExtensionLoad.of(site.server().files(), install).stream()
                .flatMap(load -> finding(site, install, load)))
        .distinct()
        .toList();
  }

  private static Stream<Finding> finding(Site site, PhpInstall install, ExtensionLoad load) {
    String name = "`" + load.entry().value() + "`";
    return switch (load.state()) {
      case LOADED, UNKNOWN -> Stream.empty();
      case MISSING ->
          Stream.of(
              found(
                  site,
                  load,
                  name + " does not exist, so PHP goes without it",
                  load.isPackaged()
                      ? new Fix.Command("apt-get install --reinstall " + load.packageName(install))
                      : meant(site.server(), install, load)
                          .map(meant -> ServerFinding.replace(load.entry().valuePlace(), meant))
                          .orElseGet(() -> ServerFinding.deleteLines(load.entry().place()))));
      case BROKEN ->
          Stream.of(
              found(
                  site,
                  load,
                  name + " is not a library that PHP can load",
                  load.isPackaged()
                      ? new Fix.Command("apt-get install --reinstall " + load.packageName(install))
                      : ServerFinding.deleteLines(load.entry().place())));
      case ZEND ->
          Stream.of(
              found(
                  site,
                  load,
                  name + " is loaded by `extension`, not by" + " `zend_extension`",
                  ServerFinding.replace(load.entry().keyPlace(), "zend_extension")));
    };
  }

  /** The extension that is spelled nearly as this; empty where PHP loads that one as it is. */
  private static Optional<String> meant(Server server, PhpInstall install, ExtensionLoad load) {
    Set<String> loaded = ExtensionLoad.available(server.files(), install);
    String suffix = load.entry().value().endsWith(".so") ? ".so" : "";
    return NearestFile.of(server.files(), load.path(), 2)
        .map(file -> file.replaceFirst("\\.so$", ""))
        .filter(name -> load.entry().value().equals(load.name() + suffix) && !loaded.contains(name))
        .map(name -> name + suffix);
  }

  private static Finding found(Site site, ExtensionLoad load, String message, Fix fix) {
    boolean needed = ExtensionNeeds.of(site).surelyNeeds(load.name());
    return ServerFinding.at(load.entry().place(), ID, message)
        .severity(needed ? Severity.ERROR : Severity.WARNING)
        .impact(needed ? Impact.HTTP_500 : Impact.NONE)
        .reference(load.entry().value())
        .fix(fix)
        .build();
  }
}

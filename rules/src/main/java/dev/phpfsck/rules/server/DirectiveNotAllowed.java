package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directive that Apache knows, but not in this place. */
public final class DirectiveNotAllowed implements Rule {
  private static final String ID = "directive-not-allowed";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a directive stands where Apache or `AllowOverride` forbids it");
  }

  @Override
  public List<Finding> check(Site site) {
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            fault instanceof ApacheFault.NotAllowedHere forbidden
                ? Stream.of(finding(site, forbidden, impact))
                : Stream.empty());
  }

  private static Finding finding(Site site, ApacheFault.NotAllowedHere fault, Impact impact) {
    String where = fault.group().isEmpty() ? " in " + fault.context() : "";
    String message = "`" + fault.name() + "` is not allowed here" + where;
    return ServerFinding.at(fault.place(), ID, message)
        .impact(impact)
        .fix(repair(site, fault))
        .build();
  }

  /** Admits the group where the administrator restricted it; takes the line out otherwise. */
  private static Fix repair(Site site, ApacheFault.NotAllowedHere fault) {
    Optional<Directive> origin =
        site.server().htaccess().stream()
            .filter(file -> file.file().equals(fault.place().file()))
            .map(HtaccessFile::overrides)
            .flatMap(overrides -> overrides.origin().stream())
            .filter(directive -> directive.is("AllowOverride"))
            .findFirst();
    return origin.isPresent() && !fault.group().isEmpty()
        ? ServerFinding.replace(
            origin.get().place(), origin.get().place().text() + " " + fault.group())
        : ServerFinding.deleteLines(fault.place());
  }
}

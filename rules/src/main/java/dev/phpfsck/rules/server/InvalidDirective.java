package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ApacheFault;
import dev.phpfsck.server.Place;
import dev.phpfsck.server.WebServer;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;

/** A line that Apache cannot read: unknown, with arguments it refuses, a section left open. */
public final class InvalidDirective implements Rule {
  private static final String ID = "invalid-directive";
  private static final String BOM = "\u00EF\u00BB\u00BF";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.ERROR, "Apache refuses a line of its configuration");
  }

  @Override
  public List<Finding> check(Site site) {
    boolean known = !(site.server().web() instanceof WebServer.Absent);
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            finding(fault).stream()
                .map(finding ->
                    finding
                        .impact(impact)
                        .confidence(known ? Confidence.CERTAIN : Confidence.LIKELY)
                        .build()));
  }

  private static Optional<Finding.Builder> finding(ApacheFault fault) {
    return switch (fault) {
      case ApacheFault.UnknownDirective unknown -> Optional.of(unknown(unknown));
      case ApacheFault.BadArgument bad ->
          Optional.of(
              ServerFinding.at(bad.place(), ID, "`" + bad.name() + "`: " + bad.because())
                  .fix(DirectiveRepair.of(bad)));
      case ApacheFault.UnclosedSection open ->
          Optional.of(
              ServerFinding.at(open.place(), ID, "`<" + open.name() + ">` is not closed")
                  .fix(ServerFinding.append(open.place(), "</" + open.name() + ">")));
      case ApacheFault.StrayClose stray -> Optional.of(stray(stray));
      case ApacheFault.UnfinishedOpening opening ->
          Optional.of(
              ServerFinding.at(opening.place(), ID, "`<" + opening.name() + "` has no `>`")
                  .fix(ServerFinding.replace(opening.place(), opening.place().text() + ">")));
      case ApacheFault.NeedsModule n -> Optional.empty();
      case ApacheFault.NotAllowedHere n -> Optional.empty();
      case ApacheFault.MissingInclude m -> Optional.empty();
      case ApacheFault.EmptyInclude e -> Optional.empty();
      case ApacheFault.MissingModuleFile m -> Optional.empty();
      case ApacheFault.UndefinedVariable u -> Optional.empty();
      case ApacheFault.DanglingLink d -> Optional.empty();
      case ApacheFault.NoMpm n -> Optional.empty();
      case ApacheFault.SeveralMpms s -> Optional.empty();
      case ApacheFault.ThreadedMpmWithPhp t -> Optional.empty();
    };
  }

  private static Finding.Builder unknown(ApacheFault.UnknownDirective fault) {
    Place place = fault.place();
    if (place.text().startsWith(BOM)) {
      int start = place.span().start();
      Place mark = new Place(place.file(), new Span(start, start + BOM.length()));
      Fix fix =
          new Fix.EditText(
              List.of(ServerFinding.edit(mark, "")), "delete the byte order mark on line 1");
      return ServerFinding.at(mark, ID, "a byte order mark makes the first line unknown to Apache")
          .fix(fix);
    }
    Fix fix =
        fault.nearest().isEmpty()
            ? ServerFinding.deleteLines(place)
            : ServerFinding.replace(place, fault.nearest().getFirst().replace("<", ""));
    return ServerFinding.at(place, ID, "`" + fault.name() + "` is not a directive of Apache")
        .reference(fault.name())
        .fix(fix);
  }

  private static Finding.Builder stray(ApacheFault.StrayClose fault) {
    String message =
        fault.open().isEmpty()
            ? "`</" + fault.name() + ">` closes a section that is not open"
            : "`</" + fault.name() + ">` where `<" + fault.open() + ">` is open";
    Fix fix =
        fault.open().isEmpty()
            ? ServerFinding.deleteLines(fault.place())
            : ServerFinding.replace(fault.place(), "</" + fault.open() + ">");
    return ServerFinding.at(fault.place(), ID, message).fix(fix);
  }
}

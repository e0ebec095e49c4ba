package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.WebServer;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.nginx.NginxFault;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line that Apache cannot read: unknown, with arguments it refuses, a section left open. */
public final class InvalidDirective implements Rule {
  private static final String ID = "invalid-directive";
  private static final String BOM = "\u00EF\u00BB\u00BF";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.SERVER, Severity.ERROR, "the web server refuses a line of its configuration");
  }

  @Override
  public List<Finding> check(Site site) {
    boolean known = !(site.server().web() instanceof WebServer.Absent);
    List<Finding> apache =
        ServerFinding.ofFaults(
            site.server(),
            (fault, impact) ->
                finding(fault).stream()
                    .map(finding ->
                        finding
                            .impact(impact)
                            .confidence(known ? Confidence.CERTAIN : Confidence.LIKELY)
                            .build()));
    Stream<Finding> nginx =
        site.server().nginx().stream()
            .flatMap(config -> config.faults().stream())
            .map(fault -> ofNginx(fault).impact(Impact.SERVER_DOWN).build());
    return Stream.concat(apache.stream(), nginx).toList();
  }

  private static Finding.Builder ofNginx(NginxFault fault) {
    return switch (fault) {
      case NginxFault.Unclosed open ->
          ServerFinding.at(open.place(), ID, "the block `" + open.name() + "` is not closed")
              .fix(ServerFinding.append(open.place(), "}"));
      case NginxFault.StrayClose stray ->
          ServerFinding.at(stray.place(), ID, "`}` closes a block that is not open")
              .fix(ServerFinding.replace(stray.place(), ""));
      case NginxFault.NoSemicolon line ->
          ServerFinding.at(line.place(), ID, "`" + line.name() + "` has no `;` at its end")
              .fix(ServerFinding.replace(line.place(), line.place().text() + ";"));
    };
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
      case ApacheFault.WideText wide ->
          Optional.of(
              ServerFinding.at(
                  wide.place(),
                  ID,
                  "this file is saved as UTF-16, and Apache understands none of it: save it as"
                      + " UTF-8 without a byte order mark"));
      case ApacheFault.MergeConflict conflict ->
          Optional.of(
              ServerFinding.at(
                  conflict.place(),
                  ID,
                  "a merge conflict was left in this file: keep one side, and delete the lines"
                      + " `<<<<<<<`, `=======` and `>>>>>>>`"));
      case ApacheFault.ListensTwice twice ->
          Optional.of(
              ServerFinding.at(
                      twice.place(),
                      ID,
                      "Apache listens on `" + twice.address() + "` already, and refuses it twice")
                  .fix(ServerFinding.deleteLines(twice.place())));
      case ApacheFault.NoListen none ->
          Optional.of(
              ServerFinding.at(
                      none.place(), ID, "no `Listen` anywhere: Apache has no port to start with")
                  .fix(ServerFinding.append(none.place(), "Listen 80")));
      case ApacheFault.WrongModuleName wrong ->
          Optional.of(
              ServerFinding.at(
                      wrong.place(),
                      ID,
                      "the module in this file is called `"
                          + wrong.id()
                          + "`, not `"
                          + wrong.name()
                          + "`")
                  .reference(wrong.name())
                  .fix(ServerFinding.replace(wrong.place(), wrong.id())));
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
    if (fault.open().isEmpty()) {
      return ServerFinding.at(
              fault.place(), ID, "`" + fault.written() + "` closes a section that is not open")
          .fix(ServerFinding.deleteLines(fault.place()));
    }
    String close = "</" + fault.open() + ">";
    boolean glued = fault.written().regionMatches(true, 0, close, 0, close.length());
    String message =
        glued
            ? "`"
                + fault.written()
                + "` does not close `<"
                + fault.open()
                + ">`: no blank behind it"
            : "`" + fault.written() + "` where `<" + fault.open() + ">` is open";
    String rest = glued ? "\n" + fault.place().text().substring(close.length()).strip() : "";
    return ServerFinding.at(fault.place(), ID, message)
        .fix(ServerFinding.replace(fault.place(), close + rest));
  }
}

package dev.phpfsck.rules.permission;

import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.CgiScript;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A CGI script whose first line the kernel cannot start. */
public final class BadShebang implements Rule {
  private static final String ID = "bad-shebang";
  private static final String BOM = "\u00EF\u00BB\u00BF";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PERMISSION,
        Severity.ERROR,
        "the first line of a CGI script names no program that can be started");
  }

  @Override
  public List<Finding> check(Site site) {
    return CgiScript.of(site.server()).stream()
        .filter(script -> script.looksLikeProgram() && !script.isBinary())
        .flatMap(script -> finding(site.server(), script).stream())
        .toList();
  }

  private static Optional<Finding> finding(Server server, CgiScript script) {
    String line = script.firstLine();
    if (script.head().startsWith(BOM)) {
      return Optional.of(
          found(server, script, 3, "a byte order mark before `#!`")
              .fix(edit(server, script, 0, 3, "", "delete the byte order mark"))
              .build());
    }
    if (script.interpreter().isEmpty()) {
      String shebang = "#!" + guess(script) + "\n";
      return Optional.of(
          found(server, script, line.length(), "the first line is no `#!` line")
              .fix(edit(server, script, 0, 0, shebang, "add `" + shebang.strip() + "` on top"))
              .build());
    }
    if (line.endsWith("\r")) {
      return Optional.of(
          found(server, script, line.length(), "the `#!` line ends in a carriage return")
              .fix(
                  edit(
                      server,
                      script,
                      line.length() - 1,
                      line.length(),
                      "",
                      "delete the carriage return"))
              .build());
    }
    return interpreter(server, script, line);
  }

  private static Optional<Finding> interpreter(Server server, CgiScript script, String line) {
    String interpreter = script.interpreter();
    if (server.files().isSurelyMissing(interpreter)) {
      Finding.Builder finding =
          found(server, script, line.length(), "`" + interpreter + "` does not exist")
              .reference(interpreter);
      installed(server, interpreter)
          .ifPresent(other ->
              finding.fix(
                  edit(
                      server,
                      script,
                      0,
                      line.length(),
                      line.replace(interpreter, other),
                      "replace `" + interpreter + "` by `" + other + "` on line 1")));
      return Optional.of(finding.build());
    }
    Optional<HostEntry> file = server.files().entry(interpreter).filter(HostEntry::isFile);
    Optional<Identity> user = WebUser.of(server);
    boolean refused =
        file.isPresent() && user.filter(u -> !u.may(Identity.EXECUTE, file.get())).isPresent();
    return refused
        ? Optional.of(
            found(server, script, line.length(), "`" + interpreter + "` is not executable")
                .fix(
                    new Fix.ChangeMode(
                        ServerFinding.reportPath(server, file.orElseThrow().path()),
                        file.orElseThrow().mode() | 0555))
                .build())
        : Optional.empty();
  }

  /** The same program where it is usually installed: {@code php5} became {@code php}. */
  private static Optional<String> installed(Server server, String interpreter) {
    String name = ServerFinding.name(interpreter);
    String bare = name.replaceFirst("[\\d.]+$", "");
    return Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
        .flatMap(directory -> Stream.of(directory + name, directory + bare))
        .filter(path -> !path.equals(interpreter) && server.files().isFile(path))
        .findFirst();
  }

  private static String guess(CgiScript script) {
    String head = script.head();
    String name = ServerFinding.name(script.path());
    if (head.contains("<?php")) {
      return "/usr/bin/php-cgi";
    }
    return name.endsWith(".pl")
        ? "/usr/bin/perl"
        : name.endsWith(".py") ? "/usr/bin/python3" : "/bin/sh";
  }

  private static Finding.Builder found(
      Server server, CgiScript script, int length, String message) {
    LineMap lines = LineMap.of(script.head().getBytes(StandardCharsets.ISO_8859_1));
    String path = ServerFinding.reportPath(server, script.path());
    return Finding.at(Location.of(path, new Span(0, length), lines), ID, message)
        .impact(Impact.HTTP_500);
  }

  private static Fix edit(
      Server server, CgiScript script, int start, int end, String text, String words) {
    String path = ServerFinding.reportPath(server, script.path());
    return new Fix.EditText(List.of(new Edit(path, start, end, text)), words);
  }
}

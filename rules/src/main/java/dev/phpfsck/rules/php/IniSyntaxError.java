package dev.phpfsck.rules.php;

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
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.ini.IniFile;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** An ini file that PHP stops reading in the middle. */
public final class IniSyntaxError implements Rule {
  private static final String ID = "ini-syntax-error";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.ERROR,
        "an ini file has an error of syntax, and PHP loses what follows it");
  }

  @Override
  public List<Finding> check(Site site) {
    Stream<IniFile> own =
        site.server().runtimes().stream()
            .map(PhpRuntime::install)
            .flatMap(install -> install.ini().files().stream());
    Stream<IniFile> users = site.server().userInis().stream().map(Server.UserIni::ini);
    return Stream.concat(own, users)
        .flatMap(file -> file.error().stream().map(error -> finding(site, file, error)))
        .distinct()
        .toList();
  }

  private static Finding finding(Site site, IniFile file, IniFile.SyntaxError error) {
    ConfigFile config = file.file();
    boolean loadsExtension =
        config.text().lines().anyMatch(line -> line.strip().startsWith("extension"))
            && !config.path().endsWith("php.ini");
    boolean needed = loadsExtension && ExtensionNeeds.of(site).surelyNeeds(name(config));
    return ServerFinding.at(error.place(), ID, error.because() + "; PHP loses what follows")
        .impact(needed ? Impact.HTTP_500 : Impact.DEGRADED)
        .fix(repair(error))
        .build();
  }

  /** {@code 20-mysqli.ini} is about mysqli. */
  private static String name(ConfigFile file) {
    return ServerFinding.name(file.path()).replaceFirst("^\\d+-", "").replaceFirst("\\.ini$", "");
  }

  /** Closes the quote at the end of its line; takes out a character that has no business there. */
  private static Fix repair(IniFile.SyntaxError error) {
    Place place = error.place();
    ConfigFile file = place.file();
    int end = place.span().start();
    while (end < file.text().length() && "\r\n".indexOf(file.text().charAt(end)) < 0) {
      end++;
    }
    String rest = file.text().substring(place.span().start(), end);
    if (rest.startsWith("\"")) {
      Place lineEnd = new Place(file, new Span(end, end));
      return new Fix.EditText(
          List.of(ServerFinding.edit(lineEnd, "\"")),
          "close the quote at the end of line " + place.line());
    }
    boolean parenthesis = rest.startsWith("(") && rest.indexOf(')') < 0;
    return parenthesis
        ? ServerFinding.replace(
            new Place(file, new Span(place.span().start(), end)), rest.substring(1))
        : ServerFinding.replace(wholeLine(place), "; " + wholeLine(place).text());
  }

  private static Place wholeLine(Place place) {
    int start = place.file().lines().start(place.line());
    int end = place.file().lines().end(place.line());
    String line = place.file().text().substring(start, end).stripTrailing();
    return new Place(place.file(), new Span(start, start + line.length()));
  }
}

package dev.phpfsck.rules;

import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What findings in configuration files have in common: their places and their repairs. */
public final class ServerFinding {
  private ServerFinding() {}

  /** Begins a finding at {@code place}. */
  public static Finding.Builder at(Place place, String rule, String message) {
    return Finding.at(location(place), rule, message);
  }

  public static Location location(Place place) {
    return Location.of(place.file().reportPath(), place.span(), place.file().lines());
  }

  /** The name in reports of something at an absolute path of the server. */
  public static String reportPath(Server server, String path) {
    String inside = server.files().inside(path);
    return inside.startsWith(server.root() + "/")
        ? inside.substring(server.root().length() + 1)
        : "server:" + inside.substring(1);
  }

  /**
   * One finding for each fault of Apache's configuration and of the .htaccess files; {@code find}
   * gets the fault and what it does to a visitor, and answers with the findings it makes of it.
   */
  public static List<Finding> ofFaults(
      Server server, BiFunction<ApacheFault, Impact, Stream<Finding>> find) {
    Stream<Finding> main =
        server.apache().stream()
            .flatMap(config -> config.faults().stream())
            .flatMap(fault -> find.apply(fault, Impact.SERVER_DOWN));
    Stream<Finding> htaccess =
        server.htaccess().stream()
            .map(HtaccessFile::faults)
            .flatMap(List::stream)
            .flatMap(fault -> find.apply(fault, Impact.HTTP_500));
    return Stream.concat(main, htaccess).distinct().toList();
  }

  /** What a visitor gets whose request the web server cannot pass on to PHP-FPM. */
  public static Impact unreachable(Server server) {
    return server.nginx().isPresent() ? Impact.HTTP_502 : Impact.HTTP_503;
  }

  /** Writes {@code text} in place of {@code place}. */
  public static Fix replace(Place place, String text) {
    return new Fix.EditText(
        List.of(edit(place, text)),
        "replace `" + shortened(place.text()) + "` by `" + shortened(text) + "` " + onLine(place));
  }

  /** Names the file as well where it is none of the site's: the finding may stand elsewhere. */
  private static String onLine(Place place) {
    String file = place.file().reportPath();
    String of = file.startsWith("server:") ? " of /" + file.substring("server:".length()) : "";
    return "on line " + place.line() + of;
  }

  /** Takes out the lines of {@code place}. */
  public static Fix deleteLines(Place place) {
    return new Fix.EditText(
        List.of(edit(place.wholeLines(), "")),
        "delete `" + shortened(place.wholeLines().text()) + "` " + onLine(place));
  }

  /** Adds {@code line} at the end of the file of {@code place}. */
  public static Fix append(Place place, String line) {
    int end = place.file().text().length();
    boolean complete = end == 0 || place.file().text().charAt(end - 1) == '\n';
    Place at = new Place(place.file(), new Span(end, end));
    return new Fix.EditText(
        List.of(edit(at, (complete ? "" : "\n") + line + "\n")),
        "add `" + line + "` at the end of the file");
  }

  public static Edit edit(Place place, String text) {
    return new Edit(place.file().reportPath(), place.span().start(), place.span().end(), text);
  }

  /** The name of {@code path} within its directory. */
  public static String name(String path) {
    return HostFiles.name(path);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 80 ? line.substring(0, 77) + "..." : line;
  }
}

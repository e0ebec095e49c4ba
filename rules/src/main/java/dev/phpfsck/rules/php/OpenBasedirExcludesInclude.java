package dev.phpfsck.rules.php;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code open_basedir} that leaves out a file which the code includes. */
public final class OpenBasedirExcludesInclude implements Rule {
  private static final String ID = "open-basedir-excludes-include";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.ERROR,
        "`open_basedir` forbids PHP a file that the site includes");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .flatMap(runtime ->
            runtime
                .setting("open_basedir")
                .filter(setting -> !setting.value().isEmpty() && isTaken(site, setting))
                .flatMap(setting -> finding(site, runtime, setting))
                .stream())
        .distinct()
        .toList();
  }

  /** Whether Apache gets as far: it refuses a .htaccess with a fault as a whole. */
  private static boolean isTaken(Site site, PhpRuntime.Setting setting) {
    return site.server().htaccess().stream()
        .noneMatch(file -> file.file().equals(setting.place().file()) && !file.faults().isEmpty());
  }

  /** One finding: the repair is the same for all files of a directory. */
  private static Optional<Finding> finding(
      Site site, PhpRuntime runtime, PhpRuntime.Setting setting) {
    HostFiles files = site.server().files();
    List<String> written =
        Arrays.stream(setting.value().split(":", -1))
            .filter(directory -> !directory.isEmpty())
            .toList();
    if (written.stream().anyMatch(directory -> !directory.startsWith("/"))) {
      return Optional.empty();
    }
    List<String> allowed =
        written.stream()
            .map(files::inside)
            .map(path -> files.entry(path).map(HostEntry::path).orElse(path))
            .toList();
    boolean all =
        !site.includes().entryPoints().isEmpty()
            && site.includes().entryPoints().stream()
                .allMatch(page -> isOutside(allowed, absolute(site, page.value())));
    if (all) {
      return Optional.of(wholeSite(site, runtime, setting));
    }
    return site.includes().edges().stream()
        .filter(edge -> site.includes().reach(edge.file()) != Reach.NEVER)
        .filter(edge -> edge.targets().size() == 1)
        .filter(edge -> isOutside(allowed, absolute(site, edge.targets().getFirst())))
        .min(Comparator.comparing(edge -> !isFatal(site, edge)))
        .map(edge -> finding(site, setting, edge));
  }

  /** No page may be opened: PHP as Apache's module dies of that, a FastCGI server knows no page. */
  private static Finding wholeSite(Site site, PhpRuntime runtime, PhpRuntime.Setting setting) {
    boolean module = runtime.handler() instanceof PhpHandler.Module;
    return ServerFinding.at(
            setting.place(),
            ID,
            "`open_basedir` leaves out the site itself: no page in `"
                + site.server().root()
                + "` may be opened")
        .impact(module ? Impact.HTTP_500 : Impact.HTTP_404)
        .reference(site.server().root())
        .fix(
            ServerFinding.replace(
                setting.place(), extended(setting, prefix(site, setting) + site.server().root())))
        .build();
  }

  private static String absolute(Site site, String target) {
    return target.startsWith("/")
        ? site.server().files().inside(target)
        : site.server().root() + "/" + target;
  }

  /** {@code php_check_specific_open_basedir}: what is named is a directory, or one file. */
  private static boolean isOutside(List<String> allowed, String path) {
    return allowed.stream()
        .map(directory -> directory.replaceFirst("/+$", ""))
        .noneMatch(directory -> path.equals(directory) || path.startsWith(directory + "/"));
  }

  private static boolean isFatal(Site site, IncludeEdge edge) {
    return site.includes().reach(edge.file()) == Reach.UNCONDITIONAL
        && !edge.conditional()
        && edge.kind().isRequired();
  }

  /** The setting with one more directory. */
  private static String extended(PhpRuntime.Setting setting, String directory) {
    String raw = setting.place().text();
    return raw.startsWith("\"")
        ? raw.substring(0, raw.length() - 1) + ":" + directory + "\""
        : raw + ":" + directory;
  }

  private static Finding finding(Site site, PhpRuntime.Setting setting, IncludeEdge edge) {
    String target = absolute(site, edge.targets().getFirst());
    boolean always =
        site.includes().reach(edge.file()) == Reach.UNCONDITIONAL && !edge.conditional();
    boolean required = edge.source().length() > 0 && edge.kind().isWritten();
    String better = extended(setting, prefix(site, setting) + HostFiles.parent(target));
    return ServerFinding.at(
            setting.place(),
            ID,
            "`open_basedir` leaves out `"
                + target
                + "`, which `"
                + edge.file()
                + "` includes on line "
                + edge.line())
        .severity(always && required ? Severity.ERROR : Severity.WARNING)
        .impact(always ? Impact.HTTP_500 : Impact.DEGRADED)
        .reference(target)
        .label(site.location(edge.file(), edge.span()), "included here")
        .fix(ServerFinding.replace(setting.place(), better))
        .build();
  }

  /** What stands before the server's own path in the setting's paths, as in a relocated tree. */
  private static String prefix(Site site, PhpRuntime.Setting setting) {
    return Arrays.stream(setting.value().split(":", -1))
        .filter(path -> path.startsWith("/"))
        .map(path -> path.substring(0, path.length() - site.server().files().inside(path).length()))
        .findFirst()
        .orElse("");
  }
}

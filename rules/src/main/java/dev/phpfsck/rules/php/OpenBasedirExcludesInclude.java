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
import dev.phpfsck.server.HostFiles;
import dev.phpfsck.server.PhpRuntime;
import java.util.Arrays;
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
        .flatMap(runtime -> runtime.setting("open_basedir").stream())
        .filter(setting -> !setting.value().isEmpty())
        .distinct()
        .flatMap(setting -> finding(site, setting).stream())
        .toList();
  }

  /** One finding: the repair is the same for all files of a directory. */
  private static Optional<Finding> finding(Site site, PhpRuntime.Setting setting) {
    List<String> allowed =
        Arrays.stream(setting.value().split(":", -1))
            .filter(directory -> !directory.isEmpty())
            .map(site.server().files()::inside)
            .toList();
    if (allowed.contains(".")) {
      return Optional.empty();
    }
    return site.includes().edges().stream()
        .filter(edge -> site.includes().reach(edge.file()) != Reach.NEVER)
        .filter(edge -> edge.targets().size() == 1)
        .filter(edge -> isOutside(allowed, absolute(site, edge.targets().getFirst())))
        .findFirst()
        .map(edge -> finding(site, setting, edge));
  }

  private static String absolute(Site site, String target) {
    return target.startsWith("/")
        ? site.server().files().inside(target)
        : site.server().root() + "/" + target;
  }

  /**
   * {@code php_check_specific_open_basedir}: without a slash at its end it is a prefix of names.
   */
  private static boolean isOutside(List<String> allowed, String path) {
    return allowed.stream()
        .noneMatch(prefix -> path.startsWith(prefix) || (path + "/").equals(prefix));
  }

  private static Finding finding(Site site, PhpRuntime.Setting setting, IncludeEdge edge) {
    String target = absolute(site, edge.targets().getFirst());
    boolean always =
        site.includes().reach(edge.file()) == Reach.UNCONDITIONAL && !edge.conditional();
    boolean required = edge.source().length() > 0 && edge.kind().isWritten();
    String raw = setting.place().text();
    boolean quoted = raw.startsWith("\"");
    String added = ":" + prefix(site, setting) + HostFiles.parent(target);
    String better = quoted ? raw.substring(0, raw.length() - 1) + added + "\"" : raw + added;
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

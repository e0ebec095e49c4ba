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
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.site.SiteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of the root that the user who must read it may not read. */
public final class UnreadableByWebUser implements Rule {
  private static final String ID = "unreadable-by-web-user";

  /** What browsers ask for; a private file of another kind may well be meant to be private. */
  private static final Set<String> ASSETS =
      Set.of(
          "css", "js", "mjs", "html", "htm", "png", "jpg", "jpeg", "gif", "svg", "webp", "ico",
          "woff", "woff2", "ttf", "map");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PERMISSION,
        Severity.ERROR,
        "the user that PHP or Apache runs as may not read a file of the site");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Optional<Identity> web = WebUser.of(server);
    List<Identity> php = WebUser.ofPhp(server);
    return site.tree().files().stream()
        .flatMap(file -> finding(site, file, web, php).stream())
        .toList();
  }

  private static Optional<Finding> finding(
      Site site, SiteEntry file, Optional<Identity> web, List<Identity> php) {
    boolean isPhp = file.path().extension().equals("php") || file.path().extension().equals("inc");
    boolean isHtaccess = file.path().name().equals(".htaccess");
    List<Identity> readers =
        isPhp ? php : isHtaccess || isAsset(file) ? web.stream().toList() : List.of();
    return readers.stream()
        .filter(reader -> !reader.may(Identity.READ, file.uid(), file.gid(), file.mode()))
        .findFirst()
        .map(reader -> found(site, file, reader, impact(site, file, isPhp || isHtaccess)));
  }

  /** A page, what pages always load, and what Apache reads for them; the rest may be closed. */
  private static boolean isNeeded(Site site, SiteEntry file) {
    return file.path().name().equals(".htaccess") || site.isAlwaysRunByAPage(file.path());
  }

  private static boolean isAsset(SiteEntry file) {
    return ASSETS.contains(file.path().extension());
  }

  /** Under FPM an entry script that cannot be read answers 403; all else that PHP needs, 500. */
  private static Impact impact(Site site, SiteEntry file, boolean needed) {
    if (!needed || file.path().name().equals(".htaccess")) {
      return Impact.HTTP_403;
    }
    boolean fastCgi =
        site.server().hosts().stream().anyMatch(h -> h.php() instanceof PhpHandler.FastCgi);
    boolean entry = file.path().name().equals("index.php");
    return fastCgi && entry ? Impact.HTTP_403 : Impact.HTTP_500;
  }

  private static Finding found(Site site, SiteEntry file, Identity reader, Impact impact) {
    String path = file.path().value();
    boolean isSecret = (file.mode() & 0007) == 0 && file.mode() != 0600;
    boolean byGroup = isSecret && (file.mode() & 0040) != 0;
    Optional<Fix> otherUser = poolUser(site, file, reader);
    Fix fix =
        otherUser.isPresent()
            ? otherUser.get()
            : byGroup
                ? new Fix.ChangeOwner(path, ":" + site.server().accounts().groupName(reader.gid()))
                : new Fix.ChangeMode(path, file.mode() | 0444);
    return Finding.at(Location.of(path), ID, "`" + reader.name() + "` may not read this file")
        .severity(isNeeded(site, file) ? Severity.ERROR : Severity.WARNING)
        .impact(impact)
        .fix(fix)
        .build();
  }

  /** Where Apache's user may read what the pool's may not, the pool runs as the wrong one. */
  private static Optional<Fix> poolUser(Site site, SiteEntry file, Identity reader) {
    Optional<Identity> web =
        WebUser.of(site.server())
            .filter(w -> w.may(Identity.READ, file.uid(), file.gid(), file.mode()));
    Optional<FpmPool> pool =
        site.server().runtimes().stream()
            .filter(runtime -> runtime.identity().filter(reader::equals).isPresent())
            .flatMap(runtime -> runtime.pool().stream())
            .findFirst();
    if (web.isEmpty() || pool.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    pool.get()
        .entry("user")
        .ifPresent(e -> edits.add(ServerFinding.edit(e.valuePlace(), web.get().name())));
    pool.get()
        .entry("group")
        .ifPresent(e ->
            edits.add(
                ServerFinding.edit(
                    e.valuePlace(), site.server().accounts().groupName(web.get().gid()))));
    return Optional.of(new Fix.EditText(edits, "let the pool run as `" + web.get().name() + "`"));
  }
}

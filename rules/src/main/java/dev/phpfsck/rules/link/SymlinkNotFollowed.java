package dev.phpfsck.rules.link;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.EffectiveOptions;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The home page is a link, or rewrite rules rule, where Apache is told not to follow links. */
public final class SymlinkNotFollowed implements Rule {
  private static final String ID = "symlink-not-followed";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.LINK,
        Severity.ERROR,
        "a page is a link, or is rewritten, where `Options` forbids links");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().hosts().stream()
        .flatMap(host -> Stream.concat(links(site, host), rewrites(host)))
        .distinct()
        .toList();
  }

  /** PHP follows links whatever Apache's options say: only what a visitor asks for counts. */
  private static Stream<Finding> links(Site site, ServedHost host) {
    String below = host.directory().substring(site.server().root().length());
    SitePath index =
        new SitePath(below.isEmpty() ? "index.php" : below.substring(1) + "/index.php");
    EffectiveOptions options = EffectiveOptions.of(host.directives());
    return site.tree().entry(index).stream()
        .filter(entry -> entry.kind() == SiteEntry.Kind.LINK)
        .flatMap(entry -> refused(site.server(), entry, options).stream());
  }

  private static Optional<Finding> refused(
      Server server, SiteEntry link, EffectiveOptions options) {
    String path = link.path().value();
    Optional<HostEntry> target = server.files().entry(server.root() + "/" + path);
    if (options.has("FollowSymLinks") || target.isEmpty() || options.origin().isEmpty()) {
      return Optional.empty();
    }
    Directive origin = options.origin().orElseThrow();
    if (!options.has("SymLinksIfOwnerMatch")) {
      return Optional.of(
          ServerFinding.at(
                  origin.place(),
                  ID,
                  "`" + path + "` is a link, and links are not" + " followed here")
              .impact(Impact.HTTP_403)
              .reference(path)
              .fix(ServerFinding.replace(origin.place(), following(origin)))
              .build());
    }
    return target.get().uid() == link.uid()
        ? Optional.empty()
        : Optional.of(
            ServerFinding.at(
                    origin.place(),
                    ID,
                    "`" + path + "` and what it links to belong to" + " different users")
                .impact(Impact.HTTP_403)
                .reference(path)
                .fix(
                    new Fix.ChangeOwner(
                        ServerFinding.reportPath(server, target.get().path()),
                        server.accounts().userName(link.uid())))
                .build());
  }

  /** mod_rewrite refuses per-directory rules where neither option is on (AH00670). */
  private static Stream<Finding> rewrites(ServedHost host) {
    EffectiveOptions options = EffectiveOptions.of(host.directives());
    boolean forbidden =
        !options.has("FollowSymLinks")
            && !options.has("SymLinksIfOwnerMatch")
            && options.origin().isPresent();
    boolean on =
        host.directives().stream()
            .filter(d -> d.is("RewriteEngine"))
            .reduce((first, second) -> second)
            .filter(d -> d.argument(0).equalsIgnoreCase("on"))
            .filter(d -> d.place().file().path().endsWith(".htaccess"))
            .isPresent();
    return forbidden && on
        ? Stream.of(
            ServerFinding.at(
                    options.origin().orElseThrow().place(),
                    ID,
                    "rewrite rules in .htaccess are refused where links are not followed")
                .impact(Impact.HTTP_403)
                .fix(
                    ServerFinding.replace(
                        options.origin().orElseThrow().place(),
                        following(options.origin().orElseThrow())))
                .build())
        : Stream.empty();
  }

  private static String following(Directive options) {
    String text = options.place().text();
    boolean signed = options.argument(0).startsWith("+") || options.argument(0).startsWith("-");
    String without =
        text.replaceAll("(?i)\\s+[+-]?FollowSymLinks", "").replaceAll("(?i)\\s+None\\b", "");
    return without + (signed ? " +FollowSymLinks" : " FollowSymLinks");
  }
}

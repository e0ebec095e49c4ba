package dev.phpfsck.rules;

import dev.phpfsck.autoload.ComposerFile;
import dev.phpfsck.autoload.Installation;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Location;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.site.SitePath;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which extensions a site says that it needs: in the {@code require} of its own {@code
 * composer.json} (manual of Composer: "Platform packages"), and in the check that Composer writes
 * where {@code platform-check} is on, which ends every page.
 */
public final class DemandedExtensions {
  /** The file with Composer's check. */
  static final String PLATFORM_CHECK = "platform_check.php";

  private DemandedExtensions() {}

  /**
   * An extension that is asked for.
   *
   * @param place where
   * @param enforced whether pages end without it
   */
  public record Demand(Location place, boolean enforced) {}

  /**
   * By the name of the extension, in lower case. What PHP always has, or another extension of some
   * other origin may stand for, is left out, and what the code asks for or brings itself.
   */
  public static Map<String, Demand> of(Site site, ExtensionNeeds needs) {
    Map<String, Demand> demands = new TreeMap<>();
    for (ComposerFile project : site.autoload().projects()) {
      if (isRun(site, project)) {
        for (ComposerFile.Extension extension : project.extensions()) {
          boolean known =
              PhpSymbols.table()
                  .extension(extension.name())
                  .filter(e -> !e.isBuiltIn())
                  .isPresent();
          if (known
              && !needs.asked().contains(extension.name())
              && !needs.replaced().contains(extension.name())) {
            Location place = Location.of(project.path().value(), extension.span(), project.lines());
            demands.putIfAbsent(extension.name(), new Demand(place, /* enforced= */ false));
          }
        }
      }
    }
    site.autoload().installations().forEach(installed -> addEnforced(site, installed, demands));
    return demands;
  }

  private static void addEnforced(
      Site site, Installation installation, Map<String, Demand> demands) {
    SitePath check = installation.machinery().resolve(PLATFORM_CHECK);
    FileFacts facts = site.facts().get(check);
    if (facts == null || !site.isRunByAPage(check)) {
      return;
    }
    facts.calls().stream()
        .filter(call -> call.function().equals("extension_loaded"))
        .forEach(call ->
            call.arguments().stream()
                .flatMap(Optional::stream)
                .limit(1)
                .forEach(name ->
                    demands.put(
                        name.text().toLowerCase(Locale.ROOT),
                        new Demand(site.location(check, call.span()), /* enforced= */ true))));
  }

  /** Whether some page runs code of the project that is its own. */
  private static boolean isRun(Site site, ComposerFile project) {
    return !project.extensions().isEmpty()
        && site.facts().keySet().stream()
            .filter(file -> file.isBelow(project.directory()) && site.autoload().isOwn(file))
            .anyMatch(site::isRunByAPage);
  }
}

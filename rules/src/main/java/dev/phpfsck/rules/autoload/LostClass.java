package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.Autoloading;
import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.autoload.ComposerFile;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class that the site's own code uses and no file declares, though Composer is told where the
 * classes of its namespace lie.
 *
 * @param uses where it is needed, by path; not empty
 * @param tried the absolute paths that are tried for it, in order
 */
record LostClass(String name, ComposerFile project, List<ClassNames.Use> uses, List<String> tried) {
  private static final Pattern TEST = Pattern.compile("(?i)(^|/)tests?/");

  /** All of {@code site}, by name. */
  static List<LostClass> of(Site site) {
    List<LostClass> lost = new ArrayList<>();
    for (ComposerFile project : site.autoload().projects()) {
      if (isUsed(site, project)
          && site.autoload().otherAutoloaders(project.directory()).isEmpty()) {
        for (List<ClassNames.Use> uses : site.autoload().classes().allUses()) {
          of(site, project, uses).ifPresent(lost::add);
        }
      }
    }
    return lost;
  }

  /** Whether code includes the autoloader of a project. */
  static boolean isUsed(Site site, ComposerFile project) {
    return project
        .vendor()
        .map(vendor -> vendor.resolve("autoload.php"))
        .filter(loader -> !site.includes().to(loader).isEmpty())
        .isPresent();
  }

  private static Optional<LostClass> of(Site site, ComposerFile project, List<ClassNames.Use> all) {
    String name = all.getFirst().symbol().name();
    if (!name.contains("\\") || !site.autoload().classes().declarations(name).isEmpty()) {
      return Optional.empty();
    }
    List<ClassNames.Use> uses =
        all.stream()
            .filter(use -> use.symbol().isNeeded() && !use.symbol().suppressed())
            .filter(use -> isOwnCode(site, project, use))
            .toList();
    List<String> tried = tried(site, project, name);
    boolean certain =
        !uses.isEmpty()
            && !tried.isEmpty()
            && tried.stream().allMatch(path -> isKnown(site, path))
            && PhpSymbols.table().ofClass(name.toLowerCase(Locale.ROOT)).isEmpty()
            && site.autoload().installations().stream().noneMatch(one -> one.isMapped(name));
    return certain ? Optional.of(new LostClass(name, project, uses, tried)) : Optional.empty();
  }

  /** Code that the project wrote itself, that compiles, and that may run. */
  private static boolean isOwnCode(Site site, ComposerFile project, ClassNames.Use use) {
    SitePath directory = project.directory();
    boolean inside = directory.isRoot() || use.file().isBelow(directory);
    return inside
        && site.autoload().isOwn(use.file())
        && !site.isDamaged(use.file(), use.symbol().span())
        && (site.isRunByAPage(use.file()) || isLibrary(project, use.file()));
  }

  private static boolean isLibrary(ComposerFile project, SitePath file) {
    boolean test = TEST.matcher(file.value()).find();
    return !test
        && project.autoload().psr4().stream()
            .flatMap(prefix -> prefix.directories().stream())
            .anyMatch(directory -> !directory.isRoot() && file.isBelow(directory));
  }

  /** Where the class would have to be: as composer.json says, or as the installed maps say. */
  private static List<String> tried(Site site, ComposerFile project, String name) {
    Autoloading autoload = site.autoload();
    List<String> tried = new ArrayList<>();
    if (project.autoload().covers(name)) {
      project.autoload().tried(name).forEach(path -> tried.add(absolute(site, path)));
    }
    autoload
        .installation(project)
        .filter(installation -> installation.covers(name))
        .ifPresent(installation -> tried.addAll(installation.tried(name)));
    return tried;
  }

  private static String absolute(Site site, SitePath path) {
    return site.tree().absoluteRoot() + "/" + path;
  }

  /** Whether it is sure what lies there: nothing, or PHP that compiles. */
  private static boolean isKnown(Site site, String path) {
    return switch (site.tree().lookup(path)) {
      case Lookup.Missing missing -> true;
      case Lookup.WrongCase other -> false;
      case Lookup.Directory directory -> true;
      case Lookup.Unknowable unknowable -> false;
      case Lookup.Found found -> {
        Optional<FileFacts> facts =
            found.inside().flatMap(file -> Optional.ofNullable(site.facts().get(file)));
        yield facts.filter(f -> f.faults().isEmpty() && f.includes().isEmpty()).isPresent();
      }
    };
  }

  /** The file of the site that lies where the class is looked for, and declares others. */
  Optional<SitePath> occupied(Site site) {
    return tried.stream()
        .map(site.tree()::lookup)
        .filter(Lookup.Found.class::isInstance)
        .flatMap(found -> ((Lookup.Found) found).inside().stream())
        .filter(site.autoload()::isOwn)
        .findFirst();
  }

  /** The use that matters most: of a file that some page runs, where there is one. */
  ClassNames.Use first(Site site) {
    return uses.stream()
        .filter(use -> site.isRunByAPage(use.file()))
        .findFirst()
        .orElse(uses.getFirst());
  }
}

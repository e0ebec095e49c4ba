package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.autoload.ComposerFile;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file below a PSR-4 directory of the site's own that Composer cannot come to, since its path
 * does not say which class is in it.
 *
 * @param declared the class of it that matters
 * @param wanted the name of the class that it is looked through for; that of {@code declared} where
 *     it lies in the wrong place
 * @param uses who needs {@code wanted}, by path; not empty
 */
record MisplacedClass(
    SitePath file,
    SymbolDeclaration declared,
    String wanted,
    ComposerFile project,
    List<ClassNames.Use> uses) {

  /** Classes of {@code site} in files where Composer does not look for them, by path. */
  static List<MisplacedClass> of(Site site) {
    List<MisplacedClass> found = new ArrayList<>();
    for (ComposerFile project : site.autoload().projects()) {
      if (LostClass.isUsed(site, project)
          && site.autoload().otherAutoloaders(project.directory()).isEmpty()) {
        for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
          if (isOnlyAutoloaded(site, project, entry.getKey())
              && entry.getValue().faults().isEmpty()) {
            of(site, project, entry.getKey(), entry.getValue()).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** The class that lies where {@code lost} is looked for, if nobody uses it by its own name. */
  static Optional<MisplacedClass> inPlaceOf(Site site, LostClass lost) {
    return lost.occupied(site)
        .flatMap(file -> {
          FileFacts facts = facts(site, file);
          return declarations(facts).stream()
              .filter(symbol -> usesElsewhere(site, file, symbol.name()).isEmpty())
              .findFirst()
              .map(symbol ->
                  new MisplacedClass(file, symbol, lost.name(), lost.project(), lost.uses()));
        });
  }

  /** Whether {@code file} lies in a PSR-4 directory and nothing else loads it. */
  private static boolean isOnlyAutoloaded(Site site, ComposerFile project, SitePath file) {
    return site.autoload().isOwn(file)
        && project.autoload().psr4().stream()
            .flatMap(prefix -> prefix.directories().stream())
            .anyMatch(file::isBelow)
        && !isListed(project.autoload(), file)
        && !isListed(project.autoloadDev(), file)
        && site.includes().to(file).stream().noneMatch(edge -> edge.kind().isWritten());
  }

  private static boolean isListed(ComposerFile.Rules rules, SitePath file) {
    return rules.files().contains(file)
        || rules.classmap().stream()
            .anyMatch(
                path -> path.value().contains("*") || file.equals(path) || file.isBelow(path));
  }

  private static Optional<MisplacedClass> of(
      Site site, ComposerFile project, SitePath file, FileFacts facts) {
    List<SymbolDeclaration> declared = declarations(facts);
    if (declared.stream().anyMatch(symbol -> isFound(site, project, file, symbol.name()))) {
      return Optional.empty();
    }
    for (SymbolDeclaration symbol : declared) {
      List<ClassNames.Use> uses = usesElsewhere(site, file, symbol.name());
      boolean only = site.autoload().classes().declarations(symbol.name()).size() == 1;
      if (only && !uses.isEmpty()) {
        return Optional.of(new MisplacedClass(file, symbol, symbol.name(), project, uses));
      }
    }
    return Optional.empty();
  }

  private static boolean isFound(Site site, ComposerFile project, SitePath file, String name) {
    return project.autoload().tried(name).contains(file)
        || project.autoloadDev().tried(name).contains(file)
        || site.autoload().filesOf(name).contains(file.value());
  }

  private static List<ClassNames.Use> usesElsewhere(Site site, SitePath file, String name) {
    return site.autoload().classes().uses(name).stream()
        .filter(use -> use.symbol().isNeeded() && !use.symbol().suppressed())
        .filter(use -> !use.file().equals(file) && site.autoload().isOwn(use.file()))
        .toList();
  }

  /** The classes that a file declares under their own name and without condition. */
  private static List<SymbolDeclaration> declarations(FileFacts facts) {
    List<String> names = facts.classes().stream().map(ClassFact::name).toList();
    return facts.declarations().stream()
        .filter(symbol -> symbol.kind() == SymbolUse.Kind.CLASS && !symbol.conditional())
        .filter(symbol -> names.contains(symbol.name()))
        .toList();
  }

  private static FileFacts facts(Site site, SitePath file) {
    FileFacts facts = site.facts().get(file);
    if (facts == null) {
      throw new IllegalStateException(file + " was found to be PHP");
    }
    return facts;
  }

  /** Where Composer looks for the class that is wanted; the file itself where that is it. */
  SitePath expected() {
    List<SitePath> tried = project.autoload().tried(wanted);
    return tried.contains(file) || tried.isEmpty() ? file : tried.getFirst();
  }

  /** Whether code of the project includes files whose names cannot be known. */
  boolean mayBeIncluded(Site site) {
    SitePath directory = project.directory();
    return site.includes().edges().stream()
        .filter(edge -> edge.status() == IncludeStatus.DYNAMIC)
        .filter(edge -> site.autoload().isOwn(edge.file()))
        .anyMatch(edge -> directory.isRoot() || edge.file().isBelow(directory));
  }
}

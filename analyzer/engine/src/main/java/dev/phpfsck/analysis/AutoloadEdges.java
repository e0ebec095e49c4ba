package dev.phpfsck.analysis;

import dev.phpfsck.autoload.Autoloading;
import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.autoload.Installation;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.IncludeKind;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.LineMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What autoloading by Composer adds to the include graph: an edge from each use of a class to the
 * file that is loaded for it, and all of those files for the one {@code include} in Composer's
 * class loader that does it.
 */
final class AutoloadEdges {
  private final Autoloading autoload;
  private final Map<SitePath, FileFacts> facts;
  private final Set<SitePath> loaders = new HashSet<>();

  AutoloadEdges(Autoloading autoload, Map<SitePath, FileFacts> facts) {
    this.autoload = autoload;
    this.facts = facts;
    for (Installation installation : autoload.installations()) {
      loaders.add(installation.machinery().resolve("ClassLoader.php"));
    }
  }

  /** {@code graph}, with classes loaded. */
  IncludeGraph addTo(IncludeGraph graph) {
    if (autoload.installations().isEmpty()) {
      return graph;
    }
    List<IncludeEdge> loads = new ArrayList<>();
    for (List<ClassNames.Use> uses : autoload.classes().allUses()) {
      Set<SitePath> done = new HashSet<>();
      for (ClassNames.Use use : uses) {
        String name = use.symbol().name();
        if (done.add(use.file()) && !ClassNames.declares(facts(use.file()), name)) {
          List<String> files = autoload.filesOf(name);
          if (!files.isEmpty()) {
            loads.add(edge(use, files));
          }
        }
      }
    }
    List<String> all = List.copyOf(everyClassFile());
    return graph.with(loads, edge -> isTheLoad(edge) ? loading(edge, all) : edge);
  }

  private FileFacts facts(SitePath file) {
    FileFacts known = facts.get(file);
    if (known == null) {
      throw new IllegalStateException(file + " uses a class and has no facts");
    }
    return known;
  }

  private IncludeEdge edge(ClassNames.Use use, List<String> files) {
    SymbolUse symbol = use.symbol();
    LineMap lines = facts(use.file()).lines();
    return new IncludeEdge(
        use.file(),
        symbol.span(),
        symbol.span(),
        symbol.name(),
        lines.line(symbol.span().start()),
        lines.column(symbol.span().start()),
        IncludeKind.AUTOLOAD,
        IncludeStatus.RESOLVED,
        files,
        List.of(),
        List.of(),
        "",
        true,
        List.of());
  }

  /** What any autoloader of the site can load: a class loader serves all that are registered. */
  private Set<String> everyClassFile() {
    Set<String> files = new TreeSet<>();
    for (List<ClassNames.Declaration> same : autoload.classes().allDeclarations()) {
      files.addAll(autoload.filesOf(same.getFirst().symbol().name()));
    }
    for (List<ClassNames.Use> same : autoload.classes().allUses()) {
      files.addAll(autoload.filesOf(same.getFirst().symbol().name()));
    }
    for (Installation installation : autoload.installations()) {
      files.addAll(installation.filesOutside());
      installation.classMap().forEach(entry -> files.addAll(autoload.filesOf(entry.key())));
    }
    return files;
  }

  private boolean isTheLoad(IncludeEdge edge) {
    return loaders.contains(edge.file())
        && edge.kind().isWritten()
        && edge.status() != IncludeStatus.RESOLVED;
  }

  private static IncludeEdge loading(IncludeEdge edge, List<String> files) {
    return new IncludeEdge(
        edge.file(),
        edge.span(),
        edge.argument(),
        edge.source(),
        edge.line(),
        edge.column(),
        edge.kind(),
        IncludeStatus.PATTERN,
        files,
        List.of(),
        edge.patterns(),
        "it loads the classes of Composer's maps",
        edge.conditional(),
        edge.tainted());
  }
}

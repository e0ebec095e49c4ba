package dev.phpfsck.analysis;

import dev.phpfsck.evaluate.Surroundings;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.IncludeKind;
import dev.phpfsck.server.AutoFile;
import dev.phpfsck.server.PhpRuntime.Setting;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files that PHP runs before and after each script ({@code auto_prepend_file}, {@code
 * auto_append_file}), as edges of the entry points.
 */
final class PrependEdges {
  private final SiteTree tree;
  private final Server server;
  private final List<String> includePath;

  PrependEdges(SiteTree tree, Server server, Surroundings surroundings) {
    this.tree = tree;
    this.server = server;
    this.includePath = surroundings.includePath();
  }

  /** {@code graph}, with what is run around its entry points. */
  IncludeGraph addTo(IncludeGraph graph) {
    List<AutoFile> files = AutoFile.of(server);
    if (files.isEmpty()) {
      return graph;
    }
    List<IncludeEdge> edges = new ArrayList<>();
    for (SitePath entry : graph.entryPoints()) {
      for (Setting setting : settings(entry, files)) {
        target(entry, setting).map(file -> edge(entry, setting, file)).ifPresent(edges::add);
      }
    }
    return graph.with(edges, UnaryOperator.identity());
  }

  /** What holds for one script: of each name, what is set nearest to it. */
  private Collection<Setting> settings(SitePath entry, List<AutoFile> files) {
    Map<String, Setting> settings = new TreeMap<>();
    for (AutoFile file : files) {
      if (tree.canonical(entry).startsWith(file.directory() + "/")) {
        settings.put(file.setting().name(), file.setting());
      }
    }
    return settings.values();
  }

  /** As {@code require} looks for it, from the directory of the script. */
  private Optional<String> target(SitePath entry, Setting setting) {
    String name = setting.value();
    String directory = tree.canonical(entry.parent());
    Stream<String> tried =
        name.startsWith("/")
            ? Stream.of(name)
            : includePath.stream().map(path -> (path.equals(".") ? directory : path) + "/" + name);
    return name.isEmpty() || name.equals("none")
        ? Optional.empty()
        : tried
            .map(tree::lookup)
            .filter(Lookup.Found.class::isInstance)
            .map(Lookup.Found.class::cast)
            .map(found -> found.inside().map(SitePath::value).orElse(found.canonical()))
            .findFirst();
  }

  private static IncludeEdge edge(SitePath entry, Setting setting, String target) {
    Place place = setting.place();
    Span start = new Span(0, 0);
    return new IncludeEdge(
        entry,
        start,
        start,
        setting.name() + " = " + setting.value(),
        1,
        1,
        IncludeKind.PREPEND,
        IncludeStatus.RESOLVED,
        List.of(target),
        List.of(),
        List.of(),
        "set in " + place.file().reportPath() + ":" + place.line(),
        false,
        List.of());
  }
}

package dev.phpfsck.autoload;

import dev.phpfsck.autoload.Installation.Entry;
import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the maps of a vendor directory: those of {@code autoload_static.php} where the autoloader
 * takes that, as it does on every PHP since 5.6, else those of the single files.
 */
final class InstallationReader {
  private final SiteTree tree;
  private final Map<SitePath, FileFacts> facts;
  private final SitePath vendor;

  InstallationReader(SiteTree tree, Map<SitePath, FileFacts> facts, SitePath vendor) {
    this.tree = tree;
    this.facts = facts;
    this.vendor = vendor;
  }

  /** The maps of {@code vendor}; empty where no autoloader of Composer's is there. */
  Optional<Installation> read() {
    SitePath directory = vendor.resolve("composer");
    SitePath fixed = directory.resolve("autoload_static.php");
    Optional<ClassFact> properties =
        Optional.ofNullable(facts.get(fixed)).stream()
            .filter(file -> takesStatic(directory))
            .flatMap(file -> file.classes().stream())
            .findFirst();
    if (properties.isPresent()) {
      return Optional.of(
          new Installation(
              tree,
              vendor,
              entries(array(fixed, properties.get(), "classMap")),
              merged(
                  prefixes(array(fixed, properties.get(), "prefixDirsPsr4")),
                  array(fixed, properties.get(), "fallbackDirsPsr4")),
              merged(
                  byFirstLetter(array(fixed, properties.get(), "prefixesPsr0")),
                  array(fixed, properties.get(), "fallbackDirsPsr0")),
              List.copyOf(entries(array(fixed, properties.get(), "files")).values())));
    }
    Optional<MapInFile> classMap = returned(directory.resolve("autoload_classmap.php"));
    Optional<MapInFile> psr4 = returned(directory.resolve("autoload_psr4.php"));
    Optional<MapInFile> psr0 = returned(directory.resolve("autoload_namespaces.php"));
    Optional<MapInFile> files = returned(directory.resolve("autoload_files.php"));
    if (classMap.isEmpty() && psr4.isEmpty() && psr0.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Installation(
            tree,
            vendor,
            entries(classMap),
            prefixes(psr4),
            prefixes(psr0),
            List.copyOf(entries(files).values())));
  }

  private boolean takesStatic(SitePath directory) {
    FileFacts real = facts.get(directory.resolve("autoload_real.php"));
    return real != null
        && real.includes().stream().anyMatch(i -> i.source().contains("autoload_static.php"));
  }

  /** An array of a file, and what the file's variables are. */
  private record MapInFile(SitePath file, PathExpr.ArrayLiteral array, FixedExpressions values) {}

  private Optional<MapInFile> array(SitePath file, ClassFact type, String property) {
    return type.properties().stream()
        .filter(candidate -> candidate.name().equals(property))
        .flatMap(candidate -> candidate.initial().stream())
        .findFirst()
        .flatMap(value -> array(file, value));
  }

  private Optional<MapInFile> returned(SitePath file) {
    FileFacts known = facts.get(file);
    if (known == null) {
      return Optional.empty();
    }
    return known.script().steps().stream()
        .filter(Step.Return.class::isInstance)
        .flatMap(step -> ((Step.Return) step).value().stream())
        .findFirst()
        .flatMap(value -> array(file, value));
  }

  private Optional<MapInFile> array(SitePath file, PathExpr value) {
    FileFacts known = facts.get(file);
    return value instanceof PathExpr.ArrayLiteral array && known != null
        ? Optional.of(
            new MapInFile(file, array, new FixedExpressions(tree.canonical(file), known.script())))
        : Optional.empty();
  }

  private static Map<String, Entry> entries(Optional<MapInFile> map) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.ifPresent(from -> {
      for (PathExpr.Entry entry : from.array().entries()) {
        Optional<WrittenPath> path = from.values().path(entry.value());
        if (entry.key().orElse(null) instanceof PathExpr.Literal key && path.isPresent()) {
          entries.put(
              key.text(), new Entry(key.text(), path.get(), from.file(), span(key, path.get())));
        }
      }
    });
    return entries;
  }

  /** From the key to the end of the path. */
  private static Span span(PathExpr.Literal key, WrittenPath path) {
    int end =
        path.parts().stream()
            .flatMap(part -> part.literal().stream())
            .mapToInt(literal -> literal.span().end())
            .filter(offset -> offset > key.span().end())
            .max()
            .orElse(key.span().end());
    return new Span(key.span().start(), end);
  }

  private static Map<String, List<String>> prefixes(Optional<MapInFile> map) {
    Map<String, List<String>> prefixes = new LinkedHashMap<>();
    map.ifPresent(from -> {
      for (PathExpr.Entry entry : from.array().entries()) {
        if (entry.key().orElse(null) instanceof PathExpr.Literal key
            && entry.value() instanceof PathExpr.ArrayLiteral directories) {
          prefixes.put(key.text(), paths(directories, from.values()));
        }
      }
    });
    return prefixes;
  }

  /** {@code $prefixesPsr0} has one level more. */
  private static Map<String, List<String>> byFirstLetter(Optional<MapInFile> map) {
    Map<String, List<String>> prefixes = new LinkedHashMap<>();
    map.ifPresent(from -> {
      for (PathExpr.Entry entry : from.array().entries()) {
        if (entry.value() instanceof PathExpr.ArrayLiteral inner) {
          prefixes.putAll(prefixes(Optional.of(new MapInFile(from.file(), inner, from.values()))));
        }
      }
    });
    return prefixes;
  }

  private static Map<String, List<String>> merged(
      Map<String, List<String>> prefixes, Optional<MapInFile> fallback) {
    fallback.ifPresent(from -> prefixes.put("", paths(from.array(), from.values())));
    return prefixes;
  }

  private static List<String> paths(PathExpr.ArrayLiteral array, FixedExpressions values) {
    List<String> paths = new ArrayList<>();
    array.entries().forEach(e -> values.path(e.value()).ifPresent(path -> paths.add(path.path())));
    return paths;
  }
}

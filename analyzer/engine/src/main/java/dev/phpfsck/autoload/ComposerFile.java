package dev.phpfsck.autoload;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code composer.json} (manual: "The composer.json schema").
 *
 * @param path where it lies
 * @param packages the names in {@code require}, those that stand for PHP and its extensions left
 *     out
 * @param extensions the extensions of PHP in {@code require}, in the order in which they are
 *     written
 * @param autoload what it says of its own classes
 * @param autoloadDev what it says of classes that only development needs
 * @param vendor where Composer installs; empty where that is outside of the root
 * @param place where {@code require} is written, else {@code autoload}, else the first byte
 */
public record ComposerFile(
    SitePath path,
    List<String> packages,
    List<Extension> extensions,
    Rules autoload,
    Rules autoloadDev,
    Optional<SitePath> vendor,
    Span place,
    LineMap lines) {
  private static final String EXTENSION = "ext-";

  public ComposerFile {
    packages = List.copyOf(packages);
    extensions = List.copyOf(extensions);
  }

  /**
   * {@code "ext-intl": "*"}.
   *
   * @param name as {@code extension_loaded} takes it, in lower case
   * @param span of the name with its quotes
   */
  public record Extension(String name, Span span) {}

  /**
   * The sections of {@code autoload}; paths are relative to the root of the site.
   *
   * @param psr4 in the order in which they are written
   * @param classmap files and directories, patterns not resolved
   * @param files loaded on every page
   */
  public record Rules(
      List<Prefix> psr4, List<Prefix> psr0, List<SitePath> classmap, List<SitePath> files) {
    static final Rules NONE = new Rules(List.of(), List.of(), List.of(), List.of());

    public Rules {
      psr4 = List.copyOf(psr4);
      psr0 = List.copyOf(psr0);
      classmap = List.copyOf(classmap);
      files = List.copyOf(files);
    }

    /** The files in which PSR-4, then PSR-0 look for a class, in Composer's order. */
    public List<SitePath> tried(String type) {
      String below = type.replace('\\', '/') + ".php";
      String logical = below.substring(0, type.lastIndexOf('\\') + 1);
      logical += below.substring(logical.length()).replace('_', '/');
      String byUnderscores = logical;
      Stream<SitePath> first =
          psr4.stream()
              .filter(prefix -> type.startsWith(prefix.name()))
              .sorted(Comparator.comparingInt((Prefix prefix) -> -prefix.name().length()))
              .flatMap(prefix -> prefix.in(below.substring(prefix.name().length())));
      Stream<SitePath> second =
          psr0.stream()
              .filter(prefix -> type.startsWith(prefix.name()))
              .flatMap(prefix -> prefix.in(byUnderscores));
      return Stream.concat(first, second).toList();
    }

    /** Whether some prefix of PSR-4 but the empty one, which is anybody's, covers the class. */
    public boolean covers(String type) {
      return psr4.stream()
          .anyMatch(prefix -> !prefix.name().isEmpty() && type.startsWith(prefix.name()));
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
      return equals(NONE);
    }
  }

  /** {@code "App\\": "src/"}: where classes lie whose names begin with {@code name}. */
  public record Prefix(String name, List<SitePath> directories) {
    public Prefix {
      directories = List.copyOf(directories);
    }

    private Stream<SitePath> in(String relative) {
      return directories.stream().map(directory -> directory.resolve(relative));
    }
  }

  /** Where the project lies. */
  public SitePath directory() {
    return path.parent();
  }

  /** Whether {@code composer install} makes something that code can miss. */
  public boolean needsInstalling() {
    return !packages.isEmpty() || !autoload.isEmpty();
  }

  /** Reads the bytes of {@code path}; empty where they are not the JSON of an object. */
  static Optional<ComposerFile> read(SitePath path, byte[] bytes) {
    return JsonReader.read(new String(bytes, StandardCharsets.ISO_8859_1))
        .filter(Json.Members.class::isInstance)
        .map(json -> of(path, json, LineMap.of(bytes)));
  }

  private static ComposerFile of(SitePath path, Json json, LineMap lines) {
    Span place =
        Stream.of("require", "autoload")
            .flatMap(name -> json.member(name).stream())
            .map(Json.Member::span)
            .findFirst()
            .orElse(new Span(0, 1));
    return new ComposerFile(
        path,
        json.get("require").stream()
            .flatMap(Json::members)
            .map(Json.Member::name)
            .filter(name -> name.contains("/"))
            .toList(),
        extensions(json),
        rules(path.parent(), json.get("autoload")),
        rules(path.parent(), json.get("autoload-dev")),
        vendor(path.parent(), json),
        place,
        lines);
  }

  /**
   * What is required, but for what the project itself stands in for, and what it has Composer take
   * for installed ({@code config.platform}): there it knows of hosts without.
   */
  private static List<Extension> extensions(Json json) {
    Set<String> known =
        Stream.of(
                json.get("provide"),
                json.get("replace"),
                json.get("config").flatMap(config -> config.get("platform")))
            .flatMap(Optional::stream)
            .flatMap(Json::members)
            .map(Json.Member::name)
            .collect(Collectors.toSet());
    return json.get("require").stream()
        .flatMap(Json::members)
        .filter(member -> member.name().startsWith(EXTENSION) && !known.contains(member.name()))
        .map(member -> new Extension(extension(member.name()), member.span()))
        .toList();
  }

  private static String extension(String name) {
    String plain = name.substring(EXTENSION.length()).toLowerCase(Locale.ROOT);
    return plain.equals("zend-opcache") ? "opcache" : plain;
  }

  private static Optional<SitePath> vendor(SitePath directory, Json json) {
    String written =
        json.get("config")
            .flatMap(config -> config.get("vendor-dir"))
            .flatMap(Json::text)
            .orElse("vendor");
    return written.startsWith("/") || written.startsWith("~") || written.contains("$")
        ? Optional.empty()
        : inside(directory, written);
  }

  private static Rules rules(SitePath directory, Optional<Json> section) {
    return section
        .map(json ->
            new Rules(
                prefixes(directory, json.get("psr-4")),
                prefixes(directory, json.get("psr-0")),
                paths(directory, json.get("classmap")),
                paths(directory, json.get("files"))))
        .orElse(Rules.NONE);
  }

  private static List<Prefix> prefixes(SitePath directory, Optional<Json> section) {
    return section.stream()
        .flatMap(Json::members)
        .map(member -> new Prefix(member.name(), paths(directory, Optional.of(member.value()))))
        .toList();
  }

  private static List<SitePath> paths(SitePath directory, Optional<Json> section) {
    return section.stream()
        .flatMap(json -> json.texts().stream())
        .flatMap(text -> inside(directory, text).stream())
        .toList();
  }

  /** {@code relative} as seen from {@code directory}; empty where it leads out of the root. */
  private static Optional<SitePath> inside(SitePath directory, String relative) {
    SitePath path = directory;
    for (String segment : relative.split("/", -1)) {
      if (segment.equals("..")) {
        if (path.isRoot()) {
          return Optional.empty();
        }
        path = path.parent();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        path = path.resolve(segment);
      }
    }
    return Optional.of(path);
  }
}

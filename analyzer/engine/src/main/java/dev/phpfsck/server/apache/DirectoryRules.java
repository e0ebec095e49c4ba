package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Glob;
import dev.phpfsck.server.host.HostFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which directives hold for a directory or file of one virtual host, in the order in which Apache
 * merges them: the server, the host, {@code <Directory>} from the shortest path on with each
 * directory's .htaccess behind it, those with patterns, {@code <Files>}, {@code <Location>}. Later
 * ones win.
 */
public final class DirectoryRules {
  private final HostFiles files;
  private final ApacheConfig config;
  private final VirtualHost host;
  private final Placements.Placement where;
  private final Map<String, List<Directive>> htaccess;

  /**
   * @param where the directory of the host that is looked at
   * @param htaccess by directory, as the host spells it
   */
  public DirectoryRules(
      HostFiles files,
      ApacheConfig config,
      VirtualHost host,
      Placements.Placement where,
      Map<String, List<Directive>> htaccess) {
    this.files = files;
    this.config = config;
    this.host = host;
    this.where = where;
    this.htaccess = Map.copyOf(htaccess);
  }

  /** What holds for {@code directory}, its own .htaccess not yet counted. */
  Overrides overrides(String directory) {
    Overrides overrides = Overrides.NONE;
    for (Directive section : directorySections()) {
      if (matches(section, directory)) {
        for (Directive directive : section.body()) {
          if (directive.is("AllowOverride") || directive.is("AllowOverrideList")) {
            overrides = overrides.with(directive);
          }
        }
      }
    }
    return overrides;
  }

  /** All plain directives that hold for the file {@code name} in {@code directory}. */
  public List<Directive> forFile(String directory, String name) {
    List<Directive> merged = new ArrayList<>();
    List<Directive> files = new ArrayList<>();
    for (List<Directive> layer : layers(directory)) {
      for (Directive directive : layer) {
        if (isFiles(directive) && fileMatches(directive, name)) {
          files.addAll(directive.body());
        } else if (!directive.section()) {
          merged.add(directive);
        }
      }
    }
    merged.addAll(files);
    String url = url(directory, name);
    locations().stream()
        .filter(section -> locationMatches(section, url))
        .forEach(section -> merged.addAll(section.body()));
    return merged;
  }

  /** Whether an {@code <If>} stands where it could change what holds for {@code directory}. */
  public boolean isConditional(String directory) {
    return layers(directory).stream()
        .flatMap(List::stream)
        .anyMatch(d -> d.isSection("If") || d.isSection("ElseIf") || d.isSection("Else"));
  }

  /**
   * The directive by which every visitor is refused the file {@code name} in {@code directory};
   * empty where some are let in, and where that depends on more than their number of sections.
   */
  public Optional<Directive> denier(String directory, String name) {
    List<List<Directive>> all = new ArrayList<>();
    for (List<Directive> layer : layers(directory)) {
      all.add(layer);
    }
    for (List<Directive> layer : List.copyOf(all)) {
      layer.stream()
          .filter(d -> isFiles(d) && fileMatches(d, name))
          .forEach(files -> all.add(files.body()));
    }
    String url = url(directory, name);
    locations().stream()
        .filter(section -> locationMatches(section, url))
        .forEach(section -> all.add(section.body()));
    return Denial.by(all);
  }

  private List<List<Directive>> layers(String directory) {
    List<List<Directive>> layers = new ArrayList<>();
    layers.add(top(config.directives()));
    if (host.section().isPresent()) {
      layers.add(top(host.directives()));
    }
    List<Directive> sections = directorySections();
    String path = "";
    for (String segment : ("/" + directory).split("/+", -1)) {
      path = path.equals("/") || path.isEmpty() ? "/" + segment : path + "/" + segment;
      for (Directive section : sections) {
        if (!isPattern(section)
            && components(section) == components(path)
            && matches(section, directory)) {
          layers.add(section.body());
        }
      }
      Optional.ofNullable(htaccess.get(path)).ifPresent(layers::add);
    }
    sections.stream()
        .filter(section -> isPattern(section) && matches(section, directory))
        .forEach(section -> layers.add(section.body()));
    return layers;
  }

  /** What stands outside of directories and hosts: plain directives, and sections of files. */
  private static List<Directive> top(List<Directive> directives) {
    return directives.stream()
        .filter(d -> !d.section() || isFiles(d) || d.isSection("If"))
        .toList();
  }

  /** The server's and then the host's sections, by the number of segments, patterns last. */
  private List<Directive> directorySections() {
    List<Directive> sections = new ArrayList<>();
    config.directives().stream().filter(DirectoryRules::isDirectory).forEach(sections::add);
    if (host.section().isPresent()) {
      host.directives().stream().filter(DirectoryRules::isDirectory).forEach(sections::add);
    }
    sections.sort(
        Comparator.comparing(DirectoryRules::isPattern)
            .thenComparingInt(section -> isPattern(section) ? 0 : components(section)));
    return sections;
  }

  private List<Directive> locations() {
    List<Directive> sections = new ArrayList<>();
    config.directives().stream().filter(DirectoryRules::isLocation).forEach(sections::add);
    if (host.section().isPresent()) {
      host.directives().stream().filter(DirectoryRules::isLocation).forEach(sections::add);
    }
    return sections;
  }

  private String url(String directory, String name) {
    boolean inside = (directory + "/").startsWith(where.spelled() + "/");
    String path = inside ? where.url() + directory.substring(where.spelled().length()) : directory;
    return path + "/" + name;
  }

  private static boolean isDirectory(Directive d) {
    return d.isSection("Directory") || d.isSection("DirectoryMatch");
  }

  private static boolean isFiles(Directive d) {
    return d.isSection("Files") || d.isSection("FilesMatch");
  }

  private static boolean isLocation(Directive d) {
    return d.isSection("Location") || d.isSection("LocationMatch");
  }

  /** Whether the section is matched by regular expression. */
  private static boolean isPattern(Directive section) {
    return section.name().toLowerCase(java.util.Locale.ROOT).endsWith("match")
        || section.argument(0).equals("~");
  }

  private int components(Directive section) {
    return components(files.inside(section.argument(0)));
  }

  private static int components(String path) {
    return (int)
        java.util.Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).count();
  }

  private boolean matches(Directive section, String directory) {
    if (isPattern(section)) {
      return finds(expression(section), directory + "/");
    }
    String[] wanted = segments(files.inside(config.absolute(section.argument(0))));
    String[] have = segments(directory);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= have.length || !Glob.of(wanted[i]).matches(have[i])) {
        return false;
      }
    }
    return true;
  }

  private static String[] segments(String path) {
    return java.util.Arrays.stream(path.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .toArray(String[]::new);
  }

  public static boolean fileMatches(Directive section, String name) {
    return isPattern(section)
        ? finds(expression(section), name)
        : Glob.of(section.argument(0)).matches(name);
  }

  private static boolean locationMatches(Directive section, String url) {
    if (isPattern(section)) {
      return finds(expression(section), url);
    }
    String prefix = section.argument(0).replaceFirst("/+$", "");
    return url.equals(prefix) || url.startsWith(prefix + "/");
  }

  private static String expression(Directive section) {
    return section.argument(0).equals("~") ? section.argument(1) : section.argument(0);
  }

  /** Whether {@code regex} is found in {@code text}; a form that only PCRE knows is not. */
  private static boolean finds(String regex, String text) {
    try {
      return Pattern.compile(regex.replace("(?P<", "(?<")).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}

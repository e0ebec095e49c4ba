package dev.phpfsck.rule;

import dev.phpfsck.autoload.Autoloading;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Location;
import dev.phpfsck.server.Server;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import dev.phpfsck.suggest.Suggester;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The read-only view of a scanned site that rules get. For one thread. */
public final class Site {
  private final SiteTree tree;
  private final SortedMap<SitePath, FileFacts> facts;
  private final IncludeGraph includes;
  private final Autoloading autoload;
  private final Suggester suggester;
  private final Server server;
  private final Map<Class<?>, Object> derived = new HashMap<>();

  /**
   * A view of all this.
   *
   * @param tree the inventory of the root
   * @param facts what each PHP file says
   * @param includes who includes whom
   * @param autoload what Composer does in the site
   * @param suggester says what a reference to nothing was meant for
   * @param server the configuration around the root
   */
  public Site(
      SiteTree tree,
      SortedMap<SitePath, FileFacts> facts,
      IncludeGraph includes,
      Autoloading autoload,
      Suggester suggester,
      Server server) {
    this.tree = tree;
    this.facts = facts;
    this.includes = includes;
    this.autoload = autoload;
    this.suggester = suggester;
    this.server = server;
  }

  /** The inventory of the root. */
  public SiteTree tree() {
    return tree;
  }

  /** What each PHP file says. */
  public SortedMap<SitePath, FileFacts> facts() {
    return facts;
  }

  /** Who includes whom. */
  public IncludeGraph includes() {
    return includes;
  }

  /** What Composer does in the site. */
  public Autoloading autoload() {
    return autoload;
  }

  /** Says what a reference to nothing was meant for. */
  public Suggester suggester() {
    return suggester;
  }

  /** The configuration around the root. */
  public Server server() {
    return server;
  }

  /**
   * What several rules draw from the site as a whole: {@code make} makes it when the first of them
   * asks for that {@code type}.
   */
  public <T> T derived(Class<T> type, Function<Site, T> make) {
    Object known = derived.get(type);
    if (known == null) {
      known = make.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }

  /** The place of {@code span} in the PHP file {@code file}. */
  public Location location(SitePath file, Span span) {
    FileFacts known = facts.get(file);
    if (known == null) {
      throw new IllegalArgumentException(file + " is not a PHP file of this site");
    }
    return Location.of(file.value(), span, known.lines());
  }

  /**
   * Whether some page of the site runs {@code file}. Scripts of vendored packages, and examples and
   * tests that came along, can be asked for as well, but nobody means them to be.
   */
  public boolean isRunByAPage(SitePath file) {
    return isAnyAPage(includes.entryPointsOf(file));
  }

  /** Whether some of these entry points is a page of the site, as above. */
  public boolean isAnyAPage(Collection<SitePath> entryPoints) {
    return entryPoints.stream().anyMatch(this::isOwnPage);
  }

  /** Whether some page of the site, or {@code file} itself as one, always runs {@code file}. */
  public boolean isAlwaysRunByAPage(SitePath file) {
    return pagesThatAlwaysRun(file).findAny().isPresent();
  }

  /** Whether some page of the site in another directory always runs {@code file}. */
  public boolean isAlwaysRunByAnotherPage(SitePath file) {
    return pagesThatAlwaysRun(file).anyMatch(page -> !page.parent().equals(file.parent()));
  }

  private Stream<SitePath> pagesThatAlwaysRun(SitePath file) {
    return includes.entryPointsAlwaysRunning(file).stream()
        .filter(this::isOwnPage)
        .filter(page -> !Objects.requireNonNull(facts.get(page)).nature().shebang());
  }

  /** As {@link PagePlaces#isPage}, and Composer did not bring it in a package. */
  private boolean isOwnPage(SitePath entryPoint) {
    return PagePlaces.isPage(entryPoint)
        && autoload.installations().stream().noneMatch(i -> entryPoint.isBelow(i.vendor()));
  }

  /**
   * Whether PHP finds fault with the lines of {@code span}: what was read there may not be what was
   * meant, and the syntax rules speak of it.
   */
  public boolean isDamaged(SitePath file, Span span) {
    FileFacts known = facts.get(file);
    if (known == null) {
      return false;
    }
    int first = known.lines().line(span.start());
    int last = known.lines().line(span.end());
    return known.faults().stream()
        .mapToInt(fault -> known.lines().line(fault.span().start()))
        .anyMatch(line -> first <= line && line <= last);
  }

  /** An absolute path as reports show it: relative to the root where it lies in it. */
  public String withoutRoot(String path) {
    String root = tree.absoluteRoot() + "/";
    return path.startsWith(root) ? path.substring(root.length()) : path;
  }
}

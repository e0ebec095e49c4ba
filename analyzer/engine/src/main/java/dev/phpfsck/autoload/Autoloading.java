package dev.phpfsck.autoload;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Composer does in one site. Several vendor directories in one root are common. */
public final class Autoloading {
  private static final String COMPOSER_FILE = "composer.json";
  private static final long LARGEST = 4L << 20;

  private final SiteTree tree;
  private final Map<SitePath, FileFacts> facts;
  private final List<Installation> installations;
  private final List<ComposerFile> projects;
  private final List<ComposerFile> notInstalled;
  private final ClassNames classes;

  private Autoloading(
      SiteTree tree,
      Map<SitePath, FileFacts> facts,
      List<Installation> installations,
      List<ComposerFile> projects) {
    this.tree = tree;
    this.facts = facts;
    this.installations = List.copyOf(installations);
    this.projects = List.copyOf(projects);
    this.notInstalled = projects.stream().filter(this::isNotInstalled).toList();
    this.classes = new ClassNames(installations.isEmpty() && projects.isEmpty() ? Map.of() : facts);
  }

  /** Reads what lies in {@code tree}; {@code facts} are those of all its PHP files. */
  public static Autoloading of(SiteTree tree, Map<SitePath, FileFacts> facts) {
    List<Installation> installations = new ArrayList<>();
    for (SitePath file : facts.keySet()) {
      boolean map =
          file.name().equals("autoload_psr4.php") || file.name().equals("autoload_real.php");
      SitePath directory = file.parent();
      SitePath vendor = directory.parent();
      if (map
          && directory.name().equals("composer")
          && installations.stream().noneMatch(known -> known.vendor().equals(vendor))) {
        new InstallationReader(tree, facts, vendor).read().ifPresent(installations::add);
      }
    }
    return new Autoloading(tree, facts, installations, projects(tree, installations));
  }

  /** Every composer.json but those of packages that Composer has installed. */
  private static List<ComposerFile> projects(SiteTree tree, List<Installation> installations) {
    List<SitePath> files = new ArrayList<>();
    for (SiteEntry entry : tree.files()) {
      if (entry.path().name().equals(COMPOSER_FILE) && entry.size() <= LARGEST) {
        files.add(entry.path());
      }
    }
    files.sort(Comparator.comparingInt(path -> path.value().length()));
    List<ComposerFile> projects = new ArrayList<>();
    for (SitePath file : files) {
      boolean isPackage =
          installations.stream().anyMatch(known -> file.isBelow(known.vendor()))
              || projects.stream()
                  .flatMap(project -> project.vendor().stream())
                  .anyMatch(file::isBelow);
      if (!isPackage) {
        read(tree, file).ifPresent(projects::add);
      }
    }
    projects.sort(Comparator.comparing(ComposerFile::path));
    return projects;
  }

  private static Optional<ComposerFile> read(SiteTree tree, SitePath file) {
    try {
      return ComposerFile.read(file, Files.readAllBytes(tree.onDisk(file)));
    } catch (IOException e) {
      // What cannot be read says nothing; the permission rules speak of it where it matters.
      return Optional.empty();
    }
  }

  /** The vendor directories whose autoloader is there, by path. */
  public List<Installation> installations() {
    return installations;
  }

  /** The projects of the site's own, by path; packages in vendor directories are none. */
  public List<ComposerFile> projects() {
    return projects;
  }

  /** Where classes are declared and used; empty for a site without Composer. */
  public ClassNames classes() {
    return classes;
  }

  /** What is installed for {@code project}; empty where nothing is. */
  public Optional<Installation> installation(ComposerFile project) {
    return project
        .vendor()
        .flatMap(vendor ->
            installations.stream().filter(known -> known.vendor().equals(vendor)).findFirst());
  }

  /** The projects that need {@code composer install} and have not had it. */
  public List<ComposerFile> notInstalled() {
    return notInstalled;
  }

  private boolean isNotInstalled(ComposerFile project) {
    return project.needsInstalling()
        && project.vendor().filter(vendor -> !isFilled(vendor)).isPresent();
  }

  /** The project in whose vendor directory, which is not there, {@code absolute} would lie. */
  public Optional<ComposerFile> notInstalledAt(String absolute) {
    String path = SiteTree.collapsed(absolute);
    return notInstalled().stream()
        .filter(project ->
            path.startsWith(
                tree.absoluteRoot() + "/" + project.vendor().orElseThrow().value() + "/"))
        .findFirst();
  }

  /** The places where a script ends because the autoloader of {@code project} is not there. */
  public List<Question> questions(ComposerFile project) {
    return Demand.of(tree, facts).stream()
        .filter(demand -> notInstalledAt(demand.path()).filter(project::equals).isPresent())
        .map(demand -> new Question(demand.file(), demand.at()))
        .toList();
  }

  /** Code asks for a file at a byte offset, and ends if it is not there. */
  public record Question(SitePath file, int at) {}

  /**
   * Whether {@code absolute}, which code in {@code file} includes, is a line of the list of files
   * that Composer's autoloader there loads on every page.
   */
  public boolean isListed(SitePath file, String absolute) {
    return installations.stream()
        .filter(known -> file.isBelow(known.vendor()))
        .flatMap(known -> known.files().stream())
        .anyMatch(entry -> entry.path().normalized().equals(SiteTree.collapsed(absolute)));
  }

  /** Whether somebody, Composer or not, has put packages there. */
  private boolean isFilled(SitePath vendor) {
    return tree.children(vendor).stream()
        .anyMatch(name ->
            name.equals("autoload.php")
                || tree.entry(vendor.resolve(name)).filter(e -> !e.isFile()).isPresent());
  }

  /** The files that Composer's autoloaders load for a class, sorted; as in the include graph. */
  public List<String> filesOf(String type) {
    TreeMap<String, Boolean> files = new TreeMap<>();
    for (Installation installation : installations) {
      installation
          .file(type)
          .map(file -> tree.inside(file).map(SitePath::value).orElse(file))
          .ifPresent(file -> files.put(file, true));
    }
    return List.copyOf(files.keySet());
  }

  /**
   * The files below {@code directory}, those that Composer brought left out, that register an
   * autoloader of their own or give classes names that are not written down: what they make of a
   * class name is not known here.
   */
  public List<SitePath> otherAutoloaders(SitePath directory) {
    return facts.entrySet().stream()
        .filter(file -> directory.isRoot() || file.getKey().isBelow(directory))
        .filter(file -> isOwn(file.getKey()) && makesClasses(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether no vendor directory holds {@code file}. */
  public boolean isOwn(SitePath file) {
    return installations.stream().noneMatch(known -> file.isBelow(known.vendor()))
        && projects.stream().flatMap(project -> project.vendor().stream()).noneMatch(file::isBelow);
  }

  private static boolean makesClasses(FileFacts file) {
    boolean registers =
        file.effects().functions().contains("spl_autoload_register")
            || file.functions().stream()
                .anyMatch(function ->
                    function.effects().functions().contains("spl_autoload_register")
                        || isOldAutoloader(function));
    return registers
        || file.calls().stream().anyMatch(call -> call.function().equals("class_alias"));
  }

  /** {@code function __autoload($class)}, which PHP called by itself before 8.0. */
  private static boolean isOldAutoloader(FunctionFact function) {
    return function.kind() == FunctionFact.Kind.FUNCTION
        && function.name().equalsIgnoreCase("__autoload");
  }
}

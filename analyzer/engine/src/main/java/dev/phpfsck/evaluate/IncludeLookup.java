package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Elsewhere;
import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.Find.Undecided;
import dev.phpfsck.evaluate.LostDirectories.LostDirectory;
import dev.phpfsck.evaluate.SearchPaths.SearchPath;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Pattern;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Texts;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where PHP looks for an include (manual, "include"): an absolute path as it is; {@code ./x} and
 * {@code ../x} from the working directory; anything else along the include path, then beside the
 * script that includes, then in the working directory.
 */
final class IncludeLookup {
  private static final int MOST_MATCHES = 4000;

  /** A name is known well enough by so many letters at its end, its extension left out. */
  private static final int LEAST_KNOWN = 4;

  private final Machine machine;
  private final SearchPaths searchPaths = new SearchPaths();

  IncludeLookup(Machine machine) {
    this.machine = machine;
  }

  List<Find> find(PathValue path, Frame frame) {
    List<Find> finds = new ArrayList<>(path.atoms().size());
    for (Atom atom : path.atoms()) {
      if (atom instanceof Atom.Table && path.atoms().size() > 1) {
        // Code that has lists and paths in one place tells them apart before it includes.
      } else if (atom instanceof Atom.Unknown unknown) {
        finds.add(new Undecided(unknown.reason()));
      } else if (atom instanceof Atom.Undefined || atom instanceof Atom.Table) {
        finds.add(new Undecided(Reason.of("it is not set where it is used")));
      } else if (atom instanceof Choice choice) {
        finds.add(chosen(choice, frame));
      } else if (Texts.asText(atom) instanceof Pattern pattern) {
        finds.add(gaps(pattern, frame));
      } else if (Texts.asText(atom) instanceof Text text) {
        finds.add(find(text, frame));
      }
    }
    return finds;
  }

  private Find find(Text path, Frame frame) {
    String text = path.text();
    String scheme = PhpPaths.scheme(text);
    if (!scheme.isEmpty() && !scheme.equals("file")) {
      return new Elsewhere(text);
    }
    if (text.isEmpty()) {
      return new Undecided(Reason.of("it is empty: what is to fill it was not seen"));
    }
    if (text.indexOf('\0') >= 0) {
      return new Miss(path, List.of(text), Optional.empty(), false, true);
    }
    String plain = scheme.equals("file") ? text.substring("file://".length()) : text;
    Places places = places(plain, frame);
    Optional<String> wrongCase = Optional.empty();
    boolean directory = false;
    boolean certain = places.unknown == null;
    for (String absolute : places.paths) {
      switch (machine.tree().lookup(absolute)) {
        case Lookup.Found found -> {
          return hit(found);
        }
        case Lookup.Directory here -> directory = true;
        case Lookup.WrongCase wrong -> {
          wrongCase = wrongCase.isEmpty() ? Optional.of(wrong.actual()) : wrongCase;
        }
        case Lookup.Missing missing -> certain &= isTold(missing, absolute, plain);
        case Lookup.Unknowable unknowable -> {
          return new Undecided(Reason.of(unknowable.because()));
        }
      }
    }
    Optional<LostDirectory> searched = searched(plain, places, frame);
    if (searched.isPresent()) {
      return new Miss(path, places.paths, wrongCase, directory, true, searched);
    }
    if (certain || wrongCase.isPresent()) {
      return new Miss(path, places.paths, wrongCase, directory, certain);
    }
    if (places.unknown == null) {
      if (isSlip(plain, frame)) {
        return new Miss(path, places.paths, Optional.empty(), directory, false);
      }
      return new Undecided(
          Reason.of("`" + plain + "` may be provided by the host, outside of the site"));
    }
    if (isSetByInstallation(places.unknown) && machine.installerMade().isScript(places.paths)) {
      // No other directory has what the installation makes in this one.
      return new Miss(path, places.paths, Optional.empty(), directory, true);
    }
    if (isSetByInstallation(places.unknown) && frame.prepared == null && isSlipAt(places.paths)) {
      return new Miss(path, places.paths, Optional.empty(), directory, false);
    }
    return anywhere(path, plain, places, places.unknown, frame);
  }

  /** The directory of the site's own include path that was to have a file, and is not there. */
  private Optional<LostDirectory> searched(String path, Places places, Frame frame) {
    boolean elsewhere = places.unknown != null || PhpPaths.isAbsolute(path);
    return elsewhere || PhpPaths.isDotted(path)
        ? Optional.empty()
        : machine
            .lostDirectories()
            .holding(
                path,
                frame.state.get(Key.INCLUDE_PATH).value(),
                frame.state.get(Key.WORKING_DIRECTORY).value());
  }

  /** Whether a place that is known has a file of nearly that name: what else there is has not. */
  private boolean isSlipAt(List<String> places) {
    return places.stream()
        .filter(machine.files()::isInside)
        .map(SiteTree::collapsed)
        .map(absolute -> absolute.substring(machine.tree().absoluteRoot().length()))
        .anyMatch(path ->
            path.lastIndexOf('/') >= 0
                && machine
                    .lookAlikes()
                    .hasBeside(
                        path.substring(path.lastIndexOf('/') + 1),
                        path.substring(0, path.lastIndexOf('/')).replaceFirst("^/", "")));
  }

  private static boolean isSetByInstallation(Reason reason) {
    return reason.because().equals(InstallerMade.SETS_INCLUDE_PATH.because());
  }

  /**
   * Whether the absence of a file says something: a library of another host's may lie elsewhere.
   */
  private boolean isTold(Lookup.Missing missing, String absolute, String path) {
    if (machine.files().isInside(absolute) || PhpPaths.isAbsolute(path)) {
      return true;
    }
    String directory = absolute.substring(0, absolute.length() - path.length());
    boolean searched = missing.deepest().length() >= SiteTree.collapsed(directory).length();
    return searched || !looksLikeLibrary(path);
  }

  private static boolean looksLikeLibrary(String path) {
    char first = path.charAt(0);
    return first >= 'A' && first <= 'Z';
  }

  private Hit hit(Lookup.Found found) {
    Optional<SitePath> inside = found.inside();
    if (inside.isEmpty()) {
      machine.hostClasses().loads(found.canonical());
      return new Hit(found.canonical(), -1);
    }
    int file = machine.program().number(inside.get()).orElse(-1);
    return new Hit(inside.get().value(), file);
  }

  /** The places to look in, in order; {@code unknown} says why there may be others. */
  private record Places(List<String> paths, @Nullable Reason unknown) {}

  private Places places(String path, Frame frame) {
    if (PhpPaths.isAbsolute(path)) {
      return new Places(List.of(path), null);
    }
    boolean dotted = PhpPaths.isDotted(path);
    SearchPath searched = dotted ? searchPaths.ofWorkingDirectory(frame) : searchPaths.of(frame);
    Set<String> paths = new LinkedHashSet<>();
    for (String start : searched.starts()) {
      paths.add(start + path);
    }
    if (!dotted) {
      paths.add(PhpPaths.dirname(machine.program().canonical(frame.file)) + "/" + path);
    }
    return new Places(List.copyOf(paths), searched.unknown());
  }

  /** Those files of many that are there; nobody is sure that the others are asked for. */
  private Find chosen(Choice choice, Frame frame) {
    List<String> targets = new ArrayList<>();
    for (String path : choice.all()) {
      first(path, frame).ifPresent(hit -> targets.add(hit.target()));
    }
    return targets.isEmpty()
        ? gaps(choice.pattern(), frame)
        : new Gaps(choice.pattern(), targets.stream().distinct().sorted().toList());
  }

  /** The file that PHP finds, if it is known to find one; of any other, nothing is asked. */
  private Optional<Hit> first(String path, Frame frame) {
    boolean plain = !path.isEmpty() && path.indexOf('\0') < 0 && PhpPaths.scheme(path).isEmpty();
    for (String absolute : plain ? places(path, frame).paths() : List.<String>of()) {
      switch (machine.tree().lookup(absolute)) {
        case Lookup.Found found -> {
          return Optional.of(hit(found));
        }
        case Lookup.Unknowable unknowable -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Find gaps(Pattern pattern, Frame frame) {
    String first = pattern.literals().getFirst();
    if (!PhpPaths.scheme(first).isEmpty() && !first.startsWith("file:")) {
      return new Elsewhere(pattern.glob());
    }
    if (isMostlyGap(pattern) || pattern.reason().isOverride()) {
      return new Undecided(pattern.reason());
    }
    if (PhpPaths.isAbsolute(first)) {
      return new Gaps(pattern, machine.files().matching(below("", pattern), MOST_MATCHES));
    }
    if (first.isEmpty()) {
      return new Gaps(pattern, machine.files().matching(anywhere(pattern), MOST_MATCHES));
    }
    List<String> targets = new ArrayList<>();
    Places places = places(first, frame);
    for (String absolute : places.paths) {
      String start = absolute.substring(0, absolute.length() - first.length());
      targets.addAll(
          machine.files().matching(below(SiteTree.collapsed(start) + "/", pattern), MOST_MATCHES));
    }
    List<String> sorted = targets.stream().distinct().sorted().toList();
    return sorted.isEmpty() && places.unknown != null
        ? new Undecided(places.unknown)
        : new Gaps(pattern, sorted);
  }

  /** Whether too little of a pattern is known for it to say anything. */
  private static boolean isMostlyGap(Pattern pattern) {
    List<String> literals = pattern.literals();
    return literals.getFirst().isEmpty()
        && !isTelling(literals.getLast())
        && literals.stream().noneMatch(IncludeLookup::namesDirectory);
  }

  /** Whether a stretch holds the whole name of a directory: {@code /views/}. */
  private static boolean namesDirectory(String literal) {
    int slash = literal.indexOf('/');
    return slash >= 0 && literal.indexOf('/', slash + 1) > slash + 1;
  }

  /** Whether few files are likely to have a path that ends so: {@code /a.php}, {@code page.php}. */
  private static boolean isTelling(String end) {
    String name = end.substring(end.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    int known = dot < 0 ? name.length() : dot;
    return known >= (name.length() < end.length() ? 1 : LEAST_KNOWN);
  }

  /** Wherever in the site a relative path may lead that is looked for nobody knows where. */
  private Find anywhere(Text path, String relative, Places places, Reason reason, Frame frame) {
    String end = relative.substring(relative.startsWith(".") ? relative.lastIndexOf("./") + 1 : 0);
    Pattern pattern = Pattern.around("", reason, end.startsWith("/") ? end : "/" + end);
    List<String> targets =
        machine.files().matching(anywhere(pattern), MOST_MATCHES).stream()
            .filter(file -> machine.directories().leadTo(relative, file))
            .toList();
    if (!targets.isEmpty()) {
      return new Gaps(pattern, targets);
    }
    return isSlip(relative, frame)
        ? new Miss(path, tried(relative, places, frame), Optional.empty(), false, false)
        : new Undecided(reason);
  }

  /**
   * Whether there is a file that is surely meant: what leads nowhere from any directory of the site
   * might still be the host's. Where the include path is not known either, it must be beside.
   */
  private boolean isSlip(String relative, Frame frame) {
    boolean onlyDirectory =
        PhpPaths.isDotted(relative)
            || frame.state.get(Key.INCLUDE_PATH).value().atoms().stream()
                .allMatch(atom -> atom instanceof Text || atom instanceof Atom.Undefined);
    String directory = machine.program().path(frame.file).parent().value();
    if (!onlyDirectory) {
      return machine.lookAlikes().hasBeside(relative, directory);
    }
    return machine.lookAlikes().has(relative, directory)
        || (PhpPaths.isDotted(relative) && machine.lookAlikes().hasSame(relative));
  }

  /** The places in the site that are known; failing those, the one beside the script. */
  private List<String> tried(String relative, Places places, Frame frame) {
    List<String> inside = places.paths.stream().filter(machine.files()::isInside).toList();
    return inside.isEmpty()
        ? List.of(PhpPaths.dirname(machine.program().canonical(frame.file)) + "/" + relative)
        : inside;
  }

  /** A pattern that begins with a gap, as it fits files of the site; in the root itself, too. */
  private Pattern anywhere(Pattern pattern) {
    List<String> literals = new ArrayList<>(pattern.literals());
    String root = machine.tree().absoluteRoot();
    literals.set(0, pattern.reason().confined() ? root + "/" : root);
    return new Pattern(List.copyOf(literals), pattern.reason());
  }

  private static Pattern below(String directory, Pattern pattern) {
    List<String> literals = new ArrayList<>(pattern.literals());
    String start = directory + literals.getFirst();
    int slash = start.lastIndexOf('/');
    String parent = SiteTree.collapsed(start.substring(0, slash));
    literals.set(0, (parent.equals("/") ? "" : parent) + start.substring(slash));
    return new Pattern(List.copyOf(literals), pattern.reason());
  }
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Texts;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What code asks of the file system: {@code file_exists}, {@code realpath}, {@code scandir}. */
final class Files {
  private final SiteTree tree;
  private final InstallerMade installerMade;
  private final Map<String, List<String>> byExtension = new TreeMap<>();

  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<String>> matches = new HashMap<>();

  Files(SiteTree tree, InstallerMade installerMade) {
    this.tree = tree;
    this.installerMade = installerMade;
    for (SiteEntry entry : tree.files()) {
      String path = entry.path().value();
      byExtension.computeIfAbsent(ending(path), e -> new ArrayList<>()).add(path);
    }
  }

  /** {@code file_exists($path)} for each path that it can be. */
  PathValue exists(PathValue path, Frame frame, boolean fileOnly, boolean directoryOnly) {
    List<Atom> answers = new ArrayList<>();
    for (Atom atom : path.atoms()) {
      if (Texts.asText(atom) instanceof Text text) {
        answers.addAll(exists(text.text(), frame, fileOnly, directoryOnly).atoms());
      } else {
        Reason reason = PathValue.of(atom).unknownBecause();
        Reason why = reason == null ? Reason.of("whether a file is there") : reason;
        answers.add(new Atom.Unknown(why.asHarmless().asPrepared()));
      }
    }
    return PathValue.anyOf(answers);
  }

  private PathValue exists(String path, Frame frame, boolean fileOnly, boolean directoryOnly) {
    PathValue result = PathValue.NOTHING;
    for (String absolute : absolutes(path, frame)) {
      result = result.or(existsAt(absolute, frame, fileOnly, directoryOnly));
    }
    return result.isNothing() ? perhaps("whether `" + path + "` is there") : result;
  }

  private PathValue existsAt(
      String absolute, Frame frame, boolean fileOnly, boolean directoryOnly) {
    return switch (tree.lookup(absolute)) {
      case Lookup.Found found -> PathValue.bool(!directoryOnly);
      case Lookup.Directory directory -> PathValue.bool(!fileOnly);
      case Lookup.WrongCase wrong -> absent(absolute, frame);
      case Lookup.Missing missing -> absent(absolute, frame);
      case Lookup.Unknowable unknowable -> perhaps(unknowable.because());
    };
  }

  /** Whether some code asked for that path, in vain. */
  boolean wasAsked(String absolute) {
    return asked.contains(SiteTree.collapsed(absolute));
  }

  private PathValue absent(String absolute, Frame frame) {
    frame.asked.add(SiteTree.collapsed(absolute));
    asked.add(SiteTree.collapsed(absolute));
    if (!isInside(absolute)) {
      return perhaps("whether `" + absolute + "` is on the host");
    }
    return installerMade.isScript(SiteTree.collapsed(absolute))
        ? perhaps("whether `" + absolute + "` was made by an installation")
        : PathValue.FALSE;
  }

  /** Whether an absolute path lies in the root, by its text. */
  boolean isInside(String absolute) {
    String normalized = SiteTree.collapsed(absolute);
    return normalized.startsWith(tree.absoluteRoot() + "/")
        || normalized.equals(tree.absoluteRoot());
  }

  static PathValue perhaps(String because) {
    return PathValue.unknown(new Reason(because, -1, 0, false, true, false));
  }

  /** The absolute paths that a path can mean here, without the include path. */
  List<String> absolutes(String path, Frame frame) {
    if (PhpPaths.isAbsolute(path)) {
      return List.of(path);
    }
    List<String> all = new ArrayList<>();
    for (Atom atom : frame.state.get(Key.WORKING_DIRECTORY).value().atoms()) {
      if (!(atom instanceof Text directory)) {
        return List.of();
      }
      all.add(directory.text() + "/" + path);
    }
    return all;
  }

  /** Whether a file of that path may be there. */
  boolean mayExist(String path, Frame frame) {
    List<String> absolutes = absolutes(path, frame);
    return absolutes.isEmpty()
        || absolutes.stream()
            .anyMatch(
                absolute -> tree.lookup(absolute) instanceof Lookup.Found || !isInside(absolute));
  }

  /** Whether a relative path leads to a file from some directory of the site. */
  boolean isBelowSomewhere(String relative) {
    String end = SiteTree.collapsed("/" + relative);
    return byExtension.getOrDefault(ending(end), List.of()).stream()
        .anyMatch(path -> ("/" + path).endsWith(end));
  }

  /** {@code realpath($path)}. */
  PathValue realpath(PathValue path, Frame frame) {
    List<Atom> results = new ArrayList<>();
    for (Atom atom : path.atoms()) {
      if (!(Texts.asText(atom) instanceof Text text)) {
        Reason reason = PathValue.of(atom).unknownBecause();
        Reason why = reason == null ? Reason.of("the real path of something") : reason;
        results.add(new Atom.Unknown(why.asPrepared()));
        continue;
      }
      List<String> absolutes = absolutes(text.text().isEmpty() ? "." : text.text(), frame);
      if (absolutes.isEmpty()) {
        results.addAll(perhaps("the working directory is not known").atoms());
      }
      for (String absolute : absolutes) {
        results.add(realpath(absolute, text, frame));
      }
    }
    return PathValue.anyOf(results);
  }

  private Atom realpath(String absolute, Text written, Frame frame) {
    return switch (tree.lookup(absolute)) {
      case Lookup.Found found -> sameOr(found.canonical(), written);
      case Lookup.Directory directory -> sameOr(directory.canonical(), written);
      case Lookup.Unknowable unknowable -> new Atom.Unknown(Reason.of(unknowable.because()));
      case Lookup.WrongCase wrong -> missing(absolute, frame);
      case Lookup.Missing missing -> missing(absolute, frame);
    };
  }

  private Atom missing(String absolute, Frame frame) {
    frame.asked.add(SiteTree.collapsed(absolute));
    return isInside(absolute)
        ? Atom.Bool.FALSE
        : new Atom.Unknown(new Reason("what is on the host", -1, 0, false, true, false));
  }

  private static Text sameOr(String canonical, Text written) {
    return canonical.equals(written.text()) ? written : Text.of(canonical);
  }

  /** A path of which nothing is there from the working directory; otherwise nothing. */
  PathValue leadingNowhere(PathValue path, Frame frame) {
    List<Atom> lost = new ArrayList<>();
    for (Atom atom : path.atoms()) {
      if (!(atom instanceof Text text)) {
        return PathValue.NOTHING;
      }
      List<String> places = absolutes(text.text(), frame);
      if (places.size() != 1 || !isAbsentInside(places.getFirst())) {
        return PathValue.NOTHING;
      }
      // A plain path, which an include looks for along its own path, is looked for here alone.
      boolean plain = !PhpPaths.isAbsolute(text.text()) && !PhpPaths.isDotted(text.text());
      PathValue own = PathValue.of(text);
      lost.addAll(plain ? Texts.concat(PathValue.text("./"), own).atoms() : own.atoms());
    }
    return PathValue.anyOf(lost);
  }

  private boolean isAbsentInside(String absolute) {
    Lookup lookup = tree.lookup(absolute);
    return isInside(absolute)
        && (lookup instanceof Lookup.Missing || lookup instanceof Lookup.WrongCase);
  }

  /** {@code scandir($directory)}; unknown outside of the site. */
  PathValue scandir(String path, Frame frame) {
    List<String> absolutes = absolutes(path, frame);
    if (absolutes.size() == 1
        && tree.lookup(absolutes.getFirst()) instanceof Lookup.Directory directory) {
      SitePath inside = tree.inside(directory.canonical()).orElse(null);
      if (inside != null) {
        List<PathValue> names = new ArrayList<>();
        names.add(PathValue.text("."));
        names.add(PathValue.text(".."));
        tree.children(inside).forEach(name -> names.add(PathValue.text(name)));
        return PathValue.list(names);
      }
    }
    return perhaps("what a directory holds");
  }

  /** The files of the root whose absolute path fits, sorted, at most {@code most}. */
  List<String> matching(Atom.Pattern pattern, int most) {
    String key = (pattern.reason().confined() ? "/" : "*") + String.join("\0", pattern.literals());
    return matches.computeIfAbsent(key, k -> search(pattern, most));
  }

  private List<String> search(Atom.Pattern pattern, int most) {
    String first = pattern.literals().getFirst();
    String root = tree.absoluteRoot() + "/";
    List<String> literals = pattern.literals().stream().map(Files::collapsed).toList();
    boolean confined = pattern.reason().confined();
    List<String> found = new ArrayList<>();
    String last = pattern.literals().getLast();
    String start = first.startsWith(root) ? collapsed(first.substring(root.length())) : "";
    String tail = last.substring(last.lastIndexOf('/') + 1);
    for (String path : candidates(last)) {
      if (path.startsWith(start) && path.endsWith(tail) && fits(root + path, literals, confined)) {
        found.add(path);
        if (found.size() >= most) {
          break;
        }
      }
    }
    return found;
  }

  /**
   * Whether a path has these stretches in turn, from its beginning to its end. The first place of a
   * stretch is as good as any later one: what comes behind it can only be nearer to it.
   *
   * @param literals two at least
   * @param confined whether no directory ends between two stretches
   */
  static boolean fits(String path, List<String> literals, boolean confined) {
    if (!path.startsWith(literals.getFirst())) {
      return false;
    }
    int at = literals.getFirst().length();
    for (String literal : literals.subList(1, literals.size() - 1)) {
      int next = path.indexOf(literal, at);
      if (next < 0 || (confined && hasSlash(path, at, next))) {
        return false;
      }
      at = next + literal.length();
    }
    int end = path.length() - literals.getLast().length();
    return end >= at && path.endsWith(literals.getLast()) && !(confined && hasSlash(path, at, end));
  }

  private static boolean hasSlash(String path, int from, int to) {
    int slash = path.indexOf('/', from);
    return slash >= 0 && slash < to;
  }

  private List<String> candidates(String last) {
    String ending = ending(last);
    if (last.indexOf('.') >= 0 && !ending.isEmpty()) {
      return byExtension.getOrDefault(ending, List.of());
    }
    List<String> all = new ArrayList<>();
    tree.files().forEach(entry -> all.add(entry.path().value()));
    return all;
  }

  private static String collapsed(String path) {
    String plain = path.replace("/./", "/");
    while (plain.contains("//")) {
      plain = plain.replace("//", "/");
    }
    return plain;
  }

  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 || path.indexOf('/', dot) >= 0 ? "" : path.substring(dot);
  }
}

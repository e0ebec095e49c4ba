package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Slip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directories of an include path that are not there. PHP passes over them without a word, so
 * that every include which needs one fails for itself.
 */
final class LostDirectories {
  /** Of shorter names, too many are alike by chance. */
  private static final int LEAST = 3;

  private final SiteTree tree;
  private final Files files;
  private final Map<String, List<String>> meant = new HashMap<>();

  LostDirectories(SiteTree tree, Files files) {
    this.tree = tree;
    this.files = files;
  }

  /**
   * A directory of an include path that does not exist, and that the site itself names.
   *
   * @param written as it stands in the include path
   * @param absolute where PHP looks for it
   * @param meant the absolute directory that has the file, and whose name it has but for a slip, or
   *     whose place on another host it is
   */
  record LostDirectory(Text written, String absolute, String meant) {}

  /** The directory that was to hold the file which is looked for as {@code relative}. */
  Optional<LostDirectory> holding(String relative, PathValue includePath, PathValue working) {
    for (Atom atom : includePath.atoms()) {
      if (atom instanceof Text text) {
        for (Text directory : split(text)) {
          Optional<LostDirectory> found =
              places(directory.text(), working)
                  .flatMap(place -> holding(relative, directory, place).stream())
                  .findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Text> split(Text path) {
    List<Text> parts = new ArrayList<>();
    int start = 0;
    for (String part : path.text().split(":", -1)) {
      parts.add(path.part(start, start + part.length()));
      start += part.length() + 1;
    }
    return parts;
  }

  private static Stream<String> places(String directory, PathValue working) {
    if (directory.isEmpty() || directory.equals(".")) {
      return Stream.empty();
    }
    if (PhpPaths.isAbsolute(directory)) {
      return Stream.of(directory);
    }
    return working.atoms().stream()
        .filter(Text.class::isInstance)
        .map(atom -> ((Text) atom).text() + "/" + directory);
  }

  private Optional<LostDirectory> holding(String relative, Text written, String absolute) {
    if (!isWritten(written)) {
      return Optional.empty();
    }
    return meant.computeIfAbsent(absolute, this::search).stream()
        .filter(other -> tree.lookup(other + "/" + relative) instanceof Lookup.Found)
        .findFirst()
        .map(other -> new LostDirectory(written, absolute, other));
  }

  private static boolean isWritten(Text text) {
    for (Atom.Piece piece : text.pieces()) {
      if (piece.origin().file() >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<String> search(String directory) {
    if (!(tree.lookup(directory) instanceof Lookup.Missing missing)) {
      return List.of();
    }
    return files.isInside(directory) ? alike(directory, missing) : onAnotherHost(directory);
  }

  /** The directories of that name with one slip less; nobody's rest may differ, too. */
  private List<String> alike(String directory, Lookup.Missing missing) {
    String parent = missing.deepest();
    String plain = SiteTree.collapsed(directory);
    if (!plain.startsWith(parent + "/" + missing.segment())) {
      return List.of();
    }
    String below = plain.substring(parent.length() + 1);
    String rest = below.substring(missing.segment().length());
    return tree.inside(parent).map(tree::children).orElse(List.of()).stream()
        .filter(name -> name.length() >= LEAST && Slip.isOneAtMost(name, missing.segment()))
        .map(name -> parent + "/" + name + rest)
        .filter(other -> tree.lookup(other) instanceof Lookup.Directory)
        .toList();
  }

  /** What a directory is called here that lies outside: as much of its end as exists. */
  private List<String> onAnotherHost(String directory) {
    List<String> found = new ArrayList<>();
    String plain = SiteTree.collapsed(directory);
    for (int at = plain.indexOf('/', 1); at > 0; at = plain.indexOf('/', at + 1)) {
      String here = tree.absoluteRoot() + plain.substring(at);
      if (tree.lookup(here) instanceof Lookup.Directory) {
        found.add(here);
      }
    }
    return found;
  }
}

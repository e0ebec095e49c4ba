package dev.phpfsck.bench.mutation;

import dev.phpfsck.bench.recall.ExecutedInclude;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Breaks includes, one at a time. What leads to a file that exists after all is no mutant. */
final class Mutation {
  private static final List<String> EXTENSIONS = List.of(".phpp", ".inc", ".ph");
  private static final String LETTERS = "qwertyuiopasdfghjklzxcvbnm";
  private static final Map<Character, Character> NEIGHBOURS = neighbours();

  private final Path root;
  private final Random random;

  Mutation(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** Each letter's right neighbour on the keyboard, the left one at the end of a row. */
  private static Map<Character, Character> neighbours() {
    Map<Character, Character> keys = new HashMap<>();
    for (int i = 0; i < LETTERS.length(); i++) {
      boolean endOfRow = "plm".indexOf(LETTERS.charAt(i)) >= 0;
      keys.put(LETTERS.charAt(i), LETTERS.charAt(endOfRow ? i - 1 : i + 1));
    }
    return keys;
  }

  /** Breaks an include in that way; empty where it cannot be broken so. */
  Optional<Mutant> mutant(ExecutedInclude include, IncludeEdge edge, Breakage breakage)
      throws IOException {
    return breakage.isOfTarget() ? ofTarget(include, breakage) : ofPath(include, edge, breakage);
  }

  private Optional<Mutant> ofTarget(ExecutedInclude include, Breakage breakage) {
    String target = include.target();
    if (breakage == Breakage.DELETED_TARGET) {
      return Optional.of(new Mutant(include, breakage, target, "", "", "deleted " + target));
    }
    int dot = target.lastIndexOf('.');
    int cut = dot > target.lastIndexOf('/') ? dot : target.length();
    String renamed = target.substring(0, cut) + "s" + target.substring(cut);
    return exists(renamed)
        ? Optional.empty()
        : Optional.of(
            new Mutant(include, breakage, target, "", renamed, target + " is now " + renamed));
  }

  private Optional<Mutant> ofPath(ExecutedInclude include, IncludeEdge edge, Breakage breakage)
      throws IOException {
    String source =
        new String(Files.readAllBytes(edge.file().in(root)), StandardCharsets.ISO_8859_1);
    Optional<WrittenPath> written =
        WrittenPath.in(source, edge.argument().start(), edge.argument().end(), include.target());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    WrittenPath path = written.get();
    return (breakage == Breakage.DEPTH
            ? otherDepth(path, source, include.target())
            : otherText(path, breakage, source, include.target()))
        .map(content ->
            new Mutant(
                include,
                breakage,
                include.file(),
                content,
                include.target(),
                line(content, path.literalStart())));
  }

  private Optional<String> otherText(
      WrittenPath path, Breakage breakage, String source, String target) {
    return changed(path, breakage)
        .filter(text -> !text.equals(path.text()))
        .filter(text -> !exists(target.substring(0, before(target, path)) + text))
        .map(text -> replaced(source, path.start(), path.text().length(), text));
  }

  private static int before(String target, WrittenPath path) {
    return target.length() - path.text().length();
  }

  private Optional<String> changed(WrittenPath path, Breakage breakage) {
    String name = path.name();
    int dot = name.lastIndexOf('.');
    int end = dot < 0 ? name.length() : dot;
    if (breakage == Breakage.EXTENSION) {
      return dot < 0
          ? Optional.empty()
          : Optional.of(
              path.folders()
                  + name.substring(0, dot)
                  + EXTENSIONS.get(random.nextInt(EXTENSIONS.size())));
    }
    if (breakage == Breakage.DIRECTORY) {
      return path.folders().isEmpty()
          ? Optional.empty()
          : Optional.of(path.folders().replaceFirst("/$", "s/") + name);
    }
    if (end < 2) {
      return Optional.empty();
    }
    int at = random.nextInt(end - 1);
    return Optional.of(path.folders() + misspelt(name, at, breakage));
  }

  private static String misspelt(String name, int at, Breakage breakage) {
    String before = name.substring(0, at);
    String behind = name.substring(at + 1);
    char letter = name.charAt(at);
    return switch (breakage) {
      case DROPPED_CHARACTER -> before + behind;
      case DOUBLED_CHARACTER -> before + letter + letter + behind;
      case SWAPPED_CHARACTERS -> before + behind.charAt(0) + letter + behind.substring(1);
      case NEIGHBOURING_KEY ->
          before + NEIGHBOURS.getOrDefault(Character.toLowerCase(letter), letter) + behind;
      case CASE -> before + otherCase(letter) + behind;
      case EXTENSION, DIRECTORY, DEPTH, RENAMED_TARGET, DELETED_TARGET ->
          throw new IllegalArgumentException(breakage.toString());
    };
  }

  private static String otherCase(char letter) {
    String text = String.valueOf(letter);
    String upper = text.toUpperCase(Locale.ROOT);
    return text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
  }

  /** Takes a {@code ../} away where there is one, else puts one in before the path. */
  private Optional<String> otherDepth(WrittenPath path, String source, String target) {
    String lead = source.substring(path.literalStart(), path.start());
    String folder = target.substring(0, before(target, path));
    int up = lead.lastIndexOf("../");
    if (up >= 0) {
      return Optional.of(replaced(source, path.literalStart() + up, 3, ""))
          .filter(content -> !belowExists(folder, path.text()));
    }
    String above = folder.replaceFirst("[^/]*/$", "");
    if (!folder.endsWith("/") || exists(above + path.text())) {
      return Optional.empty();
    }
    return Optional.of(replaced(source, path.start(), 0, "../"))
        .filter(content -> lead.isEmpty() || lead.endsWith("/"));
  }

  /**
   * Whether some folder in {@code folder} holds that path: without {@code ../}, it may be meant.
   */
  private boolean belowExists(String folder, String text) {
    File[] below = root.resolve(folder).toFile().listFiles(File::isDirectory);
    return below != null
        && Arrays.stream(below).anyMatch(child -> Files.exists(child.toPath().resolve(text)));
  }

  private static String replaced(String source, int start, int length, String text) {
    return source.substring(0, start) + text + source.substring(start + length);
  }

  private static String line(String content, int at) {
    int start = content.lastIndexOf('\n', at) + 1;
    int end = content.indexOf('\n', at);
    return content.substring(start, end < 0 ? content.length() : end).strip();
  }

  private boolean exists(String file) {
    return Files.exists(root.resolve(file).normalize());
  }
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Texts;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@code glob} finds (manual: "glob"). */
final class Globs {
  /** What stands for other text in the pattern of a {@code glob}. */
  private static final Pattern WILD = Pattern.compile("[*?]|\\[[^\\]]*\\]|\\{[^}]*\\}");

  private final SiteTree tree;
  private final Files files;

  Globs(SiteTree tree, Files files) {
    this.tree = tree;
    this.files = files;
  }

  /** {@code glob($pattern)} for each pattern that it can be; code is prepared to find nothing. */
  PathValue find(PathValue pattern, Frame frame) {
    List<Atom> found = new ArrayList<>();
    for (Atom atom : pattern.atoms()) {
      switch (Texts.asText(atom)) {
        case Text text -> found.addAll(known(text.text(), frame).atoms());
        case Atom.Pattern gaps -> found.add(new Atom.Table(Map.of(), true, any(gaps)));
        default -> found.addAll(Files.perhaps("what `glob` finds").atoms());
      }
    }
    return PathValue.anyOf(found);
  }

  /** A name that fits a pattern which is not wholly known. */
  private static PathValue any(Atom.Pattern pattern) {
    List<String> literals =
        pattern.literals().stream()
            .flatMap(literal -> Arrays.stream(WILD.split(literal, -1)))
            .toList();
    return PathValue.of(new Atom.Pattern(literals, pattern.reason().asPrepared()));
  }

  /** The names in the root that fit, sorted. */
  private PathValue known(String pattern, Frame frame) {
    List<String> absolutes = files.absolutes(pattern, frame);
    if (absolutes.size() != 1 || !files.isInside(absolutes.getFirst())) {
      return Files.perhaps("what `glob` finds outside of the site");
    }
    String collapsed = SiteTree.collapsed(absolutes.getFirst());
    if (collapsed.equals(tree.absoluteRoot())) {
      return PathValue.list(List.of(PathValue.text(pattern)));
    }
    Pattern regex = globRegex(collapsed.substring(tree.absoluteRoot().length() + 1));
    List<PathValue> found = new ArrayList<>();
    String prefix = absolutes.getFirst();
    boolean absolute = PhpPaths.isAbsolute(pattern);
    for (SiteEntry entry : tree.entries()) {
      if (regex.matcher(entry.path().value()).matches()) {
        found.add(PathValue.text(named(entry.path(), absolute, pattern, prefix)));
      }
    }
    return PathValue.list(found);
  }

  private String named(SitePath path, boolean absolute, String pattern, String prefix) {
    if (absolute) {
      return tree.absoluteRoot() + "/" + path.value();
    }
    String directory = SiteTree.collapsed(prefix.substring(0, prefix.length() - pattern.length()));
    String full = tree.absoluteRoot() + "/" + path.value();
    return full.startsWith(directory + "/") ? full.substring(directory.length() + 1) : full;
  }

  private static Pattern globRegex(String glob) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '{' -> {
          regex.append("(?:");
          depth++;
        }
        case '}' -> {
          regex.append(depth > 0 ? ")" : "\\}");
          depth = Math.max(0, depth - 1);
        }
        case ',' -> regex.append(depth > 0 ? "|" : ",");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex + ")".repeat(depth), Pattern.DOTALL);
  }
}

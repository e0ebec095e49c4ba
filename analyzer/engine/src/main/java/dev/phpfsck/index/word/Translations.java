package dev.phpfsck.index.word;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Families of files or directories that lie side by side and whose names differ in the language
 * alone: {@code de.json}, {@code fr.json}, {@code sco.json}, or {@code MessagesDe.php}. Where many
 * of them are languages with a well-known code, the rest are languages, too. So are those beside
 * {@code english} or {@code strings_english.txt}.
 */
final class Translations {
  /** So many well-known languages side by side are no chance. */
  private static final int FAMILY = 8;

  /**
   * What is the same in the family, a language, what is the same again: one extension or two; none
   * only where the name has no dot at all.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(|.*[^A-Za-z]|.*[a-z](?=[A-Z]))([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,8})*)"
              + "((?:\\.\\w+){1,2}|(?<!\\..{0,20}))");

  private static final Pattern ENGLISH = Pattern.compile("(?i)(.*?)english(.*)");

  private final Set<SitePath> members = new HashSet<>();

  /** What is side by side. */
  private record Family(SitePath directory, String before, String after) {}

  Translations(SiteTree tree) {
    Map<Family, Map<SitePath, String>> families = new HashMap<>();
    Set<SitePath> seen = new HashSet<>();
    for (SiteEntry file : tree.files()) {
      for (SitePath at = file.path(); !at.isRoot() && seen.add(at); at = at.parent()) {
        Matcher name = NAME.matcher(at.name());
        if (name.matches()) {
          String after = name.group(3);
          families
              .computeIfAbsent(
                  new Family(at.parent(), name.group(1), after), family -> new HashMap<>())
              .put(at, name.group(2));
        }
      }
    }
    families.values().forEach(this::addIfTranslated);
    seen.forEach(path -> addBesideEnglish(path, tree));
  }

  private void addBesideEnglish(SitePath path, SiteTree tree) {
    Matcher english = ENGLISH.matcher(path.name());
    if (english.matches()) {
      Pattern other =
          Pattern.compile(
              Pattern.quote(english.group(1)) + "[A-Za-z_]+" + Pattern.quote(english.group(2)));
      for (String name : tree.children(path.parent())) {
        if (!name.equals(path.name()) && other.matcher(name).matches()) {
          members.add(path.parent().resolve(name));
        }
      }
    }
  }

  private void addIfTranslated(Map<SitePath, String> family) {
    Set<String> known = new TreeSet<>();
    family.values().stream()
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .filter(Languages::isOfAnother)
        .forEach(known::add);
    if (known.size() >= FAMILY) {
      family.forEach((path, tag) -> {
        if (!Languages.isEnglish(tag)) {
          members.add(path);
        }
      });
    }
  }

  /** Whether {@code path}, or a directory that it lies in, is of such a family, and not English. */
  boolean have(SitePath path) {
    for (SitePath at = path; !at.isRoot(); at = at.parent()) {
      if (members.contains(at)) {
        return true;
      }
    }
    return false;
  }
}

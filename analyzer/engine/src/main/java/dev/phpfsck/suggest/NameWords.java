package dev.phpfsck.suggest;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that the names of a tree's files are made of. Files of one family have names that
 * differ in one word: a name with another word of the tree means another member of the family,
 * however near the two are in letters ({@code GET-functions.php}, {@code PUT-functions.php}). What
 * somebody mistyped is hardly ever a word of the tree.
 */
final class NameWords {
  /** In names of so many files a word is no slip. */
  private static final int USUAL = 2;

  private final Map<String, Integer> files = new HashMap<>();

  NameWords(SiteTree tree) {
    for (SiteEntry file : tree.files()) {
      of(file.path().name()).stream()
          .distinct()
          .forEach(word -> files.merge(word, 1, Integer::sum));
    }
  }

  /** Whether the two names differ in one word, and {@code wanted} has a usual word there. */
  boolean isOfTheFamily(String wanted, String candidate) {
    List<String> ours = of(wanted);
    List<String> theirs = of(candidate);
    if (ours.size() != theirs.size()) {
      return false;
    }
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        different.add(i);
      }
    }
    return different.size() == 1 && files.getOrDefault(ours.get(different.getFirst()), 0) >= USUAL;
  }

  /** In small letters, without the extension: cut at signs and before capitals in a name. */
  private static List<String> of(String name) {
    String stem = Odds.stem(name);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= stem.length(); i++) {
      boolean sign = i == stem.length() || !Character.isLetterOrDigit(stem.charAt(i));
      boolean hump =
          !sign
              && i > from
              && Character.isUpperCase(stem.charAt(i))
              && Character.isLowerCase(stem.charAt(i - 1));
      if (sign || hump) {
        if (i > from) {
          words.add(stem.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = sign ? i + 1 : i;
      }
    }
    return words;
  }
}

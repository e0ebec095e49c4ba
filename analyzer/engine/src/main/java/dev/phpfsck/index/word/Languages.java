package dev.phpfsck.index.word;

import dev.phpfsck.site.SitePath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that are in another language than English, which source code is written in. */
final class Languages {
  /** {@code de}, {@code pt_BR}, {@code zh-Hans}: a directory, or a file up to its first dot. */
  private static final Pattern TAG = Pattern.compile("([a-z]{2})(?:[_-][A-Za-z]{2,4})?(?:\\..*)?");

  /** {@code lang.pt-br.php}: with a country, it is one wherever it stands between dots. */
  private static final Pattern WITH_COUNTRY = Pattern.compile("\\.([a-z]{2})[_-][A-Za-z]{2}\\.");

  private static final Pattern ENGLISH = Pattern.compile("(?i)en(?:g|[_-].*)?");

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  /** English has a foreign name now and then. */
  private static final int MOST_OF_THOUSAND = 3;

  private Languages() {}

  /** Whether {@code path} says that it is a translation. */
  static boolean isOfAnother(SitePath path) {
    for (SitePath at = path; !at.isRoot(); at = at.parent()) {
      if (isOfAnother(at.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code name} is {@code pt_BR} or {@code de.json}, say: a well-known language. */
  static boolean isOfAnother(String name) {
    Matcher tag = TAG.matcher(name);
    Matcher country = WITH_COUNTRY.matcher(name);
    return (tag.matches() && isAnother(tag.group(1)))
        || (country.find() && isAnother(country.group(1)));
  }

  private static boolean isAnother(String code) {
    return CODES.contains(code) && !code.equals("en");
  }

  /** Whether a tag is that of English, in whatever country. */
  static boolean isEnglish(String tag) {
    return ENGLISH.matcher(tag).matches();
  }

  /** Whether {@code text} has more letters than English has of those that ASCII lacks. */
  static boolean isForeign(byte[] text) {
    int others = 0;
    for (byte b : text) {
      others += b < 0 ? 1 : 0;
    }
    return others > 0 && others * 1_000L > (long) MOST_OF_THOUSAND * text.length;
  }
}

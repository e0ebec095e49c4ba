package dev.phpfsck.index.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Pairs of words that differ by one edit, and are both right: forms and spellings of English. */
final class Variant {
  private static final List<String> ENDINGS =
      List.of(
          "", "s", "es", "d", "ed", "r", "er", "rs", "ers", "e", "y", "ing", "ion", "ions", "ly",
          "al", "ally", "able", "ance", "ive", "ity", "ies", "ied");

  /** Of verbs that stand behind prefixes. */
  private static final Map<String, String> PASTS =
      Map.of(
          "come", "came", "write", "wrote", "draw", "drew", "grow", "grew", "throw", "threw",
          "know", "knew", "rise", "rose", "drive", "drove", "hold", "held", "run", "ran");

  private static final int SHORTEST_STEM = 3;

  private Variant() {}

  /** What {@code word} would be in other forms; most of these are no words. */
  static Set<String> forms(String word) {
    Set<String> forms = new TreeSet<>();
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (word.endsWith(ending) && stem >= SHORTEST_STEM) {
        ENDINGS.forEach(other -> forms.add(word.substring(0, stem) + other));
      }
    }
    forms.remove(word);
    return forms;
  }

  /** Whether two words, one edit from each other, may both be meant. */
  static boolean of(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = longer.equals(one) ? other : one;
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    boolean swapped = isSwapped(longer, shorter, same);
    boolean prefix = same == 0 || (same == 1 && longer.endsWith(shorter));
    boolean ending = same >= shorter.length() - (longer.length() == shorter.length() ? 1 : 0);
    if (!swapped && (prefix || ending)) {
      // A prefix such as un-, fflush beside flush, or an ending.
      return true;
    }
    if (isPast(one, other) || one.replace("grey", "gray").equals(other.replace("grey", "gray"))) {
      return true;
    }
    if (longer.length() > shorter.length()) {
      return insertion(longer, same);
    }
    char a = longer.charAt(same);
    char b = shorter.charAt(same);
    return swapped ? isPair(a, b, 'e', 'r') : isPair(a, b, 's', 'z') || isPair(a, b, 'c', 's');
  }

  private static boolean isSwapped(String longer, String shorter, int at) {
    return longer.length() == shorter.length()
        && at + 1 < longer.length()
        && longer.charAt(at) == shorter.charAt(at + 1)
        && longer.charAt(at + 1) == shorter.charAt(at);
  }

  /** {@code overwrote} and {@code overwrite}. */
  private static boolean isPast(String one, String other) {
    return PASTS.entrySet().stream()
        .anyMatch(past ->
            (one.endsWith(past.getKey()) && other.endsWith(past.getValue()))
                || (other.endsWith(past.getKey()) && one.endsWith(past.getValue())));
  }

  /** {@code colour}, {@code cancelled}, and the plural in the middle of a compound. */
  private static boolean insertion(String longer, int at) {
    char added = longer.charAt(at);
    char before = longer.charAt(at - 1);
    return (added == 'u' && before == 'o') || (added == 'l' && before == 'l') || added == 's';
  }

  private static boolean isPair(char a, char b, char one, char other) {
    return (a == one && b == other) || (a == other && b == one);
  }
}

package dev.phpfsck.index.word;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Where words that may be slips stand; one that is data or a name in one place is none at all. */
final class Occurrences {
  private final Map<String, String> slips;
  private final Predicate<String> ordinary;
  private final List<WordIndex.RareWord> found = new ArrayList<>();
  private final Set<String> meant = new HashSet<>();

  /**
   * Collects slips.
   *
   * @param slips by the rare word, the frequent one
   * @param ordinary whether a word is no proper name
   */
  Occurrences(Map<String, String> slips, Predicate<String> ordinary) {
    this.slips = slips;
    this.ordinary = ordinary;
  }

  /** Looks through the name of a file. */
  void addName(SitePath file) {
    byte[] name = file.name().getBytes(StandardCharsets.ISO_8859_1);
    add(file, name, LineMap.of(new byte[0]), true);
  }

  /** Looks through what the file says. */
  void addText(SitePath file, byte[] text) {
    add(file, text, LineMap.of(text), false);
  }

  private void add(SitePath file, byte[] text, LineMap lines, boolean asWhole) {
    for (Span span : Words.of(text)) {
      String word = Words.text(text, span);
      String other = slips.get(word);
      if (other != null) {
        Span place = asWhole ? new Span(0, 0) : span;
        found.add(new WordIndex.RareWord(file, place, lines, Words.raw(text, span), other));
        if (Datum.is(text, span) || ProperName.is(text, span, ordinary)) {
          meant.add(word);
        }
      }
    }
  }

  /** In the order in which the files were looked through. */
  List<WordIndex.RareWord> found() {
    return found.stream()
        .filter(rare -> !meant.contains(rare.word().toLowerCase(Locale.ROOT)))
        .toList();
  }
}

package dev.phpfsck.index.word;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The English words that Lucene's stemmer of Krovetz knows: a lexicon of some thirty thousand
 * words, and their regular inflections. A word that it knows can be meant, however near it is to
 * another; of one that it does not know nothing can be said.
 *
 * <p>The stemmer keeps its lexicon to itself. It tells by taking {@code -able} and {@code -ible}
 * away from words of its lexicon alone, however odd the outcome.
 */
final class English {
  /** Two, since a word with one of them may itself stand in the lexicon. */
  private static final List<String> PROBES = List.of("able", "ible");

  private static final List<String> PREFIXES =
      List.of("un", "re", "non", "pre", "auto", "over", "sub", "multi", "inter");

  /** What stands for what at the end of an inflected word. */
  private record Inflection(String ending, String of) {}

  private static final List<Inflection> INFLECTIONS =
      List.of(
          new Inflection("s", ""),
          new Inflection("es", ""),
          new Inflection("ies", "y"),
          new Inflection("ed", ""),
          new Inflection("ed", "e"),
          new Inflection("ied", "y"),
          new Inflection("ing", ""),
          new Inflection("ing", "e"),
          new Inflection("er", ""),
          new Inflection("er", "e"),
          new Inflection("ers", ""),
          new Inflection("ers", "e"),
          new Inflection("est", ""),
          new Inflection("ly", ""),
          new Inflection("ness", ""),
          new Inflection("able", ""),
          new Inflection("able", "e"));

  /** What takes {@code -es}. */
  private static final Pattern SIBILANT = Pattern.compile("(?:[sxzo]|ch|sh)$");

  private static final int SHORTEST = 3;

  /** Shorter ones are words behind a prefix by chance: {@code re-sore}. */
  private static final int SHORTEST_PREFIXED = 5;

  /** Verbs so short double their last letter: {@code set}, {@code setting}. */
  private static final int SHORT_VERB = 4;

  private final Word word = new Word();
  private final TokenStream stemmer = new KStemFilter(word);

  /** Whether {@code word}, in small letters, is one, or a regular form of one. */
  boolean knows(String word) {
    return isForm(word) || PREFIXES.stream().anyMatch(prefix -> isPrefixed(word, prefix));
  }

  private boolean isPrefixed(String word, String prefix) {
    return word.startsWith(prefix)
        && word.length() - prefix.length() >= SHORTEST_PREFIXED
        && isForm(word.substring(prefix.length()));
  }

  private boolean isForm(String word) {
    return hasInLexicon(word) || INFLECTIONS.stream().anyMatch(form -> isOf(word, form));
  }

  private boolean isOf(String word, Inflection form) {
    if (!word.endsWith(form.ending)) {
      return false;
    }
    String stem = word.substring(0, word.length() - form.ending.length());
    boolean vowel = isVowel(form.ending.charAt(0));
    int last = stem.length() - 1;
    if (last + 1 < SHORTEST) {
      return false;
    }
    if (form.ending.equals("es") && !SIBILANT.matcher(stem).find()) {
      return false;
    }
    if (!form.of.isEmpty() || !vowel || form.ending.equals("es")) {
      return hasInLexicon(stem + form.of);
    }
    boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem.charAt(last));
    return (doubled && hasInLexicon(stem.substring(0, last)))
        || (!wantsDoubling(stem) && !endsMute(stem) && hasInLexicon(stem));
  }

  /** {@code set} and {@code stop}: no {@code seting}. */
  private static boolean wantsDoubling(String stem) {
    int last = stem.length() - 1;
    return stem.length() <= SHORT_VERB
        && "wxy".indexOf(stem.charAt(last)) < 0
        && !isVowel(stem.charAt(last))
        && isVowel(stem.charAt(last - 1))
        && !isVowel(stem.charAt(last - 2));
  }

  /** {@code make}: no {@code makeing}. */
  private static boolean endsMute(String stem) {
    return stem.endsWith("e") && !stem.endsWith("ee");
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private boolean hasInLexicon(String word) {
    if (word.length() < SHORTEST) {
      return false;
    }
    return PROBES.stream().anyMatch(ending -> isTaken(word, ending));
  }

  private boolean isTaken(String word, String ending) {
    String stem = stem(word + ending);
    // A word with -e or -ate behind it, or with one letter less, is another one.
    return stem.equals(word) || !(stem.startsWith(word) || word.startsWith(stem));
  }

  private String stem(String form) {
    word.term.setEmpty().append(form);
    try {
      stemmer.incrementToken();
    } catch (IOException e) {
      throw new IllegalStateException("a string does not fail", e);
    }
    return word.term.toString();
  }

  /** One word again and again; whoever asks puts it there. */
  private static final class Word extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}

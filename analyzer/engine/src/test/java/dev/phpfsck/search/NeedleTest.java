package dev.phpfsck.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needles find what Java's own search for the same finds. */
class NeedleTest {
  private static final String WORD_BEGIN = "(?:(?<![A-Za-z0-9])|(?<=[a-z0-9])(?=[A-Z]))";
  private static final String WORD_END = "(?:(?![A-Za-z0-9])|(?<=[a-z0-9])(?=[A-Z]))";

  /** Short texts of few characters, so that there is something to find. */
  private static List<String> texts(String characters) {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<Span> found(Needle needle, String text) {
    List<Span> found = new ArrayList<>();
    Text in = Text.of(text);
    needle.eachIn(in, in.whole(), (start, end) -> found.add(new Span(start, end)));
    return found;
  }

  private static List<Span> found(Pattern pattern, String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aba",
        "aba+b?",
        "aba\\s+b",
        "aba[^a]+a",
        "b?aba",
        "[ab]aba",
        "^aba",
        "aba$",
        "a.*aba",
        "(ab)+aba",
        "\\baba\\b",
        "aba\\n\\n?b",
        "a|aba",
        "b*",
        "aba(?=b)",
        "ab{2,3}a",
        "abab?\\W*a",
        "\\w+aba\\w+",
        "\\Aaba"
      })
  void anExpressionFindsWhatJavaFinds(String regex) {
    Pattern java = Pattern.compile(regex, Pattern.MULTILINE);
    Pattern anyCase = Pattern.compile(regex, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    for (String text : texts("aabbbAB \n\r")) {
      assertThat(found(new Expression(regex, false), text)).as(text).isEqualTo(found(java, text));
      assertThat(found(new Expression(regex, true), text)).as(text).isEqualTo(found(anyCase, text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aba", "b?aba", "a.*aba", "(ab)+aba", "aba\\n\\n?bab", "a|aba", "\\w+aba"})
  void noMatchEndsBeforeTheNextPlace(String regex) {
    for (Needle needle : List.of(new Expression(regex, false), Literal.inAnyCase("ab"))) {
      for (String text : texts("aabbbAB \n")) {
        Text in = Text.of(text);
        for (int from = 0; from <= in.length(); from++) {
          int next = needle.next(in, from);
          Span before = new Span(from, next < 0 ? in.length() : Math.max(from, next));
          needle.eachIn(in, before, (start, end) -> fail(text));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab", "aBa", "bb", "_a", "a1", "1"})
  void aWordIsCutWhereANameChanges(String word) {
    String begin = Character.isLetterOrDigit(word.charAt(0)) ? WORD_BEGIN : "";
    Pattern java = Pattern.compile(begin + "(?i:" + Pattern.quote(word) + ")" + WORD_END);
    Pattern open = Pattern.compile("(?i:" + Pattern.quote(word) + ")" + WORD_END);
    for (String text : texts("aabbAB1_ \u00e9")) {
      assertThat(found(Literal.word(word, false, false), text))
          .as(text)
          .isEqualTo(found(java, text));
      assertThat(found(Literal.word(word, true, false), text))
          .as(text)
          .isEqualTo(found(open, text));
    }
  }

  @Test
  void exactTextHasItsCase() {
    assertThat(found(Literal.exactly("aB"), "ab aBaB AB"))
        .containsExactly(new Span(3, 5), new Span(5, 7));
    assertThat(Literal.exactly("aB").matches("aB")).isTrue();
    assertThat(Literal.exactly("aB").matches("AB")).isFalse();
    assertThat(Literal.inAnyCase("aB").matches("AB")).isTrue();
  }
}

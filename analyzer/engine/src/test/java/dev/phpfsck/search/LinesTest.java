package dev.phpfsck.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final String TEXT =
      """
      load it
      load the load again
      nothing
      Load the locale
      locale
      load the LOCALE
      """;

  /** The lines of the text that have one of the words. */
  private static Lines of(String... words) {
    Text text = Text.of(TEXT);
    List<Span> matches = new ArrayList<>();
    for (String word : words) {
      Literal.inAnyCase(word)
          .eachIn(text, text.whole(), (start, end) -> matches.add(new Span(start, end)));
    }
    matches.sort(null);
    return new Lines(text, matches);
  }

  private static List<Integer> numbers(List<Hit.Line> lines) {
    return lines.stream().map(Hit.Line::number).toList();
  }

  @Test
  void givesEachLineOnce() {
    assertThat(of("load").count()).isEqualTo(4);
    assertThat(numbers(of("load").best(9))).containsExactly(1, 2, 4, 6);
    assertThat(of("load").best(9).get(1).matches()).hasSize(2);
  }

  @Test
  void prefersTheLinesThatHaveMoreOfWhatWasAskedFor() {
    assertThat(numbers(of("load", "locale").best(2))).containsExactly(4, 6);
    assertThat(numbers(of("load", "locale").best(3))).containsExactly(1, 4, 6);
  }

  @Test
  void prefersTheFirstWhereOthersOnlyRepeatIt() {
    assertThat(numbers(of("load").best(1))).containsExactly(1);
    assertThat(numbers(of("load").best(2))).containsExactly(1, 2);
  }
}

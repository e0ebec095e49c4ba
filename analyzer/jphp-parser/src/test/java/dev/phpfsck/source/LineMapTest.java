package dev.phpfsck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineMapTest {
  private static LineMap of(String text) {
    return LineMap.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void anEmptyTextHasOneLine() {
    assertThat(of("").lineCount()).isEqualTo(1);
    assertThat(of("").line(0)).isEqualTo(1);
    assertThat(of("").column(0)).isEqualTo(1);
  }

  @Test
  void everyKindOfLineBreakEndsALine() {
    LineMap map = of("a\nb\r\nc\rd");
    assertThat(map.lineCount()).isEqualTo(4);
    assertThat(map.line(2)).isEqualTo(2);
    assertThat(map.line(5)).isEqualTo(3);
    assertThat(map.line(7)).isEqualTo(4);
    assertThat(map.column(7)).isEqualTo(1);
  }

  @Test
  void theLineBreakBelongsToTheLineItEnds() {
    LineMap map = of("ab\ncd");
    assertThat(map.line(2)).isEqualTo(1);
    assertThat(map.column(2)).isEqualTo(3);
    assertThat(map.end(1)).isEqualTo(3);
    assertThat(map.start(2)).isEqualTo(3);
    assertThat(map.end(2)).isEqualTo(5);
  }

  @Test
  void linesOfAnyLengthAreKeptInFewBytes() {
    LineMap map = of("a\n" + "b".repeat(200) + "\n" + "c".repeat(70_000) + "\nd");
    LineMap kept = LineMap.ofLengths(map.lengths());
    assertThat(map.lengths()).hasSize(1 + 2 + 3 + 1);
    assertThat(kept.lineCount()).isEqualTo(4);
    assertThat(kept.start(2)).isEqualTo(2);
    assertThat(kept.start(3)).isEqualTo(203);
    assertThat(kept.start(4)).isEqualTo(70_204);
    assertThat(kept.end(4)).isEqualTo(70_205);
    assertThat(kept.line(70_203)).isEqualTo(3);
  }

  @Test
  void bytesThatNoMapHasAreRefused() {
    assertThatThrownBy(() -> LineMap.ofLengths(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LineMap.ofLengths(new byte[] {1, (byte) 0x80}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.phpfsck.source;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package dev.phpfsck.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.source.LineMap;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineCountTest {
  @Test
  void countsAsALineMapDoes() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        written.append("a\n\r".charAt(random.nextInt(3)));
      }
      String text = written.toString();
      LineMap map = LineMap.of(text.getBytes(StandardCharsets.ISO_8859_1));
      LineCount count = new LineCount(Text.of(text));
      for (int at = random.nextInt(3); at < text.length(); at += 1 + random.nextInt(3)) {
        count.goTo(at);
        assertThat(count.number()).as("%s at %d", text, at).isEqualTo(map.line(at));
        assertThat(text.substring(count.start(), count.end()))
            .as("%s at %d", text, at)
            .isEqualTo(text.split("\r\n|\r|\n", -1)[count.number() - 1]);
      }
    }
  }
}

package dev.phpfsck.autoload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static Json read(String source) {
    return JsonReader.read(source).orElseThrow();
  }

  @Test
  void knowsWhereThingsStand() {
    Json json = read(" { \"a\" : [ true , \"b\" ] }");
    assertThat(json.member("a").orElseThrow().span()).isEqualTo(new Span(3, 6));
    assertThat(json.get("a").orElseThrow().texts()).containsExactly("b");
    assertThat(json.get("a").orElseThrow().items().toList().getLast().span())
        .isEqualTo(new Span(18, 21));
  }

  @Test
  void takesTheLastOfSeveralMembersAsPhpDoes() {
    assertThat(read("{\"a\": 1, \"a\": \"x\"}").get("a").flatMap(Json::text)).contains("x");
  }

  @Test
  void makesBytesOfEscapes() {
    String utf8 =
        new String(
            "\u00e9\ud83d\ude00\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(read("\"\\u00e9\\uD83D\\uDE00\\n\"").text()).contains(utf8);
    assertThat(read("\"App\\\\Core\\\\\"").text()).contains("App\\Core\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":}",
        "{\"a\" 1}",
        "nul",
        "01",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "[] []",
        "{,}",
        "'a'",
        "\"\n\"",
        "// {}\n{}"
      })
  void refusesWhatIsNoJson(String source) {
    assertThat(JsonReader.read(source)).isEmpty();
  }

  @Test
  void endsAtAnyDepth() {
    assertThat(JsonReader.read("[".repeat(100_000))).isEmpty();
    assertThat(JsonReader.read("[".repeat(150) + "]".repeat(150))).isPresent();
  }
}

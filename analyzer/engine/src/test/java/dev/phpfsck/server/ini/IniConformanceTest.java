package dev.phpfsck.server.ini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.phpfsck.server.host.ConfigFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same ini files to PHP's {@code parse_ini_string} and to {@link IniParser}: made of the pieces
 * that mean something, in any order (without quotes and braces that are not closed: PHP drops the
 * rest of the file without a word, the parser says so). What PHP computes ({@code E_ALL &
 * ~E_NOTICE}) is compared as far as whether it is taken at all.
 */
class IniConformanceTest {
  private static final int FILES = 3_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "b.c",
          "x1",
          "On",
          "off",
          "none",
          "128M",
          "0",
          "/usr/lib",
          " ",
          "\t",
          "=",
          " = ",
          "\"",
          "\"x\"",
          "'y'",
          "\"x;y\"",
          "\"a=b\"",
          ";",
          "; c",
          "\n",
          "\r\n",
          "[s]",
          "[",
          "]",
          "(",
          ")",
          "&",
          "|",
          "^",
          "~",
          "!",
          "${HOME}",
          "\\",
          "\\\"",
          "\"C:\\\\d\\\\\"",
          "#",
          ",",
          ":",
          "@",
          "?",
          "{",
          "}");
  private static final String SCRIPT =
      """
      error_reporting(0);
      foreach (explode("\\x01", file_get_contents($argv[1])) as $text) {
          $read = parse_ini_string($text, false, INI_SCANNER_NORMAL);
          if ($read === false) {
              echo "error\\x01";
              continue;
          }
          foreach ($read as $key => $value) {
              echo $key, "\\x02", is_array($value) ? "array" : $value, "\\x03";
          }
          echo "\\x01";
      }
      """;

  @TempDir private Path folder;

  @Test
  void readsWhatPhpReads() throws Exception {
    List<String> texts = texts();
    List<String> answers = askPhp(texts);
    assertThat(answers).hasSize(texts.size());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String own = own(texts.get(i), answers.get(i));
      if (!own.equals(answers.get(i))) {
        differences.add(
            shown(texts.get(i)) + ": " + shown(own) + ", PHP: " + shown(answers.get(i)));
      }
    }
    assertThat(differences).as(differences.size() + " of " + texts.size()).isEmpty();
  }

  private static List<String> texts() {
    Random random = new Random(8);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("first = 1\nk = ");
      int pieces = 1 + random.nextInt(7);
      for (int piece = 0; piece < pieces; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.append("\nlast = 2\n").toString());
    }
    return texts;
  }

  private List<String> askPhp(List<String> texts) throws IOException, InterruptedException {
    Path corpus = folder.resolve("corpus");
    Files.write(corpus, String.join("\u0001", texts).getBytes(StandardCharsets.ISO_8859_1));
    Path output = folder.resolve("output");
    boolean present = false;
    try {
      Process php =
          new ProcessBuilder("php", "-n", "-r", SCRIPT, "--", corpus.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      present = php.waitFor() == 0;
    } catch (IOException e) {
      assumeTrue("true".equals(System.getenv("CI")), "skipped: php is not on this machine");
    }
    assertThat(present).as("php, which this test compares with").isTrue();
    String answer = Files.readString(output, StandardCharsets.ISO_8859_1);
    return List.of(answer.substring(0, answer.length() - 1).split("\u0001", -1));
  }

  /**
   * What {@link IniParser} reads, in the form of the script; computed values are taken from PHP.
   */
  private static String own(String text, String answer) {
    IniFile file =
        IniParser.parse(
            ConfigFile.of("/php.ini", "php.ini", text),
            name -> Optional.ofNullable(System.getenv(name)));
    if (file.error().isPresent()) {
      return "error";
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (IniEntry entry : file.entries()) {
      boolean array = text.substring(entry.keyPlace().span().end()).startsWith("[");
      boolean computed = entry.raw().matches("(?s).*[&|^~!()].*");
      values.put(
          entry.key(), array ? "array" : computed ? fromPhp(answer, entry.key()) : entry.value());
    }
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "\u0002" + entry.getValue() + "\u0003")
        .collect(Collectors.joining());
  }

  private static String fromPhp(String answer, String key) {
    for (String entry : answer.split("\u0003", -1)) {
      if (entry.startsWith(key + "\u0002")) {
        return entry.substring(key.length() + 1);
      }
    }
    return "computed";
  }

  private static String shown(String text) {
    return text.replace("\u0002", "=")
        .replace("\u0003", "¶")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}

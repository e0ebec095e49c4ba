package dev.phpfsck.parser.conformance;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The parser and PHP over the source text in PHP's own tests, read where they lie: {@code
 * -Dphpfsck.phpt=php-8.2.36/Zend/tests}. They come with {@code apt-get source php8.2}; a test suite
 * of another version wants a PHP of that version as well ({@link Php}).
 */
@EnabledIfSystemProperty(
    named = "phpfsck.phpt",
    matches = ".+",
    disabledReason = "runs where -Dphpfsck.phpt names a folder of PHP's own tests")
class PhpTestSuiteConformanceTest {
  /** One test is about the size of PHP's own parser stack. */
  private static final int MAY_MISS = 1;

  private static final Pattern SOURCE =
      Pattern.compile(
          "^--FILE(?:EOF)?--\\r?\\n(.*?)(?=^--[A-Z_]+--\\s*$|^===DONE===|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void acceptsAndRefusesWhatPhpDoes() throws IOException {
    Comparison comparison = new Comparison("PHP's own tests");
    try (Php php = Php.start(false)) {
      PhpParser parser = php.counterpart();
      for (Path file : tests()) {
        Optional<byte[]> source = source(file);
        if (source.isPresent()) {
          php.askVerdict(source.get());
          ParseResult ours = parser.parse(source.get());
          comparison.add(file.toString(), php.verdict(), ours);
        }
      }
    }
    comparison.check(MAY_MISS, 95);
  }

  private static List<Path> tests() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(System.getProperty("phpfsck.phpt")))) {
      return all.filter(file -> file.toString().endsWith(".phpt")).sorted().toList();
    }
  }

  /** What a test runs; absent where it lies in another file. */
  private static Optional<byte[]> source(Path test) throws IOException {
    String text = Files.readString(test, StandardCharsets.ISO_8859_1);
    Matcher matcher = SOURCE.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1).getBytes(StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }
}

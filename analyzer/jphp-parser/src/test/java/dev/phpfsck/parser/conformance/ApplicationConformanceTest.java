package dev.phpfsck.parser.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.Token;
import dev.phpfsck.parser.conformance.Php.PhpToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parser and PHP over thousands of files of real applications. */
class ApplicationConformanceTest {
  /** Fewer files than a few applications have say too little. */
  private static final int ENOUGH = 8000;

  private static List<Path> files() {
    List<Path> files = Corpus.files();
    Machine.need(
        files.size() >= ENOUGH,
        ENOUGH + " PHP files of applications installed as Debian packages, not " + files.size());
    return files;
  }

  @Test
  void acceptsAndRefusesTheFilesThatPhpDoes() {
    List<Path> files = files();
    try (Php php = Php.start(true)) {
      Comparison comparison = new Comparison("applications");
      PhpParser parser = php.counterpart();
      for (Path file : files) {
        byte[] text = Corpus.read(file);
        php.askVerdict(text);
        ParseResult ours = parser.parse(text);
        comparison.add(file.toString(), php.verdict(), ours);
      }
      comparison.check(0, 100);
    }
  }

  @Test
  void seesTheTokensThatPhpSees() {
    List<Path> files = files();
    try (Php php = Php.start(true)) {
      PhpParser parser = php.counterpart();
      List<String> differences = new ArrayList<>();
      long compared = 0;
      for (Path file : files) {
        byte[] text = Corpus.read(file);
        php.askTokens(text);
        List<Token> ours = parser.parse(text).getTokens();
        firstDifference(php.tokens(), ours).ifPresent(d -> differences.add(file + " " + d));
        compared += ours.size();
      }
      System.out.println("tokens: " + compared + " compared in " + files.size() + " files");
      assertThat(differences).isEmpty();
    }
  }

  static Optional<String> firstDifference(List<PhpToken> theirs, List<Token> ours) {
    for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
      PhpToken their = theirs.get(i);
      Token our = ours.get(i);
      if (their.offset() != our.getBeginOffset()
          || !their.name().equals(our.getKind().getPhpName())) {
        return Optional.of(
            "at "
                + their.offset()
                + " php: "
                + their.name()
                + ", we: "
                + our
                + " at "
                + our.getBeginOffset());
      }
    }
    return theirs.size() == ours.size()
        ? Optional.empty()
        : Optional.of("php has " + theirs.size() + " tokens, we " + ours.size());
  }
}

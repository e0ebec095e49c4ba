package dev.phpfsck.parser.conformance;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.conformance.Php.PhpToken;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The parser and PHP over files of real applications, each with one token damaged. The damage is
 * always the same unless asked for otherwise: {@code -Dphpfsck.seed=N} takes another, {@code
 * -Dphpfsck.mutants=N} takes more.
 */
class MutantConformanceTest {
  private static final int PER_FILE = 8;
  private static final int LARGEST_FILE = 100_000;

  @Test
  void refusesDamageOnTheLineThatPhpNames() {
    List<Path> files = Corpus.files();
    Machine.need(!files.isEmpty(), "PHP applications installed as Debian packages");
    long seed = Long.getLong("phpfsck.seed", 20261121);
    int wanted = Integer.getInteger("phpfsck.mutants", 4000);
    Random random = new Random(seed);
    Comparison comparison = new Comparison("mutants of seed " + seed);
    try (Php php = Php.start(false)) {
      PhpParser parser = php.counterpart();
      while (comparison.total() < wanted) {
        Path file = files.get(random.nextInt(files.size()));
        byte[] text = Corpus.read(file);
        if (text.length == 0 || text.length > LARGEST_FILE) {
          continue;
        }
        php.askTokens(text);
        List<PhpToken> tokens = php.tokens();
        for (int i = 0; i < PER_FILE; i++) {
          Mutant mutant = Mutant.of(text, tokens, random);
          php.askVerdict(mutant.text());
          ParseResult ours = parser.parse(mutant.text());
          comparison.add(file + ": " + mutant.description(), php.verdict(), ours);
        }
      }
    }
    comparison.check(wanted * 3 / 4000, 98);
  }
}

package dev.phpfsck.parser.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.parser.LanguageLevel;
import dev.phpfsck.parser.ParserConfiguration;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.Node;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Where includes, calls, declarations and string literals begin and end, compared with
 * nikic/PHP-Parser: {@code -Dphpfsck.nikic=/usr/share/php/PhpParser/autoload.php} with Debian's
 * package {@code php-parser}. It takes a minute or two, for the other parser is slow.
 */
@EnabledIfSystemProperty(
    named = "phpfsck.nikic",
    matches = ".+",
    disabledReason = "runs where -Dphpfsck.nikic names the autoloader of nikic/PHP-Parser")
class OffsetConformanceTest {
  private static final Set<String> KINDS =
      Set.of(
          "IncludeExpr",
          "FunctionCallExpr",
          "MethodCallExpr",
          "StaticMethodCallExpr",
          "ObjectCreationExpr",
          "ClosureExpr",
          "ArrowFunctionExpr",
          "ClassDecl",
          "InterfaceDecl",
          "TraitDecl",
          "EnumDecl",
          "FunctionDecl",
          "MethodDecl",
          "StringLiteralExpr");

  @Test
  void findsThingsWhereAnotherParserFindsThem() throws IOException {
    PhpParser parser =
        new PhpParser(ParserConfiguration.standard().withLanguageLevel(LanguageLevel.PHP_8_2));
    Map<String, Integer> compared = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    Process php = start();
    try (DataOutputStream questions =
            new DataOutputStream(new BufferedOutputStream(php.getOutputStream()));
        DataInputStream answers = new DataInputStream(php.getInputStream())) {
      for (Path file : Corpus.files()) {
        byte[] source = Corpus.read(file);
        questions.writeInt(source.length);
        questions.write(source);
        questions.flush();
        Set<String> ours = places(parser.parse(source).getResult());
        Set<String> theirs = new TreeSet<>(answer(answers));
        ours.forEach(
            place -> compared.merge(place.substring(0, place.indexOf(' ')), 1, Integer::sum));
        Set<String> onlyOurs = new TreeSet<>(ours);
        onlyOurs.removeAll(theirs);
        theirs.removeAll(ours);
        if (!theirs.isEmpty() || !onlyOurs.isEmpty()) {
          differences.add(file + "\n  only nikic: " + theirs + "\n  only we: " + onlyOurs);
        }
      }
    } finally {
      php.destroy();
    }
    System.out.println("offsets compared: " + compared);
    assertThat(differences).isEmpty();
  }

  private static Process start() throws IOException {
    try (InputStream in = OffsetConformanceTest.class.getResourceAsStream("nikic.php")) {
      String program =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String autoloader = System.getProperty("phpfsck.nikic");
      return new ProcessBuilder(
              "php",
              "-n",
              "-d",
              "extension=tokenizer",
              "-d",
              "extension=ctype",
              "-d",
              "memory_limit=2G",
              "-r",
              program,
              autoloader)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }
  }

  private static List<String> answer(DataInputStream answers) throws IOException {
    byte[] answer = new byte[answers.readInt()];
    answers.readFully(answer);
    return new String(answer, StandardCharsets.US_ASCII).lines().toList();
  }

  private static Set<String> places(Node root) {
    Set<String> places = new TreeSet<>();
    root.walk(node -> {
      String kind = node.getClass().getSimpleName();
      // With us an anonymous class begins after its arguments, which belong to the `new`.
      boolean anonymous = node instanceof ClassDecl decl && decl.getName().isEmpty();
      if (KINDS.contains(kind) && !anonymous) {
        places.add(kind + " " + node.getBeginOffset() + " " + node.getEndOffset());
      }
    });
    return places;
  }
}

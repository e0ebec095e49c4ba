package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses PHP.
 *
 * <pre>{@code
 * ParseResult result = new PhpParser().parse(Path.of("index.php"));
 * for (IncludeExpr include : result.getResult().findAll(IncludeExpr.class)) {
 *   System.out.println(include.getBegin() + " " + include.getPath().getSource());
 * }
 * }</pre>
 *
 * <p>Any bytes give a tree; what PHP would refuse is listed as problems. A parser keeps its buffers
 * from file to file, so use one for many files, but in one thread at a time.
 */
public final class PhpParser {
  private final ParserConfiguration configuration;
  private final Lexer lexer;
  private final Parser parser;

  /** A parser for the newest PHP. */
  public PhpParser() {
    this(ParserConfiguration.standard());
  }

  public PhpParser(ParserConfiguration configuration) {
    this.configuration = configuration;
    this.lexer = new Lexer(configuration.getLanguageLevel(), configuration.isShortOpenTags());
    this.parser = new Parser(configuration);
  }

  /** Parses source text that is in memory; the array is kept by the tree and must not change. */
  public ParseResult parse(byte[] source) {
    return parse(SourceFile.of("", source));
  }

  /**
   * Parses source text given as one character a byte (ISO-8859-1); characters beyond that are taken
   * as UTF-8.
   */
  public ParseResult parse(String source) {
    boolean bytes = source.chars().allMatch(c -> c < 256);
    return parse(source.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  /**
   * Parses a file.
   *
   * @throws IOException when it cannot be read
   */
  public ParseResult parse(Path path) throws IOException {
    return parse(SourceFile.read(path));
  }

  /** Parses source text with a name for messages. */
  public ParseResult parse(SourceFile file) {
    Problems problems = new Problems(file, configuration.getMaximumProblems());
    lexer.lex(file.bytes(), problems);
    CompilationUnit unit = parser.parse(file, lexer, problems);
    if (problems.isWellFormed()) {
      new CompilerChecks(configuration.getLanguageLevel(), problems).check(unit, parser.suspects());
    }
    return new ParseResult(unit, problems.sorted(), configuration);
  }

  /** The tokens of source text, white space and comments included; no tree is made. */
  public List<Token> tokens(SourceFile file) {
    lexer.lex(file.bytes(), null);
    List<Token> tokens = new ArrayList<>(lexer.count);
    // The last one is the end of the file, which has no text.
    for (int i = 0; i < lexer.count - 1; i++) {
      tokens.add(
          new Token(TokenKind.of(lexer.kinds[i]), file, lexer.starts[i], lexer.starts[i + 1]));
    }
    return List.copyOf(tokens);
  }
}

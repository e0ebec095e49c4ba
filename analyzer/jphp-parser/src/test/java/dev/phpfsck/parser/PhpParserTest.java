package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.BinaryExpr;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.Comment;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.ConstantFetchExpr;
import dev.phpfsck.parser.ast.EchoStmt;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.FloatLiteralExpr;
import dev.phpfsck.parser.ast.FunctionCallExpr;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.GenericVisitor;
import dev.phpfsck.parser.ast.IfStmt;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.InterpolatedStringExpr;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.PropertyDecl;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.StringPart;
import dev.phpfsck.parser.ast.VariableExpr;
import dev.phpfsck.parser.ast.VoidVisitor;
import dev.phpfsck.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpParserTest {
  private static CompilationUnit parse(String source) {
    ParseResult result = new PhpParser().parse(source);
    assertThat(result.getProblems()).isEmpty();
    return result.getResult();
  }

  private static <N extends Node> N only(String source, Class<N> kind) {
    List<N> found = parse(source).findAll(kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void everyNodeLiesInItsParent() {
    ParseResult result = new PhpParser().parse(Samples.everything());
    assertThat(result.getProblems()).isEmpty();
    Invariants.check(result, "everything");
  }

  @Test
  void theRootHasAllOfTheSource() {
    assertThat(parse(Samples.everything()).getSource()).isEqualTo(Samples.everything());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>only text</p>",
        "<?php",
        "<?php\r$a = 1;\r\r",
        "#!/usr/bin/php\n<?php f();",
        "\u00ef\u00bb\u00bf<?php f();",
        "<?php if (1) ?>x<?php ;",
        "<?php switch (1): ?>\n<?php case 1: endswitch;"
      })
  void acceptsSmallFiles(String source) {
    Invariants.check(new PhpParser().parse(source), source);
    assertThat(new PhpParser().parse(source).getProblems()).isEmpty();
  }

  @Test
  void findsIncludes() {
    IncludeExpr include =
        only("<?php\nif (!@include_once dirname(__FILE__) . '/a.php') {}", IncludeExpr.class);
    assertThat(include.getKind()).isEqualTo(IncludeExpr.Kind.INCLUDE_ONCE);
    assertThat(include.getPath().getSource()).isEqualTo("dirname(__FILE__) . '/a.php'");
    assertThat(include.getBegin()).isEqualTo(new Position(2, 7));
    assertThat(include.getEnd()).isEqualTo(new Position(2, 47));
    assertThat(include.findAncestor(IfStmt.class)).isPresent();
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        arguments("'a\\'b\\\\c\\n'", "a'b\\c\\n"),
        arguments("b'x'", "x"),
        arguments("\"a\\tb\\x41\\101\\u{41}\\$\"", "a\tbAAA$"),
        arguments("\"\\e\\f\\v\\r\\\"\"", "\u001b\f\u000b\r\""),
        arguments("\"\\400\\q\"", "\0\\q"),
        arguments("\"\\u{e9}\"", "\u00c3\u00a9"),
        arguments("<<<A\nA", ""),
        arguments("<<<A\na\\tb\\\"\nA", "a\tb\\\""),
        arguments("<<<A\n  a\n\n   b\n  A", "a\n\n b"),
        arguments("<<<A\r\n\ta\r\n\tA", "a"),
        arguments("<<<'A'\n  a\\t$x\n  A", "a\\t$x"));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void decodesStrings(String literal, String value) {
    assertThat(only("<?php $x = " + literal + ";", StringLiteralExpr.class).getValue())
        .isEqualTo(value);
  }

  @Test
  void takesTheIndentationOffTheTextOfAHeredoc() {
    InterpolatedStringExpr string =
        only("<?php $x = <<<A\n  a $b\n    c {$d}\n  A;", InterpolatedStringExpr.class);
    List<String> text =
        string.getParts().stream()
            .map(part -> part instanceof StringPart s ? s.getValue() : part.getSource())
            .toList();
    assertThat(text).containsExactly("a ", "$b", "\n  c ", "$d", "");
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "0x1F, 31",
    "0b101, 5",
    "0o17, 15",
    "017, 15",
    "1_000, 1000",
    "0, 0",
    "9223372036854775807, 9223372036854775807"
  })
  void readsIntegers(String literal, long value) {
    assertThat(only("<?php f(" + literal + ");", IntegerLiteralExpr.class).getValue())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    ".5, 0.5",
    "1., 1",
    "1_0.5e1, 105",
    "9223372036854775808, 9223372036854775808",
    "0xFFFFFFFFFFFFFFFFF, 295147905179352825855"
  })
  void readsFloats(String literal, double value) {
    assertThat(only("<?php f(" + literal + ");", FloatLiteralExpr.class).getValue())
        .isEqualTo(value);
  }

  @Test
  void anOffsetInAStringIsANumberOnlyIfPhpWouldWriteItSo() {
    List<ArrayAccessExpr> accesses =
        parse("<?php $x = \"$a[0] $a[-7] $a[07] $a[k]\";").findAll(ArrayAccessExpr.class);
    assertThat(accesses)
        .extracting(access -> access.getIndex().orElseThrow().getClass().getSimpleName())
        .containsExactly(
            "IntegerLiteralExpr", "IntegerLiteralExpr", "StringLiteralExpr", "StringLiteralExpr");
  }

  @Test
  void attributesComments() {
    CompilationUnit unit = parse("<?php // one\n/** Two. */\nfunction f() { /* three */ }");
    assertThat(unit.getComments())
        .extracting(Comment::getContent)
        .containsExactly("one", "Two.", "three");
    FunctionDecl function = unit.findFirst(FunctionDecl.class).orElseThrow();
    Comment comment = function.getComment().orElseThrow();
    assertThat(comment.getKind()).isEqualTo(Comment.Kind.DOC);
    assertThat(function.getAllContainedComments()).hasSize(1);
    assertThat(function.getBody().getComment()).isEmpty();
  }

  @Test
  void aNamespaceHoldsWhatFollowsIt() {
    CompilationUnit unit = parse("<?php namespace A; f(); g(); namespace B; h();");
    assertThat(unit.getStatements()).hasOnlyElementsOfType(NamespaceStmt.class).hasSize(2);
    assertThat(((NamespaceStmt) unit.getStatements().get(0)).getStatements()).hasSize(2);
  }

  @Test
  void tellsTagsFromText() {
    CompilationUnit unit = parse("a<?= $b ?>\nc");
    assertThat(unit.getStatements().get(0)).isInstanceOf(InlineHtmlStmt.class);
    assertThat(((EchoStmt) unit.getStatements().get(1)).isShortTag()).isTrue();
    assertThat(unit.getStatements().get(2).getSource()).isEqualTo("c");
  }

  @Test
  void shortTagsAreOnRequest() {
    String source = "<? f(); ?>";
    assertThat(parse(source).findAll(FunctionCallExpr.class)).isEmpty();
    ParserConfiguration configuration = ParserConfiguration.standard().withShortOpenTags(true);
    assertThat(
            new PhpParser(configuration).parse(source).getResult().findAll(FunctionCallExpr.class))
        .hasSize(1);
  }

  @Test
  void knowsModifiers() {
    PropertyDecl property =
        only("<?php class A { protected private(set) readonly int $b; }", PropertyDecl.class);
    assertThat(property.getModifiers())
        .containsExactly(Modifier.PROTECTED, Modifier.PRIVATE_SET, Modifier.READONLY);
  }

  @Test
  void flattensChains() {
    BinaryExpr chain =
        parse("<?php $x = $a . $b . ($c . $d) . $e;").findFirst(BinaryExpr.class).orElseThrow();
    assertThat(chain.getOperands())
        .extracting(Expr::getSource)
        .containsExactly("$a", "$b", "($c . $d)", "$e");
  }

  @Test
  void walksInTheOrderOfTheSource() {
    List<Integer> begins = new ArrayList<>();
    parse("<?php f($a, [$b => $c], $d->e($g));")
        .walk(node -> {
          if (node instanceof VariableExpr) {
            begins.add(node.getBeginOffset());
          }
        });
    assertThat(begins).isSorted().hasSize(5);
  }

  @Test
  void visitsByKind() {
    List<String> names = new ArrayList<>();
    CompilationUnit unit = parse("<?php class A { function f() { return B; } } echo C;");
    unit.accept(
        new VoidVisitor<List<String>>() {
          @Override
          public void visit(ConstantFetchExpr node, List<String> into) {
            into.add(node.getNameAsString());
          }
        },
        names);
    assertThat(names).containsExactly("B", "C");
    String answer =
        unit.getStatements()
            .get(0)
            .accept(
                new GenericVisitor<String, String>() {
                  @Override
                  public String visitDefault(Node node, String prefix) {
                    return "other";
                  }

                  @Override
                  public String visit(ClassDecl node, String prefix) {
                    return prefix + node.getName().orElseThrow().getName();
                  }
                },
                "class ");
    assertThat(answer).isEqualTo("class A");
  }

  @Test
  void oneParserServesManyFiles() {
    PhpParser parser = new PhpParser();
    ParseResult first = parser.parse("<?php $a == $b == $c; \"$x");
    ParseResult second = parser.parse("<?php $a == $b; $c . $d;");
    assertThat(first.isSuccessful()).isFalse();
    assertThat(second.getProblems()).isEmpty();
    assertThat(first.getResult().getSource()).isEqualTo("<?php $a == $b == $c; \"$x");
  }

  @Test
  void tokensOfANodeAreItsSource() {
    ParseResult result = new PhpParser().parse("<?php f(1) + g( 2 );");
    FunctionCallExpr second = result.getResult().findAll(FunctionCallExpr.class).get(1);
    assertThat(result.getTokens(second))
        .extracting(Token::getText)
        .containsExactly("g", "(", " ", "2", " ", ")");
  }

  @Test
  void problemsSayWhere() {
    Problem problem = new PhpParser().parse("<?php\n$a = );").getProblems().get(0);
    assertThat(problem.getMessage()).isEqualTo("unexpected `)`, expected expression");
    assertThat(problem.getKind()).isEqualTo(Problem.Kind.SYNTAX);
    assertThat(problem.getLocation().begin()).isEqualTo(new Position(2, 6));
    assertThat(problem.getLine()).isEqualTo(2);
    assertThat(problem.getVerboseMessage()).isEqualTo(":2:6: unexpected `)`, expected expression");
  }

  /**
   * PHP 8.0 removed them everywhere, but never looks for them in {@code isset} and {@code empty}.
   */
  @Test
  void offsetsInBracesAreLeftWherePhpLeavesThem() {
    PhpParser parser =
        new PhpParser(ParserConfiguration.standard().withLanguageLevel(LanguageLevel.PHP_8_2));
    assertThat(parser.parse("<?php if (isset($a{1}) || empty($a{1})) {}").isSuccessful()).isTrue();
    assertThat(parser.parse("<?php echo $a{1};").isSuccessful()).isFalse();
    assertThat(parser.parse("<?php isset($a{1}{2});").isSuccessful()).isTrue();
    assertThat(parser.parse("<?php isset($b[$a{1}]);").isSuccessful()).isFalse();
  }
}

package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens as {@code PhpToken::tokenize} gives them, white space left out. */
class LexerTest {
  private static List<Token> tokens(String source) {
    return new PhpParser().parse(source).getTokens();
  }

  @ParameterizedTest
  @MethodSource({"html", "words", "numbers", "signs", "strings", "heredocs", "comments"})
  void takesSourceApart(String source, String expected) {
    String found =
        tokens(source).stream()
            .filter(token -> token.getKind() != TokenKind.WHITESPACE)
            .map(token -> token.getKind() + ":" + token.getText().replace("\n", "~"))
            .collect(Collectors.joining(" | "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource({"html", "words", "numbers", "signs", "strings", "heredocs", "comments"})
  void losesNoByte(String source, String expected) {
    String joined = tokens(source).stream().map(Token::getText).collect(Collectors.joining());
    assertThat(joined).isEqualTo(source);
  }

  static Stream<Arguments> html() {
    return Stream.of(
        arguments("", ""),
        arguments("a < b <? c", "INLINE_HTML:a < b <? c"),
        arguments("<p><?php", "INLINE_HTML:<p> | OPEN_TAG:<?php"),
        arguments("<?phpx", "INLINE_HTML:<?phpx"),
        arguments("<?PHP\n$a", "OPEN_TAG:<?PHP~ | VARIABLE:$a"),
        arguments("<?php\n\n$a", "OPEN_TAG:<?php~ | VARIABLE:$a"),
        arguments(
            "<?=$a?>\n\nx", "OPEN_TAG_ECHO:<?= | VARIABLE:$a | CLOSE_TAG:?>~ | INLINE_HTML:~x"),
        arguments("<?php ?>\r\nx", "OPEN_TAG:<?php  | CLOSE_TAG:?>\r~ | INLINE_HTML:x"),
        arguments(
            "<?php __halt_compiler();<?php if",
            "OPEN_TAG:<?php  | HALT_COMPILER:__halt_compiler | PAREN_OPEN:( | PAREN_CLOSE:) | SEMICOLON:;"
                + " | INLINE_HTML:<?php if"));
  }

  private static Arguments php(String source, String expected) {
    return arguments("<?php " + source, "OPEN_TAG:<?php  | " + expected);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        php("iF IFX", "IF:iF | IDENTIFIER:IFX"),
        php(
            "A\\B \\C namespace\\D \\",
            "NAME_QUALIFIED:A\\B | NAME_FULLY_QUALIFIED:\\C | NAME_RELATIVE:namespace\\D | BACKSLASH:\\"),
        php("$a->class", "VARIABLE:$a | ARROW:-> | IDENTIFIER:class"),
        php("$a?-> /**/ list", "VARIABLE:$a | NULLSAFE_ARROW:?-> | COMMENT:/**/ | IDENTIFIER:list"),
        php("A::class", "IDENTIFIER:A | DOUBLE_COLON::: | CLASS:class"),
        php("enum A", "ENUM:enum | IDENTIFIER:A"),
        php("enum(", "IDENTIFIER:enum | PAREN_OPEN:("),
        php(
            "class enum extends A",
            "CLASS:class | IDENTIFIER:enum | EXTENDS:extends | IDENTIFIER:A"),
        php("yield  from $a", "YIELD_FROM:yield  from | VARIABLE:$a"),
        php("yield fromage", "YIELD:yield | IDENTIFIER:fromage"),
        php("die", "EXIT:die"),
        php("\u00e9t\u00e9", "IDENTIFIER:\u00e9t\u00e9"),
        php("$$a", "DOLLAR:$ | VARIABLE:$a"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        php("1_000 1_ ", "INTEGER:1_000 | INTEGER:1 | IDENTIFIER:_"),
        php("0x1F 0b101 0o17 017", "INTEGER:0x1F | INTEGER:0b101 | INTEGER:0o17 | INTEGER:017"),
        php(
            ".5 1. 6e23 1e 1...2",
            "FLOAT:.5 | FLOAT:1. | FLOAT:6e23 | INTEGER:1 | IDENTIFIER:e | FLOAT:1. | DOT:. | FLOAT:.2"),
        php(
            "9223372036854775807 9223372036854775808",
            "INTEGER:9223372036854775807 | FLOAT:9223372036854775808"),
        php(
            "0x7FFFFFFFFFFFFFFF 0x8000000000000000",
            "INTEGER:0x7FFFFFFFFFFFFFFF | FLOAT:0x8000000000000000"));
  }

  static Stream<Arguments> signs() {
    return Stream.of(
        php(
            "<=> ?? ??= |> ** **= <<= >>=",
            "SPACESHIP:<=> | COALESCE:?? | COALESCE_ASSIGN:??= | PIPE:|> | POWER:** | POWER_ASSIGN:**= | SHIFT_LEFT_ASSIGN:<<= | SHIFT_RIGHT_ASSIGN:>>="),
        php(
            "( int ) (Boolean) (void) (foo)",
            "INT_CAST:( int ) | BOOL_CAST:(Boolean) | VOID_CAST:(void) | PAREN_OPEN:( | IDENTIFIER:foo | PAREN_CLOSE:)"),
        php("#[A]", "ATTRIBUTE:#[ | IDENTIFIER:A | BRACKET_CLOSE:]"),
        php("a?:b", "IDENTIFIER:a | QUESTION:? | COLON:: | IDENTIFIER:b"),
        php("\u0001", "BAD_CHARACTER:\u0001"));
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        php("'a\\'b' \"c\\\"d\" b'e'", "STRING:'a\\'b' | STRING:\"c\\\"d\" | STRING:b'e'"),
        php("\"$\"", "STRING:\"$\""),
        php("\"a $b c\"", "QUOTE:\" | STRING_PART:a  | VARIABLE:$b | STRING_PART: c | QUOTE:\""),
        php(
            "\"$a[0]$a[-1]$a[k]$a[$b]\"",
            "QUOTE:\" | VARIABLE:$a | BRACKET_OPEN:[ | NUM_STRING:0 | BRACKET_CLOSE:]"
                + " | VARIABLE:$a | BRACKET_OPEN:[ | MINUS:- | NUM_STRING:1 | BRACKET_CLOSE:]"
                + " | VARIABLE:$a | BRACKET_OPEN:[ | IDENTIFIER:k | BRACKET_CLOSE:]"
                + " | VARIABLE:$a | BRACKET_OPEN:[ | VARIABLE:$b | BRACKET_CLOSE:] | QUOTE:\""),
        php(
            "\"$a->b->c\"",
            "QUOTE:\" | VARIABLE:$a | ARROW:-> | IDENTIFIER:b | STRING_PART:->c | QUOTE:\""),
        php(
            "\"$a->1 $a?->b\"",
            "QUOTE:\" | VARIABLE:$a | STRING_PART:->1  | VARIABLE:$a | NULLSAFE_ARROW:?-> | IDENTIFIER:b | QUOTE:\""),
        php(
            "\"${a}${b[0]}\"",
            "QUOTE:\" | DOLLAR_OPEN_CURLY:${ | STRING_VARNAME:a | BRACE_CLOSE:}"
                + " | DOLLAR_OPEN_CURLY:${ | STRING_VARNAME:b | BRACKET_OPEN:[ | INTEGER:0 | BRACKET_CLOSE:] | BRACE_CLOSE:} | QUOTE:\""),
        php(
            "\"{$a[\"k\"]}{\"",
            "QUOTE:\" | CURLY_OPEN:{ | VARIABLE:$a | BRACKET_OPEN:[ | STRING:\"k\" | BRACKET_CLOSE:] | BRACE_CLOSE:} | STRING_PART:{ | QUOTE:\""),
        php(
            "\"{$f(function(){})}\"",
            "QUOTE:\" | CURLY_OPEN:{ | VARIABLE:$f | PAREN_OPEN:( | FUNCTION:function | PAREN_OPEN:( | PAREN_CLOSE:) | BRACE_OPEN:{ | BRACE_CLOSE:} | PAREN_CLOSE:) | BRACE_CLOSE:} | QUOTE:\""),
        php("`ls $a`", "BACKTICK:` | STRING_PART:ls  | VARIABLE:$a | BACKTICK:`"),
        php("'open", "STRING_PART:'open"));
  }

  static Stream<Arguments> heredocs() {
    return Stream.of(
        php("<<<A\nA;", "START_HEREDOC:<<<A~ | END_HEREDOC:A | SEMICOLON:;"),
        php("<<<A\nx\nA.1", "START_HEREDOC:<<<A~ | STRING_PART:x~ | END_HEREDOC:A | FLOAT:.1"),
        php(
            "<<<\"A\"\n  x $b\n  A",
            "START_HEREDOC:<<<\"A\"~ | STRING_PART:  x  | VARIABLE:$b | STRING_PART:~ | END_HEREDOC:  A"),
        php("<<<'A'\n$b\nAB\nA", "START_HEREDOC:<<<'A'~ | STRING_PART:$b~AB~ | END_HEREDOC:A"),
        php(
            "<<<A\n{$f(<<<B\nb\nB)}\nA",
            "START_HEREDOC:<<<A~ | CURLY_OPEN:{ | VARIABLE:$f | PAREN_OPEN:( | START_HEREDOC:<<<B~ | STRING_PART:b~ | END_HEREDOC:B | PAREN_CLOSE:) | BRACE_CLOSE:} | STRING_PART:~ | END_HEREDOC:A"),
        php("1 <<< 2", "INTEGER:1 | SHIFT_LEFT:<< | LESS:< | INTEGER:2"));
  }

  static Stream<Arguments> comments() {
    return Stream.of(
        php("// a\n1", "COMMENT:// a | INTEGER:1"),
        php("# a ?>x", "COMMENT:# a  | CLOSE_TAG:?> | INLINE_HTML:x"),
        php("/* ?> */ /** d */ /***/", "COMMENT:/* ?> */ | DOC_COMMENT:/** d */ | COMMENT:/***/"),
        php("/* open", "COMMENT:/* open"));
  }
}

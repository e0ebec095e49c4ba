package dev.phpfsck.search;

import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.Token;
import dev.phpfsck.parser.TokenKind;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where in a PHP file its definitions, calls, includes, strings and comments are, in order. */
final class Zones {
  private final Map<Field, List<Span>> spans = new EnumMap<>(Field.class);
  private final List<Token> tokens;

  private Zones(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Zones of(byte[] source) {
    Zones zones =
        new Zones(
            new PhpParser()
                .parse(source).getTokens().stream()
                    .filter(token -> token.getKind() != TokenKind.WHITESPACE)
                    .toList());
    for (int i = 0; i < zones.tokens.size(); i++) {
      zones.token(i);
    }
    return zones;
  }

  List<Span> of(Field field) {
    return spans.getOrDefault(field, List.of());
  }

  private void token(int i) {
    Token token = tokens.get(i);
    switch (token.getKind()) {
      case COMMENT, DOC_COMMENT -> add(Field.COMMENT, token.getSpan());
      case STRING -> {
        add(Field.STRING, token.getSpan());
        if (isDefine(i)) {
          add(Field.DEFINES, token.getSpan());
        }
      }
      case STRING_PART -> add(Field.STRING, token.getSpan());
      case INCLUDE, INCLUDE_ONCE, REQUIRE, REQUIRE_ONCE -> include(i);
      case IDENTIFIER, NAME_QUALIFIED, NAME_FULLY_QUALIFIED, NAME_RELATIVE -> name(i);
      default -> {
        // Nothing that can be asked for.
      }
    }
  }

  private void add(Field field, Span span) {
    spans.computeIfAbsent(field, f -> new ArrayList<>()).add(span);
  }

  /** {@code define('NAME'}. */
  private boolean isDefine(int i) {
    return kind(i - 1) == TokenKind.PAREN_OPEN
        && kind(i - 2) == TokenKind.IDENTIFIER
        && tokens.get(i - 2).getText().equalsIgnoreCase("define");
  }

  private void include(int i) {
    int end = i;
    while (end + 1 < tokens.size() && kind(end + 1) != TokenKind.SEMICOLON) {
      end++;
    }
    add(Field.INCLUDES, new Span(tokens.get(i).getBeginOffset(), tokens.get(end).getEndOffset()));
  }

  private void name(int i) {
    TokenKind before = kind(i - 1);
    if (before == TokenKind.AMPERSAND && kind(i - 2) == TokenKind.FUNCTION) {
      before = TokenKind.FUNCTION;
    }
    switch (before) {
      case FUNCTION, CLASS, INTERFACE, TRAIT, ENUM, CONST ->
          add(Field.DEFINES, tokens.get(i).getSpan());
      case NEW -> {
        // A class is named, not called.
      }
      default -> {
        if (kind(i + 1) == TokenKind.PAREN_OPEN) {
          add(Field.CALLS, tokens.get(i).getSpan());
        }
      }
    }
  }

  private TokenKind kind(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).getKind() : TokenKind.END_OF_FILE;
  }
}

package dev.phpfsck.search;

import dev.phpfsck.index.TextParts;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.Token;
import dev.phpfsck.parser.TokenKind;
import dev.phpfsck.source.SourceFile;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the zones of PHP by its tokens. For one thread. */
final class ZoneReader implements TextParts.Reader {
  private static final Literal OPEN_TAG = Literal.exactly("<?");

  /** Made when it is first needed: mostly the index knows the zones. */
  private @Nullable PhpParser parser;

  @Override
  public TextParts read(byte[] content) {
    Zones zones = zones(content);
    if (zones == Zones.NONE) {
      return TextParts.NONE;
    }
    Map<String, List<Span>> named = new HashMap<>();
    for (Field field : Field.ofSyntax()) {
      if (field.isIndexed()) {
        named.put(field.name(), zones.of(field));
      }
    }
    return new TextParts(zones.toBytes(), named);
  }

  /** The zones of {@code source}. */
  Zones zones(byte[] source) {
    if (OPEN_TAG.next(source, 0, source.length) < 0) {
      return Zones.NONE;
    }
    if (parser == null) {
      parser = new PhpParser();
    }
    List<Token> tokens =
        parser.tokens(SourceFile.of("", source)).stream()
            .filter(token -> token.getKind() != TokenKind.WHITESPACE)
            .toList();
    return new Walk(tokens).zones();
  }

  /** Once through the tokens of a file. */
  private static final class Walk {
    private final Map<Field, List<Span>> spans = new EnumMap<>(Field.class);
    private final List<Token> tokens;

    Walk(List<Token> tokens) {
      this.tokens = tokens;
    }

    Zones zones() {
      for (int i = 0; i < tokens.size(); i++) {
        token(i);
      }
      return new Zones(spans);
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
}

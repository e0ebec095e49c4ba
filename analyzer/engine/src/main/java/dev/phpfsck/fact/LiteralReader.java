package dev.phpfsck.fact;

import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.ConstantFetchExpr;
import dev.phpfsck.parser.ast.MagicConstantExpr;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.StringPart;
import dev.phpfsck.source.Span;

/** Reads strings and constants. */
final class LiteralReader {
  private static final int LONGEST_TEXT = 2_000;

  /** Short literals are mostly keys and names, which a site uses again and again. */
  private static final int LONGEST_SHARED = 32;

  private final Extraction extraction;

  LiteralReader(Extraction extraction) {
    this.extraction = extraction;
  }

  /** {@code 'x'}, in whatever quotes. */
  PathExpr string(StringLiteralExpr literal) {
    String value = literal.getValue();
    return switch (literal.getKind()) {
      case SINGLE_QUOTED -> text(value, literal.getSpan(), Quote.SINGLE, literal.isVerbatim());
      case DOUBLE_QUOTED -> text(value, literal.getSpan(), Quote.DOUBLE, literal.isVerbatim());
      case HEREDOC, NOWDOC -> text(value, literal.getSpan(), Quote.DOCUMENT, false);
      case BARE -> text(value, literal.getSpan(), Quote.NONE, true);
    };
  }

  /** A piece of a string with variables in it. */
  PathExpr part(StringPart part) {
    String value = part.getValue();
    return text(value, part.getSpan(), Quote.PART, part.getSource().equals(value));
  }

  private PathExpr text(String value, Span span, Quote quote, boolean verbatim) {
    return value.length() > LONGEST_TEXT
        ? PathExpr.Opaque.of("a long text")
        : new PathExpr.Literal(
            value.length() > LONGEST_SHARED ? value : extraction.shared(value),
            span,
            quote,
            verbatim);
  }

  /** {@code __DIR__} and its like. */
  PathExpr magic(MagicConstantExpr magic) {
    int at = magic.getBeginOffset();
    String function = extraction.currentFunction;
    String type = extraction.currentClassName;
    String text =
        switch (magic.getKind()) {
          case DIR, FILE -> "";
          case LINE, PROPERTY -> "";
          case FUNCTION -> function;
          case CLASS, TRAIT -> type;
          case METHOD -> type.isEmpty() ? function : type + "::" + function;
          case NAMESPACE -> extraction.names().namespace();
        };
    return switch (magic.getKind()) {
      case DIR -> new PathExpr.ThisFile(true, at);
      case FILE -> new PathExpr.ThisFile(false, at);
      case LINE, PROPERTY -> PathExpr.Opaque.of("a line number");
      case FUNCTION, CLASS, TRAIT, METHOD, NAMESPACE ->
          new PathExpr.Literal(text, magic.getSpan(), Quote.NONE, false);
    };
  }

  /** {@code ABSPATH}; {@code true}, {@code false} and {@code null} as well. */
  PathExpr constant(ConstantFetchExpr constant) {
    Name name = constant.getName();
    switch (NameResolver.lower(name.getLastPart())) {
      case "true" -> {
        return new PathExpr.BooleanLiteral(true);
      }
      case "false" -> {
        return new PathExpr.BooleanLiteral(false);
      }
      case "null" -> {
        return new PathExpr.NullLiteral();
      }
      default -> {}
    }
    String resolved = extraction.names().constant(name);
    String fallback = extraction.names().fallback(name, resolved);
    extraction.use(Kind.CONSTANT, Manner.READ, resolved, fallback, name.getSpan());
    return new PathExpr.ConstantFetch(resolved, fallback, constant.getBeginOffset());
  }
}

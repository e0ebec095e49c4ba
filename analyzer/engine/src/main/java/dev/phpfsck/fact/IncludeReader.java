package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.EnclosedExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.IncludeExpr;
import dev.phpfsck.parser.ast.UnaryExpr;

/** Reads {@code include} and its kin. */
final class IncludeReader {
  private final Extraction extraction;
  private final ExprReader expressions;

  IncludeReader(Extraction extraction, ExprReader expressions) {
    this.extraction = extraction;
    this.expressions = expressions;
  }

  /**
   * Notes an include.
   *
   * @param tested whether what it comes to decides on a course
   */
  PathExpr read(IncludeExpr include, boolean tested) {
    Expr path = include.getPath();
    while (path instanceof EnclosedExpr enclosed) {
      path = enclosed.getInner();
    }
    String source = path.getSource();
    PathExpr read = expressions.read(path);
    IncludeKind kind =
        switch (include.getKind()) {
          case REQUIRE -> IncludeKind.REQUIRE;
          case REQUIRE_ONCE -> IncludeKind.REQUIRE_ONCE;
          case INCLUDE -> IncludeKind.INCLUDE;
          case INCLUDE_ONCE -> IncludeKind.INCLUDE_ONCE;
        };
    extraction.course().direct = true;
    IncludeFact fact =
        new IncludeFact(
            kind,
            include.getSpan(),
            path.getSpan(),
            source.length() > IncludeFact.LONGEST_SOURCE
                ? source.substring(0, IncludeFact.LONGEST_SOURCE)
                : source,
            read,
            extraction.suppressed > 0 && isSilenced(include),
            tested);
    extraction.includes().add(fact);
    return new PathExpr.IncludeRef(extraction.includes().size() - 1);
  }

  private static boolean isSilenced(IncludeExpr include) {
    return include
        .getParentNode()
        .map(parent -> parent instanceof EnclosedExpr e ? e.getParentNode().orElse(e) : parent)
        .filter(parent ->
            parent instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.SILENCE)
        .isPresent();
  }
}

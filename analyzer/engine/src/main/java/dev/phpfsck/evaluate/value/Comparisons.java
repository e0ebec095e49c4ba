package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Int;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.fact.PathExpr.BinaryOperator;

/**
 * Comparisons and sums of values, where these are known well enough. PHP manual: "Comparison
 * Operators".
 */
public final class Comparisons {
  private Comparisons() {}

  /** What an operator makes of two values. */
  public static PathValue of(BinaryOperator operator, PathValue left, PathValue right) {
    return switch (operator) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> not(equal(left, right));
      case IDENTICAL -> identical(left, right);
      case NOT_IDENTICAL -> not(identical(left, right));
      default -> numbers(operator, left, right);
    };
  }

  /** Whether they are equal once their types are made the same ({@code ==}). */
  public static PathValue equal(PathValue left, PathValue right) {
    return compare(left, right, false);
  }

  /** Whether they are equal and of the same type ({@code ===}). */
  public static PathValue identical(PathValue left, PathValue right) {
    return compare(left, right, true);
  }

  private static PathValue compare(PathValue left, PathValue right, boolean strictly) {
    Truth all = null;
    for (Atom a : left.atoms()) {
      for (Atom b : right.atoms()) {
        Truth one = compare(a, b, strictly);
        all = all == null || all == one ? one : Truth.PERHAPS;
      }
    }
    return switch (all == null ? Truth.PERHAPS : all) {
      case YES -> PathValue.TRUE;
      case NO -> PathValue.FALSE;
      case PERHAPS -> unsettled(left, right);
    };
  }

  private static Truth compare(Atom a, Atom b, boolean strictly) {
    if (a instanceof Atom.Unknown || b instanceof Atom.Unknown) {
      return Truth.PERHAPS;
    }
    if (a instanceof Atom.Pattern || b instanceof Atom.Pattern) {
      return Truth.PERHAPS;
    }
    if (a instanceof Choice x) {
      return b instanceof Text y && !x.mayBe(y.text()) ? Truth.NO : Truth.PERHAPS;
    }
    if (b instanceof Choice) {
      return compare(b, a, strictly);
    }
    if (a instanceof Text x && b instanceof Text y) {
      return Truth.of(x.text().equals(y.text()));
    }
    if (a.getClass() == b.getClass()) {
      return Truth.of(a.equals(b));
    }
    if (strictly) {
      return isUnset(a) && isUnset(b) ? Truth.YES : Truth.NO;
    }
    if (a instanceof Atom.Bool || b instanceof Atom.Bool || isUnset(a) || isUnset(b)) {
      Truth x = Truth.of(PathValue.of(a));
      Truth y = Truth.of(PathValue.of(b));
      return x == Truth.PERHAPS || y == Truth.PERHAPS ? Truth.PERHAPS : Truth.of(x == y);
    }
    return Truth.PERHAPS;
  }

  private static boolean isUnset(Atom atom) {
    return atom instanceof Atom.Null || atom instanceof Atom.Undefined;
  }

  private static PathValue numbers(BinaryOperator operator, PathValue left, PathValue right) {
    if (!(left.only() instanceof Int a) || !(right.only() instanceof Int b)) {
      return unsettled(left, right);
    }
    long x = a.value();
    long y = b.value();
    return switch (operator) {
      case LESS -> PathValue.bool(x < y);
      case LESS_OR_EQUAL -> PathValue.bool(x <= y);
      case GREATER -> PathValue.bool(x > y);
      case GREATER_OR_EQUAL -> PathValue.bool(x >= y);
      case SPACESHIP -> PathValue.integer(Long.compare(x, y));
      case PLUS -> PathValue.integer(x + y);
      case MINUS -> PathValue.integer(x - y);
      case TIMES -> PathValue.integer(x * y);
      default -> unsettled(left, right);
    };
  }

  private static PathValue unsettled(PathValue left, PathValue right) {
    Reason a = left.unknownBecause();
    Reason b = right.unknownBecause();
    Reason reason = a == null ? b : b == null ? a : a.with(b);
    return PathValue.unknown(reason == null ? Reason.of("a comparison") : reason.asHarmless());
  }

  /** The contrary of a value. */
  public static PathValue not(PathValue value) {
    return switch (Truth.of(value)) {
      case YES -> PathValue.FALSE;
      case NO -> PathValue.TRUE;
      case PERHAPS -> {
        Reason reason = value.unknownBecause();
        yield reason == null
            ? PathValue.TRUE.or(PathValue.FALSE)
            : PathValue.unknown(reason.asHarmless());
      }
    };
  }
}

package dev.phpfsck.parser.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What these tests need of the machine. Where it is absent they are skipped with a message; under
 * {@code CI=true} they fail.
 */
final class Machine {
  private Machine() {}

  /** Goes on only where {@code there} holds. */
  static void need(boolean there, String what) {
    String message = "not on this machine, and needed by this test: " + what;
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(message);
    }
    assumeTrue(there, message);
  }
}

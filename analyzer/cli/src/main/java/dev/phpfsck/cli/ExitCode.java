package dev.phpfsck.cli;

/** What the process ends with. */
final class ExitCode {
  /** Nothing at or above {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Something at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The scan could not be completed. */
  static final int INCOMPLETE = 3;

  private ExitCode() {}
}

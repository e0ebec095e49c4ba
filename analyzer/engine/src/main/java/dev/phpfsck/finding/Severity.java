package dev.phpfsck.finding;

/** How much a finding matters; {@code --fail-on} compares by it. The most severe comes first. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  NOTE("note");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** As in reports and on the command line. */
  public String id() {
    return id;
  }

  /** Whether this is as severe as {@code threshold} or more. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}

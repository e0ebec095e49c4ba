package dev.phpfsck.finding;

/** How sure a finding is. The surest comes first. */
public enum Confidence {
  /** It follows from the tree and the configuration alone. */
  CERTAIN("certain"),
  /** It holds unless something unusual happens at run time. */
  LIKELY("likely"),
  /** Worth a look. */
  POSSIBLE("possible");

  private final String id;

  Confidence(String id) {
    this.id = id;
  }

  /** As in reports. */
  public String id() {
    return id;
  }
}

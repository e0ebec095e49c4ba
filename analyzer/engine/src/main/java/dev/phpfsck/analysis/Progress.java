package dev.phpfsck.analysis;

/** Hears how far a scan is. Called from any thread, often; must be fast and must not throw. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Something was done.
   *
   * @param total how much there is in this stage; 0 while that is not known
   */
  void at(Stage stage, int done, int total);

  /** The parts of a scan that take time. */
  enum Stage {
    DISCOVERING,
    PARSING,
    EVALUATING,
    CHECKING
  }
}

package dev.phpfsck.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from talking to the user. */
final class Quiet {
  /**
   * Lucene says at its start that a JDK module for faster vectors is off; we have no vectors.
   * Loggers are held weakly by their manager, so this reference keeps the level.
   */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Quiet() {}

  static void install() {
    VECTORS.setLevel(Level.SEVERE);
  }
}

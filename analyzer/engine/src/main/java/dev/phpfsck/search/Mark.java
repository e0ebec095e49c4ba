package dev.phpfsck.search;

/** Temporary. */
public final class Mark {
  private Mark() {}

  /** x. */
  public static void at(String what) {
    if (System.getenv("MARKS") != null) {
      System.err.println(
          what + " " + (System.currentTimeMillis() - Long.parseLong(System.getenv("MARKS"))));
    }
  }
}

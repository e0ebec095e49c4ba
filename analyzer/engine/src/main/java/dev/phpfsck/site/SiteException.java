package dev.phpfsck.site;

/** A root that cannot be scanned at all; the message is one line for the user. */
public final class SiteException extends Exception {
  private static final long serialVersionUID = 1L;

  public SiteException(String message) {
    super(message);
  }
}

package dev.phpfsck.search;

/** A query that cannot be understood; the message is one line for the user. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message);
  }
}

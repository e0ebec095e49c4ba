package dev.phpfsck.analysis;

/** Whether the configuration of a web server is checked with the root. */
public enum ServerChoice {
  /** Where it serves the root. */
  IF_SERVING,
  /** Also where no virtual host of it serves the root: the user named the server. */
  ALWAYS,
  NEVER
}

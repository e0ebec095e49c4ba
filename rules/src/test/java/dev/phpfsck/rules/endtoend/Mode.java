package dev.phpfsck.rules.endtoend;

/** How Apache runs PHP. */
enum Mode {
  MOD_PHP,
  FPM,
  CGI,
  FCGID
}

package dev.phpfsck.rules.endtoend;

/** How PHP is run: by Apache in one of four ways, or behind nginx. */
enum Mode {
  MOD_PHP,
  FPM,
  CGI,
  FCGID,
  NGINX
}

package dev.phpfsck.rules.endtoend;

import static dev.phpfsck.rules.endtoend.FaultCatalogue.CONF;
import static dev.phpfsck.rules.endtoend.FaultCatalogue.HELLO;
import static dev.phpfsck.rules.endtoend.Mode.CGI;
import static dev.phpfsck.rules.endtoend.Mode.FCGID;
import static dev.phpfsck.rules.endtoend.Mode.FPM;
import static dev.phpfsck.rules.endtoend.Mode.MOD_PHP;

/** Faults of modes, owners, links and programs, and files that visitors must not see. */
final class FileFaults {
  private static final String SCRIPT = "/cgi-bin/hello.cgi";

  private final FaultCatalogue catalogue;

  FileFaults(FaultCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add() {
    permissions();
    links();
    programs();
    leaks();
  }

  private void permissions() {
    catalogue.fault("perm-dir-no-x", "/", t -> t.mode("webroot/lib", 0644), MOD_PHP, FPM);
    catalogue.fault(
        "perm-include-0600", "/", t -> t.mode("webroot/lib/boot.php", 0600), MOD_PHP, FPM, CGI);
    catalogue.fault(
        "perm-config-0640-root", "/", t -> t.mode("webroot/lib/boot.php", 0640), MOD_PHP);
    catalogue.fault(
        "perm-owner-only-group-denied",
        "/",
        t -> t.owner("webroot/lib/boot.php", 0, 33).mode("webroot/lib/boot.php", 0604),
        MOD_PHP);
    catalogue.fault("perm-entry-0600", "/", t -> t.mode("webroot/index.php", 0600), MOD_PHP, FPM);
    catalogue.fault(
        "perm-asset-0600", "/style.css", t -> t.mode("webroot/style.css", 0600), MOD_PHP);
    catalogue.fault("perm-docroot-no-x", "/", t -> t.mode("webroot", 0644), MOD_PHP);
    catalogue.fault("htaccess-unreadable", "/", t -> t.mode("webroot/.htaccess", 0600), MOD_PHP);
    catalogue.lookAlike(
        "perm-config-0640-www",
        "/",
        t -> t.owner("webroot/lib/boot.php", 0, 33).mode("webroot/lib/boot.php", 0640),
        MOD_PHP,
        FPM);
    catalogue.lookAlike("perm-dir-no-r", "/", t -> t.mode("webroot/lib", 0711), MOD_PHP, FPM);
  }

  private void links() {
    catalogue.fault(
        "link-entry-followsymlinks-off",
        "/",
        t -> {
          t.move("webroot/index.php", "webroot/front.php").link("webroot/index.php", "front.php");
          t.remove("webroot/.htaccess");
          t.replace(CONF, "Options Indexes FollowSymLinks", "Options Indexes");
        },
        MOD_PHP);
    catalogue.fault(
        "link-owner-mismatch",
        "/",
        t -> {
          t.move("webroot/index.php", "webroot/front.php").link("webroot/index.php", "front.php");
          t.owner("webroot/front.php", 33, 33).remove("webroot/.htaccess");
          t.replace(CONF, "Options Indexes FollowSymLinks", "Options Indexes SymLinksIfOwnerMatch");
        },
        MOD_PHP);
    catalogue.lookAlike(
        "link-include-followsymlinks-off",
        "/",
        t -> {
          t.move("webroot/lib/boot.php", "webroot/lib/real.php")
              .link("webroot/lib/boot.php", "real.php");
          t.remove("webroot/.htaccess");
          t.replace(CONF, "Options Indexes FollowSymLinks", "Options Indexes");
        },
        MOD_PHP);
  }

  private void programs() {
    catalogue.fault("cgi-not-executable", SCRIPT, t -> t.mode(HELLO, 0644), MOD_PHP);
    catalogue.fault("cgi-not-readable", SCRIPT, t -> t.mode(HELLO, 0711), MOD_PHP);
    catalogue.fault(
        "cgi-bad-interpreter",
        SCRIPT,
        t -> t.replace(HELLO, "@R@/bin/sh", "@R@/bin/sh5").mode(HELLO, 0755),
        MOD_PHP);
    catalogue.fault(
        "cgi-no-shebang",
        SCRIPT,
        t -> t.replace(HELLO, "#!@R@/bin/sh\n", "").mode(HELLO, 0755),
        MOD_PHP);
    catalogue.fault(
        "cgi-bom-shebang",
        SCRIPT,
        t -> t.file(HELLO, "\u00EF\u00BB\u00BF" + t.read(HELLO)).mode(HELLO, 0755),
        MOD_PHP);
    catalogue.fault(
        "cgi-crlf-shebang",
        SCRIPT,
        t -> t.replace(HELLO, "bin/sh\n", "bin/sh\r\n").mode(HELLO, 0755),
        MOD_PHP);
    catalogue.fault("cgi-interpreter-not-executable", SCRIPT, t -> t.mode("bin/sh", 0744), MOD_PHP);
    catalogue.fault("cgi-dir-no-x", SCRIPT, t -> t.mode("usr/lib/cgi-bin", 0644), MOD_PHP);
    catalogue.fault(
        "cgi-action-not-executable", "/", t -> t.mode("usr/lib/cgi-bin/php-wrapper", 0644), CGI);
    catalogue.fault(
        "fcgid-wrapper-not-executable",
        "/",
        t -> t.mode("usr/lib/php-fcgi/php-wrapper", 0644),
        FCGID);
  }

  private void leaks() {
    catalogue.fault(
        "leak-bak",
        "/lib/config.php.bak",
        t -> t.file("webroot/lib/config.php.bak", "<?php // DB_PASSWORD\n"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "leak-tilde", "/index.php~", t -> t.file("webroot/index.php~", "<?php\n"), MOD_PHP);
    catalogue.fault(
        "leak-env", "/.env", t -> t.file("webroot/.env", "DB_PASSWORD=secret\n"), MOD_PHP);
    catalogue.lookAlike(
        "leak-phps", "/show.phps", t -> t.file("webroot/show.phps", "<?php\n"), MOD_PHP, FPM);
    catalogue.lookAlike(
        "leak-ht", "/.htpasswd", t -> t.file("webroot/.htpasswd", "a:b\n"), MOD_PHP);
  }
}

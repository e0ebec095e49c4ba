package dev.phpfsck.rules.endtoend;

import static dev.phpfsck.rules.endtoend.FaultCatalogue.FPM_CONF;
import static dev.phpfsck.rules.endtoend.FaultCatalogue.POOL;
import static dev.phpfsck.rules.endtoend.FaultCatalogue.SITE;
import static dev.phpfsck.rules.endtoend.Mode.CGI;
import static dev.phpfsck.rules.endtoend.Mode.FPM;
import static dev.phpfsck.rules.endtoend.Mode.MOD_PHP;

import java.util.List;

/** Faults in PHP's ini files, its extensions and PHP-FPM. */
final class PhpFaults {
  private static final String MBSTRING = "etc/php/8.2/mods-available/mbstring.ini";
  private static final String LIBRARY = "usr/lib/php/20220829/mbstring.so";

  private final FaultCatalogue catalogue;

  PhpFaults(FaultCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add() {
    ini();
    extensions();
    needed();
    fpm();
  }

  /** Writes a setting into the php.ini of every SAPI. */
  private static void set(ServerTree tree, String old, String text) {
    for (String sapi : List.of("apache2", "fpm", "cgi")) {
      tree.replace("etc/php/8.2/" + sapi + "/php.ini", old, text);
    }
  }

  private void ini() {
    catalogue.fault(
        "ini-auto-prepend-missing",
        "/",
        t -> set(t, "auto_prepend_file =", "auto_prepend_file = @R@/webroot/security.php"),
        MOD_PHP,
        FPM,
        CGI);
    catalogue.fault(
        "ini-auto-append-missing",
        "/",
        t -> set(t, "auto_prepend_file =", "auto_append_file = @R@/webroot/stats.php"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "userini-auto-prepend-missing",
        "/",
        t ->
            t.file(
                "webroot/.user.ini", "; firewall\nauto_prepend_file = '/home/olduser/waf.php'\n"),
        FPM,
        CGI);
    catalogue.lookAlike(
        "userini-auto-prepend-mod-php",
        "/",
        t ->
            t.file(
                "webroot/.user.ini", "; firewall\nauto_prepend_file = '/home/olduser/waf.php'\n"),
        MOD_PHP);
    catalogue.fault(
        "ini-include-path-semicolon",
        "/",
        t -> set(t, "\".:@R@/usr/share/php\"", "\".;@R@/usr/share/php\""),
        MOD_PHP,
        FPM);
    catalogue.fault("ini-memory-limit-12", "/", t -> set(t, "128M", "12"), MOD_PHP, FPM);
    catalogue.fault("ini-memory-limit-mb", "/", t -> set(t, "128M", "128MB"), MOD_PHP, FPM);
    catalogue.fault(
        "ini-removed-directive",
        "/",
        t -> set(t, "engine = On", "engine = On\nregister_globals = On\nmagic_quotes_gpc = On"),
        MOD_PHP,
        FPM,
        CGI);
    catalogue.lookAlike(
        "ini-removed-directive-off",
        "/",
        t -> set(t, "engine = On", "engine = On\nregister_globals = Off"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "ini-timezone-invalid", "/", t -> set(t, "Europe/Berlin", "Europe/Atlantis"), MOD_PHP, FPM);
    catalogue.fault(
        "ini-engine-off", "/index.php", t -> set(t, "engine = On", "engine = Off"), MOD_PHP);
    catalogue.lookAlike("ini-engine-off-fpm", "/", t -> set(t, "engine = On", "engine = Off"), FPM);
    catalogue.fault(
        "ini-syntax-error",
        "/",
        t -> set(t, "engine = On", "engine = On\nerror_prepend_string = \"<b>"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "ini-session-path-missing",
        "/login.php",
        t -> set(t, "lib/php/sessions", "lib/php/session"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "perm-session-dir", "/login.php", t -> t.mode("var/lib/php/sessions", 0700), MOD_PHP, FPM);
  }

  private void extensions() {
    catalogue.fault(
        "ext-so-missing-unused",
        "/",
        t -> {
          for (String sapi : List.of("apache2", "fpm")) {
            t.file("etc/php/8.2/" + sapi + "/conf.d/30-imagick.ini", "extension=imagick.so\n");
          }
        },
        MOD_PHP,
        FPM);
    catalogue.fault(
        "ext-zend-missing",
        "/",
        t ->
            t.file(
                "etc/php/8.2/apache2/conf.d/00-loader.ini",
                "zend_extension=/usr/lib/php5/ioncube_loader_lin_5.6.so\n"),
        MOD_PHP);
    catalogue.fault(
        "ext-zend-as-extension",
        "/",
        t -> t.file("etc/php/8.2/apache2/conf.d/10-opcache.ini", "extension=opcache.so\n"),
        MOD_PHP);
    catalogue.lookAlike(
        "ext-twice",
        "/",
        t -> t.file("etc/php/8.2/apache2/conf.d/99-again.ini", "extension=mbstring\n"),
        MOD_PHP);
  }

  /** What only the code tells: which extensions, functions and files the site needs. */
  private void needed() {
    catalogue.fault(
        "ext-not-installed",
        "/",
        t -> {
          for (String sapi : List.of("apache2", "fpm", "cgi")) {
            t.remove("etc/php/8.2/" + sapi + "/conf.d/20-mbstring.ini");
          }
          t.remove(MBSTRING).remove(LIBRARY);
        },
        MOD_PHP,
        FPM);
    catalogue.fault("ext-so-missing-used", "/", t -> t.remove(LIBRARY), MOD_PHP, FPM);
    catalogue.fault("ext-so-empty", "/", t -> t.file(LIBRARY, ""), MOD_PHP);
    catalogue.fault(
        "ini-syntax-error-confd",
        "/",
        t -> t.file(MBSTRING, "; mbstring\nextension=(mbstring.so\n"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "ini-disable-functions",
        "/",
        t -> set(t, "disable_functions =", "disable_functions = exec,mb_strtoupper"),
        MOD_PHP,
        FPM);
    catalogue.lookAlike(
        "ini-disable-functions-unused",
        "/",
        t -> set(t, "disable_functions =", "disable_functions = exec,passthru"),
        MOD_PHP,
        FPM);
    catalogue.fault(
        "ini-open-basedir",
        "/",
        t -> set(t, "disable_functions =", "open_basedir = \"@R@/webroot:@R@/var/lib/php\""),
        MOD_PHP,
        FPM);
    catalogue.lookAlike(
        "ini-open-basedir-enough",
        "/",
        t ->
            set(
                t,
                "disable_functions =",
                "open_basedir = \"@R@/webroot:@R@/usr/share/php:@R@/var/lib/php\""),
        MOD_PHP,
        FPM);
  }

  private void fpm() {
    catalogue.fault(
        "fpm-socket-typo",
        "/",
        t -> t.replace(FPM_CONF, "php8.2-fpm.sock", "php8.1-fpm.sock"),
        FPM);
    catalogue.fault(
        "fpm-conf-not-enabled", "/index.php", t -> t.disable("conf", "php8.2-fpm"), FPM);
    catalogue.fault(
        "fpm-proxy-fcgi-only-missing",
        "/index.php",
        t -> {
          t.disable("mods", "proxy_fcgi").disable("conf", "php8.2-fpm");
          t.replace(
              SITE,
              "\tScriptAlias",
              "\t<FilesMatch \"\\.php$\">\n\t\tSetHandler "
                  + "\"proxy:unix:@R@/run/php/php8.2-fpm.sock|fcgi://localhost\"\n\t</FilesMatch>\n\tScriptAlias");
        },
        FPM);
    catalogue.fault(
        "fpm-unknown-entry", "/", t -> t.replace(POOL, "pm.max_children", "pm.max_childern"), FPM);
    catalogue.fault(
        "fpm-start-servers",
        "/",
        t -> t.replace(POOL, "pm.start_servers = 1", "pm.start_servers = 20"),
        FPM);
    catalogue.fault(
        "fpm-user-missing", "/", t -> t.replace(POOL, "user = www-data", "user = webapp"), FPM);
    catalogue.fault("fpm-no-pool", "/", t -> t.move(POOL, POOL + ".disabled"), FPM);
    catalogue.fault(
        "fpm-chdir-missing", "/", t -> t.append(POOL, "chdir = @R@/webroot/gone\n"), FPM);
    catalogue.fault(
        "fpm-slowlog-dir-missing",
        "/",
        t -> t.append(POOL, "slowlog = @R@/var/log/fpm/www.slow\nrequest_slowlog_timeout = 5\n"),
        FPM);
    catalogue.fault(
        "fpm-error-log-dir-missing",
        "/",
        t -> t.replace("etc/php/8.2/fpm/php-fpm.conf", "/var/log/php8.2", "/var/log/php/php8.2"),
        FPM);
    catalogue.fault(
        "fpm-limit-extensions",
        "/feed.phtml",
        t -> {
          t.file("webroot/feed.phtml", "<?php echo 'the site works';\n");
          t.replace(
              POOL, ";security.limit_extensions = .php", "security.limit_extensions = .php .php7");
        },
        FPM);
    catalogue.fault(
        "fpm-script-not-found",
        "/index.php",
        t -> {
          t.disable("conf", "php8.2-fpm");
          t.replace(
              POOL, "listen = @R@/run/php/php8.2-fpm.sock", "listen = 127.0.0.1:" + (t.port + 1));
          t.replace(
              SITE,
              "\tScriptAlias",
              "\tProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:"
                  + (t.port + 1)
                  + "@R@/htdocs/$1\n\tScriptAlias");
        },
        FPM);
    catalogue.fault(
        "fpm-pool-user-cannot-read",
        "/",
        t -> {
          t.replace(POOL, "user = www-data\ngroup = www-data", "user = nobody\ngroup = nogroup");
          t.owner("webroot/lib/boot.php", 0, 33).mode("webroot/lib/boot.php", 0640);
        },
        FPM);
  }
}

package dev.phpfsck.rules.endtoend;

import static dev.phpfsck.rules.endtoend.Mode.CGI;
import static dev.phpfsck.rules.endtoend.Mode.FCGID;
import static dev.phpfsck.rules.endtoend.Mode.FPM;
import static dev.phpfsck.rules.endtoend.Mode.MOD_PHP;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The faults that are made in real servers, and what looks like them and is none. */
final class FaultCatalogue {
  static final String SITE = "etc/apache2/sites-available/000-default.conf";
  static final String CONF = "etc/apache2/apache2.conf";
  static final String HTACCESS = "webroot/.htaccess";
  static final String POOL = "etc/php/8.2/fpm/pool.d/www.conf";
  static final String FPM_CONF = "etc/apache2/conf-available/php8.2-fpm.conf";
  static final String HELLO = "usr/lib/cgi-bin/hello.cgi";

  private final List<Fault> faults = new ArrayList<>();

  static List<Fault> all() {
    FaultCatalogue catalogue = new FaultCatalogue();
    catalogue.healthy();
    catalogue.apache();
    catalogue.htaccess();
    new PhpFaults(catalogue).add();
    new FileFaults(catalogue).add();
    new NginxFaults(catalogue).add();
    return catalogue.faults;
  }

  void fault(String name, String url, Consumer<ServerTree> make, Mode... modes) {
    faults.add(new Fault(name, List.of(modes), url, true, make));
  }

  void lookAlike(String name, String url, Consumer<ServerTree> make, Mode... modes) {
    faults.add(new Fault(name, List.of(modes), url, false, make));
  }

  private void healthy() {
    lookAlike("healthy", "/", t -> {}, MOD_PHP, FPM, CGI, FCGID);
    lookAlike("healthy-pretty-url", "/about/", t -> {}, MOD_PHP, FPM);
    lookAlike("healthy-login", "/login.php", t -> {}, MOD_PHP, FPM);
    lookAlike("healthy-cgi", "/cgi-bin/hello.cgi", t -> {}, MOD_PHP);
  }

  private void apache() {
    fault(
        "apache-libphp-missing",
        "/",
        t -> t.remove("usr/lib/apache2/modules/libphp8.2.so"),
        MOD_PHP);
    fault(
        "apache-php-load-dangling",
        "/index.php",
        t -> t.remove("etc/apache2/mods-available/php8.2.load"),
        MOD_PHP);
    fault("apache-php-not-enabled", "/index.php", t -> t.disable("mods", "php8.2"), MOD_PHP);
    fault(
        "apache-stale-php-load",
        "/",
        t -> {
          t.file(
              "etc/apache2/mods-available/php7.4.load",
              "LoadModule php7_module @R@/usr/lib/apache2/modules/libphp7.4.so\n");
          t.enable("mods", "php7.4.load");
        },
        MOD_PHP);
    lookAlike(
        "apache-mods-enabled-dangling",
        "/",
        t -> t.link("etc/apache2/mods-enabled/php7.4.load", "../mods-available/php7.4.load"),
        MOD_PHP);
    fault(
        "apache-site-dangling",
        "/",
        t -> t.move(SITE, "etc/apache2/sites-available/site.conf"),
        MOD_PHP);
    fault(
        "apache-mpm-event-mod-php",
        "/",
        t -> t.disable("mods", "mpm_prefork").enable("mods", "mpm_event.load"),
        MOD_PHP);
    fault("apache-two-mpms", "/", t -> t.enable("mods", "mpm_event.load"), MOD_PHP);
    fault("apache-no-mpm", "/", t -> t.disable("mods", "mpm_prefork"), MOD_PHP);
    fault(
        "apache-docroot-missing",
        "/",
        t -> t.replace(SITE, "DocumentRoot @R@/webroot", "DocumentRoot @R@/webrot"),
        MOD_PHP,
        FPM);
    fault(
        "apache-directoryindex",
        "/",
        t -> t.file("etc/apache2/mods-available/dir.conf", "DirectoryIndex index.html\n"),
        MOD_PHP);
    fault(
        "apache-directoryindex-403",
        "/",
        t -> {
          t.file("etc/apache2/mods-available/dir.conf", "DirectoryIndex index.html\n");
          t.replace(CONF, "Options Indexes FollowSymLinks", "Options FollowSymLinks");
        },
        MOD_PHP);
    fault(
        "apache-include-missing",
        "/",
        t -> t.append(CONF, "Include local/tuning.conf\n"),
        MOD_PHP,
        FPM);
    fault(
        "apache-include-wildcard-empty",
        "/",
        t -> t.directory("etc/apache2/local").append(CONF, "Include local/*.conf\n"),
        MOD_PHP);
    lookAlike(
        "apache-includeoptional-missing",
        "/",
        t -> t.append(CONF, "IncludeOptional local/tuning.conf\nIncludeOptional local/*.conf\n"),
        MOD_PHP);
    fault(
        "apache-ssl-cert-missing",
        "/",
        t -> {
          t.certificate("etc/ssl/certs/site.pem");
          t.enable("mods", "ssl.load", "socache_shmcb.load");
          t.append(
              SITE,
              """
              <VirtualHost *:443>
              ServerName localhost
              DocumentRoot @R@/webroot
              SSLCertificateFile @R@/etc/ssl/certs/site.crt
              </VirtualHost>
              """);
        },
        FPM);
    fault(
        "apache-errorlog-dir-missing",
        "/",
        t -> t.replace(SITE, "${APACHE_LOG_DIR}/error.log", "${APACHE_LOG_DIR}/shop/error.log"),
        MOD_PHP);
    fault(
        "apache-customlog-dir-missing",
        "/",
        t -> t.replace(SITE, "${APACHE_LOG_DIR}/access.log", "${APACHE_LOG_DIR}/shop/access.log"),
        MOD_PHP);
    fault(
        "apache-envvar-undefined",
        "/",
        t -> t.replace(SITE, "${APACHE_LOG_DIR}/error", "${APACHE_LOGS_DIR}/error"),
        MOD_PHP);
    fault(
        "apache-user-missing",
        "/",
        t -> t.replace("etc/apache2/envvars", "RUN_USER=www-data", "RUN_USER=wwwdata"),
        MOD_PHP);
    fault("apache-unclosed-vhost", "/", t -> t.replace(SITE, "</VirtualHost>\n", ""), MOD_PHP);
    fault(
        "apache-unknown-directive",
        "/",
        t -> t.replace(SITE, "DocumentRoot ", "DocumentRot "),
        MOD_PHP,
        FPM);
    fault(
        "apache-directive-missing-module",
        "/",
        t -> t.replace(SITE, "\tServerName", "\tExpiresActive On\n\tServerName"),
        MOD_PHP);
    fault("apache-authz-missing", "/", t -> t.disable("mods", "authz_host"), MOD_PHP);
    fault(
        "apache-fpm-conf-beside-mod-php",
        "/",
        t -> {
          t.enable("mods", "proxy.load", "proxy_fcgi.load").enable("conf", "php8.2-fpm.conf");
          t.remove("etc/php/8.2/fpm/pool.d/www.conf").remove("etc/php/8.2/fpm/php-fpm.conf");
        },
        MOD_PHP);
    fault("cgi-action-module-missing", "/", t -> t.disable("mods", "actions"), CGI);
    fault(
        "fcgid-wrapper-missing",
        "/",
        t -> t.move("usr/lib/php-fcgi/php-wrapper", "usr/lib/php-fcgi/php-wraper"),
        FCGID);
    fault("cgi-module-missing", "/", t -> t.disable("mods", "cgi"), CGI);
    fault(
        "cgi-module-missing-script", "/cgi-bin/hello.cgi", t -> t.disable("mods", "cgi"), MOD_PHP);
    fault(
        "cgi-action-missing",
        "/",
        t -> t.replace("etc/apache2/conf-available/php8.2-cgi.conf", "php-wrapper", "php-wraper"),
        CGI);
    fault(
        "fcgid-execcgi-off",
        "/",
        t ->
            t.replace(
                "etc/apache2/conf-available/php-fcgid.conf",
                "Options +ExecCGI",
                "Options -ExecCGI"),
        FCGID);
    fault(
        "fpm-tcp-refused",
        "/",
        t ->
            t.replace(
                FPM_CONF,
                "proxy:unix:@R@/run/php/php8.2-fpm.sock|fcgi://localhost",
                "proxy:fcgi://127.0.0.1:9"),
        FPM);
    fault(
        "cgi-execcgi-off",
        "/tools/hello.cgi",
        t -> {
          t.file("webroot/tools/hello.cgi", t.read(HELLO)).mode("webroot/tools/hello.cgi", 0755);
          t.replace(SITE, "AllowOverride All", "AllowOverride All\n\t\tOptions -ExecCGI");
        },
        MOD_PHP);
  }

  private void htaccess() {
    fault(
        "htaccess-unknown-directive",
        "/",
        t -> t.replace(HTACCESS, "RewriteEngine", "RewriteEngin"),
        MOD_PHP,
        FPM);
    fault(
        "htaccess-garbage",
        "/",
        t -> t.file(HTACCESS, "Do not edit this file\n" + t.read(HTACCESS)),
        MOD_PHP);
    fault(
        "htaccess-ignored-permalinks",
        "/about/",
        t -> t.replace(SITE, "AllowOverride All", "AllowOverride None"),
        MOD_PHP,
        FPM);
    fault(
        "htaccess-php-value-fpm",
        "/",
        t -> t.append(HTACCESS, "php_value upload_max_filesize 64M\n"),
        FPM,
        CGI);
    lookAlike(
        "htaccess-php-value",
        "/",
        t -> t.append(HTACCESS, "php_value upload_max_filesize 64M\n"),
        MOD_PHP);
    lookAlike(
        "htaccess-php-value-guarded",
        "/",
        t ->
            t.append(
                HTACCESS, "<IfModule mod_php.c>\nphp_value upload_max_filesize 64M\n</IfModule>\n"),
        MOD_PHP,
        FPM);
    lookAlike(
        "htaccess-php-value-php7-guard",
        "/",
        t ->
            t.append(
                HTACCESS,
                "<IfModule mod_php7.c>\nphp_value auto_prepend_file /gone.php\n</IfModule>\n"),
        MOD_PHP);
    lookAlike(
        "htaccess-php-value-php8-guard",
        "/",
        t ->
            t.append(
                HTACCESS,
                "<IfModule mod_php8.c>\nphp_value auto_prepend_file /gone.php\n</IfModule>\n"),
        MOD_PHP);
    fault(
        "htaccess-expires-missing-module",
        "/",
        t -> t.append(HTACCESS, "ExpiresActive On\n"),
        MOD_PHP,
        FPM);
    fault(
        "htaccess-rewrite-bad-regex",
        "/",
        t -> t.replace(HTACCESS, "^index\\.php$", "^(index\\.php$"),
        MOD_PHP);
    fault(
        "htaccess-rewrite-flag-space",
        "/",
        t -> t.replace(HTACCESS, "/index.php [L]", "/index.php [L, QSA]"),
        MOD_PHP);
    fault(
        "htaccess-options-mixed",
        "/",
        t -> t.append(HTACCESS, "Options +FollowSymLinks Indexes\n"),
        MOD_PHP);
    fault(
        "htaccess-unclosed-files",
        "/",
        t -> t.append(HTACCESS, "<FilesMatch \"\\.bak$\">\nRequire all denied\n"),
        MOD_PHP);
    fault("htaccess-stray-close", "/", t -> t.append(HTACCESS, "</IfModule>\n"), MOD_PHP);
    fault(
        "htaccess-bom",
        "/",
        t -> t.file(HTACCESS, "\u00EF\u00BB\u00BFRewriteEngine On\n"),
        MOD_PHP);
    fault(
        "htaccess-bom-comment",
        "/",
        t -> t.file(HTACCESS, "\u00EF\u00BB\u00BF" + t.read(HTACCESS)),
        MOD_PHP);
    lookAlike(
        "htaccess-crlf",
        "/",
        t -> t.file(HTACCESS, t.read(HTACCESS).replace("\n", "\r\n")),
        MOD_PHP);
    fault(
        "htaccess-errordocument-missing",
        "/login.php",
        t -> t.append(HTACCESS, "ErrorDocument 403 /errors/denied.html\n"),
        MOD_PHP);
    fault(
        "htaccess-override-group",
        "/",
        t -> {
          t.replace(SITE, "AllowOverride All", "AllowOverride FileInfo");
          t.append(HTACCESS, "Options -Indexes\n");
        },
        MOD_PHP);
    fault(
        "followsymlinks-off-rewrite",
        "/about/",
        t -> t.replace(SITE, "AllowOverride All", "AllowOverride All\n\t\tOptions -FollowSymLinks"),
        MOD_PHP);
    fault(
        "htaccess-auto-prepend-missing",
        "/",
        t -> t.append(HTACCESS, "php_value auto_prepend_file /home/olduser/firewall-waf.php\n"),
        MOD_PHP);
    fault(
        "htaccess-rewrite-loop",
        "/",
        t -> {
          t.file(HTACCESS, "RewriteEngine On\nRewriteRule ^(.*)$ public/$1 [L]\n");
          t.file("webroot/public/index.php", "<?php\necho 'the site works';\n");
        },
        MOD_PHP,
        FPM);
    lookAlike(
        "htaccess-rewrite-loop-ended",
        "/",
        t -> {
          t.file(HTACCESS, "RewriteEngine On\nRewriteRule ^(.*)$ public/$1 [L]\n");
          t.file("webroot/public/.htaccess", "RewriteEngine On\n");
          t.file("webroot/public/index.php", "<?php\necho 'the site works';\n");
        },
        MOD_PHP);
    lookAlike(
        "htaccess-rewrite-same",
        "/about/",
        t -> t.file(HTACCESS, "RewriteEngine On\nRewriteRule ^(.*)$ index.php?page=$1 [L]\n"),
        MOD_PHP,
        FPM);
    fault(
        "htaccess-engine-off",
        "/index.php",
        t -> t.append(HTACCESS, "php_flag engine off\n"),
        MOD_PHP);
  }
}

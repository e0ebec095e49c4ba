package dev.phpfsck.rules.endtoend;

import static dev.phpfsck.rules.endtoend.Mode.NGINX;

/** Faults of nginx's configuration. */
final class NginxFaults {
  private static final String CONF = "etc/nginx/nginx.conf";

  private final FaultCatalogue catalogue;

  NginxFaults(FaultCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add() {
    catalogue.lookAlike("nginx-healthy", "/", t -> {}, NGINX);
    catalogue.lookAlike(
        "nginx-include-wildcard-empty",
        "/",
        t -> t.replace(CONF, "index index.php;", "index index.php;\n    include local/*.conf;"),
        NGINX);
    catalogue.fault(
        "nginx-include-missing",
        "/",
        t -> t.replace(CONF, "index index.php;", "index index.php;\n    include local.conf;"),
        NGINX);
    catalogue.fault(
        "nginx-root-missing", "/", t -> t.replace(CONF, "@R@/webroot", "@R@/webrot"), NGINX);
    catalogue.fault(
        "nginx-socket-typo",
        "/",
        t -> t.replace("etc/nginx/php.conf", "php8.2-fpm", "php8.1-fpm"),
        NGINX);
    catalogue.fault(
        "nginx-log-dir-missing",
        "/",
        t -> t.replace(CONF, "access_log off", "access_log @R@/var/log/shop/access.log"),
        NGINX);
    catalogue.fault(
        "nginx-certificate-missing",
        "/",
        t -> {
          t.certificate("etc/ssl/certs/site.pem");
          t.replace(
              CONF,
              "index index.php;",
              "index index.php;\n    ssl_certificate @R@/etc/ssl/certs/site.crt;"
                  + "\n    ssl_certificate_key @R@/etc/ssl/certs/site.pem;");
        },
        NGINX);
    catalogue.fault(
        "nginx-script-filename",
        "/",
        t -> t.replace("etc/nginx/fastcgi.conf", "$document_root", "@R@/srv/www"),
        NGINX);
    catalogue.fault(
        "nginx-no-php-location",
        "/index.php",
        t -> t.replace(CONF, "    include php.conf;\n", "").remove("etc/nginx/php.conf"),
        NGINX);
  }
}

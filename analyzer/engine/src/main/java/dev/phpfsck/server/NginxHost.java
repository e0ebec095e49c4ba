package dev.phpfsck.server;

import java.util.List;

/**
 * One {@code server} block of nginx.
 *
 * @param root as it is configured; empty where nothing says
 * @param fastcgi where PHP requests go, each with its place: {@code unix:/run/php/php8.2-fpm.sock},
 *     {@code 127.0.0.1:9000}
 */
public record NginxHost(String root, Place place, List<Pass> fastcgi) {
  /** A {@code fastcgi_pass}. */
  public record Pass(String target, Place place) {}

  public NginxHost {
    fastcgi = List.copyOf(fastcgi);
  }
}

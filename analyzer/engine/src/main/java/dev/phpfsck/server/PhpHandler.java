package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheModule;
import dev.phpfsck.server.host.Place;

/** Who runs the PHP files of a directory, as Apache's configuration has it. */
public sealed interface PhpHandler {
  /** PHP's module in Apache. */
  record Module(ApacheModule module) implements PhpHandler {}

  /**
   * A FastCGI server, as a rule PHP-FPM.
   *
   * @param target the path of a socket, or {@code host:port}
   * @param scripts the path in front of each script's URL where {@code ProxyPassMatch} gives one;
   *     empty where the script's own path is passed on
   * @param place the handler or proxy directive
   */
  record FastCgi(String target, String scripts, Place place) implements PhpHandler {
    /** Whether the target is a socket in the file system. */
    public boolean isSocket() {
      return target.startsWith("/");
    }
  }

  /**
   * A CGI program: {@code Action application/x-httpd-php /cgi-bin/php8.2}.
   *
   * @param program its absolute path; empty where its URL leads to none that is known
   * @param url as {@code Action} names it
   */
  record Cgi(String program, String url, Place place) implements PhpHandler {}

  /** mod_fcgid, with the wrapper that it starts; empty where none is set. */
  record Fcgid(String wrapper, Place place) implements PhpHandler {}

  /**
   * Nobody: Apache sends the source.
   *
   * @param handler the handler that is set and that no module serves; empty where none is set
   * @param module the module that would serve it, as {@code a2enmod} calls it; empty where that is
   *     not one
   */
  record Nobody(String handler, String module, Place place) implements PhpHandler {}

  /** This scan cannot tell. */
  record Undecided(String because) implements PhpHandler {}
}

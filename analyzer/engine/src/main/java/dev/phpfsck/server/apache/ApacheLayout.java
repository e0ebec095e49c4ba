package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.HostFiles;
import java.util.List;
import java.util.Optional;

/**
 * Where a distribution keeps Apache's configuration.
 *
 * @param mainFile the file that Apache reads first
 * @param serverRoot what relative paths begin at, unless {@code ServerRoot} says otherwise
 * @param envvars the file of exported variables; empty where there is none
 * @param program what the distribution calls the server in commands
 */
public record ApacheLayout(
    Family family, String mainFile, String serverRoot, String envvars, String program) {

  /** Whose layout it is; decides what repairs are called. */
  public enum Family {
    /** {@code a2enmod}, {@code mods-enabled}; Debian, Ubuntu, the official PHP images. */
    DEBIAN,
    /** {@code conf.d}, {@code conf.modules.d}. */
    RHEL,
    /** Everything else. */
    OTHER
  }

  private static final List<ApacheLayout> KNOWN =
      List.of(
          new ApacheLayout(
              Family.DEBIAN,
              "/etc/apache2/apache2.conf",
              "/etc/apache2",
              "/etc/apache2/envvars",
              "apache2"),
          new ApacheLayout(Family.RHEL, "/etc/httpd/conf/httpd.conf", "/etc/httpd", "", "httpd"),
          new ApacheLayout(Family.OTHER, "/etc/apache2/httpd.conf", "/etc/apache2", "", "httpd"),
          new ApacheLayout(
              Family.OTHER,
              "/usr/local/apache2/conf/httpd.conf",
              "/usr/local/apache2",
              "",
              "httpd"),
          new ApacheLayout(
              Family.OTHER, "/usr/local/etc/apache24/httpd.conf", "/usr/local", "", "httpd"));

  /** The document root that is compiled in, for hosts that name none; empty where not known. */
  Optional<String> defaultRoot() {
    return family == Family.DEBIAN ? Optional.of("/var/www/html") : Optional.empty();
  }

  /** The layout whose main file exists, the first in the list above. */
  public static Optional<ApacheLayout> find(HostFiles files) {
    return KNOWN.stream().filter(layout -> files.isFile(layout.mainFile())).findFirst();
  }
}

package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import java.util.List;

/**
 * One .htaccess of the web root.
 *
 * @param directory the server's absolute path of the directory that it governs
 * @param directives as they hold here, conditions decided
 * @param faults what makes Apache answer 500 below {@code directory}; empty where the file is not
 *     read
 * @param overrides what it may say; {@link Overrides#ALL} where no server configuration is known
 */
public record HtaccessFile(
    String directory,
    ConfigFile file,
    List<Directive> directives,
    List<ApacheFault> faults,
    Overrides overrides) {
  public HtaccessFile {
    directives = List.copyOf(directives);
    faults = List.copyOf(faults);
  }
}

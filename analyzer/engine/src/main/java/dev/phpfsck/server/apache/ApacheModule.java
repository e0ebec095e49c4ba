package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;

/**
 * A module that the configuration loads.
 *
 * @param id as {@code LoadModule} names it, such as {@code rewrite_module}
 * @param source as {@code <IfModule>} may name it, such as {@code mod_rewrite.c}
 * @param file its absolute path
 * @param present whether the file is there, or cannot be told to be gone
 * @param load the {@code LoadModule} directive
 */
public record ApacheModule(String id, String source, String file, boolean present, Directive load) {

  /** Whether this is PHP's module of any version. */
  public boolean isPhp() {
    return id.equals("php_module") || id.equals("php7_module") || id.equals("php5_module");
  }

  /** Whether this is a multi-processing module with threads. */
  public boolean isThreadedMpm() {
    return id.equals("mpm_event_module") || id.equals("mpm_worker_module");
  }
}

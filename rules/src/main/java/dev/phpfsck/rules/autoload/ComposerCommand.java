package dev.phpfsck.rules.autoload;

import dev.phpfsck.site.SitePath;

/** Commands of Composer that repair a site. */
final class ComposerCommand {
  private ComposerCommand() {}

  /** Installs what the site needs to run. */
  static String install(SitePath project) {
    return "composer install --no-dev" + in(project);
  }

  /** Makes the maps anew. */
  static String dumpAutoload(SitePath project) {
    return "composer dump-autoload" + in(project);
  }

  private static String in(SitePath project) {
    return project.isRoot() ? "" : " --working-dir=" + quoted(project.value());
  }

  /** As a shell takes it. */
  private static String quoted(String path) {
    return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}

package dev.phpfsck.rules.leak;

import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SiteEntry;

/** What the leak rules ask of a file. */
final class LeakedFile {
  private static final int HEAD = 65_536;

  private LeakedFile() {}

  /** The absolute directory of {@code file}, as the server sees it. */
  static String directory(Site site, SiteEntry file) {
    String parent = file.path().parent().value();
    return parent.isEmpty() ? site.server().root() : site.server().root() + "/" + parent;
  }

  /** Whether PHP code stands in the beginning of {@code file}. */
  static boolean holdsPhp(Site site, SiteEntry file) {
    String head =
        site.server()
            .files()
            .head(directory(site, file) + "/" + file.path().name(), HEAD)
            .orElse("");
    return head.contains("<?php") || head.contains("<?=");
  }
}

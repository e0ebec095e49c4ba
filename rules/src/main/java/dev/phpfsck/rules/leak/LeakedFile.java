package dev.phpfsck.rules.leak;

import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Access;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.List;

/** What the leak rules ask of a file. */
final class LeakedFile {
  private static final int HEAD = 65_536;

  /** What projects call the folder that they have served. */
  private static final List<SitePath> PUBLIC =
      List.of("public", "web", "webroot", "www", "htdocs", "httpdocs", "html", "public_html")
          .stream()
          .map(SitePath::new)
          .toList();

  private static final List<String> INDEXES = List.of("index.php", "index.html", "index.htm");

  private LeakedFile() {}

  /** Whether whoever asks for {@code file} gets it as it is. */
  static boolean isServedAsIs(Site site, Access access, SiteEntry file) {
    return (site.server().isServed() || isPublic(site.tree(), file.path()))
        && access.isServedAsIs(directory(site, file), file.path().name());
  }

  /**
   * Whether the server of a checkout would have a file: a root without a page of its own, and with
   * one in a folder that is called public, is a project that has that folder served.
   */
  private static boolean isPublic(SiteTree tree, SitePath file) {
    List<SitePath> served = PUBLIC.stream().filter(folder -> hasIndex(tree, folder)).toList();
    return served.isEmpty()
        || hasIndex(tree, SitePath.ROOT)
        || served.stream().anyMatch(file::isBelow);
  }

  private static boolean hasIndex(SiteTree tree, SitePath folder) {
    return INDEXES.stream().anyMatch(name -> tree.entry(folder.resolve(name)).isPresent());
  }

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

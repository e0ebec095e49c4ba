package dev.phpfsck.rule;

import dev.phpfsck.server.Server;
import dev.phpfsck.site.SiteTree;

/**
 * The read-only view of a scanned site that rules get.
 *
 * @param tree the inventory of the root
 * @param server the configuration around the root
 */
public record Site(SiteTree tree, Server server) {}

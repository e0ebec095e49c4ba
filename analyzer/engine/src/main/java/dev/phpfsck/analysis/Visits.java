package dev.phpfsck.analysis;

import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many of a site's visits a finding spoils. Nothing counts them here; the front page is taken
 * to get half of them, and all other entry points an equal part of the rest, those that nobody is
 * meant to ask for a tenth of that.
 */
final class Visits {
  /** A file that some condition decides to run is run for some visits. */
  private static final double CONDITIONALLY = 0.2;

  /** No visit is known to run it; among such findings the other measures decide. */
  private static final double NEVER = 0.001;

  private static final double FRONT = 0.5;
  private static final double NOT_A_PAGE = 0.1;

  private final Site site;
  private final Map<SitePath, Double> shares = new HashMap<>();

  Visits(Site site) {
    this.site = site;
    List<SitePath> entries = site.includes().entryPoints();
    Set<SitePath> fronts = Affected.fronts(entries);
    double rest = fronts.isEmpty() ? 1 : 1 - FRONT;
    double all = entries.stream().mapToDouble(Visits::weight).sum();
    for (SitePath entry : entries) {
      double asFront = fronts.contains(entry) ? FRONT / fronts.size() : 0;
      shares.put(entry, asFront + rest * weight(entry) / all);
    }
  }

  private static double weight(SitePath entry) {
    return PagePlaces.isPage(entry) ? 1 : NOT_A_PAGE;
  }

  /** The part of all visits that {@code finding} spoils, from above 0 to 1. */
  double share(Finding finding) {
    String path = finding.location().path();
    if (path.isEmpty() || path.startsWith("/") || path.startsWith("server:")) {
      // The server's configuration is about all of them.
      return 1;
    }
    AffectedEntryPoints reached = finding.entryPoints();
    if (reached.affected() == 0 && reached.total() > 0) {
      return NEVER;
    }
    SitePath file = new SitePath(path);
    if (site.facts().containsKey(file)) {
      boolean conditional = reached.affected() > 0 && !reached.surely();
      return Math.max(NEVER, ofFiles(List.of(file), conditional));
    }
    Optional<SiteEntry> entry = site.tree().entry(file);
    if (entry.filter(SiteEntry::isDirectory).isPresent()) {
      return Math.max(NEVER, ofFiles(below(file), false));
    }
    if (file.name().equals(".htaccess") || file.name().equals(".user.ini")) {
      SitePath directory = file.parent();
      return Math.max(NEVER, spoiled(shares.keySet().stream().filter(e -> e.isBelow(directory))));
    }
    // A file that is asked for by its own name.
    return Math.max(NEVER, 0.5 / (shares.size() + 1));
  }

  private Collection<SitePath> below(SitePath directory) {
    return site.facts().keySet().stream().filter(file -> file.isBelow(directory)).toList();
  }

  private double ofFiles(Collection<SitePath> files, boolean conditional) {
    Set<SitePath> always = new TreeSet<>();
    Set<SitePath> sometimes = new TreeSet<>();
    for (SitePath file : files) {
      always.addAll(site.includes().entryPointsAlwaysRunning(file));
      sometimes.addAll(site.includes().entryPointsOf(file));
    }
    sometimes.addAll(always);
    if (conditional) {
      always.clear();
    }
    return spoiled(always.stream())
        + CONDITIONALLY * spoiled(sometimes.stream().filter(entry -> !always.contains(entry)));
  }

  private double spoiled(Stream<SitePath> entries) {
    return entries.mapToDouble(entry -> shares.getOrDefault(entry, 0.0)).sum();
  }
}

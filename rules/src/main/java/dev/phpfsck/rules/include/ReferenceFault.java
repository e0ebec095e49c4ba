package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Submodules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a reference that names no file: each has its own rule, so one alone speaks.
 */
enum ReferenceFault {
  /**
   * Composer or Git did not install it, or Composer lists it and has lost it: the autoload rules
   * speak of that.
   */
  AUTOLOADING,
  /** A file is there whose name differs by case alone. */
  CASE,
  /** In another course of the code PHP finds it. */
  WORKING_DIRECTORY,
  /** It is written for another host, and its file lies in this site. */
  OUTSIDE_ROOT,
  /** A directory of the site holds it that the include path of its server seems to name. */
  HOST_PATH,
  /** The server may have it: it is a library's, or of the file system that the site is put into. */
  HOST,
  /** Nothing like it is there. */
  ABSENT;

  /** A reference and the include that makes it. */
  record Lost(IncludeEdge edge, MissingReference missing) {}

  /** All references of a site that name no file, by what is wrong with them. */
  private record All(Map<ReferenceFault, List<Lost>> byFault, List<LostDirectory> directories) {}

  private static ReferenceFault of(Site site, IncludeEdge edge, MissingReference missing) {
    if (isOfAutoloading(site, edge, missing)) {
      return AUTOLOADING;
    }
    if (CaseSlip.of(site, missing).isPresent()) {
      return CASE;
    }
    if (missing.searched().isPresent()) {
      return ABSENT;
    }
    if (OtherDirectory.of(site, edge, missing).isPresent()) {
      return WORKING_DIRECTORY;
    }
    Optional<Suggestion> other = OtherHost.target(site, edge, missing);
    if (other.isPresent()) {
      boolean installed = !site.server().isServed() && OtherHost.isInstalled(missing, other.get());
      return installed ? HOST : OUTSIDE_ROOT;
    }
    HostIncludePath host = HostIncludePath.of(site);
    if (!host.directory(edge, missing).isEmpty()) {
      return HOST_PATH;
    }
    return host.isLibrary(edge, missing) ? HOST : ABSENT;
  }

  private static boolean isOfAutoloading(Site site, IncludeEdge edge, MissingReference missing) {
    Submodules submodules = site.derived(Submodules.class, s -> Submodules.of(s.tree()));
    return submodules.absentAt(missing.path()).isPresent()
        || missing.tried().stream()
            .anyMatch(tried ->
                submodules.absentAt(tried).isPresent()
                    || site.autoload().notInstalledAt(tried).isPresent()
                    || site.autoload().isListed(edge.file(), tried));
  }

  /**
   * The references of {@code site} of which this is the fault. One that is seen in many ways from
   * the same place counts once.
   */
  List<Lost> in(Site site) {
    return site.derived(All.class, ReferenceFault::all).byFault().getOrDefault(this, List.of());
  }

  /** The directories that are written once and missed by several references, not counted above. */
  static List<LostDirectory> directories(Site site) {
    return site.derived(All.class, ReferenceFault::all).directories();
  }

  private static All all(Site site) {
    Map<ReferenceFault, List<Lost>> byFault = new EnumMap<>(ReferenceFault.class);
    for (IncludeEdge edge : broken(site)) {
      Map<ReferenceFault, Set<String>> seen = new EnumMap<>(ReferenceFault.class);
      for (MissingReference missing : edge.missing()) {
        ReferenceFault fault = of(site, edge, missing);
        if (seen.computeIfAbsent(fault, f -> new HashSet<>()).add(means(missing))) {
          byFault.computeIfAbsent(fault, f -> new ArrayList<>()).add(new Lost(edge, missing));
        }
      }
    }
    List<Lost> absent = byFault.getOrDefault(ABSENT, List.of());
    List<LostDirectory> directories = LostDirectory.among(site, absent);
    directories.forEach(directory -> absent.removeAll(directory.all()));
    return new All(byFault, directories);
  }

  /** The path, written in one way. */
  private static String means(MissingReference missing) {
    String path = missing.path();
    return path.startsWith("/") ? SiteTree.collapsed(path) : path;
  }

  private static List<IncludeEdge> broken(Site site) {
    return site.includes().edges().stream()
        .filter(edge -> !edge.missing().isEmpty() && edge.kind().isWritten())
        .filter(edge -> !site.isDamaged(edge.file(), edge.span()))
        .toList();
  }

  /** A finding of {@code rule} about {@code lost}, with all that such findings share. */
  static Finding.Builder finding(Site site, RuleInfo rule, Lost lost, String message) {
    IncludeEdge edge = lost.edge();
    MissingReference missing = lost.missing();
    Coming coming = Coming.of(site, lost);
    Finding.Builder finding =
        Finding.at(site.location(edge.file(), edge.argument()), rule.id(), message)
            .severity(severity(site, lost))
            .confidence(missing.certain() ? Confidence.CERTAIN : Confidence.LIKELY)
            .impact(edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED)
            .reference(site.withoutRoot(missing.path()))
            .entryPoints(Affected.of(site.includes(), coming.entryPoints(), coming.surely()))
            .resolved(missing.tried().stream().map(site::withoutRoot).toList());
    WrongPart.of(site, edge.file(), missing).ifPresent(place -> finding.label(place, ""));
    return finding;
  }

  /**
   * An error where some page of the site runs it and dies of it. A file that the installation makes
   * is missing in a checkout by right; where the site is served, it has to be there.
   */
  static Severity severity(Site site, Lost lost) {
    IncludeEdge edge = lost.edge();
    MissingReference missing = lost.missing();
    boolean made = missing.installerMade().isPresent() && !site.server().isServed();
    if (missing.asked() || made) {
      return Severity.NOTE;
    }
    boolean dies = edge.kind().isRequired() && site.isAnyAPage(Coming.of(site, lost).entryPoints());
    return dies && missing.certain() ? Severity.ERROR : Severity.WARNING;
  }
}

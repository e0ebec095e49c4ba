package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.Installation;
import dev.phpfsck.autoload.Installation.Entry;
import dev.phpfsck.autoload.WrittenPath;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that Composer's autoloader loads on every page, and that is not there. */
public final class MissingAutoloadFile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "missing-autoload-file",
          RuleGroup.AUTOLOAD,
          Severity.ERROR,
          "a file that Composer's autoloader loads on every page does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    List<Finding> findings = new ArrayList<>();
    for (Installation installation : site.autoload().installations()) {
      for (Entry entry : installation.files()) {
        Lookup lookup = site.tree().lookup(entry.path().path());
        if (lookup instanceof Lookup.Missing || lookup instanceof Lookup.WrongCase) {
          findings.add(finding(site, installation, entry, lookup));
        }
      }
    }
    return findings;
  }

  private static Finding finding(Site site, Installation installation, Entry entry, Lookup lookup) {
    boolean breaks = site.isRunByAPage(installation.loader());
    String path = site.withoutRoot(entry.path().normalized());
    return Finding.at(
            site.location(entry.map(), entry.span()), INFO.id(), "`" + path + "` does not exist")
        .severity(breaks ? Severity.ERROR : Severity.WARNING)
        .impact(Impact.HTTP_500)
        .reference(path)
        .resolved(List.of(path))
        .suggestions(site.suggester().suggest(entry.map(), missing(entry, lookup)))
        .build();
  }

  private static MissingReference missing(Entry entry, Lookup lookup) {
    WrittenPath path = entry.path();
    return MissingReference.ofPath(
        path.path(),
        List.of(path.path()),
        lookup instanceof Lookup.WrongCase other ? Optional.of(other.actual()) : Optional.empty(),
        pieces(entry.map(), path));
  }

  private static List<Piece> pieces(SitePath file, WrittenPath path) {
    return path.parts().stream()
        .map(part ->
            new Piece(
                part.text(),
                part.literal()
                    .map(literal ->
                        new WrittenText(
                            file, literal.span(), literal.quote(), 0, literal.verbatim()))))
        .toList();
  }
}

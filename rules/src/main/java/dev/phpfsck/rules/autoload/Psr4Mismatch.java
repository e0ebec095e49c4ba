package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Affected;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A class in a file whose path, by PSR-4, is that of another class. */
public final class Psr4Mismatch implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "psr4-mismatch",
          RuleGroup.AUTOLOAD,
          Severity.ERROR,
          "a class lies where PSR-4 does not look for it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return Stream.concat(
            MisplacedClass.of(site).stream(),
            LostClass.of(site).stream()
                .flatMap(lost -> MisplacedClass.inPlaceOf(site, lost).stream()))
        .map(misplaced -> finding(site, misplaced))
        .toList();
  }

  private static Finding finding(Site site, MisplacedClass misplaced) {
    boolean page = misplaced.uses().stream().anyMatch(use -> site.isRunByAPage(use.file()));
    boolean certain = !misplaced.mayBeIncluded(site);
    String name = misplaced.declared().name();
    boolean moved = misplaced.wanted().equals(name);
    String message =
        moved
            ? "`" + name + "` is looked for in `" + misplaced.expected() + "`, not here"
            : "`" + name + "` is declared where `" + misplaced.wanted() + "` is looked for";
    Finding.Builder finding =
        Finding.at(place(site, misplaced), INFO.id(), message)
            .severity(page && certain ? Severity.ERROR : Severity.WARNING)
            .confidence(certain ? Confidence.CERTAIN : Confidence.LIKELY)
            .impact(Impact.HTTP_500)
            .reference(misplaced.wanted())
            .entryPoints(
                Affected.reaching(
                    site.includes(), misplaced.uses().stream().map(ClassNames.Use::file).toList()))
            .resolved(List.of(misplaced.expected().value()));
    (moved ? move(site, misplaced) : rename(site, misplaced)).ifPresent(finding::fix);
    return finding.build();
  }

  private static Location place(Site site, MisplacedClass misplaced) {
    return site.location(
        misplaced.file(),
        edit(misplaced).map(Psr4Mismatch::span).orElse(misplaced.declared().span()));
  }

  private static Span span(Edit edit) {
    return new Span(edit.startByte(), edit.endByte());
  }

  private static Optional<Fix> move(Site site, MisplacedClass misplaced) {
    SitePath to = misplaced.expected();
    boolean free =
        site.tree().entry(to).isEmpty()
            && (to.parent().isRoot() || site.tree().entry(to.parent()).isPresent());
    return free
        ? Optional.of(new Fix.Move(misplaced.file().value(), to.value()))
        : Optional.empty();
  }

  private static Optional<Fix> rename(Site site, MisplacedClass misplaced) {
    return edit(misplaced)
        .map(edit -> {
          String name = misplaced.declared().name();
          boolean last = sameNamespace(misplaced);
          String before = last ? last(name) : namespace(name);
          int line = site.location(misplaced.file(), span(edit)).line();
          return new Fix.EditText(
              List.of(edit), "replace `" + before + "` by `" + edit.text() + "` on line " + line);
        });
  }

  /** The namespace, or the last part of the name, as it would have to be. */
  private static Optional<Edit> edit(MisplacedClass misplaced) {
    String wanted = misplaced.wanted();
    String name = misplaced.declared().name();
    if (wanted.equals(name)) {
      return Optional.empty();
    }
    if (sameNamespace(misplaced)) {
      return Optional.of(edit(misplaced, misplaced.declared().span(), last(wanted)));
    }
    return last(wanted).equals(last(name))
        ? misplaced.declared().namespace().map(span -> edit(misplaced, span, namespace(wanted)))
        : Optional.empty();
  }

  private static Edit edit(MisplacedClass misplaced, Span span, String text) {
    return new Edit(misplaced.file().value(), span.start(), span.end(), text);
  }

  private static boolean sameNamespace(MisplacedClass misplaced) {
    return namespace(misplaced.wanted()).equals(namespace(misplaced.declared().name()));
  }

  private static String namespace(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('\\')));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('\\') + 1);
  }
}

package dev.phpfsck.rules.autoload;

import dev.phpfsck.autoload.ClassNames;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.source.Span;
import dev.phpfsck.suggest.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A class that code uses, whose namespace Composer knows, and that no file declares. */
public final class UnloadableClass implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
          "unloadable-class",
          RuleGroup.AUTOLOAD,
          Severity.ERROR,
          "code uses a class that no file declares and no autoloader can find");

  /** More slips than that make another word, and in a short word fewer do. */
  private static final double MOST_SLIPS = 2.5;

  private static final double MOST_IN_SHORT_NAME = 1;
  private static final int SHORT_NAME = 6;

  private final Spelling spelling = new Spelling();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return LostClass.of(site).stream()
        .filter(lost -> MisplacedClass.inPlaceOf(site, lost).isEmpty())
        .map(lost -> finding(site, lost))
        .toList();
  }

  private Finding finding(Site site, LostClass lost) {
    ClassNames.Use use = lost.first(site);
    boolean breaks = site.isRunByAPage(use.file());
    List<Suggestion> suggestions = suggestion(site, lost.name(), use).stream().toList();
    Finding.Builder finding =
        Finding.at(
                site.location(use.file(), use.symbol().span()),
                INFO.id(),
                "no file declares " + word(use.symbol()) + " `" + lost.name() + "`")
            .severity(breaks ? Severity.ERROR : Severity.WARNING)
            .impact(Impact.HTTP_500)
            .reference(lost.name())
            .resolved(lost.tried().stream().map(site::withoutRoot).toList())
            .suggestions(suggestions);
    return suggestions.isEmpty() && isOfMissingPackage(lost)
        ? finding.fix(new Fix.Command(ComposerCommand.install(lost.project().directory()))).build()
        : finding.build();
  }

  private static String word(SymbolUse use) {
    return switch (use.manner()) {
      case TRAIT -> "the trait";
      case IMPLEMENTS -> "the interface";
      default -> "the class";
    };
  }

  /** Whether Composer installs the namespace in directories that are not there. */
  private static boolean isOfMissingPackage(LostClass lost) {
    return !lost.project().autoload().covers(lost.name());
  }

  /** The declared class whose name is nearest; where none is near, the only one of that name. */
  private Optional<Suggestion> suggestion(Site site, String name, ClassNames.Use use) {
    List<ClassNames.Declaration> declared =
        site.autoload().classes().allDeclarations().stream()
            .map(List::getFirst)
            .filter(one -> one.symbol().name().contains("\\"))
            .filter(one -> !one.file().equals(use.file()))
            .toList();
    Optional<ClassNames.Declaration> near =
        declared.stream()
            .filter(one -> slips(name, one) <= MOST_SLIPS)
            .min(
                Comparator.comparingDouble((ClassNames.Declaration one) -> slips(name, one))
                    .thenComparing(one -> one.symbol().name()));
    List<ClassNames.Declaration> moved =
        declared.stream()
            .filter(one -> last(one.symbol().name()).equalsIgnoreCase(last(name)))
            .limit(2)
            .toList();
    return near.or(() -> moved.size() == 1 ? Optional.of(moved.getFirst()) : Optional.empty())
        .map(one -> suggestion(name, use, one));
  }

  private double slips(String name, ClassNames.Declaration one) {
    String other = one.symbol().name();
    if (Math.abs(other.length() - name.length()) > MOST_SLIPS) {
      return Double.MAX_VALUE;
    }
    double slips = spelling.apply(name, other);
    boolean isShort = last(name).length() < SHORT_NAME;
    return isShort && slips > MOST_IN_SHORT_NAME ? Double.MAX_VALUE : slips;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('\\') + 1);
  }

  private Suggestion suggestion(String name, ClassNames.Use use, ClassNames.Declaration one) {
    String meant = one.symbol().name();
    double score = 1 - Math.min(slips(name, one), MOST_SLIPS) / 5;
    List<Edit> edits = edit(name, use, meant).stream().toList();
    return new Suggestion(one.file().value(), meant, Math.round(score * 100) / 100.0, edits);
  }

  /** Where an end of the name is spelled, the same end of the name that is meant. */
  private static Optional<Edit> edit(String name, ClassNames.Use use, String meant) {
    Optional<Span> written = use.symbol().written();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Span span = written.get();
    int length = span.end() - span.start();
    boolean slash = length == name.length() + 1;
    int before = slash ? 0 : name.length() - length;
    boolean same = before >= 0 && meant.startsWith(name.substring(0, Math.max(0, before)));
    return same
        ? Optional.of(
            new Edit(
                use.file().value(),
                span.start(),
                span.end(),
                (slash ? "\\" : "") + meant.substring(before)))
        : Optional.empty();
  }
}

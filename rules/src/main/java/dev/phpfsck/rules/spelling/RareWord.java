package dev.phpfsck.rules.spelling;

import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.suggest.Misspelling;
import java.util.List;
import java.util.Locale;

/** Words that are one slip from a word that the same tree has fifty times as often. */
public final class RareWord implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "rare-word",
          RuleGroup.SPELLING,
          Severity.NOTE,
          "a word is one letter from one that the site has fifty times as often",
          false);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    return site.suggester().misspellings().stream()
        .filter(found -> !isOfPhp(found.word()))
        .map(RareWord::finding)
        .toList();
  }

  /** Whether it is one of PHP's own names, many of which are like others: {@code strrpos}. */
  private static boolean isOfPhp(String word) {
    PhpSymbols php = PhpSymbols.table();
    String name = word.toLowerCase(Locale.ROOT);
    return php.ofFunction(name).isPresent() || php.ofClass(name).isPresent();
  }

  private static Finding finding(Misspelling found) {
    String message = "`" + found.word() + "` is rare here and one letter from `";
    return Finding.at(found.location(), INFO.id(), message + found.meant() + "`")
        .severity(Severity.NOTE)
        .confidence(Confidence.POSSIBLE)
        .build();
  }
}

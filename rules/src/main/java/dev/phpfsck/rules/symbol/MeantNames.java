package dev.phpfsck.rules.symbol;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.LiteralCall;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.Slip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions or classes that a site declares, as what another name was meant for: one slip of
 * the hand makes the one of the other. Without such a name, what is declared nowhere may still be
 * the host's.
 */
final class MeantNames {
  /** Of shorter names, too many are alike by chance. */
  private static final int LEAST = 6;

  private final Site site;
  private final SymbolUse.Kind kind;
  private final Map<Integer, List<Declared>> byLength = new HashMap<>();

  /** The names that code asks for, or makes while it runs, as text. */
  private final Set<String> spokenOf = new HashSet<>();

  /** In how many files a name is used, in lower case. */
  private final Map<String, Integer> users = new HashMap<>();

  private boolean hasUses;

  private record Declared(SitePath file, String name, String lower) {}

  MeantNames(Site site, SymbolUse.Kind kind) {
    this.site = site;
    this.kind = kind;
    for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
      for (SymbolDeclaration declared : entry.getValue().declarations()) {
        if (declared.kind() == kind) {
          String name = declared.name();
          byLength
              .computeIfAbsent(name.length(), n -> new ArrayList<>())
              .add(new Declared(entry.getKey(), name, lower(name)));
        }
      }
    }
  }

  /** How names are used is asked of few sites: those where one is like another. */
  private void readUses() {
    if (hasUses) {
      return;
    }
    hasUses = true;
    for (FileFacts file : site.facts().values()) {
      file.uses().stream()
          .filter(use -> use.kind() == kind)
          .map(use -> lower(plain(use)))
          .distinct()
          .forEach(name -> users.merge(name, 1, Integer::sum));
      for (SymbolUse use : file.uses()) {
        if (use.kind() == kind && (use.guarded() || use.suppressed())) {
          spokenOf.add(lower(use.name()));
          spokenOf.add(lower(use.fallback()));
        }
      }
      for (LiteralCall call : file.calls()) {
        call.arguments().stream()
            .flatMap(Optional::stream)
            .forEach(argument -> spokenOf.add(lower(argument.text())));
      }
    }
  }

  /** Whether some name that is declared nowhere is a slip in one that is. */
  boolean haveSlips() {
    return UndeclaredNames.of(site).of(kind).stream().anyMatch(this::isSlip);
  }

  /** Whether {@code name}, in lower case, is a slip in one that is declared. */
  boolean isSlip(String name) {
    return near(name).isPresent() && !spokenOf.contains(name);
  }

  /**
   * Whether one of two names is used as a slip is: this one in a single file, or the other, where
   * it is declared with the slip, in none.
   */
  private boolean isOnce(String name, String other) {
    readUses();
    return users.getOrDefault(name, 0) <= 1 || users.getOrDefault(other, 0) == 0;
  }

  private static String plain(SymbolUse use) {
    return use.fallback().isEmpty() ? use.name() : use.fallback();
  }

  /** What to write in place of {@code use}. */
  Optional<Suggestion> suggestion(SureCode.Use use) {
    String plain = plain(use.use());
    return near(lower(plain))
        .map(meant -> {
          String last = last(meant.name());
          boolean same =
              meant.name().length() - last.length() == plain.length() - last(plain).length();
          int length = use.use().span().end() - use.use().span().start();
          boolean plainly = same && length == last(plain).length();
          List<Edit> edits =
              plainly
                  ? List.of(
                      new Edit(
                          use.file().value(),
                          use.use().span().start(),
                          use.use().span().end(),
                          last))
                  : List.of();
          return new Suggestion(meant.file().value(), plainly ? last : meant.name(), 0.95, edits);
        });
  }

  /** That {@code use} has a name which is declared nowhere, as the {@code message} says. */
  Finding undeclared(RuleInfo rule, SureCode.Use use, String message) {
    return Finding.at(site.location(use.file(), use.use().span()), rule.id(), message)
        .confidence(Confidence.LIKELY)
        .impact(Impact.HTTP_500)
        .reference(use.use().name())
        .suggestions(suggestion(use).stream().toList())
        .build();
  }

  private Optional<Declared> near(String name) {
    if (name.length() < LEAST) {
      return Optional.empty();
    }
    for (int length : List.of(name.length(), name.length() - 1, name.length() + 1)) {
      for (Declared declared : byLength.getOrDefault(length, List.of())) {
        String other = declared.lower();
        if (length >= LEAST
            && Slip.isOneAtMost(name, other)
            && !isAnother(name, other)
            && isOnce(name, other)) {
          return Optional.of(declared);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the two differ in a number alone, as those of a row do. */
  private static boolean isAnother(String a, String b) {
    return a.replaceAll("[0-9]", "").equals(b.replaceAll("[0-9]", ""));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('\\') + 1);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

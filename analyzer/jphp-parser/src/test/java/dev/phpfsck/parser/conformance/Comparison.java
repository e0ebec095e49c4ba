package dev.phpfsck.parser.conformance;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.Problem;
import dev.phpfsck.parser.conformance.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts on how many texts the parser and PHP agree, and keeps those on which they do not. {@code
 * -Dphpfsck.list=true} prints also those that are tolerated.
 */
final class Comparison {
  private final String name;
  private int accepted;
  private int syntaxErrors;
  private int compileErrors;
  private int compileErrorsFound;
  private int onTheSameLine;
  private final List<String> wronglyRejected = new ArrayList<>();
  private final List<String> wronglyAccepted = new ArrayList<>();
  private final List<String> onAnotherLine = new ArrayList<>();

  Comparison(String name) {
    this.name = name;
  }

  /** Notes what both say to the text called {@code title}. */
  void add(String title, Verdict php, ParseResult ours) {
    switch (php.outcome()) {
      case ACCEPTED -> accepted++;
      case SYNTAX_ERROR -> syntaxErrors++;
      case COMPILE_ERROR -> compileErrors++;
    }
    if (ours.isSuccessful()) {
      if (php.isSyntaxError()) {
        wronglyAccepted.add(title + "\n  php: " + php);
      }
      return;
    }
    Problem first = ours.getProblems().get(0);
    String both =
        title + "\n  php: " + php + "\n  we:  line " + first.getLine() + ": " + first.getMessage();
    if (php.isAccepted()) {
      wronglyRejected.add(both);
    } else if (php.outcome() == Outcome.COMPILE_ERROR) {
      compileErrorsFound++;
    } else if (first.getLine() == php.line()) {
      onTheSameLine++;
    } else {
      onAnotherLine.add(both);
    }
  }

  /**
   * Fails unless the parser accepts all that PHP accepts, misses at most {@code mayMiss} syntax
   * errors, and sees at least {@code percent} percent of the others on the line that PHP names.
   */
  void check(int mayMiss, double percent) {
    System.out.println(this);
    if (Boolean.getBoolean("phpfsck.list")) {
      wronglyAccepted.forEach(System.out::println);
      onAnotherLine.forEach(System.out::println);
    }
    assertSoftly(softly -> {
      softly.assertThat(wronglyRejected).as("wrongly rejected").isEmpty();
      softly.assertThat(wronglyAccepted).as("missed").hasSizeLessThanOrEqualTo(mayMiss);
      softly
          .assertThat(percentOnTheSameLine())
          .as(() -> "not on the same line: " + String.join("\n", onAnotherLine))
          .isGreaterThanOrEqualTo(percent);
    });
  }

  int total() {
    return accepted + syntaxErrors + compileErrors;
  }

  /** Of the syntax errors that both see, how many percent they see on the same line. */
  private double percentOnTheSameLine() {
    int both = onTheSameLine + onAnotherLine.size();
    return both == 0 ? 100 : 100.0 * onTheSameLine / both;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d texts, %d accepted by PHP (%d wrongly rejected), %d syntax errors (%d missed,"
            + " %d on another line: %.2f %% on PHP's), %d compile errors (%d found)",
        name,
        total(),
        accepted,
        wronglyRejected.size(),
        syntaxErrors,
        wronglyAccepted.size(),
        onAnotherLine.size(),
        percentOnTheSameLine(),
        compileErrors,
        compileErrorsFound);
  }
}

package dev.phpfsck.rules.server;

import dev.phpfsck.server.directive.Directive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A {@code RewriteRule} that leads every URL that is no file to one and the same path.
 *
 * @param path where it leads, as it is written, without the query
 * @param base the {@code RewriteBase} that holds for it; empty without one
 */
record FrontController(Directive rule, String path, Optional<Directive> base) {
  private static final Pattern EVERYTHING =
      Pattern.compile("\\^?/?\\(?(\\.[*+]?\\??)?\\)?\\$?|\\(\\^\\.[*+]\\$\\)");

  private static final Pattern LITERAL = Pattern.compile("(\\./)?/?[A-Za-z0-9_][A-Za-z0-9_./~-]*");

  /** A base that is meant as it stands: an installer's template may have a mark in its place. */
  private static final Pattern BASE = Pattern.compile("/[A-Za-z0-9_./~-]*");

  /** Flags that leave the path alone and let the rule hold by itself. */
  private static final Set<String> HARMLESS =
      Set.of(
          "l",
          "last",
          "end",
          "qsa",
          "qsappend",
          "qsd",
          "qsdiscard",
          "nc",
          "nocase",
          "ne",
          "noescape",
          "b",
          "pt",
          "passthrough",
          "ns",
          "nosubreq",
          "dpi",
          "discardpath");

  /** What a condition looks at that asks whether the URL is a file. */
  private static final Pattern FILE =
      Pattern.compile(
          "%\\{(REQUEST_FILENAME|SCRIPT_FILENAME)}|%\\{DOCUMENT_ROOT}/?%\\{REQUEST_URI}");

  /**
   * The rule of {@code directives}, which stand in one place together, outside of sections; empty
   * where there is none, or where more than the rule itself decides where URLs go.
   *
   * @param inDirectory whether they hold for a directory: their patterns then see no leading slash
   */
  static Optional<FrontController> of(List<Directive> directives, boolean inDirectory) {
    List<Directive> rewriting =
        directives.stream()
            .filter(
                d -> d.section() ? d.all().anyMatch(FrontController::isRewriting) : isRewriting(d))
            .toList();
    boolean plain = rewriting.stream().noneMatch(d -> d.section() || d.is("RewriteOptions"));
    List<Directive> engines = named(rewriting, "RewriteEngine");
    boolean on =
        !engines.isEmpty() && engines.stream().allMatch(d -> d.argument(0).equalsIgnoreCase("on"));
    List<Directive> bases = named(rewriting, "RewriteBase");
    if (!plain
        || !on
        || !bases.stream().allMatch(d -> BASE.matcher(d.argument(0)).matches())
        || bases.size() > 1) {
      return Optional.empty();
    }
    List<Directive> conditions = new ArrayList<>();
    for (Directive directive : rewriting) {
      if (directive.is("RewriteCond")) {
        conditions.add(directive);
      } else if (directive.is("RewriteRule")) {
        Optional<String> path = path(directive, inDirectory);
        if (path.isPresent() && conditions.stream().allMatch(FrontController::sparesFiles)) {
          FrontController found =
              new FrontController(directive, path.get(), bases.stream().findFirst());
          return found.isAlone(rewriting) ? Optional.of(found) : Optional.empty();
        }
        conditions.clear();
      }
    }
    return Optional.empty();
  }

  /** Whether the rule leaves the URL that it has made as it is: Apache asks the rules again. */
  boolean ends() {
    return flags(rule).stream().anyMatch(flag -> flag.equalsIgnoreCase("END"));
  }

  /** Whether one of {@code directives} may take {@code url}, an absolute one, elsewhere. */
  static boolean isTaken(Stream<Directive> directives, String url) {
    return directives.anyMatch(d -> takes(d, url));
  }

  private static boolean takes(Directive directive, String url) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    if (directive.section()) {
      boolean handles = directive.body().stream().anyMatch(d -> d.is("SetHandler"));
      return name.equals("locationmatch")
          ? handles
          : name.equals("location") && handles && url.startsWith(directive.argument(0));
    }
    if (name.equals("rewriterule")) {
      boolean passes = directive.argument(1).equals("-") || sends(directive);
      return !passes && (finds(directive, url) || finds(directive, url.substring(1)));
    }
    boolean match = name.endsWith("match");
    if (name.contains("alias") || name.startsWith("redirect") || name.startsWith("proxypass")) {
      return directive.arguments().stream()
          .map(a -> a.value())
          .anyMatch(at ->
              match
                  ? finds(at, url)
                  : at.startsWith("/") && url.startsWith(at.replaceFirst("/+$", "")));
    }
    return name.equals("fallbackresource")
        || (name.equals("errordocument")
            && directive.argument(0).equals("404")
            && directive.argument(1).startsWith("/"));
  }

  /** Whether no other rule beside it may take what it leads to, nor what leads to it. */
  private boolean isAlone(List<Directive> rewriting) {
    boolean conditional = false;
    for (Directive other : rewriting) {
      if (other.is("RewriteCond")) {
        conditional = true;
      } else if (other.is("RewriteRule")) {
        if (!other.equals(rule) && !isBeside(other, conditional)) {
          return false;
        }
        conditional = false;
      }
    }
    return true;
  }

  /** A redirect under a condition, such as to HTTPS, comes back with the same URL. */
  private boolean isBeside(Directive other, boolean conditional) {
    List<String> flags = flags(other);
    boolean jumps =
        flags.stream().anyMatch(flag -> flag.matches("(?i)(C|chain|S=.*|skip=.*|(N|next)(=.*)?)"));
    boolean refuses = flags.stream().anyMatch(flag -> flag.matches("(?i)F|forbidden|G|gone|R=4.*"));
    boolean last = flags.stream().anyMatch(flag -> flag.matches("(?i)L|last|END"));
    boolean all = EVERYTHING.matcher(other.argument(0)).matches();
    if (jumps || (all && !conditional && (refuses || last || sends(other)))) {
      return false;
    }
    return refuses || !takes(other, "/" + path.replaceFirst("^(\\./|/)", ""));
  }

  private static Optional<String> path(Directive rule, boolean inDirectory) {
    String path = rule.argument(1).replaceFirst("\\?.*", "");
    boolean everything =
        !rule.argument(0).matches("\\^?/?\\$")
            && !(inDirectory && rule.argument(0).contains("/"))
            && EVERYTHING.matcher(rule.argument(0)).matches();
    boolean harmless =
        flags(rule).stream()
            .map(flag -> flag.toLowerCase(Locale.ROOT))
            .allMatch(flag -> HARMLESS.contains(flag) || flag.startsWith("e="));
    boolean literal = LITERAL.matcher(path).matches() && !path.contains("..");
    return everything && harmless && literal ? Optional.of(path) : Optional.empty();
  }

  /** A condition that only leaves out what is a file, or URLs of some form. */
  private static boolean sparesFiles(Directive condition) {
    String subject = condition.argument(0);
    String test = condition.argument(1);
    boolean file = FILE.matcher(subject).matches() && test.matches("!-[fdlsFU]");
    boolean form =
        subject.matches("%\\{(REQUEST_URI|REQUEST_FILENAME)}")
            && test.matches("![^-<>=].+")
            && !finds(test.substring(1), "/some/page");
    return (file || form) && flags(condition).stream().allMatch(f -> f.matches("(?i)NC|nocase"));
  }

  /** Whether the rule sends the visitor elsewhere, so that he asks anew. */
  private static boolean sends(Directive rule) {
    return rule.argument(1).contains("://")
        || flags(rule).stream().anyMatch(flag -> flag.matches("(?i)(R|redirect)(=3\\d\\d)?"));
  }

  private static boolean finds(Directive rule, String text) {
    return rule.argument(0).startsWith("!") || finds(rule.argument(0), text);
  }

  /** In doubt it does. */
  private static boolean finds(String regex, String text) {
    try {
      return Pattern.compile(regex).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private static boolean isRewriting(Directive directive) {
    return directive.name().toLowerCase(Locale.ROOT).startsWith("rewrite");
  }

  private static List<Directive> named(List<Directive> directives, String name) {
    return directives.stream().filter(d -> d.is(name)).toList();
  }

  private static List<String> flags(Directive directive) {
    String flags = directive.argument(2).replaceAll("[\\[\\]]", "");
    return flags.isEmpty()
        ? List.of()
        : Arrays.stream(flags.split(",", -1)).map(String::strip).toList();
  }
}

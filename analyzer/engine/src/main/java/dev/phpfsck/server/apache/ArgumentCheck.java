package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Apache refuses in the arguments of directives that sites use every day. */
final class ArgumentCheck {
  private static final Set<String> OPTIONS =
      Set.of(
          "all",
          "none",
          "execcgi",
          "followsymlinks",
          "includes",
          "includesnoexec",
          "indexes",
          "multiviews",
          "symlinksifownermatch");

  private static final Set<String> WHOLE_OPTIONS = Set.of("all", "none");

  private static final Set<String> OVERRIDES =
      Set.of("all", "none", "authconfig", "fileinfo", "indexes", "limit", "options");

  private static final Pattern REWRITE_FLAG =
      Pattern.compile(
          "(?i)(B(=.*)?|BNP|backrefnoplus|BNE.*|BCTLS|backrefescape.*|C|chain|CO=.*|cookie=.*|DPI"
              + "|discardpath|E=.*|env=.*|END|F|forbidden|G|gone|H=.*|handler=.*|L|last|N(=\\d+)?"
              + "|next(=\\d+)?|NC|nocase|NE|noescape|NS|nosubreq|P|proxy|PT|passthrough|QSA"
              + "|qsappend|QSD|qsdiscard|QSL|qslast|R(=.*)?|redirect(=.*)?|S=\\d+|skip=\\d+|T=.*"
              + "|type=.*|NV|novary|OR|ornext|UnsafePrefixStat|UnsafeAllow3F|UNC)?");

  /** Which module answers {@code Require WORD}. */
  private static final Map<String, String> AUTHZ =
      Map.of(
          "ip", "authz_host",
          "host", "authz_host",
          "local", "authz_host",
          "forward-dns", "authz_host",
          "user", "authz_user",
          "valid-user", "authz_user",
          "group", "authz_groupfile",
          "file-owner", "authz_owner");

  private ArgumentCheck() {}

  /** Why Apache refuses {@code directive}; empty where it does not, or where this cannot tell. */
  static Optional<String> fault(Directive directive) {
    if (directive.arguments().stream().anyMatch(a -> a.value().contains("${"))) {
      return Optional.empty();
    }
    String name = directive.name().toLowerCase(Locale.ROOT);
    if (directive.section()) {
      return switch (name) {
        case "filesmatch", "directorymatch", "locationmatch" -> regex(directive.argument(0));
        default -> Optional.empty();
      };
    }
    return switch (name) {
      case "options" -> options(directive);
      case "allowoverride" -> overrides(directive);
      case "limitrequestbody" -> bytes(directive);
      case "rewriterule" -> rewriteRule(directive);
      case "rewritecond" -> rewriteCondition(directive);
      case "redirectmatch", "aliasmatch", "scriptaliasmatch" -> matchFirst(directive);
      default -> Optional.empty();
    };
  }

  /** {@code core.c} takes digits alone here; of most other numbers it drops what follows them. */
  private static Optional<String> bytes(Directive directive) {
    return directive.argument(0).matches("\\d+")
        ? Optional.empty()
        : Optional.of(
            "`" + directive.argument(0) + "` is not a number of bytes, written in digits");
  }

  /** The module that {@code Require WORD} needs; empty where the word is not one of a module. */
  static Optional<String> authorizationModule(Directive require) {
    boolean not = require.argument(0).equalsIgnoreCase("not");
    return Optional.ofNullable(AUTHZ.get(require.argument(not ? 1 : 0).toLowerCase(Locale.ROOT)));
  }

  /**
   * Options have signs or have none. {@code All} and {@code None} stand first, without one, and
   * what follows them may have signs all the same: {@code All -Indexes} is right.
   */
  private static Optional<String> options(Directive directive) {
    boolean signed = false;
    boolean plain = false;
    boolean whole = false;
    for (Argument argument : directive.arguments()) {
      boolean sign = argument.value().startsWith("+") || argument.value().startsWith("-");
      String option = argument.value().substring(sign ? 1 : 0).toLowerCase(Locale.ROOT);
      if (!OPTIONS.contains(option)) {
        return Optional.of("`" + argument.value() + "` is not an option");
      }
      if (WHOLE_OPTIONS.contains(option)) {
        whole = !sign && !signed && !plain;
        if (!whole) {
          return Optional.of("`" + option + "` has no sign, and no option stands before it");
        }
      } else if (sign ? plain && !whole : signed) {
        return Optional.of("either all options begin with `+` or `-`, or none does");
      }
      signed |= sign;
      plain |= !sign;
    }
    return Optional.empty();
  }

  private static Optional<String> overrides(Directive directive) {
    for (Argument argument : directive.arguments()) {
      String word = argument.value().toLowerCase(Locale.ROOT);
      if (!OVERRIDES.contains(word)
          && !word.startsWith("options=")
          && !word.startsWith("nonfatal=")) {
        return Optional.of("`" + argument.value() + "` is not a group of directives");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rewriteRule(Directive directive) {
    int count = directive.arguments().size();
    if (count < 2) {
      return Optional.of("a pattern and a substitution are needed");
    }
    String pattern = directive.argument(0);
    Optional<String> bad = regex(pattern.startsWith("!") ? pattern.substring(1) : pattern);
    return bad.isPresent() || count < 3 ? bad : flags(directive.argument(2));
  }

  private static Optional<String> rewriteCondition(Directive directive) {
    if (directive.arguments().size() < 2) {
      return Optional.of("a test string and a condition are needed");
    }
    String condition = directive.argument(1);
    String bare = condition.startsWith("!") ? condition.substring(1) : condition;
    boolean test = bare.startsWith("-") && bare.length() <= 4;
    boolean compare = bare.startsWith("<") || bare.startsWith(">") || bare.startsWith("=");
    boolean expression = directive.argument(0).equalsIgnoreCase("expr");
    Optional<String> bad = test || compare || expression ? Optional.empty() : regex(bare);
    return bad.isPresent() || directive.arguments().size() < 3 ? bad : flags(directive.argument(2));
  }

  private static Optional<String> flags(String text) {
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return Optional.of("the flags `" + text + "` do not end in `]`; no blank may be in them");
    }
    for (String flag : text.substring(1, text.length() - 1).split(",", -1)) {
      if (!REWRITE_FLAG.matcher(flag.strip()).matches()) {
        return Optional.of("`" + flag.strip() + "` is not a flag");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> matchFirst(Directive directive) {
    String first = directive.argument(0);
    boolean status =
        first.matches("(?i)\\d{3}|permanent|temp|seeother|gone")
            && directive.arguments().size() > 1;
    return regex(directive.argument(status ? 1 : 0));
  }

  private static Optional<String> regex(String regex) {
    return PcreSyntax.fault(regex).map(why -> "`" + regex + "` is no regular expression: " + why);
  }
}

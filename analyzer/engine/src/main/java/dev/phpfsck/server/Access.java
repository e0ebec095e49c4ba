package dev.phpfsck.server;

import dev.phpfsck.server.apache.DirectoryRules;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Whether a visitor who asks for a file of the root by its name gets it. In doubt he does not: who
 * reports an open door must be sure.
 */
public final class Access {
  /** Expressions that find something in every URL, with anchors and groups or without. */
  private static final Pattern EVERYTHING =
      Pattern.compile("\\^?\\(?(\\.[*+]?\\??)?\\)?\\$?|\\(\\^\\.[*+]\\$\\)");

  private final Server server;

  private Access(Server server) {
    this.server = server;
  }

  /** Access to the files of the root that {@code server} is about. */
  public static Access of(Server server) {
    return new Access(server);
  }

  /**
   * Whether the file {@code name} in {@code directory} (absolute, links resolved) is sent as it is:
   * it can be reached by URL, no directive refuses it, and no program runs it.
   */
  public boolean isServedAsIs(String directory, String name) {
    if (!server.isServed()) {
      List<Directive> held = fromHtaccess(directory, name);
      return !isRefused(held, "/" + name, name) && !isHandled(held, name);
    }
    return server.hosts().stream()
        .filter(host -> (directory + "/").startsWith(host.directory() + "/"))
        .anyMatch(host -> isServedBy(host, directory, name));
  }

  private static boolean isServedBy(ServedHost host, String directory, String name) {
    List<Directive> held = host.forFile(directory, name);
    String url = host.url() + directory.substring(host.directory().length()) + "/" + name;
    return !isRefused(held, url, name) && !isHandled(held, name);
  }

  /** What the .htaccess files from the root down say, where no server is known. */
  private List<Directive> fromHtaccess(String directory, String name) {
    List<Directive> held = new ArrayList<>();
    for (HtaccessFile file : server.htaccess()) {
      if ((directory + "/").startsWith(file.directory() + "/")) {
        file.directives().forEach(directive -> collect(directive, name, held));
      }
    }
    return held;
  }

  /** A condition on a module is taken to hold: a door that may be closed is not called open. */
  private static void collect(Directive directive, String name, List<Directive> held) {
    String section = directive.name().toLowerCase(Locale.ROOT);
    boolean condition =
        directive.section() && (section.startsWith("if") || section.startsWith("req"));
    boolean files = directive.section() && section.startsWith("files");
    if (!directive.section()) {
      held.add(directive);
    } else if (condition || (files && DirectoryRules.fileMatches(directive, name))) {
      directive.body().forEach(inner -> collect(inner, name, held));
    }
  }

  private static boolean isRefused(List<Directive> held, String url, String name) {
    boolean refused = false;
    for (Directive directive : held) {
      String first = directive.argument(0).toLowerCase(Locale.ROOT);
      if (directive.is("Require")) {
        refused = !(first.equals("all") && directive.argument(1).equalsIgnoreCase("granted"));
      } else if (directive.is("Deny")) {
        refused |= directive.rest(0).equalsIgnoreCase("from all");
      } else if (directive.is("Allow")) {
        refused = false;
      }
    }
    return refused || isRewritten(held, url, name);
  }

  /** Whether a rewrite or redirect takes the request away. */
  private static boolean isRewritten(List<Directive> held, String url, String name) {
    boolean conditional = false;
    for (Directive directive : held) {
      if (directive.is("RewriteCond")) {
        conditional = true;
      } else if (directive.is("RewriteRule")) {
        if (rewrites(directive, conditional, url, name)) {
          return true;
        }
        conditional = false;
      } else if (redirects(directive, url)) {
        return true;
      }
    }
    return false;
  }

  private static boolean redirects(Directive directive, String url) {
    if (directive.is("RedirectMatch")) {
      boolean status = directive.argument(0).matches("\\d{3}|[a-z]+");
      return finds(directive.argument(status ? 1 : 0), url);
    }
    return directive.is("Redirect")
        && Stream.of(0, 1)
            .map(directive::argument)
            .anyMatch(prefix -> prefix.startsWith("/") && url.startsWith(prefix));
  }

  /** A rule for every URL is, with a condition before it, the front controller's: not for files. */
  private static boolean rewrites(Directive rule, boolean conditional, String url, String name) {
    String regex = rule.argument(0);
    boolean passes = rule.argument(1).equals("-") && !rule.argument(2).matches(".*[FGR].*");
    boolean everything = isEverything(regex);
    if (passes || (everything && conditional)) {
      return false;
    }
    return everything || finds(regex, url) || finds(regex, url.substring(1)) || finds(regex, name);
  }

  private static boolean isEverything(String regex) {
    return !regex.equals("^$") && EVERYTHING.matcher(regex).matches();
  }

  private static boolean finds(String regex, String text) {
    try {
      return Pattern.compile(regex).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Whether a program is set to run files of that name. */
  private static boolean isHandled(List<Directive> held, String name) {
    boolean handled = false;
    List<String> extensions =
        List.of(name.toLowerCase(Locale.ROOT).split("\\.", -1)).stream().skip(1).toList();
    for (Directive directive : held) {
      boolean type =
          directive.is("AddType") && directive.argument(0).toLowerCase(Locale.ROOT).contains("php");
      if (directive.is("SetHandler")) {
        handled = !directive.argument(0).equalsIgnoreCase("none");
      } else if (directive.is("AddHandler") || type) {
        handled |=
            directive.arguments().stream()
                .skip(1)
                .map(a -> a.value().toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
                .anyMatch(extensions::contains);
      }
    }
    return handled;
  }
}

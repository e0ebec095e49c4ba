package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheModule;
import dev.phpfsck.server.apache.VirtualHost;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds out who runs a script, from the directives that hold for it. */
final class PhpHandlers {
  private static final Pattern SOCKET = Pattern.compile("^proxy:unix:([^|]+)\\|fcgi://.*");
  private static final Pattern TCP = Pattern.compile("^(?:proxy:)?fcgi://([^/]+)(/.*)?$");
  private static final Set<String> PHP_TYPES =
      Set.of("application/x-httpd-php", "php-script", "php5-script", "php7-script", "php8-script");

  private final HostFiles files;
  private final ApacheConfig config;
  private final VirtualHost host;

  PhpHandlers(HostFiles files, ApacheConfig config, VirtualHost host) {
    this.files = files;
    this.config = config;
    this.host = host;
  }

  /**
   * Who runs the script {@code name}, whose URL is {@code url} and for which {@code directives}
   * hold.
   */
  PhpHandler find(String url, String name, List<Directive> directives, boolean conditional) {
    Optional<PhpHandler> proxied = proxied(url);
    if (proxied.isPresent()) {
      return proxied.get();
    }
    Optional<Directive> setting = setting(name, directives);
    if (setting.isEmpty()) {
      if (conditional || rewritesToProxy(directives)) {
        return new PhpHandler.Undecided("a condition or rewrite decides who runs PHP");
      }
      Place place =
          host.section().map(Directive::place).orElse(config.directives().getFirst().place());
      return new PhpHandler.Nobody("", "", place);
    }
    return of(setting.get(), directives);
  }

  private PhpHandler of(Directive setting, List<Directive> directives) {
    String handler = setting.argument(0);
    Place place = setting.place();
    if (handler.startsWith("proxy:")) {
      return fastCgi(handler, place);
    }
    Optional<Directive> action =
        directives.stream()
            .filter(d -> d.is("Action") && d.argument(0).equalsIgnoreCase(handler))
            .reduce((first, second) -> second);
    if (action.isPresent() && config.has("actions_module")) {
      String url = action.get().argument(1);
      return new PhpHandler.Cgi(program(url), url, action.get().place());
    }
    String lower = handler.toLowerCase(Locale.ROOT);
    if (PHP_TYPES.contains(lower)) {
      Optional<ApacheModule> module = config.phpModule();
      return module.isPresent()
          ? new PhpHandler.Module(module.get())
          : new PhpHandler.Nobody(handler, "php", place);
    }
    return switch (lower) {
      case "fcgid-script" ->
          config.has("fcgid_module")
              ? new PhpHandler.Fcgid(wrapper(directives), place)
              : new PhpHandler.Nobody(handler, "fcgid", place);
      case "cgi-script" -> new PhpHandler.Cgi("", "", place);
      default -> new PhpHandler.Undecided("`" + handler + "` is not a handler that is known");
    };
  }

  private PhpHandler fastCgi(String handler, Place place) {
    if (!config.has("proxy_module") || !config.has("proxy_fcgi_module")) {
      return new PhpHandler.Nobody(handler, "proxy_fcgi", place);
    }
    Matcher socket = SOCKET.matcher(handler);
    if (socket.matches()) {
      return new PhpHandler.FastCgi(socket.group(1), "", place);
    }
    Matcher tcp = TCP.matcher(handler);
    return tcp.matches()
        ? new PhpHandler.FastCgi(tcp.group(1), "", place)
        : new PhpHandler.Undecided("`" + handler + "` is not understood");
  }

  /** What {@code ProxyPassMatch} makes of {@code url}, when it sends it to FastCGI. */
  private Optional<PhpHandler> proxied(String url) {
    for (Directive directive : host.directives()) {
      boolean match = directive.is("ProxyPassMatch");
      if ((match || directive.is("ProxyPass")) && !directive.argument(1).equals("!")) {
        String target = target(directive, url, match);
        if (!target.isEmpty()) {
          return Optional.of(proxy(directive, target, match));
        }
      }
    }
    return Optional.empty();
  }

  private PhpHandler proxy(Directive directive, String target, boolean match) {
    String address = target.startsWith("unix:") ? "proxy:" + target : target;
    Matcher socket = SOCKET.matcher(address);
    Matcher tcp = TCP.matcher(target.replaceFirst("^unix:[^|]+\\|", ""));
    if (!tcp.matches()) {
      return new PhpHandler.Undecided("`" + directive.name() + "` passes the request on");
    }
    if (!config.has("proxy_module") || !config.has("proxy_fcgi_module")) {
      return new PhpHandler.Undecided("`" + directive.name() + "` without its module");
    }
    String path = tcp.group(2) == null ? "" : tcp.group(2);
    String scripts = match ? path : "";
    return new PhpHandler.FastCgi(
        socket.matches() ? socket.group(1) : tcp.group(1), scripts, directive.place());
  }

  /** Where {@code directive} sends {@code url}; empty where it does not take it. */
  private static String target(Directive directive, String url, boolean match) {
    if (!match) {
      return url.startsWith(directive.argument(0)) ? directive.argument(1) : "";
    }
    try {
      Matcher found = Pattern.compile(directive.argument(0)).matcher(url);
      if (!found.find()) {
        return "";
      }
      String target = directive.argument(1);
      for (int group = 0; group <= found.groupCount(); group++) {
        String value = found.group(group) == null ? "" : found.group(group);
        target = target.replace("$" + group, value);
      }
      return target;
    } catch (PatternSyntaxException e) {
      return "";
    }
  }

  /** The directive that gives {@code name} its handler: the last SetHandler, or by extension. */
  private static Optional<Directive> setting(String name, List<Directive> directives) {
    Optional<Directive> forced = Optional.empty();
    Optional<Directive> byExtension = Optional.empty();
    String extensions = name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Directive directive : directives) {
      if (directive.is("SetHandler")) {
        boolean none = directive.argument(0).equalsIgnoreCase("none");
        forced = none ? Optional.empty() : Optional.of(directive);
      } else if (directive.is("RemoveHandler") && names(directive, 0, extensions)) {
        byExtension = Optional.empty();
      } else if (maps(directive, extensions)) {
        byExtension = Optional.of(directive);
      }
    }
    return forced.isPresent() ? forced : byExtension;
  }

  private static boolean maps(Directive directive, String extensions) {
    boolean type =
        directive.is("AddType")
            && PHP_TYPES.contains(directive.argument(0).toLowerCase(Locale.ROOT));
    return (type || directive.is("AddHandler")) && names(directive, 1, extensions);
  }

  private static boolean names(Directive directive, int from, String extensions) {
    return directive.arguments().stream()
        .skip(from)
        .map(argument -> argument.value().toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
        .anyMatch(wanted -> List.of(extensions.split("\\.", -1)).contains(wanted));
  }

  private static boolean rewritesToProxy(List<Directive> directives) {
    return directives.stream()
        .anyMatch(d -> d.is("RewriteRule") && d.argument(1).contains("fcgi://"));
  }

  /** The program behind the URL path of an {@code Action}: {@code ScriptAlias}, {@code Alias}. */
  private String program(String url) {
    return java.util.stream.Stream.concat(host.directives().stream(), config.directives().stream())
        .filter(d -> d.is("ScriptAlias") || d.is("Alias"))
        .filter(d -> url.startsWith(d.argument(0)))
        .map(d -> config.absolute(d.argument(1)) + url.substring(d.argument(0).length()))
        .findFirst()
        .or(() -> host.documentRoot().map(root -> root + url).filter(files::isFile))
        .orElse("");
  }

  private static String wrapper(List<Directive> directives) {
    return directives.stream()
        .filter(d -> d.is("FcgidWrapper"))
        .reduce((first, second) -> second)
        .map(d -> d.argument(0))
        .orElse("");
  }
}

package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Holds the directives of a configuration against the table of known ones: is it known, is its
 * module loaded, may it stand here, are its arguments in order.
 */
public final class DirectiveCheck {
  private static final ApacheDirectives TABLE = ApacheDirectives.table();

  /** Which {@code mod_x.c} are loaded. */
  private final Set<String> sources = new HashSet<>();

  /** Whether a module is loaded whose directives the table does not have. */
  private final boolean strangers;

  private final Overrides overrides;

  /** Whether any module may be loaded, because the server is not known. */
  private boolean anyModule;

  private final List<ApacheFault> faults = new ArrayList<>();

  private DirectiveCheck(List<ApacheModule> modules, Overrides overrides) {
    modules.forEach(module -> sources.add(module.source()));
    this.strangers = modules.stream().anyMatch(m -> !m.isPhp() && TABLE.byId(m.id()).isEmpty());
    this.overrides = overrides;
  }

  /**
   * The faults of one .htaccess where the server is not known: only what every Apache refuses, and
   * names that are a slip of the keyboard away from a known one.
   */
  public static List<ApacheFault> ofHtaccess(List<Directive> directives) {
    DirectiveCheck check = new DirectiveCheck(List.of(), Overrides.ALL);
    check.anyModule = true;
    check.all(directives, 'h', ".htaccess");
    return check.faults;
  }

  /** The faults of the server's own configuration. */
  static List<ApacheFault> ofServer(List<Directive> directives, List<ApacheModule> modules) {
    DirectiveCheck check = new DirectiveCheck(modules, Overrides.ALL);
    check.all(directives, 's', "the server configuration");
    return check.faults;
  }

  /** The faults of one .htaccess, which may hold what {@code overrides} admits. */
  static List<ApacheFault> ofHtaccess(
      List<Directive> directives, List<ApacheModule> modules, Overrides overrides) {
    DirectiveCheck check = new DirectiveCheck(modules, overrides);
    check.all(directives, 'h', ".htaccess");
    return check.faults;
  }

  private void all(List<Directive> directives, char context, String where) {
    for (Directive directive : directives) {
      Optional<ApacheFault> fault = fault(directive, context, where);
      fault.ifPresent(faults::add);
      if (directive.section() && fault.isEmpty()) {
        boolean host = directive.isSection("VirtualHost");
        boolean transparent = context == 'h' || directive.isSection("Limit");
        char inside = host ? 'v' : transparent ? context : 'd';
        all(directive.body(), inside, "<" + directive.name() + ">");
      }
    }
  }

  private Optional<ApacheFault> fault(Directive directive, char context, String where) {
    List<ApacheDirectives.Known> known = TABLE.find(directive.key());
    if (known.isEmpty()) {
      return unknown(directive);
    }
    List<ApacheDirectives.Known> loaded =
        known.stream()
            .filter(k -> ApacheDirectives.isAlwaysLoaded(k.module()) || isLoaded(k.module()))
            .toList();
    if (loaded.isEmpty()) {
      return strangers && known.getFirst().name().startsWith("php_")
          ? Optional.empty()
          : Optional.of(needs(directive, known));
    }
    Optional<ApacheFault> forbidden = forbidden(directive, loaded, context, where);
    return forbidden.isPresent() ? forbidden : arguments(directive, loaded);
  }

  private boolean isLoaded(String source) {
    boolean php = source.equals("mod_php.c");
    return anyModule
        || sources.contains(source)
        || (php && (sources.contains("mod_php7.c") || sources.contains("mod_php5.c")));
  }

  private Optional<ApacheFault> unknown(Directive directive) {
    String name = (directive.section() ? "<" : "") + directive.name();
    List<String> nearest = nearest(name);
    return (strangers || anyModule) && nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(new ApacheFault.UnknownDirective(directive.namePlace(), name, nearest));
  }

  private static ApacheFault needs(Directive directive, List<ApacheDirectives.Known> known) {
    String module =
        TABLE
            .bySource(known.getFirst().module())
            .map(ApacheDirectives.Module::command)
            .orElse(known.getFirst().module());
    return new ApacheFault.NeedsModule(directive.namePlace(), directive.name(), module);
  }

  private Optional<ApacheFault> forbidden(
      Directive directive, List<ApacheDirectives.Known> loaded, char context, String where) {
    if (loaded.stream().noneMatch(k -> k.allowed(context) || (context == 'd' && k.allowed('h')))) {
      return Optional.of(
          new ApacheFault.NotAllowedHere(directive.namePlace(), directive.name(), where, ""));
    }
    if (context != 'h' || loaded.stream().anyMatch(k -> overrides.admits(directive, k))) {
      return Optional.empty();
    }
    if (overrides.isNonfatal()) {
      return Optional.empty();
    }
    String group = loaded.getFirst().groups().stream().findFirst().orElse("All");
    return Optional.of(
        new ApacheFault.NotAllowedHere(directive.namePlace(), directive.name(), where, group));
  }

  private Optional<ApacheFault> arguments(
      Directive directive, List<ApacheDirectives.Known> loaded) {
    Optional<String> module =
        directive.is("Require") ? ArgumentCheck.authorizationModule(directive) : Optional.empty();
    if (module.isPresent() && !isLoaded("mod_" + module.get() + ".c")) {
      return Optional.of(
          new ApacheFault.NeedsModule(
              directive.place(), "Require " + directive.rest(0), module.get()));
    }
    Optional<String> count = loaded.getFirst().takes().fault(directive);
    return (count.isPresent() && !directive.section() ? count : ArgumentCheck.fault(directive))
        .map(because -> new ApacheFault.BadArgument(directive.place(), directive.name(), because));
  }

  /** Known names that are a slip of the keyboard away. */
  static List<String> nearest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int most = lower.length() < 6 ? 1 : 2;
    LevenshteinDistance distance = new LevenshteinDistance(most);
    return TABLE.names().stream()
        .collect(
            Collectors.toMap(
                known -> known, known -> distance.apply(lower, known.toLowerCase(Locale.ROOT))))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() >= 0)
        .sorted(
            Comparator.comparing(java.util.Map.Entry<String, Integer>::getValue)
                .thenComparing(java.util.Map.Entry::getKey))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }
}

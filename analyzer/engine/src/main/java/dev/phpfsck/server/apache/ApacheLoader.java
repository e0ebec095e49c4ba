package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Glob;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads Apache's configuration as Apache does while it starts: {@code Include}, {@code LoadModule},
 * {@code Define} and the {@code <If…>} conditions take effect where they stand, in the order of the
 * files. Where Apache would give up, the loader notes a fault and goes on, so that one run finds
 * all of them.
 */
public final class ApacheLoader {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]+)\\}");

  /** Apache's own limit is 128 ({@code AP_MAX_INCLUDE_DEPTH}); no host comes near. */
  private static final int MAX_DEPTH = 32;

  private static final int MAX_FILES = 5_000;

  private final HostFiles files;
  private final Function<String, Optional<ConfigFile>> open;
  private final EnvVars env;
  private final List<ApacheFault> faults = new ArrayList<>();
  private final Map<String, ApacheModule> modules = new LinkedHashMap<>();
  private final Map<String, String> defines = new HashMap<>();
  private final Set<String> flags = new TreeSet<>();
  private final Map<String, Directive> macros = new HashMap<>();
  private String serverRoot;
  private int opened;

  ApacheLoader(
      HostFiles files,
      Function<String, Optional<ConfigFile>> open,
      ApacheLayout layout,
      EnvVars env) {
    this.files = files;
    this.open = open;
    this.env = env;
    this.serverRoot = layout.serverRoot();
    env.get("APACHE_ARGUMENTS")
        .ifPresent(variable -> {
          Matcher flag = Pattern.compile("-D\\s*(\\w+)").matcher(variable.value());
          while (flag.find()) {
            flags.add(flag.group(1));
          }
        });
  }

  /** For a .htaccess: what {@code config} has loaded and defined holds. */
  ApacheLoader(HostFiles files, ApacheConfig config) {
    this(files, path -> Optional.empty(), config.layout(), config.env());
    config.modules().forEach(module -> modules.put(module.id(), module));
    defines.putAll(config.defines());
    flags.addAll(config.flags());
  }

  /** The configuration that begins at the main file of {@code layout}. */
  public static ApacheConfig read(
      HostFiles files,
      Function<String, Optional<ConfigFile>> open,
      ApacheLayout layout,
      EnvVars env) {
    ApacheLoader loader = new ApacheLoader(files, open, layout, env);
    List<Directive> directives = loader.load(layout.mainFile(), 0);
    List<ApacheFault> faults = new ArrayList<>(loader.faults);
    List<ApacheModule> modules = List.copyOf(loader.modules.values());
    faults.addAll(DirectiveCheck.ofServer(directives, modules));
    faults.addAll(MpmCheck.faults(layout, directives, modules));
    Optional<ConfigFile> ports =
        layout.family() == ApacheLayout.Family.DEBIAN
            ? open.apply(layout.serverRoot() + "/ports.conf")
            : Optional.empty();
    faults.addAll(ListenCheck.faults(ports, directives));
    return new ApacheConfig(
        layout, env, directives, modules, faults, loader.serverRoot, loader.defines, loader.flags);
  }

  List<ApacheFault> faults() {
    return faults;
  }

  /** The directives of {@code path}, with what it includes. */
  List<Directive> load(String path, int depth) {
    if (depth > MAX_DEPTH || ++opened > MAX_FILES) {
      return List.of();
    }
    Optional<ConfigFile> file = open.apply(path);
    if (file.isEmpty()) {
      return List.of();
    }
    DirectiveParser.Parsed parsed = DirectiveParser.parse(file.get());
    faults.addAll(parsed.faults());
    return evaluate(parsed.directives(), depth);
  }

  /** Decides the conditions of {@code directives} and puts in what they include. */
  List<Directive> evaluate(List<Directive> directives, int depth) {
    List<Directive> result = new ArrayList<>();
    for (Directive raw : directives) {
      Directive directive = substitute(raw);
      if (directive.section()) {
        section(directive, depth, result);
      } else {
        plain(directive, depth, result);
      }
    }
    return result;
  }

  private void plain(Directive directive, int depth, List<Directive> result) {
    result.add(directive);
    if (directive.is("Include") || directive.is("IncludeOptional")) {
      directive.arguments().forEach(a -> result.addAll(include(directive, a.value(), depth)));
    } else if (directive.is("LoadModule")) {
      loadModule(directive);
    } else if (directive.is("Define")) {
      flags.add(directive.argument(0));
      defines.put(directive.argument(0), directive.argument(1));
    } else if (directive.is("UnDefine")) {
      flags.remove(directive.argument(0));
      defines.remove(directive.argument(0));
    } else if (directive.is("ServerRoot")) {
      serverRoot = directive.argument(0);
    } else if (directive.is("Use")) {
      use(directive, depth, result);
    }
  }

  private void section(Directive directive, int depth, List<Directive> result) {
    if (directive.isSection("Macro")) {
      macros.put(directive.argument(0).toLowerCase(java.util.Locale.ROOT), directive);
      return;
    }
    Optional<Boolean> condition = condition(directive);
    if (condition.isEmpty()) {
      result.add(directive.withBody(evaluate(directive.body(), depth)));
    } else {
      result.add(directive.withBody(List.of()));
      if (condition.get()) {
        result.addAll(evaluate(directive.body(), depth));
      }
    }
  }

  /** Whether the body of a section that is decided while reading counts; empty for all others. */
  private Optional<Boolean> condition(Directive section) {
    String argument = section.argument(0);
    boolean not = argument.startsWith("!");
    String name = not ? argument.substring(1) : argument;
    if (section.isSection("IfModule")) {
      return Optional.of(isLoaded(name) != not);
    }
    if (section.isSection("IfDefine")) {
      return Optional.of(flags.contains(name) != not);
    }
    if (section.isSection("IfFile")) {
      return Optional.of(files.entry(HostFiles.resolve(serverRoot, name)).isPresent() != not);
    }
    if (section.isSection("IfVersion")) {
      return Optional.of(version(section));
    }
    if (section.isSection("IfDirective") || section.isSection("IfSection")) {
      return Optional.of(true);
    }
    return Optional.empty();
  }

  private boolean isLoaded(String name) {
    boolean compiledIn =
        ApacheDirectives.isAlwaysLoaded(name) && !name.matches("(prefork|worker|event)\\.c");
    return compiledIn
        || modules.values().stream()
            .anyMatch(module -> module.id().equals(name) || module.source().equals(name));
  }

  /** {@code <IfVersion >= 2.4>}: Apache is taken to be a late 2.4. */
  private static boolean version(Directive section) {
    boolean operator = !section.argument(1).isEmpty();
    String wanted = operator ? section.argument(1) : section.argument(0);
    String sign = operator ? section.argument(0) : "=";
    boolean not = sign.startsWith("!");
    int compared = "2.4.60".compareTo(wanted.matches("[\\d.]+") ? wanted : "2.4.60");
    boolean same = "2.4.60".startsWith(wanted);
    boolean holds =
        switch (not ? sign.substring(1) : sign) {
          case ">" -> compared > 0 && !same;
          case ">=" -> compared >= 0;
          case "<" -> compared < 0;
          case "<=" -> compared <= 0 || same;
          default -> same || !wanted.matches("[\\d.]+");
        };
    return holds != not;
  }

  private void loadModule(Directive directive) {
    String id = directive.argument(0);
    String path = HostFiles.resolve(serverRoot, directive.argument(1));
    boolean present = !files.isSurelyMissing(path);
    if (!present) {
      faults.add(new ApacheFault.MissingModuleFile(directive.place(), id, path));
    }
    ApacheDirectives.table()
        .byFile(HostFiles.name(path))
        .map(ApacheDirectives.Module::id)
        .filter(own -> present && !own.equals(id))
        .ifPresent(own ->
            faults.add(new ApacheFault.WrongModuleName(directive.argumentPlace(0), id, own)));
    String source = ApacheDirectives.table().sourceOf(id, path);
    modules.putIfAbsent(id, new ApacheModule(id, source, path, present, directive));
  }

  private List<Directive> include(Directive include, String argument, int depth) {
    boolean optional = include.is("IncludeOptional");
    String path = HostFiles.resolve(serverRoot, argument);
    IncludePaths paths = IncludePaths.of(files, path);
    for (String link : paths.dangling()) {
      faults.add(
          new ApacheFault.DanglingLink(
              include.place(), link, files.linkTarget(link).orElseThrow()));
    }
    if (paths.found().isEmpty() && !optional && Glob.isPattern(path)) {
      faults.add(new ApacheFault.EmptyInclude(include.place(), path));
    } else if (files.isMissing(path) && !optional && !Glob.isPattern(path)) {
      faults.add(new ApacheFault.MissingInclude(include.place(), path));
    }
    List<Directive> all = new ArrayList<>();
    paths.found().forEach(file -> all.addAll(load(file, depth + 1)));
    return all;
  }

  private void use(Directive use, int depth, List<Directive> result) {
    Directive macro = macros.get(use.argument(0).toLowerCase(java.util.Locale.ROOT));
    if (macro == null || depth > MAX_DEPTH) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < macro.arguments().size(); i++) {
      values.put(macro.argument(i), use.argument(i));
    }
    result.addAll(evaluate(macro.body().stream().map(d -> replace(d, values)).toList(), depth + 1));
  }

  private static Directive replace(Directive directive, Map<String, String> values) {
    return directive
        .withArguments(
            directive.arguments().stream()
                .map(argument -> {
                  String value = argument.value();
                  for (Map.Entry<String, String> entry : values.entrySet()) {
                    value = value.replace(entry.getKey(), entry.getValue());
                  }
                  return new Argument(value, argument.span());
                })
                .toList())
        .withBody(directive.body().stream().map(d -> replace(d, values)).toList());
  }

  private Directive substitute(Directive directive) {
    if (directive.arguments().stream().noneMatch(a -> a.value().contains("${"))) {
      return directive;
    }
    List<Argument> arguments = new ArrayList<>();
    for (Argument argument : directive.arguments()) {
      String value =
          VARIABLE
              .matcher(argument.value())
              .replaceAll(m -> Matcher.quoteReplacement(value(directive, argument, m)));
      boolean several = !value.equals(argument.value()) && !isQuoted(directive, argument);
      (several ? Stream.of(value.strip().split("\\s+", -1)) : Stream.of(value))
          .map(word -> new Argument(word, argument.span()))
          .forEach(arguments::add);
    }
    return directive.withArguments(arguments);
  }

  /** Apache puts in the value before it divides the line into words: quotes keep it together. */
  private static boolean isQuoted(Directive directive, Argument argument) {
    String text = directive.place().file().text();
    int start = argument.span().start();
    return start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'');
  }

  private String value(Directive directive, Argument argument, java.util.regex.MatchResult use) {
    String name = use.group(1);
    if (defines.containsKey(name)) {
      return defines.get(name);
    }
    Optional<String> exported = env.get(name).map(EnvVars.Variable::value);
    if (exported.isEmpty()) {
      faults.add(
          new ApacheFault.UndefinedVariable(
              new Place(directive.place().file(), argument.span()), name));
    }
    return exported.orElse(use.group());
  }
}

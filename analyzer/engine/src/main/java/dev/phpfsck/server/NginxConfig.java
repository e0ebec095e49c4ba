package dev.phpfsck.server;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads nginx's configuration, with what is included put in. */
final class NginxConfig {
  private static final String DIRECTORY = "/etc/nginx";
  private static final int MAX_DEPTH = 64;

  private final HostFiles files;
  private final Function<String, Optional<ConfigFile>> open;
  private final List<Directive> missing = new ArrayList<>();
  private int includes;

  private NginxConfig(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    this.files = files;
    this.open = open;
  }

  /** What {@code /etc/nginx/nginx.conf} says; without hosts where there is none. */
  static WebServer.Nginx read(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    NginxConfig config = new NginxConfig(files, open);
    List<Directive> directives = config.file(DIRECTORY + "/nginx.conf", 0);
    List<NginxHost> hosts = new ArrayList<>();
    Stream.concat(
            directives.stream(),
            directives.stream().filter(d -> d.isSection("http")).flatMap(d -> d.body().stream()))
        .filter(d -> d.isSection("server"))
        .forEach(server -> hosts.add(NginxHost.of(server, directives)));
    return new WebServer.Nginx(hosts, directives, config.missing);
  }

  private List<Directive> file(String path, int depth) {
    // A configuration that includes itself ends, too.
    boolean deep = depth > MAX_DEPTH || ++includes > 10_000;
    Optional<ConfigFile> file = deep ? Optional.empty() : open.apply(path);
    return file.map(text -> block(new NginxTokens(text), depth)).orElseGet(List::of);
  }

  private List<Directive> block(NginxTokens tokens, int depth) {
    List<Directive> found = new ArrayList<>();
    List<Argument> words = new ArrayList<>();
    while (tokens.next()) {
      switch (tokens.kind()) {
        case WORD -> words.add(tokens.word());
        case SEMICOLON -> {
          if (!words.isEmpty()) {
            found.addAll(statement(directive(tokens, words, false, List.of()), depth));
          }
          words.clear();
        }
        case OPEN -> {
          List<Argument> head = List.copyOf(words);
          words.clear();
          List<Directive> body = depth < MAX_DEPTH ? block(tokens, depth + 1) : List.of();
          if (!head.isEmpty()) {
            found.add(directive(tokens, head, true, body));
          }
        }
        case CLOSE -> {
          return found;
        }
      }
    }
    return found;
  }

  /** The place of a plain directive goes up to its semicolon, that of a section to its bracket. */
  private static Directive directive(
      NginxTokens tokens, List<Argument> words, boolean section, List<Directive> body) {
    Argument name = words.getFirst();
    int end = section ? words.getLast().span().end() : tokens.position();
    return new Directive(
        name.value(),
        words.subList(1, words.size()),
        new Place(tokens.file(), new Span(name.span().start(), end)),
        new Place(tokens.file(), name.span()),
        section,
        body);
  }

  private List<Directive> statement(Directive directive, int depth) {
    if (!directive.is("include") || directive.arguments().isEmpty()) {
      return List.of(directive);
    }
    String path = HostFiles.resolve(DIRECTORY, directive.argument(0));
    String directory = HostFiles.parent(path);
    String name = HostFiles.name(path);
    if (!path.matches(".*[*?\\[].*")) {
      if (files.isSurelyMissing(path)) {
        missing.add(directive);
      }
      return file(path, depth + 1);
    }
    Glob glob = Glob.of(name);
    return files.names(directory).stream()
        .filter(glob::matches)
        .flatMap(each -> file(directory + "/" + each, depth + 1).stream())
        .toList();
  }
}

package dev.phpfsck.server.nginx;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Glob;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads nginx's configuration, with what is included put in. */
public final class NginxReader {
  private static final String DIRECTORY = "/etc/nginx";
  private static final int MAX_DEPTH = 64;

  private final HostFiles files;
  private final Function<String, Optional<ConfigFile>> open;

  /** Takes one argument each, on a line of its own. */
  private static final Set<String> SINGLE =
      Set.of("root", "alias", "fastcgi_pass", "proxy_pass", "include", "client_max_body_size");

  private final List<Directive> missing = new ArrayList<>();
  private final List<NginxFault> faults = new ArrayList<>();
  private int includes;

  private NginxReader(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    this.files = files;
    this.open = open;
  }

  /** What {@code /etc/nginx/nginx.conf} says; without hosts where there is none. */
  public static NginxConfig read(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    NginxReader config = new NginxReader(files, open);
    List<Directive> directives = config.file(DIRECTORY + "/nginx.conf", 0);
    List<NginxHost> hosts = new ArrayList<>();
    Stream.concat(
            directives.stream(),
            directives.stream().filter(d -> d.isSection("http")).flatMap(d -> d.body().stream()))
        .filter(d -> d.isSection("server"))
        .forEach(server -> hosts.add(NginxHost.of(server, directives)));
    return new NginxConfig(hosts, directives, config.missing, config.faults);
  }

  private List<Directive> file(String path, int depth) {
    // A configuration that includes itself ends, too.
    boolean deep = depth > MAX_DEPTH || ++includes > 10_000;
    Optional<ConfigFile> file = deep ? Optional.empty() : open.apply(path);
    return file.map(text -> whole(new NginxTokens(text), depth)).orElseGet(List::of);
  }

  /** A file's directives; a brace that closes nothing ends none of them. */
  private List<Directive> whole(NginxTokens tokens, int depth) {
    List<Directive> found = new ArrayList<>(block(tokens, depth));
    while (!tokens.isAtEnd() && tokens.kind() == NginxTokens.Kind.CLOSE) {
      if (!tokens.file().text().contains("_by_lua")) {
        Span brace = new Span(tokens.position() - 1, tokens.position());
        faults.add(new NginxFault.StrayClose(new Place(tokens.file(), brace)));
      }
      found.addAll(block(tokens, depth));
    }
    return found;
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
            Directive section = directive(tokens, head, true, body);
            found.add(section);
            unclosed(tokens, section);
          }
        }
        case CLOSE -> {
          return found;
        }
      }
    }
    return found;
  }

  /** The innermost block that the file leaves open; code of Lua has braces and signs of its own. */
  private void unclosed(NginxTokens tokens, Directive section) {
    boolean told =
        faults.stream()
            .anyMatch(fault ->
                fault instanceof NginxFault.Unclosed && fault.place().file().equals(tokens.file()));
    if (tokens.isAtEnd() && !told && !tokens.file().text().contains("_by_lua")) {
      faults.add(new NginxFault.Unclosed(section.place(), section.name()));
    }
  }

  /** A directive of one argument whose second stands on a line further down. */
  private void semicolon(Directive directive) {
    if (SINGLE.contains(directive.name())
        && directive.arguments().size() > 1
        && directive.argumentPlace(0).line() < directive.argumentPlace(1).line()) {
      faults.add(new NginxFault.NoSemicolon(directive.argumentPlace(0), directive.name()));
    }
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
    semicolon(directive);
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

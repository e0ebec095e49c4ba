package dev.phpfsck.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads of nginx's configuration what says which directory is served and where PHP goes: {@code
 * server}, {@code root}, {@code fastcgi_pass}, {@code include}. All else is passed over.
 */
final class NginxConfig {
  private static final int MAX_DEPTH = 8;

  private final HostFiles files;
  private final Function<String, Optional<ConfigFile>> open;
  private final List<NginxHost> hosts = new ArrayList<>();

  private NginxConfig(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    this.files = files;
    this.open = open;
  }

  /** The {@code server} blocks of {@code /etc/nginx/nginx.conf}; empty where there is none. */
  static List<NginxHost> read(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    NginxConfig config = new NginxConfig(files, open);
    config.file("/etc/nginx/nginx.conf", new Host(), false, 0);
    return List.copyOf(config.hosts);
  }

  /** A {@code server} block while it is read. */
  private static final class Host {
    private String root = "";
    private Optional<Place> place = Optional.empty();
    private final List<NginxHost.Pass> fastcgi = new ArrayList<>();
  }

  private void file(String path, Host outer, boolean inHost, int depth) {
    Optional<ConfigFile> file = depth > MAX_DEPTH ? Optional.empty() : open.apply(path);
    if (file.isPresent()) {
      block(new NginxTokens(file.get()), outer, inHost, depth);
    }
  }

  private void block(NginxTokens tokens, Host host, boolean inHost, int depth) {
    List<Argument> words = new ArrayList<>();
    while (tokens.next()) {
      switch (tokens.kind()) {
        case WORD -> words.add(tokens.word());
        case SEMICOLON -> {
          statement(tokens.file(), words, host, inHost, depth);
          words.clear();
        }
        case OPEN -> {
          boolean server = !words.isEmpty() && words.getFirst().value().equals("server");
          if (server && words.size() == 1) {
            Host own = new Host();
            own.place = Optional.of(place(tokens.file(), words.getFirst()));
            block(tokens, own, true, depth + 1);
            own.place.ifPresent(p -> hosts.add(new NginxHost(own.root, p, own.fastcgi)));
          } else if (depth < 64) {
            block(tokens, host, inHost, depth + 1);
          }
          words.clear();
        }
        case CLOSE -> {
          return;
        }
      }
    }
  }

  private void statement(
      ConfigFile file, List<Argument> words, Host host, boolean inHost, int depth) {
    if (words.size() < 2) {
      return;
    }
    String value = words.get(1).value();
    switch (words.getFirst().value()) {
      case "root" -> {
        if (inHost && host.root.isEmpty() && !value.contains("$")) {
          host.root = value.length() > 1 ? value.replaceFirst("/+$", "") : value;
        }
      }
      case "fastcgi_pass" -> host.fastcgi.add(new NginxHost.Pass(value, place(file, words.get(1))));
      case "include" -> {
        String path = HostFiles.resolve("/etc/nginx", value);
        String directory = HostFiles.parent(path);
        Glob glob = Glob.of(HostFiles.name(path));
        files.names(directory).stream()
            .filter(glob::matches)
            .forEach(name -> file(directory + "/" + name, host, inHost, depth + 1));
      }
      default -> {}
    }
  }

  private static Place place(ConfigFile file, Argument word) {
    return new Place(file, word.span());
  }
}

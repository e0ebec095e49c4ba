package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that Apache starts: in a {@code ScriptAlias} directory, behind {@code Action} or {@code
 * FcgidWrapper}.
 *
 * @param path absolute, links resolved
 * @param url where a visitor calls it; empty for a wrapper of PHP
 * @param servesPhp whether all PHP pages of the root go through it
 * @param head its first bytes
 */
public record CgiScript(String path, String url, boolean servesPhp, String head) {
  private static final int HEAD = 512;

  /** The programs that the hosts of {@code server} start, by path. */
  public static List<CgiScript> of(Server server) {
    Map<String, CgiScript> found = new LinkedHashMap<>();
    Optional<ApacheConfig> config = server.apache();
    if (config.isEmpty()) {
      return List.of();
    }
    for (ServedHost host : server.hosts()) {
      String program =
          switch (host.php()) {
            case PhpHandler.Cgi cgi -> cgi.program();
            case PhpHandler.Fcgid fcgid -> fcgid.wrapper();
            case PhpHandler.Module module -> "";
            case PhpHandler.FastCgi fastCgi -> "";
            case PhpHandler.Nobody nobody -> "";
            case PhpHandler.Undecided undecided -> "";
          };
      add(server, program, "", true, found);
    }
    if (config.get().has("cgi_module") || config.get().has("cgid_module")) {
      for (Directive alias : aliases(config.get(), server)) {
        String directory = config.get().absolute(alias.argument(1));
        for (String name : server.files().names(directory)) {
          add(server, HostFiles.resolve(directory, name), alias.argument(0) + name, false, found);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Directive> aliases(ApacheConfig config, Server server) {
    List<Directive> aliases = new ArrayList<>();
    config.directives().stream().filter(d -> d.is("ScriptAlias")).forEach(aliases::add);
    for (ServedHost host : server.hosts()) {
      host.host().directives().stream().filter(d -> d.is("ScriptAlias")).forEach(aliases::add);
    }
    return aliases.stream().distinct().toList();
  }

  private static void add(
      Server server, String path, String url, boolean php, Map<String, CgiScript> found) {
    Optional<HostEntry> file = server.files().entry(path).filter(HostEntry::isFile);
    if (!path.isEmpty() && file.isPresent()) {
      String head = server.files().head(path, HEAD).orElse("");
      found.putIfAbsent(file.get().path(), new CgiScript(file.get().path(), url, php, head));
    }
  }

  /** Whether the kernel can start the file without a {@code #!} line. */
  public boolean isBinary() {
    return head.startsWith("\u007FELF");
  }

  /** Whether this looks like something to be started at all, not data that lies beside. */
  public boolean looksLikeProgram() {
    String name = HostFiles.name(path).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    Set<String> scripts = Set.of("cgi", "pl", "py", "sh", "fcgi", "rb", "php");
    return servesPhp
        || isBinary()
        || head.startsWith("#!")
        || (dot >= 0 && scripts.contains(name.substring(dot + 1)));
  }

  /** The program of the {@code #!} line; empty without one. */
  public String interpreter() {
    if (!head.startsWith("#!")) {
      return "";
    }
    String line = firstLine().substring(2).strip();
    int blank = line.indexOf(' ');
    return blank < 0 ? line : line.substring(0, blank);
  }

  /** The first line, its carriage return included. */
  public String firstLine() {
    int end = head.indexOf('\n');
    return end < 0 ? head : head.substring(0, end);
  }
}

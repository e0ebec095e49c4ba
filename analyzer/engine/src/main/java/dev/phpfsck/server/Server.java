package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.apache.Placements;
import dev.phpfsck.server.host.Accounts;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.ini.IniFile;
import dev.phpfsck.server.nginx.NginxConfig;
import dev.phpfsck.server.nginx.NginxHost;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The configuration around one web root, as far as files tell it. Immutable once it is read; the
 * file system behind {@link #files} is asked when a question comes up.
 *
 * @param files the server's file system
 * @param root the web root's absolute path, links resolved
 * @param web the web server
 * @param hosts the virtual hosts that serve the root; empty where none does
 * @param htaccess the .htaccess files of the root, by path
 * @param userInis the .user.ini files of the root, by path
 * @param installs every PHP that is found
 * @param runtimes the PHPs that run the root's scripts
 */
public record Server(
    HostFiles files,
    String root,
    WebServer web,
    List<ServedHost> hosts,
    List<HtaccessFile> htaccess,
    List<UserIni> userInis,
    List<PhpInstall> installs,
    List<PhpRuntime> runtimes,
    Accounts accounts) {
  public Server {
    hosts = List.copyOf(hosts);
    htaccess = List.copyOf(htaccess);
    userInis = List.copyOf(userInis);
    installs = List.copyOf(installs);
    runtimes = List.copyOf(runtimes);
  }

  /** One .user.ini and the directory that it governs. */
  public record UserIni(String directory, IniFile ini) {}

  /** Apache's configuration, where Apache is the web server. */
  public Optional<ApacheConfig> apache() {
    return web instanceof WebServer.Apache apache ? Optional.of(apache.config()) : Optional.empty();
  }

  /** nginx's configuration, where nginx is the web server. */
  public Optional<NginxConfig> nginx() {
    return web instanceof WebServer.Nginx nginx ? Optional.of(nginx.config()) : Optional.empty();
  }

  /** The {@code server} blocks of nginx that serve the root, or a directory in or around it. */
  public List<NginxHost> nginxHosts() {
    Placements placements = new Placements(files, root);
    return nginx().stream()
        .flatMap(nginx -> nginx.hosts().stream())
        .filter(host -> placements.at(host.root(), "").isPresent())
        .toList();
  }

  /** Whether a web server's configuration was read that serves the root. */
  public boolean isServed() {
    return !hosts.isEmpty() || web instanceof WebServer.Nginx;
  }

  /** The directories of PHP's {@code include_path}, in order; empty where none is configured. */
  public List<String> includePath() {
    return runtimes.stream()
        .flatMap(runtime -> runtime.setting("include_path").stream())
        .findFirst()
        .map(setting ->
            Arrays.stream(setting.value().split(":", -1))
                .filter(directory -> !directory.isEmpty())
                .map(files::inside)
                .toList())
        .orElse(List.of());
  }

  /** The directories that hosts serve and that hold the root or lie in it; empty if unknown. */
  public List<String> documentRoots() {
    return hosts.stream()
        .flatMap(host -> host.host().documentRoot().stream())
        .map(files::inside)
        .map(path -> files.entry(path).map(HostEntry::path).orElse(path))
        .filter(path -> (root + "/").startsWith(path + "/") || path.startsWith(root + "/"))
        .distinct()
        .toList();
  }
}

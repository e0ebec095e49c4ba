package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.apache.ApacheLayout;
import dev.phpfsck.server.apache.ApacheLoader;
import dev.phpfsck.server.apache.DirectiveCheck;
import dev.phpfsck.server.apache.DirectiveParser;
import dev.phpfsck.server.apache.DirectoryRules;
import dev.phpfsck.server.apache.EnvVars;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.apache.HtaccessReader;
import dev.phpfsck.server.apache.Overrides;
import dev.phpfsck.server.apache.Placements;
import dev.phpfsck.server.apache.VirtualHost;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.Accounts;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.server.ini.IniFile;
import dev.phpfsck.server.ini.IniParser;
import dev.phpfsck.server.nginx.NginxConfig;
import dev.phpfsck.server.nginx.NginxHost;
import dev.phpfsck.server.nginx.NginxReader;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration around one web root: the front door of this package. */
public final class ServerReader {
  private final SiteTree tree;
  private final HostFiles files;
  private final String root;
  private final Map<String, Optional<ConfigFile>> opened = new HashMap<>();

  private ServerReader(SiteTree tree) {
    this.tree = tree;
    this.files = HostFiles.on(tree.disk());
    this.root = files.inside(tree.absoluteRoot());
  }

  /**
   * What can be told without a server's configuration: the .htaccess and .user.ini files alone.
   *
   * @param because why none is read
   */
  public static Server withoutServer(SiteTree tree, String because) {
    return new ServerReader(tree).absent(because);
  }

  /**
   * Reads the configuration on the disk of {@code tree} if it serves the root of {@code tree}.
   *
   * @param always whether it is read even where no virtual host serves the root, as when the caller
   *     names the server himself
   */
  public static Server read(SiteTree tree, boolean always) {
    ServerReader reader = new ServerReader(tree);
    Optional<ApacheLayout> layout = ApacheLayout.find(reader.files);
    Optional<Server> apache = layout.map(reader::apache);
    if (apache.filter(Server::isServed).isPresent()) {
      return apache.get();
    }
    NginxConfig nginx = NginxReader.read(reader.files, reader::open);
    boolean otherwise = always && apache.isEmpty() && !nginx.hosts().isEmpty();
    if (nginx.hosts().stream().anyMatch(reader::serves) || otherwise || reader.isMeant(nginx)) {
      return reader.nginx(nginx);
    }
    boolean meant = apache.flatMap(Server::apache).filter(reader::isMeant).isPresent();
    if ((always && apache.isPresent()) || meant) {
      return apache.orElseThrow();
    }
    return reader.absent(
        apache.isPresent() || !nginx.hosts().isEmpty()
            ? "no virtual host serves this root"
            : "no configuration of Apache or nginx was found");
  }

  /** Whether a host was to serve the root, and its {@code DocumentRoot} is misspelt. */
  private boolean isMeant(ApacheConfig config) {
    return config.hosts().stream()
        .filter(host -> host.documentRoot().filter(files::isSurelyMissing).isPresent())
        .flatMap(host -> host.rootDirective().stream())
        .map(directive -> directive.rest(0))
        .anyMatch(written -> Misspelt.isMeant(files.inside(written), root));
  }

  private boolean isMeant(NginxConfig nginx) {
    return nginx.hosts().stream()
        .map(NginxHost::root)
        .filter(path -> path.startsWith("/") && files.isSurelyMissing(path))
        .anyMatch(path -> Misspelt.isMeant(files.inside(path), root));
  }

  private Server absent(String because) {
    List<HtaccessFile> htaccess = new ArrayList<>();
    for (ConfigFile file : named(".htaccess")) {
      DirectiveParser.Parsed parsed = DirectiveParser.parse(file);
      List<ApacheFault> faults = new ArrayList<>(parsed.faults());
      faults.addAll(DirectiveCheck.ofHtaccess(parsed.directives()));
      htaccess.add(
          new HtaccessFile(
              HostFiles.parent(file.path()), file, parsed.directives(), faults, Overrides.ALL));
    }
    return new Server(
        files,
        root,
        new WebServer.Absent(because),
        List.of(),
        htaccess,
        userInis(),
        List.of(),
        List.of(),
        Accounts.read(files));
  }

  private Server nginx(NginxConfig nginx) {
    List<PhpInstall> installs = PhpInstall.find(files, this::open);
    Accounts accounts = Accounts.read(files);
    List<PhpRuntime> runtimes = new ArrayList<>();
    for (NginxHost host : nginx.hosts()) {
      if (serves(host)) {
        for (Directive pass : host.fastcgi()) {
          String target = pass.argument(0).replaceFirst("^unix:", "");
          PhpHandler handler = new PhpHandler.FastCgi(target, "", pass.argumentPlace(0));
          Runtimes.of(handler, List.of(), installs, accounts, Optional.empty())
              .ifPresent(runtimes::add);
        }
      }
    }
    return new Server(
        files,
        root,
        new WebServer.Nginx(nginx),
        List.of(),
        List.of(),
        userInis(),
        installs,
        runtimes,
        accounts);
  }

  private Server apache(ApacheLayout layout) {
    EnvVars env = open(layout.envvars()).map(EnvVars::parse).orElseGet(EnvVars::none);
    ApacheConfig config = ApacheLoader.read(files, this::open, layout, env);
    List<HtaccessFile> htaccess = new ArrayList<>();
    List<ServedHost> hosts = new ArrayList<>();
    Placements placements = new Placements(files, root);
    for (VirtualHost host : config.hosts()) {
      Optional<Placements.Placement> placement = placements.of(config, host);
      if (placement.isPresent() && (host.section().isPresent() || config.hosts().size() == 1)) {
        hosts.add(serve(config, host, placement.get(), htaccess));
      }
    }
    if (hosts.isEmpty()) {
      // With virtual hosts beside it, the main server is asked for nothing by default.
      VirtualHost main = config.hosts().getFirst();
      Optional.of(main)
          .filter(host -> host.rootDirective().isPresent() || config.hosts().size() == 1)
          .flatMap(host -> placements.of(config, host))
          .ifPresent(where -> hosts.add(serve(config, main, where, htaccess)));
    }
    Accounts accounts = Accounts.read(files);
    List<PhpInstall> installs = PhpInstall.find(files, this::open);
    Optional<Identity> web = accounts.identity(config.user(), config.group());
    List<PhpRuntime> runtimes = new ArrayList<>();
    for (ServedHost host : hosts) {
      Runtimes.of(host.php(), host.directives(), installs, accounts, web)
          .filter(runtime -> !runtimes.contains(runtime))
          .ifPresent(runtimes::add);
    }
    return new Server(
        files,
        root,
        new WebServer.Apache(config),
        hosts,
        htaccess,
        userInis(),
        installs,
        runtimes,
        accounts);
  }

  private boolean serves(NginxHost host) {
    return new Placements(files, root).at(host.root(), "").isPresent();
  }

  private ServedHost serve(
      ApacheConfig config,
      VirtualHost host,
      Placements.Placement where,
      List<HtaccessFile> htaccess) {
    HtaccessReader reader = new HtaccessReader(files, config, host, where);
    Map<String, List<Directive>> held = new LinkedHashMap<>();
    for (ConfigFile file : named(".htaccess")) {
      String directory = HostFiles.parent(file.path());
      boolean below =
          directory.equals(where.directory()) || directory.startsWith(where.directory() + "/");
      if (below) {
        String spelled = where.spelled() + directory.substring(where.directory().length());
        HtaccessFile read = reader.read(file, directory, spelled);
        held.put(spelled, read.directives());
        if (htaccess.stream().noneMatch(other -> other.directory().equals(directory))) {
          htaccess.add(read);
        }
      }
    }
    above(where.top(), where.spelled()).forEach(d -> reader.above(d, this::open, held));
    DirectoryRules rules = new DirectoryRules(files, config, host, where, held);
    List<Directive> directives = rules.forFile(where.spelled(), "index.php");
    PhpHandler php =
        new PhpHandlers(files, config, host)
            .find(
                where.url() + "/index.php",
                "index.php",
                directives,
                rules.isConditional(where.spelled()));
    return new ServedHost(
        host, where.directory(), where.spelled(), where.url(), directives, php, rules);
  }

  /** The directories from {@code top} down to the parent of {@code directory}. */
  private static List<String> above(String top, String directory) {
    List<String> above = new ArrayList<>();
    String at = directory;
    while (at.startsWith(top + "/")) {
      at = HostFiles.parent(at);
      above.add(at);
    }
    return above;
  }

  private List<Server.UserIni> userInis() {
    List<Server.UserIni> found = new ArrayList<>();
    for (ConfigFile file : named(".user.ini")) {
      IniFile ini = IniParser.parse(file, name -> Optional.empty());
      found.add(new Server.UserIni(HostFiles.parent(file.path()), ini));
    }
    return found;
  }

  /** The files of that name in the root, in byte order of their directories. */
  private List<ConfigFile> named(String name) {
    List<ConfigFile> found = new ArrayList<>();
    for (SiteEntry entry : tree.entries()) {
      if (entry.path().name().equals(name) && !entry.isDirectory()) {
        String path = files.inside(tree.absoluteRoot()) + "/" + entry.path().value();
        files
            .text(path)
            .ifPresent(text -> found.add(ConfigFile.of(path, entry.path().value(), text)));
      }
    }
    return found;
  }

  /** Opens a configuration file; its name in reports is that of the file behind all links. */
  private Optional<ConfigFile> open(String path) {
    return path.isEmpty() ? Optional.empty() : opened.computeIfAbsent(path, this::load);
  }

  private Optional<ConfigFile> load(String path) {
    String real = files.entry(path).map(HostEntry::path).orElse(path);
    Optional<SitePath> inside = tree.inside(real).filter(site -> real.startsWith(root + "/"));
    String report = inside.map(SitePath::value).orElse("server:" + real.substring(1));
    return files.text(path).map(text -> ConfigFile.of(path, report, text));
  }
}

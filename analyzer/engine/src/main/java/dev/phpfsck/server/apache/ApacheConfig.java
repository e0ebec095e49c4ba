package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Apache's configuration as a whole, from the files that it reads at its start.
 *
 * @param directives in the order in which Apache meets them, with what is included put in and
 *     conditions decided
 * @param modules that {@code LoadModule} names, those whose file is gone too
 * @param faults in the order in which they were met
 * @param serverRoot what relative paths begin at
 * @param defines the variables of {@code Define}
 * @param flags what {@code <IfDefine>} finds defined
 */
public record ApacheConfig(
    ApacheLayout layout,
    EnvVars env,
    List<Directive> directives,
    List<ApacheModule> modules,
    List<ApacheFault> faults,
    String serverRoot,
    Map<String, String> defines,
    Set<String> flags) {
  public ApacheConfig {
    directives = List.copyOf(directives);
    modules = List.copyOf(modules);
    faults = List.copyOf(faults);
    defines = Map.copyOf(defines);
    flags = Set.copyOf(flags);
  }

  /** The module loaded under that identifier. */
  public Optional<ApacheModule> module(String id) {
    return modules.stream().filter(module -> module.id().equals(id)).findFirst();
  }

  /** Whether the module of that identifier is loaded, or compiled in. */
  public boolean has(String id) {
    return module(id).isPresent();
  }

  /** PHP's module of any version. */
  public Optional<ApacheModule> phpModule() {
    return modules.stream().filter(ApacheModule::isPhp).findFirst();
  }

  /** Every directive and section, those in sections too, in the order of the configuration. */
  public Stream<Directive> all() {
    return directives.stream().flatMap(Directive::all);
  }

  /** The last plain directive of that name outside of all sections. */
  public Optional<Directive> global(String name) {
    return directives.stream().filter(d -> d.is(name)).reduce((first, second) -> second);
  }

  /** The main server, then the virtual hosts in the order of the configuration. */
  public List<VirtualHost> hosts() {
    List<VirtualHost> hosts = new ArrayList<>();
    hosts.add(host(Optional.empty(), directives));
    directives.stream()
        .filter(d -> d.isSection("VirtualHost"))
        .forEach(section -> hosts.add(host(Optional.of(section), section.body())));
    return hosts;
  }

  private VirtualHost host(Optional<Directive> section, List<Directive> body) {
    Optional<Directive> own =
        body.stream().filter(d -> d.is("DocumentRoot")).reduce((first, second) -> second);
    Optional<Directive> deciding = own.or(() -> global("DocumentRoot"));
    Optional<String> path =
        deciding
            .map(d -> absolute(d.argument(0)))
            .or(() -> layout.defaultRoot())
            .filter(p -> !p.contains("${"));
    return new VirtualHost(section, body, path.map(ApacheConfig::trim), deciding);
  }

  private static String trim(String path) {
    return path.length() > 1 && path.endsWith("/")
        ? trim(path.substring(0, path.length() - 1))
        : path;
  }

  /** {@code path} with the server root in front where it is relative. */
  public String absolute(String path) {
    return HostFiles.resolve(serverRoot, path);
  }

  /** The user whom Apache's children run as, a name or {@code #uid}; empty where nothing says. */
  public String user() {
    return global("User").map(d -> d.argument(0)).filter(u -> !u.contains("${")).orElse("");
  }

  /** The group of Apache's children, a name or {@code #gid}; empty where nothing says. */
  public String group() {
    return global("Group").map(d -> d.argument(0)).filter(g -> !g.contains("${")).orElse("");
  }
}

package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.HostFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads .htaccess files as they hold in one virtual host. */
public final class HtaccessReader {
  private final HostFiles files;
  private final ApacheConfig config;
  private final DirectoryRules rules;

  public HtaccessReader(
      HostFiles files, ApacheConfig config, VirtualHost host, Placements.Placement where) {
    this.files = files;
    this.config = config;
    this.rules = new DirectoryRules(files, config, host, where, Map.of());
  }

  /**
   * One file.
   *
   * @param directory the directory of {@code file}, links resolved
   * @param spelled the same as the host spells it
   */
  public HtaccessFile read(ConfigFile file, String directory, String spelled) {
    Overrides overrides = rules.overrides(spelled);
    if (!overrides.readsHtaccess()) {
      return new HtaccessFile(directory, file, List.of(), List.of(), overrides);
    }
    DirectiveParser.Parsed parsed = DirectiveParser.parse(file);
    ApacheLoader loader = new ApacheLoader(files, config);
    List<Directive> directives = loader.evaluate(parsed.directives(), 0);
    List<ApacheFault> faults = new ArrayList<>(parsed.faults());
    faults.addAll(DirectiveCheck.ofHtaccess(directives, config.modules(), overrides));
    return new HtaccessFile(directory, file, directives, faults, overrides);
  }

  /** Takes in the .htaccess of a directory above the scanned root: it holds there, too. */
  public void above(
      String directory,
      Function<String, Optional<ConfigFile>> open,
      Map<String, List<Directive>> held) {
    open.apply(directory + "/.htaccess")
        .map(file -> read(file, directory, directory))
        .ifPresent(read -> held.put(directory, read.directives()));
  }
}

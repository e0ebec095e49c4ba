package dev.phpfsck.server;

import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.ini.IniEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One {@code extension=} or {@code zend_extension=} of a PHP, and what becomes of it.
 *
 * @param entry the setting
 * @param name of the extension in lower case, as {@code extension_loaded} takes it
 * @param path of the file that PHP opens; empty where it cannot be told
 */
public record ExtensionLoad(IniEntry entry, String name, String path, State state) {
  private static final Set<String> ZEND_ONLY = Set.of("opcache", "xdebug", "ioncube_loader");

  /** What becomes of it. */
  public enum State {
    LOADED,
    /** There is no such file. */
    MISSING,
    /** The file is empty, or something else than a library. */
    BROKEN,
    /** A Zend extension that {@code extension} names: PHP refuses it. */
    ZEND,
    /** Its directory is not there to be looked at. */
    UNKNOWN
  }

  /** All that {@code install} loads, in order. */
  public static List<ExtensionLoad> of(HostFiles files, PhpInstall install) {
    List<ExtensionLoad> loads = new ArrayList<>();
    install
        .ini()
        .entries()
        .filter(entry -> entry.is("extension") || entry.is("zend_extension"))
        .filter(entry -> !entry.value().isEmpty())
        .forEach(entry -> loads.add(of(files, install, entry)));
    return loads;
  }

  private static ExtensionLoad of(HostFiles files, PhpInstall install, IniEntry entry) {
    String value = entry.value();
    String base = HostFiles.name(value).replaceFirst("\\.so$", "").replaceFirst("^php_", "");
    String name = base.toLowerCase(Locale.ROOT);
    Optional<String> path = path(files, install, value);
    State state;
    if (path.isEmpty()) {
      state = State.UNKNOWN;
    } else if (entry.is("extension") && ZEND_ONLY.contains(name)) {
      state = State.ZEND;
    } else {
      state = state(files, path.get());
    }
    return new ExtensionLoad(entry, name, path.orElse(""), state);
  }

  /** As {@code php_load_extension}: a name alone is looked for in the extension directory. */
  private static Optional<String> path(HostFiles files, PhpInstall install, String value) {
    if (value.contains("/")) {
      boolean tellable = value.startsWith("/") && files.isDirectory("/usr/lib");
      return tellable ? Optional.of(value) : Optional.empty();
    }
    if (install.extensionDir().isEmpty()) {
      return Optional.empty();
    }
    String direct = install.extensionDir() + "/" + value;
    return Optional.of(value.endsWith(".so") ? direct : direct + ".so");
  }

  private static State state(HostFiles files, String path) {
    if (files.isMissing(path)) {
      return State.MISSING;
    }
    Optional<String> head = files.head(path, 4);
    boolean library = head.isEmpty() || head.get().equals("\u007FELF");
    return library ? State.LOADED : State.BROKEN;
  }

  /** Whether a package of the distribution brings this extension. */
  public boolean isPackaged() {
    return PhpSymbols.table().extension(name).isPresent() && !path.startsWith("/usr/local");
  }

  /** The package that brings it, by Debian's name. */
  public String packageName(PhpInstall install) {
    return packageName(name, install);
  }

  /** The package that brings the extension {@code name}, by Debian's name. */
  public static String packageName(String name, PhpInstall install) {
    String suffix =
        PhpSymbols.table().extension(name).map(PhpSymbols.Extension::packageSuffix).orElse(name);
    return "php" + install.version() + "-" + suffix;
  }

  /** The extensions that {@code install} has: compiled in, or loaded from a file that is there. */
  public static Set<String> available(HostFiles files, PhpInstall install) {
    Set<String> names = new TreeSet<>(install.builtIn());
    for (ExtensionLoad load : of(files, install)) {
      if (load.state() == State.LOADED || load.state() == State.UNKNOWN) {
        names.add(load.name());
      }
    }
    return names;
  }
}

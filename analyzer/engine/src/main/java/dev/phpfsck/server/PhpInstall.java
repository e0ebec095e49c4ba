package dev.phpfsck.server;

import dev.phpfsck.server.fpm.FpmConfig;
import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.ini.IniEntry;
import dev.phpfsck.server.ini.IniFile;
import dev.phpfsck.server.ini.IniParser;
import dev.phpfsck.server.ini.PhpIni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One PHP as one of its SAPIs runs it.
 *
 * @param version such as {@code 8.2}; empty where the layout does not say
 * @param sapi {@code apache2}, {@code fpm}, {@code cgi} or {@code cli}
 * @param layout whose places these are: {@code debian}, {@code docker}, {@code rhel}, {@code other}
 * @param ini its ini files
 * @param extensionDir where extensions are looked for; empty where it cannot be told
 * @param builtIn extensions that are known to be compiled in
 * @param fpm PHP-FPM's configuration; empty for another SAPI, or where there is none
 */
public record PhpInstall(
    String version,
    String sapi,
    String layout,
    PhpIni ini,
    String extensionDir,
    Set<String> builtIn,
    Optional<FpmConfig> fpm) {

  /** The number of the extension interface of each version: a part of Debian's directory names. */
  private static final Map<String, String> API =
      Map.ofEntries(
          Map.entry("5.6", "20131226"),
          Map.entry("7.0", "20151012"),
          Map.entry("7.1", "20160303"),
          Map.entry("7.2", "20170718"),
          Map.entry("7.3", "20180731"),
          Map.entry("7.4", "20190902"),
          Map.entry("8.0", "20200930"),
          Map.entry("8.1", "20210902"),
          Map.entry("8.2", "20220829"),
          Map.entry("8.3", "20230831"),
          Map.entry("8.4", "20240924"));

  /** What the official images compile in, by their own list of {@code php -m}. */
  private static final Set<String> DOCKER =
      Set.of(
          "ctype",
          "curl",
          "dom",
          "fileinfo",
          "ftp",
          "iconv",
          "mbstring",
          "mysqlnd",
          "pdo",
          "pdo_sqlite",
          "phar",
          "posix",
          "readline",
          "simplexml",
          "sqlite3",
          "tokenizer",
          "xml",
          "xmlreader",
          "xmlwriter");

  /** What Red Hat's php-common and php-cli bring, compiled in or loaded without a package more. */
  private static final Set<String> RHEL =
      Set.of(
          "bz2",
          "calendar",
          "ctype",
          "curl",
          "exif",
          "fileinfo",
          "ftp",
          "gettext",
          "iconv",
          "phar",
          "readline",
          "sockets",
          "tokenizer",
          "zip");

  public PhpInstall {
    builtIn = Set.copyOf(builtIn);
  }

  /** Every PHP whose ini files or pools are found. */
  static List<PhpInstall> find(HostFiles files, Function<String, Optional<ConfigFile>> open) {
    List<PhpInstall> found = new ArrayList<>();
    for (String version : files.names("/etc/php")) {
      for (String sapi : List.of("apache2", "fpm", "cgi", "cli")) {
        String directory = "/etc/php/" + version + "/" + sapi;
        if (files.isDirectory(directory)) {
          String extensions = "/usr/lib/php/" + API.getOrDefault(version, "unknown");
          found.add(
              read(
                  files,
                  open,
                  version,
                  sapi,
                  "debian",
                  directory + "/php.ini",
                  directory + "/conf.d",
                  extensions,
                  directory + "/php-fpm.conf"));
        }
      }
    }
    if (files.isDirectory("/usr/local/etc/php")) {
      String extensions = dockerExtensions(files);
      for (String sapi : List.of("apache2", "fpm", "cli")) {
        found.add(
            read(
                files,
                open,
                versionOf(extensions),
                sapi,
                "docker",
                "/usr/local/etc/php/php.ini",
                "/usr/local/etc/php/conf.d",
                extensions,
                "/usr/local/etc/php-fpm.conf"));
      }
    }
    if (found.isEmpty() && files.isFile("/etc/php.ini")) {
      for (String sapi : List.of("apache2", "fpm", "cli")) {
        found.add(
            read(
                files,
                open,
                "",
                sapi,
                "rhel",
                "/etc/php.ini",
                "/etc/php.d",
                "/usr/lib64/php/modules",
                "/etc/php-fpm.conf"));
      }
    }
    return List.copyOf(found);
  }

  private static PhpInstall read(
      HostFiles files,
      Function<String, Optional<ConfigFile>> open,
      String version,
      String sapi,
      String layout,
      String iniPath,
      String scanDir,
      String extensions,
      String fpmPath) {
    PhpIni ini = iniFiles(files, open, iniPath, scanDir);
    String directory =
        ini.setting("extension_dir")
            .map(IniEntry::value)
            .filter(value -> value.startsWith("/"))
            .orElse(extensions);
    Set<String> builtIn = new HashSet<>(PhpSymbols.table().builtIn());
    builtIn.addAll(
        switch (layout) {
          case "docker" -> DOCKER;
          case "rhel" -> RHEL;
          default -> Set.of();
        });
    Optional<FpmConfig> fpm =
        sapi.equals("fpm") ? FpmConfig.read(files, open, fpmPath) : Optional.empty();
    boolean there = files.isDirectory(directory);
    return new PhpInstall(version, sapi, layout, ini, there ? directory : "", builtIn, fpm);
  }

  /** The files below {@code scanDir} that end in {@code .ini}, by name, behind {@code iniPath}. */
  static PhpIni iniFiles(
      HostFiles files,
      Function<String, Optional<ConfigFile>> open,
      String iniPath,
      String scanDir) {
    List<String> paths = new ArrayList<>(List.of(iniPath));
    files.names(scanDir).stream()
        .filter(name -> name.endsWith(".ini"))
        .forEach(name -> paths.add(scanDir + "/" + name));
    List<IniFile> read = new ArrayList<>();
    for (String path : paths) {
      open.apply(path).ifPresent(file -> read.add(IniParser.parse(file, name -> Optional.empty())));
    }
    return new PhpIni(read);
  }

  private static String dockerExtensions(HostFiles files) {
    String parent = "/usr/local/lib/php/extensions";
    return files.names(parent).stream()
        .filter(name -> name.startsWith("no-debug-"))
        .map(name -> parent + "/" + name)
        .findFirst()
        .orElse("");
  }

  private static String versionOf(String extensionDir) {
    return API.entrySet().stream()
        .filter(entry -> extensionDir.endsWith(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  PhpInstall withIni(PhpIni other) {
    return new PhpInstall(version, sapi, layout, other, extensionDir, builtIn, fpm);
  }
}

package dev.phpfsck.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code auto_prepend_file} or {@code auto_append_file}, set somewhere: PHP runs that file before
 * or after each script (manual: "Description of core php.ini directives").
 *
 * @param directory the absolute path of the directory whose scripts it holds for; empty for all
 */
public record AutoFile(String directory, PhpRuntime.Setting setting) {
  private static final List<String> NAMES = List.of("auto_prepend_file", "auto_append_file");

  /** All that {@code server} sets, the general before the particular. */
  public static List<AutoFile> of(Server server) {
    List<AutoFile> files = new ArrayList<>();
    server.runtimes().stream()
        .flatMap(runtime -> NAMES.stream().flatMap(name -> runtime.setting(name).stream()))
        .forEach(setting -> files.add(new AutoFile("", setting)));
    Stream.concat(fromHtaccess(server), fromUserInis(server))
        .sorted(Comparator.comparingInt(file -> file.directory().length()))
        .forEach(files::add);
    return List.copyOf(files);
  }

  /** PHP reads these where it is Apache's module; otherwise Apache refuses the line itself. */
  private static Stream<AutoFile> fromHtaccess(Server server) {
    boolean module =
        server.hosts().stream().anyMatch(host -> host.php() instanceof PhpHandler.Module);
    return server.htaccess().stream()
        .filter(file -> module)
        .flatMap(file ->
            file.directives().stream()
                .filter(d -> d.is("php_value") && NAMES.contains(d.argument(0)))
                .map(d -> new PhpRuntime.Setting(d.argument(0), d.argument(1), d.argumentPlace(1)))
                .map(setting -> new AutoFile(file.directory(), setting)));
  }

  /** PHP reads .user.ini under CGI and FastCGI only. */
  private static Stream<AutoFile> fromUserInis(Server server) {
    boolean read =
        server.runtimes().isEmpty()
            || server.runtimes().stream()
                .anyMatch(runtime -> !(runtime.handler() instanceof PhpHandler.Module));
    return server.userInis().stream()
        .filter(ini -> read)
        .flatMap(ini ->
            ini.ini().entries().stream()
                .filter(entry -> NAMES.contains(entry.key()))
                .map(e -> new PhpRuntime.Setting(e.key(), e.value(), e.valuePlace()))
                .map(setting -> new AutoFile(ini.directory(), setting)));
  }
}

package dev.phpfsck.rules.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file system of one server: Debian's layout of Apache and PHP, a small site, the real modules
 * and extensions. {@code @R@} in a text stands for its root, {@code @PORT@} for the port.
 */
final class ServerTree {
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
  private static final Path EXTENSIONS = Path.of("/usr/lib/php/20220829");
  private static final List<String> LOADED =
      List.of(
          "alias",
          "authz_core",
          "authz_host",
          "authz_user",
          "authn_core",
          "authn_file",
          "auth_basic",
          "autoindex",
          "dir",
          "mime",
          "rewrite",
          "setenvif",
          "status",
          "access_compat");
  private static final List<String> AVAILABLE =
      List.of(
          "expires",
          "headers",
          "proxy",
          "proxy_fcgi",
          "cgi",
          "cgid",
          "actions",
          "fcgid",
          "mpm_prefork",
          "mpm_event",
          "ssl",
          "socache_shmcb");

  final Path root;
  final int port;
  final Mode mode;

  ServerTree(Path root, int port, Mode mode) {
    this.root = root;
    this.port = port;
    this.mode = mode;
  }

  /** Builds a healthy server. */
  ServerTree build() {
    system();
    php();
    site();
    if (mode == Mode.NGINX) {
      nginx();
      return this;
    }
    apache();
    modules();
    switch (mode) {
      case MOD_PHP -> {
        enable("mods", "mpm_prefork.load", "php8.2.load", "php8.2.conf", "cgi.load");
      }
      case FPM -> {
        enable("mods", "mpm_event.load", "proxy.load", "proxy_fcgi.load", "cgid.load", "cgid.conf");
        enable("conf", "php8.2-fpm.conf");
      }
      case CGI -> {
        enable("mods", "mpm_prefork.load", "cgi.load", "actions.load");
        enable("conf", "php8.2-cgi.conf");
      }
      case FCGID -> {
        enable("mods", "mpm_prefork.load", "fcgid.load", "cgi.load");
        enable("conf", "php-fcgid.conf");
      }
      case NGINX -> throw new IllegalStateException("is built above");
    }
    return this;
  }

  private void system() {
    file("etc/mime.types", "text/html html\ntext/css css\n");
    directory("var/log/apache2");
    directory("run/php");
    directory("run/fcgid");
    owner("run/fcgid", 33, 33);
    directory("tmp");
    file(
        "etc/passwd",
        """
        root:x:0:0:root:/root:/bin/sh
        www-data:x:33:33::/var/www:/bin/sh
        nobody:x:65534:65534:nobody:/nonexistent:/bin/sh
        """);
    file(
        "etc/group",
        """
        root:x:0:
        www-data:x:33:
        nogroup:x:65534:
        """);
  }

  private void nginx() {
    file("etc/nginx/nginx.conf", resource("nginx.conf"));
    file("etc/nginx/php.conf", resource("php.conf"));
    file("etc/nginx/fastcgi.conf", resource("fastcgi.conf"));
  }

  private void apache() {
    file("etc/apache2/envvars", resource("envvars"));
    file("etc/apache2/apache2.conf", resource("apache2.conf"));
    file("etc/apache2/sites-available/000-default.conf", resource("000-default.conf"));
    link("etc/apache2/sites-enabled/000-default.conf", "../sites-available/000-default.conf");
    for (String name : List.of("php8.2-fpm", "php8.2-cgi", "php-fcgid")) {
      file("etc/apache2/conf-available/" + name + ".conf", resource(name + ".conf"));
    }
    directory("etc/apache2/conf-enabled");
  }

  private void modules() {
    Stream.concat(LOADED.stream(), AVAILABLE.stream())
        .forEach(name -> {
          share(MODULES.resolve("mod_" + name + ".so"), "usr/lib/apache2/modules");
          file(
              "etc/apache2/mods-available/" + name + ".load",
              "LoadModule " + name + "_module @R@/usr/lib/apache2/modules/mod_" + name + ".so\n");
        });
    LOADED.forEach(name -> enable("mods", name + ".load"));
    share(MODULES.resolve("libphp8.2.so"), "usr/lib/apache2/modules");
    for (String name :
        List.of(
            "php8.2.load", "php8.2.conf", "cgid.conf", "dir.conf", "status.conf", "mime.conf")) {
      file("etc/apache2/mods-available/" + name, resource(name));
    }
    enable("mods", "dir.conf", "status.conf", "mime.conf");
  }

  private void php() {
    for (String name : List.of("mbstring", "opcache", "ctype")) {
      share(EXTENSIONS.resolve(name + ".so"), "usr/lib/php/20220829");
    }
    for (String sapi : List.of("apache2", "fpm", "cgi")) {
      file("etc/php/8.2/" + sapi + "/php.ini", resource("php.ini"));
      file("etc/php/8.2/mods-available/mbstring.ini", "; mbstring\nextension=mbstring.so\n");
      link("etc/php/8.2/" + sapi + "/conf.d/20-mbstring.ini", "../../mods-available/mbstring.ini");
    }
    file("etc/php/8.2/fpm/php-fpm.conf", resource("php-fpm.conf"));
    file("etc/php/8.2/fpm/pool.d/www.conf", resource("www.conf"));
    directory("var/lib/php/sessions");
    mode("var/lib/php/sessions", 01733);
    file("usr/share/php/Toolbox.php", "<?php\nfunction toolbox() { return 'tools'; }\n");
    file("usr/lib/cgi-bin/hello.cgi", resource("hello.cgi"));
    file("usr/lib/cgi-bin/php-wrapper", resource("php-wrapper"));
    file("usr/lib/php-fcgi/php-wrapper", resource("php-wrapper"));
    for (String program :
        List.of(
            "usr/lib/cgi-bin/hello.cgi",
            "usr/lib/cgi-bin/php-wrapper",
            "usr/lib/php-fcgi/php-wrapper")) {
      mode(program, 0755);
    }
    // The interpreters of the scripts: names in this file system for programs of the machine.
    share(Path.of("/bin/sh"), "bin");
    mode("bin/sh", 0755);
    file("usr/bin/php", "");
    mode("usr/bin/php", 0755);
  }

  private void site() {
    for (String name :
        List.of("index.php", "login.php", "lib/boot.php", ".htaccess", "style.css")) {
      file("webroot/" + name, resource("site/" + name));
    }
  }

  private static String resource(String name) {
    try (var in = ServerTree.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code text} with this tree's root and port in it. */
  String filled(String text) {
    return text.replace("@R@", root.toString()).replace("@PORT@", String.valueOf(port));
  }

  Path path(String name) {
    return root.resolve(name);
  }

  ServerTree file(String name, String text) {
    return io(() -> {
      Path file = path(name);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.write(file, filled(text).getBytes(StandardCharsets.ISO_8859_1));
    });
  }

  ServerTree append(String name, String text) {
    return file(name, read(name) + text);
  }

  ServerTree replace(String name, String old, String text) {
    String before = read(name);
    if (!before.contains(filled(old))) {
      throw new IllegalStateException(name + " does not have `" + old + "`");
    }
    return file(name, before.replace(filled(old), filled(text)));
  }

  String read(String name) {
    try {
      return Files.readString(path(name), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ServerTree remove(String name) {
    return io(() -> Files.delete(path(name)));
  }

  ServerTree move(String from, String to) {
    return io(() -> Files.move(path(from), path(to)));
  }

  ServerTree directory(String name) {
    return io(() -> Files.createDirectories(path(name)));
  }

  ServerTree link(String name, String target) {
    return io(() -> {
      Files.createDirectories(path(name).getParent());
      Files.deleteIfExists(path(name));
      Files.createSymbolicLink(path(name), Path.of(filled(target)));
    });
  }

  ServerTree mode(String name, int mode) {
    return io(() -> Files.setAttribute(path(name), "unix:mode", mode));
  }

  ServerTree owner(String name, int uid, int gid) {
    return io(() -> {
      Files.setAttribute(path(name), "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path(name), "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    });
  }

  /** Links {@code names} of {@code mods-available} or {@code conf-available}, as a2enmod does. */
  ServerTree enable(String kind, String... names) {
    for (String name : names) {
      link("etc/apache2/" + kind + "-enabled/" + name, "../" + kind + "-available/" + name);
    }
    return this;
  }

  ServerTree disable(String kind, String name) {
    for (String ending : List.of("", ".load", ".conf")) {
      io(() -> Files.deleteIfExists(path("etc/apache2/" + kind + "-enabled/" + name + ending)));
    }
    return this;
  }

  /** Makes a certificate of its own at {@code name}, its key in the same file. */
  ServerTree certificate(String name) {
    directory(name.substring(0, name.lastIndexOf('/')));
    return io(() -> {
      String file = path(name).toString();
      Process process =
          new ProcessBuilder(
                  "openssl",
                  "req",
                  "-x509",
                  "-newkey",
                  "rsa:2048",
                  "-nodes",
                  "-subj",
                  "/CN=localhost",
                  "-days",
                  "1",
                  "-keyout",
                  file + ".key",
                  "-out",
                  file)
              .redirectErrorStream(true)
              .redirectOutput(path("tmp/openssl.out").toFile())
              .start();
      process.onExit().join();
      Files.write(
          path(name),
          Files.readAllBytes(path(name + ".key")),
          java.nio.file.StandardOpenOption.APPEND);
      Files.delete(path(name + ".key"));
    });
  }

  /** Puts a copy of a file of the machine into {@code directory}. */
  void share(Path file, String directory) {
    directory(directory);
    io(() -> {
      Path target = path(directory).resolve(file.getFileName());
      Files.deleteIfExists(target);
      Files.copy(file.toRealPath(), target);
    });
  }

  private ServerTree io(Action action) {
    try {
      action.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Action {
    void run() throws IOException;
  }
}

package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server's file system in a folder, put together by a test. */
public final class Tree {
  final Path folder;

  Tree(Path folder) {
    this.folder = folder;
  }

  /** Debian's Apache with PHP's module, one virtual host for {@code /webroot}. */
  public static Tree debian(Path folder) {
    return new Tree(folder)
        .file("/webroot/index.php", "<?php\n")
        .file("/etc/passwd", "root:x:0:0::/:/bin/sh\nwww-data:x:33:33::/:/bin/sh\n")
        .file("/etc/group", "root:x:0:\nwww-data:x:33:\n")
        .file(
            "/etc/apache2/envvars",
            """
            export APACHE_RUN_USER=www-data
            export APACHE_RUN_GROUP=www-data
            export APACHE_LOG_DIR=/var/log/apache2$SUFFIX
            """)
        .file(
            "/etc/apache2/apache2.conf",
            """
            User ${APACHE_RUN_USER}
            Group ${APACHE_RUN_GROUP}
            IncludeOptional mods-enabled/*.load
            IncludeOptional mods-enabled/*.conf
            <Directory />
              AllowOverride None
            </Directory>
            IncludeOptional sites-enabled/*.conf
            """)
        .module("php8.2", "LoadModule php_module /usr/lib/apache2/modules/libphp8.2.so\n")
        .file(
            "/etc/apache2/mods-enabled/php8.2.conf",
            """
            <FilesMatch ".+\\.ph(?:ar|p|tml)$">
              SetHandler application/x-httpd-php
            </FilesMatch>
            """)
        .module("mpm_prefork", "LoadModule mpm_prefork_module /usr/lib/apache2/modules/p.so\n")
        .module("rewrite", "LoadModule rewrite_module /usr/lib/apache2/modules/r.so\n")
        .module("authz_core", "LoadModule authz_core_module /usr/lib/apache2/modules/a.so\n")
        .file("/usr/lib/apache2/modules/libphp8.2.so", "")
        .file("/usr/lib/apache2/modules/p.so", "")
        .file("/usr/lib/apache2/modules/r.so", "")
        .file("/usr/lib/apache2/modules/a.so", "")
        .file(
            "/etc/apache2/sites-enabled/000-default.conf",
            """
            <VirtualHost *:80>
              DocumentRoot /webroot
              <Directory /webroot>
                AllowOverride All
                Require all granted
              </Directory>
            </VirtualHost>
            """)
        .file("/etc/php/8.2/apache2/php.ini", "memory_limit = 128M\n");
  }

  public Tree module(String name, String load) {
    return file("/etc/apache2/mods-enabled/" + name + ".load", load);
  }

  public Tree file(String path, String text) {
    try {
      Path file = folder.resolve(path.substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Tree link(String path, String target) {
    try {
      Path link = folder.resolve(path.substring(1));
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Tree delete(String path) {
    try {
      Files.delete(folder.resolve(path.substring(1)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration around {@code /webroot}. */
  public Server server() {
    return ServerReader.read(site(), true);
  }

  public SiteTree site() {
    try {
      return SiteTree.walk(folder.resolve("webroot"), folder);
    } catch (SiteException e) {
      throw new IllegalStateException(e);
    }
  }

  public ApacheConfig apache() {
    return server().apache().orElseThrow();
  }
}

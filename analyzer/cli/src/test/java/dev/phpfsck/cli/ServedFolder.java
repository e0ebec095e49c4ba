package dev.phpfsck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system with a web root in {@code webroot}, which its Apache serves with PHP's module. */
record ServedFolder(Path root) {

  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * Writes the accounts and Apache's configuration.
   *
   * @param directives lines of that configuration: its modules, and whatever else it has
   */
  void serve(String directives) throws IOException {
    write("etc/passwd", "root:x:0:0::/:/bin/sh\nwww-data:x:33:33::/:/bin/sh\n");
    write("etc/group", "root:x:0:\nwww-data:x:33:\n");
    write(
        "etc/apache2/apache2.conf",
        """
        User www-data
        Group www-data
        %s<FilesMatch "\\.php$">
          SetHandler application/x-httpd-php
        </FilesMatch>
        <VirtualHost *:80>
          DocumentRoot /webroot
          <Directory /webroot>
            AllowOverride All
            Require all granted
          </Directory>
        </VirtualHost>
        """
            .formatted(directives));
  }
}

package dev.phpfsck.parser.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PHP files of real applications and libraries, where Debian's packages put them. The system
 * property {@code phpfsck.corpus} names other folders, separated by colons.
 */
final class Corpus {
  private static final String DEBIAN =
      "/usr/share/wordpress:/usr/share/dokuwiki:/usr/share/mediawiki:/usr/share/phpmyadmin"
          + ":/usr/share/roundcube:/usr/share/cacti:/usr/share/icingaweb2:/usr/share/php";

  private Corpus() {}

  /** The files in a fixed order; none where no application is installed. */
  static List<Path> files() {
    return Stream.of(System.getProperty("phpfsck.corpus", DEBIAN).split(":", -1))
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(Corpus::filesBelow)
        .distinct()
        .toList();
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(file -> file.toString().matches(".*\\.(php|inc|phtml|php5|module)"))
          .filter(Files::isRegularFile)
          .filter(Files::isReadable)
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

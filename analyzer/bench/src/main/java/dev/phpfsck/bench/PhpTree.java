package dev.phpfsck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The PHP files below some folders, in a fixed order. */
record PhpTree(List<Path> files) {
  static PhpTree below(List<Path> roots) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(path -> path.toString().endsWith(".php"))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(files::add);
      }
    }
    return new PhpTree(List.copyOf(files));
  }

  List<byte[]> read() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(Files.readAllBytes(file));
    }
    return sources;
  }
}

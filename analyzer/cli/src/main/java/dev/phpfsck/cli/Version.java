package dev.phpfsck.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, which Maven writes into a resource. */
final class Version implements IVersionProvider {
  static String current() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new IllegalStateException("build.properties cannot be read", e);
    }
    return build.getProperty("version", "unknown");
  }

  /**
   * Names this very program: another build of the same version reads no index of this one, since it
   * may extract other facts. A class that comes from the image's cache does not say where it is.
   */
  static String ofProgram() {
    StringBuilder program = new StringBuilder(current());
    for (File part : parts()) {
      program.append(' ').append(part.length()).append(' ').append(part.lastModified());
    }
    return program.toString();
  }

  /** The files that hold the program: those of the class path, or in the image the runtime's. */
  private static List<File> parts() {
    if (Version.class.getModule().isNamed()) {
      return List.of(Path.of(System.getProperty("java.home"), "lib", "modules").toFile());
    }
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(File::new)
        .toList();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"phpfsck " + current()};
  }
}

package dev.phpfsck.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
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
   * may extract other facts. Asks the class path, since a class that comes from the image's cache
   * says where it was when the image was built.
   */
  static String ofProgram() {
    StringBuilder program = new StringBuilder(current());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      File part = new File(entry);
      program.append(' ').append(part.length()).append(' ').append(part.lastModified());
    }
    return program.toString();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"phpfsck " + current()};
  }
}

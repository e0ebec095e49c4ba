package dev.phpfsck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
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
   * may extract other facts.
   */
  static String ofProgram() {
    CodeSource source = Version.class.getProtectionDomain().getCodeSource();
    try {
      Path program = Path.of(source.getLocation().toURI());
      return current() + " " + Files.size(program) + " " + Files.getLastModifiedTime(program);
    } catch (IOException | URISyntaxException e) {
      return current();
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"phpfsck " + current()};
  }
}

package dev.phpfsck.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the machine has that runs the tests. A test that needs more than a JDK says so here first:
 * it is then skipped, with a message, on a machine that lacks it. Under {@code CI=true} nothing may
 * be skipped, and it fails instead.
 */
public final class Machine {
  private Machine() {}

  /** Goes on only where the command {@code name} is installed; returns where. */
  public static Path needsCommand(String name) {
    Path found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of(name));
    need(Files.isExecutable(found), "the command `" + name + "`");
    return found;
  }

  /** Goes on only where {@code directory} exists, which {@code what} installs. */
  public static Path needsDirectory(Path directory, String what) {
    need(Files.isDirectory(directory), what + " in " + directory);
    return directory;
  }

  /** Goes on only where {@code there} holds. */
  public static void need(boolean there, String what) {
    String message = "not on this machine, and needed by this test: " + what;
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(message);
    }
    assumeTrue(there, message);
  }
}

package dev.phpfsck.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The streams of this process. Reports are UTF-8 whatever the locale says. */
final class Terminal {
  private Terminal() {}

  static PrintWriter stdout() {
    return writer(FileDescriptor.out, false);
  }

  static PrintWriter stderr() {
    return writer(FileDescriptor.err, true);
  }

  private static PrintWriter writer(FileDescriptor descriptor, boolean autoFlush) {
    FileOutputStream stream = new FileOutputStream(descriptor);
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16),
        autoFlush);
  }

  /** Whether somebody watches standard output. */
  static boolean isStdout() {
    return isTerminal(1);
  }

  /** Whether somebody watches standard error. */
  static boolean isStderr() {
    return isTerminal(2);
  }

  /** Linux names the device. Elsewhere nobody is assumed to watch; `--color always` helps there. */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (Files.isSymbolicLink(link)) {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }
}

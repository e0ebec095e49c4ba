package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether Apache is told where to listen, and each address once. */
final class ListenCheck {
  private ListenCheck() {}

  /**
   * Only the same words are the same address: whether {@code 80} and {@code 10.0.0.1:80} go
   * together is the system's to say.
   *
   * @param ports the file that a distribution has for {@code Listen}; empty where there is none, as
   *     where only a part of a configuration is looked at
   */
  static List<ApacheFault> faults(Optional<ConfigFile> ports, List<Directive> directives) {
    List<ApacheFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean opaque = false;
    for (Directive directive : directives) {
      opaque |= isOpaque(directive);
      if (directive.is("Listen")) {
        String address = directive.argument(0).toLowerCase(Locale.ROOT);
        opaque |= address.contains("$");
        if (!seen.add(address) && !address.contains("$")) {
          faults.add(new ApacheFault.ListensTwice(directive.place(), address));
        }
      }
    }
    if (seen.isEmpty() && !opaque) {
      ports.ifPresent(file -> faults.add(new ApacheFault.NoListen(file.place(0, 0))));
    }
    return faults;
  }

  /** Whether a {@code Listen} might stand where this scan does not see it. */
  private static boolean isOpaque(Directive directive) {
    return directive.is("Use") || directive.isSection("Macro") || directive.is("Perl");
  }
}

package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the modules that are loaded go together. */
final class MpmCheck {
  private MpmCheck() {}

  static List<ApacheFault> faults(
      ApacheLayout layout, List<Directive> directives, List<ApacheModule> modules) {
    List<ApacheFault> faults = new ArrayList<>();
    List<ApacheModule> mpms =
        modules.stream().filter(module -> module.id().startsWith("mpm_")).toList();
    if (mpms.size() > 1) {
      faults.add(
          new ApacheFault.SeveralMpms(
              mpms.get(1).load().place(), mpms.stream().map(ApacheModule::id).toList()));
      return faults;
    }
    boolean separate = layout.family() == ApacheLayout.Family.DEBIAN && !modules.isEmpty();
    if (mpms.isEmpty() && separate) {
      faults.add(new ApacheFault.NoMpm(directives.getFirst().place()));
    }
    Optional<ApacheModule> php = modules.stream().filter(ApacheModule::isPhp).findFirst();
    Optional<ApacheModule> threaded = mpms.stream().filter(ApacheModule::isThreadedMpm).findFirst();
    if (php.isPresent() && threaded.isPresent() && !php.get().file().contains("zts")) {
      faults.add(
          new ApacheFault.ThreadedMpmWithPhp(
              threaded.get().load().place(), threaded.get().id(), php.get().load().place()));
    }
    return faults;
  }
}

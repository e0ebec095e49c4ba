package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.relevance.Making;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.List;

/** The files that the code which is followed has made by then: it is prepared for their absence. */
final class MadeFiles {
  private MadeFiles() {}

  /** Notes what the arguments of a call that makes a file say about its name. */
  static void note(List<PathValue> arguments, Frame frame) {
    for (PathValue argument : arguments) {
      for (Atom atom : argument.atoms()) {
        String end =
            switch (atom) {
              case Atom.Text text -> text.text();
              case Atom.Pattern pattern -> pattern.literals().getLast();
              case Choice choice -> choice.pattern().literals().getLast();
              default -> "";
            };
        Making.scriptAt(end).ifPresent(frame.made::add);
      }
    }
  }

  /** Whether one of these paths may have been made by the code before. */
  static boolean hasMade(List<String> tried, Frame frame) {
    return !frame.made.isEmpty()
        && tried.stream()
            .anyMatch(path -> frame.made.contains(path.substring(path.lastIndexOf('/') + 1)));
  }
}

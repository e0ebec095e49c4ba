package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.LostDirectories.LostDirectory;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.Reason;
import java.util.List;
import java.util.Optional;

/** What one value of an include leads to. */
sealed interface Find {

  /**
   * A file that is there.
   *
   * @param target relative to the root, or absolute when outside
   * @param file its number; -1 where it is no PHP file of the site
   */
  record Hit(String target, int file) implements Find {}

  /**
   * Nothing is there.
   *
   * @param tried the absolute paths, in PHP's order
   * @param actual what is there in another case
   * @param certain false where a place outside of the site could not be looked at
   * @param searched the directory of the include path that was to hold it, and is not there
   */
  record Miss(
      Text path,
      List<String> tried,
      Optional<String> actual,
      boolean directory,
      boolean certain,
      Optional<LostDirectory> searched)
      implements Find {

    Miss(
        Text path,
        List<String> tried,
        Optional<String> actual,
        boolean directory,
        boolean certain) {
      this(path, tried, actual, directory, certain, Optional.empty());
    }
  }

  /** A path with gaps, and the files that fit. */
  record Gaps(Atom.Pattern pattern, List<String> targets) implements Find {}

  /** It cannot be known. */
  record Undecided(Reason reason) implements Find {}

  /** No file: {@code http://…}. */
  record Elsewhere(String address) implements Find {}
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the include path leads from the working directory: PHP manual, "include_path". A site that
 * adds to its include path again and again has hundreds of directories in it, and asks for
 * thousands of files; so they are put together once for each state of the two.
 */
final class SearchPaths {
  private PathValue includePath = PathValue.NOTHING;
  private PathValue workingDirectory = PathValue.NOTHING;
  private SearchPath last = new SearchPath(List.of(), null);

  /**
   * What is put before a relative path to look for it.
   *
   * @param starts in the order in which PHP tries them, each with its slash
   * @param unknown why there may be others; null where there are none
   */
  record SearchPath(List<String> starts, @Nullable Reason unknown) {}

  /** The directories of the include path. */
  SearchPath of(Frame frame) {
    PathValue path = frame.state.get(Key.INCLUDE_PATH).value();
    PathValue working = frame.state.get(Key.WORKING_DIRECTORY).value();
    if (!path.equals(includePath) || !working.equals(workingDirectory)) {
      last = read(path, working);
      includePath = path;
      workingDirectory = working;
    }
    return last;
  }

  /** The working directory alone. */
  SearchPath ofWorkingDirectory(Frame frame) {
    Course course = new Course(frame.state.get(Key.WORKING_DIRECTORY).value());
    course.add(".");
    return course.end();
  }

  private static SearchPath read(PathValue path, PathValue working) {
    Course course = new Course(working);
    for (Atom atom : path.atoms()) {
      if (atom instanceof Text text) {
        for (String directory : text.text().split(":", -1)) {
          course.add(directory);
        }
      } else if (!(atom instanceof Atom.Undefined)) {
        course.unknown(atom, "the include path is not known");
      }
    }
    return course.end();
  }

  private static final class Course {
    private final PathValue working;
    private final Set<String> starts = new LinkedHashSet<>();
    private @Nullable Reason unknown;

    Course(PathValue working) {
      this.working = working;
    }

    void add(String directory) {
      if (PhpPaths.isAbsolute(directory)) {
        starts.add(directory.endsWith("/") ? directory : directory + "/");
      } else if (!directory.isEmpty()) {
        String below = directory.equals(".") ? "/" : "/" + directory + "/";
        for (Atom atom : working.atoms()) {
          if (atom instanceof Text text) {
            starts.add(text.text() + below);
          } else {
            unknown(atom, "the working directory is not known");
          }
        }
      }
    }

    void unknown(Atom atom, String otherwise) {
      Reason because = PathValue.of(atom).unknownBecause();
      unknown = because == null ? Reason.of(otherwise) : because;
    }

    SearchPath end() {
      return new SearchPath(List.copyOf(starts), unknown);
    }
  }
}

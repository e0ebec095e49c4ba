package dev.phpfsck.finding;

import java.util.List;

/** One action that repairs a finding, exact enough to be carried out by a program. */
public sealed interface Fix {
  /** One line that says what to do, such as {@code a2enmod rewrite}. */
  String describe();

  /** {@code path} as a command on the server would name it: absolute outside the web root. */
  private static String shown(String path) {
    return path.startsWith("server:") ? "/" + path.substring("server:".length()) : path;
  }

  /**
   * Change the text of files.
   *
   * @param describe the edit in words, such as {@code replace `a` by `b` on line 3}
   */
  record EditText(List<Edit> edits, String describe) implements Fix {
    public EditText {
      edits = List.copyOf(edits);
    }
  }

  /**
   * Set the permission bits of a file or directory.
   *
   * @param path as in {@link Location}
   */
  record ChangeMode(String path, int mode) implements Fix {
    @Override
    public String describe() {
      return String.format("chmod %04o %s", mode, shown(path));
    }
  }

  /** Set the owner, the group or both ({@code owner}, {@code :group}, {@code owner:group}). */
  record ChangeOwner(String path, String owner) implements Fix {
    @Override
    public String describe() {
      return "chown " + owner + " " + shown(path);
    }
  }

  /** Make a symbolic link at {@code path}, in place of one that is there. */
  record CreateLink(String path, String target) implements Fix {
    @Override
    public String describe() {
      return "ln -sfn " + target + " " + shown(path);
    }
  }

  /** Give a file another name. */
  record Move(String from, String to) implements Fix {
    @Override
    public String describe() {
      return "mv " + shown(from) + " " + shown(to);
    }
  }

  /** Delete a file or link. */
  record Remove(String path) implements Fix {
    @Override
    public String describe() {
      return "rm " + shown(path);
    }
  }

  /** Run a command of the system, such as {@code a2enmod rewrite}. */
  record Command(String describe) implements Fix {}
}

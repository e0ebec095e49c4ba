package dev.phpfsck.index;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says for people what keeps an index from being used. */
final class IndexTrouble {
  private IndexTrouble() {}

  /** Java's own message is often the name of a file, and nothing else. */
  static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    return switch (e) {
      case AccessDeniedException denied -> message + ": permission denied";
      case NoSuchFileException missing -> message + ": no such directory";
      case FileAlreadyExistsException there -> message + ": is not a directory";
      default -> message;
    };
  }
}

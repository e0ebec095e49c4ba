package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Text;
import java.util.Locale;

/** PHP's functions on path strings, for a system whose separator is the slash. */
public final class PhpPaths {
  private PhpPaths() {}

  /** {@code dirname($path)}. */
  public static String dirname(String path) {
    return path.substring(0, dirnameEnd(path)).isEmpty()
        ? (path.startsWith("/") ? "/" : ".")
        : path.substring(0, dirnameEnd(path));
  }

  /** {@code dirname($path)}, which remembers where the text is written. */
  public static Text dirname(Text path) {
    int end = dirnameEnd(path.text());
    return end > 0 ? path.part(0, end) : Text.of(dirname(path.text()));
  }

  private static int dirnameEnd(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    while (end > 0 && path.charAt(end - 1) != '/') {
      end--;
    }
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end;
  }

  /** {@code basename($path)}. */
  static Text basename(Text path) {
    String text = path.text();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && text.charAt(start - 1) != '/') {
      start--;
    }
    return path.part(start, end);
  }

  /** Whether it begins at the root, or names a stream. */
  public static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  /** Whether PHP looks for it from the working directory alone: {@code ./x}, {@code ../x}. */
  public static boolean isDotted(String path) {
    return path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
  }

  /** A relative path without the dots that it begins with: {@code ../lib/x} is {@code lib/x}. */
  public static String withoutDots(String path) {
    String rest = path;
    while (rest.startsWith("./") || rest.startsWith("../") || rest.startsWith("/")) {
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return rest;
  }

  /** The scheme of {@code http://…} and the like, in lower case; empty where there is none. */
  public static String scheme(String path) {
    int colon = path.indexOf(':');
    if (colon < 2 || colon > 24) {
      return "";
    }
    for (int i = 0; i < colon; i++) {
      char c = path.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "+.-".indexOf(c) < 0) {
        return "";
      }
    }
    String scheme = path.substring(0, colon).toLowerCase(Locale.ROOT);
    return path.startsWith("://", colon) || scheme.equals("data") ? scheme : "";
  }
}

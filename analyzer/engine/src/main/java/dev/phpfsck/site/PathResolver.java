package dev.phpfsck.site;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Walks an absolute path one segment at a time, as the kernel does: inside the root by the
 * inventory, outside by asking the disk. Case is compared against the listings, so the answer is
 * Linux's even on a disk that ignores case.
 */
final class PathResolver {
  /** Linux's own limit on links in one path. */
  private static final int MAX_LINKS = 40;

  private final SiteTree tree;
  private final Disk disk;

  PathResolver(SiteTree tree, Disk disk) {
    this.tree = tree;
    this.disk = disk;
  }

  Lookup resolve(String absolute) {
    if (absolute.indexOf('\0') >= 0) {
      return new Lookup.Missing("/", absolute);
    }
    Lookup physical = new Walk(absolute).run();
    if (physical instanceof Lookup.Missing && absolute.contains("/..")) {
      Lookup collapsed = new Walk(collapse(absolute)).run();
      return collapsed instanceof Lookup.Found ? collapsed : physical;
    }
    return physical;
  }

  /** Takes {@code .} and {@code ..} off the text, without looking at the disk. */
  static String collapse(String absolute) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : absolute.split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    return "/" + String.join("/", kept);
  }

  /** The first of {@code names} that is {@code name} but for the case of its letters. */
  static Optional<String> otherCase(List<String> names, String name) {
    return names.stream().filter(n -> !n.equals(name) && sameButForCase(n, name)).findFirst();
  }

  private static boolean sameButForCase(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (lower(a.charAt(i)) != lower(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** One path on its way. */
  private final class Walk {
    private final Deque<String> todo;

    /** The canonical path so far; the empty text is the file system's root. */
    private String at = "";

    private boolean atFile;
    private boolean special;
    private boolean caseDiffers;
    private int links;

    Walk(String absolute) {
      this.todo = new ArrayDeque<>(Arrays.asList(absolute.split("/", -1)));
    }

    Lookup run() {
      try {
        while (!todo.isEmpty()) {
          Optional<Lookup> end = step(todo.removeFirst());
          if (end.isPresent()) {
            return end.get();
          }
        }
      } catch (IOException e) {
        return new Lookup.Unknowable("`" + at + "` could not be read");
      }
      String here = at.isEmpty() ? "/" : at;
      if (special) {
        return new Lookup.Unknowable("`" + here + "` is not a regular file");
      }
      if (caseDiffers) {
        return new Lookup.WrongCase(here);
      }
      return atFile ? new Lookup.Found(here, tree.inside(here)) : new Lookup.Directory(here);
    }

    private Optional<Lookup> step(String segment) throws IOException {
      if (atFile) {
        return Optional.of(new Lookup.Missing(parent(at), at.substring(at.lastIndexOf('/') + 1)));
      }
      if (segment.isEmpty() || segment.equals(".")) {
        return Optional.empty();
      }
      if (segment.equals("..")) {
        at = parent(at);
        return Optional.empty();
      }
      Optional<SiteEntry> child = child(segment);
      if (child.isEmpty()) {
        Optional<String> other = otherCase(segment);
        if (other.isEmpty()) {
          return Optional.of(new Lookup.Missing(at.isEmpty() ? "/" : at, segment));
        }
        caseDiffers = true;
        todo.addFirst(other.get());
        return Optional.empty();
      }
      return enter(segment, child.get());
    }

    private Optional<Lookup> enter(String segment, SiteEntry child) {
      switch (child.kind()) {
        case DIRECTORY -> at = at + "/" + segment;
        case FILE -> {
          at = at + "/" + segment;
          atFile = true;
        }
        case SPECIAL -> {
          at = at + "/" + segment;
          atFile = true;
          special = true;
        }
        case LINK -> {
          if (++links > MAX_LINKS) {
            return Optional.of(new Lookup.Missing(at.isEmpty() ? "/" : at, segment));
          }
          String target = child.linkTarget().orElse("");
          if (target.startsWith("/")) {
            at = "";
          }
          List<String> segments = Arrays.asList(target.split("/", -1));
          for (int i = segments.size() - 1; i >= 0; i--) {
            todo.addFirst(segments.get(i));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<SiteEntry> child(String segment) throws IOException {
      Optional<SitePath> directory = tree.inside(at);
      if (directory.isPresent() && !tree.children(directory.get()).isEmpty()) {
        return tree.entry(directory.get().resolve(segment));
      }
      return disk.statIfThere(at + "/" + segment);
    }

    private Optional<String> otherCase(String segment) throws IOException {
      Optional<SitePath> directory = tree.inside(at);
      return directory.isPresent()
          ? PathResolver.otherCase(tree.children(directory.get()), segment)
          : disk.otherCase(at + "/" + segment);
    }

    private String parent(String path) {
      int slash = path.lastIndexOf('/');
      return slash <= 0 ? "" : path.substring(0, slash);
    }
  }
}

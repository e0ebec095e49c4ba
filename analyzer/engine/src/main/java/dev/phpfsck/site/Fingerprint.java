package dev.phpfsck.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the inventory of a root would show, as bytes: two that are equal are of the same names and
 * files. It is taken in a fraction of the time, most of which goes by before the virtual machine
 * has compiled anything: so there is one loop, and nothing is made for a name but its bytes. Names
 * are in the order in which the file system lists them, which is the same as long as nothing is
 * changed.
 */
public final class Fingerprint {
  /** More than the numbers of one name take. */
  private static final int NUMBERS = 64;

  /** A root with more names is compared name by name. */
  private static final int MOST_BYTES = 256 << 20;

  /** Behind how many levels directories are listed by whichever thread is free. */
  private static final int TRUNK = 1;

  private final Path root;
  private final Detail detail;
  private final List<Path> branches = new ArrayList<>();
  private ByteBuffer out = ByteBuffer.allocate(1 << 16);

  /** What is to show. */
  public enum Detail {
    /** What {@link SiteTree#glance} sees: sizes, times of modification and inodes of files. */
    CONTENT,
    /**
     * What {@link SiteTree#walk} sees: owners and rights, too. The time of the last change stands
     * for all that is in a file: every change sets it.
     */
    STATUS
  }

  /** Says that a root has something in it that this class does not know how to write down. */
  private static final class Unusual extends IOException {
    private static final long serialVersionUID = 1;
  }

  private Fingerprint(Path root, Detail detail) {
    this.root = root;
    this.detail = detail;
  }

  /**
   * The fingerprint of {@code root}, in which {@code detail} shows; empty where it cannot be read
   * in whole, or has what a bare comparison would not do for: names that are not ASCII, special
   * files, and links to directories outside of the root.
   */
  public static Optional<byte[]> of(Path root, Detail detail) {
    try {
      Fingerprint trunk = new Fingerprint(root.toRealPath(), detail);
      trunk.list(trunk.root, TRUNK);
      Fingerprint[] parts = trunk.takeBranches();
      for (Fingerprint part : parts) {
        if (trunk.out.position() > MOST_BYTES) {
          throw new Unusual();
        }
        trunk.room(part.out.position());
        trunk.out.put(part.out.flip());
      }
      return Optional.of(Arrays.copyOf(trunk.out.array(), trunk.out.position()));
    } catch (IOException | DirectoryIteratorException | CompletionException e) {
      return Optional.empty();
    }
  }

  /** Each of the branches, on every processor. */
  private Fingerprint[] takeBranches() {
    Fingerprint[] parts = new Fingerprint[branches.size()];
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < parts.length; i = next.getAndIncrement()) {
            parts[i] = new Fingerprint(root, detail);
            parts[i].listAll(branches.get(i));
          }
        };
    int others = Math.min(parts.length, Runtime.getRuntime().availableProcessors()) - 1;
    List<CompletableFuture<Void>> helpers = new ArrayList<>();
    for (int i = 0; i < others; i++) {
      helpers.add(
          CompletableFuture.runAsync(work, task -> Thread.ofPlatform().daemon().start(task)));
    }
    work.run();
    helpers.forEach(CompletableFuture::join);
    return parts;
  }

  private void listAll(Path branch) {
    try {
      list(branch, -1);
    } catch (IOException | DirectoryIteratorException e) {
      throw new CompletionException(e);
    }
  }

  /**
   * Lists {@code directory} and all below it.
   *
   * @param levels behind how many the directories are left to others; never behind less than none
   */
  private void list(Path directory, int levels) throws IOException {
    List<Path> directories = new ArrayList<>();
    int prefix = directory.toString().length() + (directory.equals(root.getRoot()) ? 0 : 1);
    try (DirectoryStream<Path> names = Files.newDirectoryStream(directory)) {
      for (Path path : names) {
        String shown = path.toString();
        text(shown, prefix);
        switch (entry(path)) {
          case FILE -> {
            // All is said.
          }
          case DIRECTORY -> {
            if (!Listing.OPAQUE.contains(shown.substring(prefix))) {
              directories.add(path);
            }
          }
          case LINK -> link(path);
          case SPECIAL -> throw new Unusual();
        }
      }
    }
    out.put((byte) '/');
    if (levels == 0) {
      branches.addAll(directories);
      return;
    }
    for (Path each : directories) {
      list(each, levels - 1);
    }
  }

  /** Writes down what lies at {@code path}. */
  private SiteEntry.Kind entry(Path path) throws IOException {
    return detail == Detail.CONTENT ? content(path) : status(path);
  }

  private SiteEntry.Kind content(Path path) throws IOException {
    BasicFileAttributes read =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    SiteEntry.Kind kind = Disk.kind(read);
    out.put((byte) kind.name().charAt(0));
    if (kind == SiteEntry.Kind.FILE) {
      // As in Disk.glance, whose entries are held against what this stands for.
      out.putLong(read.size())
          .putLong(read.lastModifiedTime().to(TimeUnit.NANOSECONDS))
          .putInt(Objects.hashCode(read.fileKey()));
    }
    return kind;
  }

  private SiteEntry.Kind status(Path path) throws IOException {
    Map<String, Object> read =
        Files.readAttributes(path, "unix:mode,uid,gid,dev,ino,ctime", LinkOption.NOFOLLOW_LINKS);
    int mode = (int) Disk.number(read, "mode");
    SiteEntry.Kind kind = Disk.kind(mode);
    out.putInt(mode).putInt((int) Disk.number(read, "uid")).putInt((int) Disk.number(read, "gid"));
    if (kind == SiteEntry.Kind.FILE) {
      out.putLong(Disk.number(read, "dev"))
          .putLong(Disk.number(read, "ino"))
          .putLong(Disk.nanos(read, "ctime"));
    }
    return kind;
  }

  /** Where it leads is looked at, too: what it says alone does not tell whether that is a file. */
  private void link(Path path) throws IOException {
    text(Files.readSymbolicLink(path).toString(), 0);
    if (!Files.exists(path)) {
      out.put((byte) '-');
      return;
    }
    Path real = path.toRealPath();
    text(real.toString(), 0);
    switch (entry(real)) {
      case FILE -> {
        // All is said.
      }
      case DIRECTORY -> {
        if (!real.startsWith(root)) {
          throw new Unusual();
        }
      }
      case LINK, SPECIAL -> throw new Unusual();
    }
  }

  /** Behind its length, what follows {@code from}; room for numbers is left after it. */
  private void text(String text, int from) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length != text.length()) {
      // It need not be what the name is: see RawNames.
      throw new Unusual();
    }
    int length = bytes.length - from;
    if (out.position() > MOST_BYTES) {
      throw new Unusual();
    }
    room(Integer.BYTES + length + NUMBERS);
    out.putInt(length).put(bytes, from, length);
  }

  private void room(int bytes) {
    if (out.remaining() < bytes) {
      out = ByteBuffer.allocate(out.capacity() * 2 + bytes).put(out.flip());
    }
  }
}

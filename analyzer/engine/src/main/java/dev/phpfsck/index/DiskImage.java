package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Witness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;

/** Writes down what the file system says, so that what is the same has the same bytes. */
final class DiskImage {
  /** More than the numbers of one entry take. */
  private static final int ROOM = 128;

  private ByteBuffer out;

  DiskImage() {
    this(256);
  }

  private DiskImage(int bytes) {
    this.out = ByteBuffer.allocate(bytes);
  }

  /** Everything that a scan can know of {@code tree} without opening its files. */
  static byte[] ofInventory(SiteTree tree) {
    DiskImage image = new DiskImage(ROOM * (tree.size() + 2));
    for (SiteEntry entry : tree.entries()) {
      image.text(entry.path().value());
      image.entry(entry, entry.isFile());
    }
    SortedMap<String, String> mounts = tree.mounts();
    mounts.forEach((link, outside) -> {
      image.text(link);
      image.text(outside);
    });
    if (!mounts.isEmpty()) {
      // A file behind a link has the link's name.
      tree.files().stream()
          .filter(file -> mounts.containsKey(file.path().value()))
          .forEach(file -> image.entry(file, true));
    }
    tree.problems()
        .forEach(problem -> {
          image.text(problem.path());
          image.text(problem.message());
        });
    return image.toBytes();
  }

  static byte[] of(Witness witness) {
    DiskImage image = new DiskImage();
    image.flag(witness.told());
    boolean closely = witness.look() == Witness.Look.CONTENT;
    witness.entry().ifPresent(entry -> image.entry(entry, closely));
    witness.otherCase().ifPresent(image::text);
    return image.toBytes();
  }

  void number(int number) {
    room(Integer.BYTES);
    out.putInt(number);
  }

  void flag(boolean flag) {
    room(1);
    out.put((byte) (flag ? 1 : 0));
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Their number, then the bytes. */
  void bytes(byte[] bytes) {
    room(Integer.BYTES + bytes.length);
    out.putInt(bytes.length).put(bytes);
  }

  /** The times and the place on the disk are of no account unless {@code closely}. */
  private void entry(SiteEntry entry, boolean closely) {
    entry.linkTarget().ifPresent(this::text);
    room(ROOM);
    out.put((byte) entry.kind().name().charAt(0)).putInt(entry.mode());
    out.putInt(entry.uid()).putInt(entry.gid());
    if (entry.isFile()) {
      out.putLong(entry.size());
    }
    if (closely) {
      out.putLong(entry.modifiedNanos()).putLong(entry.changedNanos());
      out.putLong(entry.device()).putLong(entry.inode());
    }
  }

  private void room(int bytes) {
    if (out.remaining() < bytes) {
      ByteBuffer larger = ByteBuffer.allocate(Math.max(out.position() + bytes, out.capacity() * 2));
      out = larger.put(out.array(), 0, out.position());
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(out.array(), out.position());
  }
}

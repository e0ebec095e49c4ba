package dev.phpfsck.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fills up in mid-write costs the index, and says so. */
class FullDiskTest {
  @TempDir Path directory;

  /** As the disk, with room for so many bytes more. */
  private static final class Small extends FilterDirectory {
    private long room;

    Small(Directory in, long room) {
      super(in);
      this.room = room;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return new FilterIndexOutput("small " + name, name, in.createOutput(name, context)) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private void take(int bytes) throws IOException {
      if (bytes > room) {
        throw new IOException("No space left on device");
      }
      room -= bytes;
    }
  }

  private final List<String> notes = new ArrayList<>();

  private boolean writes(Directory to, boolean anew) throws IOException {
    try (Recorder recorder = new Recorder(to, "1", anew, notes::add)) {
      for (int i = 0; i < 50; i++) {
        SitePath path = new SitePath("f" + i + ".php");
        byte[] facts = new byte[1_000];
        recorder.put(
            path.value(), SiteDocument.of(path, FileIdentity.NONE, Optional.empty(), facts));
      }
      recorder.commit();
      return !recorder.hasGivenUp();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 1_000, 10_000, 40_000})
  void leavesNothingOfAnIndexThatFoundNoRoom(long room) throws IOException {
    try (Directory disk = LuceneStore.open(directory)) {
      assertThat(writes(new Small(disk, room), true)).isFalse();
      assertThat(notes)
          .singleElement()
          .asString()
          .contains("the index cannot be written", "No space left", "goes on without it");
      assertThat(disk.listAll()).allMatch(name -> isEmpty(disk, name));
      notes.clear();
      assertThat(writes(disk, true)).isTrue();
      assertThat(notes).isEmpty();
    }
  }

  private static boolean isEmpty(Directory disk, String name) {
    try {
      return disk.fileLength(name) == 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void keepsTheLastIndexWhereTheNextFindsNoRoom() throws IOException {
    try (Directory disk = LuceneStore.open(directory)) {
      assertThat(writes(disk, true)).isTrue();
      assertThat(writes(new Small(disk, 1_000), false)).isFalse();
      try (Snapshot last = Snapshot.open(disk, "1").orElseThrow()) {
        assertThat(last.paths()).hasSize(50);
      }
    }
  }
}

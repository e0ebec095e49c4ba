package dev.phpfsck.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  @TempDir Path directory;

  private final Contents contents = new Contents();

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void readsASmallFileIntoTheRoomOfALargeOne() throws Exception {
    for (int length : new int[] {10, 3_000_001, 262_144, 0, 262_143, 5}) {
      Path file = file("f", bytes(length));
      assertThat(contents.read(file).toBytes()).isEqualTo(bytes(length));
    }
  }

  @Test
  void readsAFileWhoseSizeIsNotKnown() throws Exception {
    Path maps = Path.of("/proc/self/stat");
    if (Files.exists(maps)) {
      assertThat(contents.read(maps).length()).isPositive();
    }
  }

  @Test
  void saysWhatCannotBeRead() {
    assertThatThrownBy(() -> contents.read(directory.resolve("none")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> contents.read(directory)).isInstanceOf(IOException.class);
  }
}

package dev.phpfsck.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
  @TempDir Path directory;

  private Path file;

  @BeforeEach
  void write() {
    file = directory.resolve("kept");
    DiskImage image = new DiskImage();
    image.text("caf\u00e9");
    image.bytes(new byte[] {1, 2, 3});
    KeptFile.write(file, image);
  }

  @Test
  void readsWhatWasWritten() {
    ByteBuffer in = KeptFile.read(file).orElseThrow();
    assertThat(KeptFile.nextText(in)).isEqualTo("caf\u00e9");
    assertThat(KeptFile.nextBytes(in)).containsExactly(1, 2, 3);
    assertThat(in.hasRemaining()).isFalse();
    assertThatThrownBy(() -> KeptFile.next(in)).isInstanceOf(BufferUnderflowException.class);
  }

  @Test
  void leavesNoDraftBehind() {
    assertThat(directory.toFile().list()).containsExactly("kept");
  }

  @Test
  void readsNothingOfWhatIsDamaged() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] other = whole.clone();
      other[i] ^= 0x10;
      Files.write(file, other);
      assertThat(KeptFile.read(file)).as("byte %d is wrong", i).isEmpty();
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(KeptFile.read(file)).as("cut off at byte %d", i).isEmpty();
    }
  }

  @Test
  void doesNotBelieveALengthThatIsTooLarge() {
    DiskImage image = new DiskImage();
    image.number(Integer.MAX_VALUE);
    KeptFile.write(file, image);
    ByteBuffer in = KeptFile.read(file).orElseThrow();
    assertThatThrownBy(() -> KeptFile.next(in)).isInstanceOf(BufferUnderflowException.class);
  }
}

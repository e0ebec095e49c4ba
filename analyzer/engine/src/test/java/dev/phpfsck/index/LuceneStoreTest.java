package dev.phpfsck.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneStoreTest {
  @TempDir Path directory;

  private final Random random = new Random(1);
  private final List<String> notes = new ArrayList<>();

  private void put(int from, int to, boolean anew) throws IOException {
    try (Directory disk = LuceneStore.open(directory);
        Recorder recorder = new Recorder(disk, "1", anew, notes::add)) {
      for (int i = from; i < to; i++) {
        SitePath path = new SitePath("f" + i + ".php");
        byte[] facts = new byte[1_000];
        random.nextBytes(facts);
        recorder.put(
            path.value(), SiteDocument.of(path, FileIdentity.NONE, Optional.empty(), facts));
      }
      recorder.commit();
    }
  }

  private List<String> parts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".si"))
          .sorted()
          .toList();
    }
  }

  /** Whoever changed a file now and then would wait for all of an index to be copied. */
  @Test
  void changesOfOneFileEachNeitherCopyAllOfTheIndexNorLeaveManyParts() throws Exception {
    put(0, 1_500, true);
    put(1_500, 3_000, false);
    put(3_000, 4_500, false);
    for (int i = 0; i < 30; i++) {
      put(i, i + 1, false);
      assertThat(parts()).contains("_0.si", "_1.si", "_2.si").hasSizeLessThan(10);
    }
    assertThat(notes).isEmpty();
  }
}

package dev.phpfsck.rules;

import dev.phpfsck.server.host.HostFiles;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The file that was meant by a path where nothing lies. */
public final class NearestFile {
  private NearestFile() {}

  /**
   * The name of the file beside {@code path} that is spelled nearly as it is.
   *
   * @param slips how many letters may differ
   */
  public static Optional<String> of(HostFiles files, String path, int slips) {
    LevenshteinDistance near = new LevenshteinDistance(slips);
    String wanted = HostFiles.name(path);
    String parent = HostFiles.parent(path);
    return files.names(parent).stream()
        .filter(name -> near.apply(name, wanted) >= 0)
        .filter(name -> files.isFile(parent + "/" + name))
        .min(
            Comparator.<String>comparingInt(name -> near.apply(name, wanted))
                .thenComparing(name -> name));
  }
}

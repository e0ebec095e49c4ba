package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** A file that may hold all that was wanted of it. */
public final class Candidate {
  private final SitePath path;
  private final Optional<Place> place;

  /** Its document. */
  record Place(LeafReader leaf, int document) {}

  Candidate(SitePath path, Optional<Place> place) {
    this.path = path;
    this.place = place;
  }

  /** A file that no index knows. */
  public Candidate(SitePath path) {
    this(path, Optional.empty());
  }

  public SitePath path() {
    return path;
  }

  /** Whether the index has the file, which then holds text. */
  public boolean isIndexed() {
    return place.isPresent();
  }

  /**
   * {@link TextParts#kept}; empty where the index does not have the file. As long as the index is
   * open.
   */
  public Optional<byte[]> kept() {
    try {
      return place.isPresent() ? Optional.of(kept(place.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] kept(Place at) throws IOException {
    BinaryDocValues kept = DocValues.getBinary(at.leaf, TextDocument.KEPT);
    if (!kept.advanceExact(at.document)) {
      return TextParts.NONE.kept();
    }
    BytesRef value = kept.binaryValue();
    return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
  }
}

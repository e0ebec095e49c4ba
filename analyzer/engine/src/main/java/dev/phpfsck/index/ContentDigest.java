package dev.phpfsck.index;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the content of a file is told from all others, whatever the disk says of it.
 *
 * @param hex SHA-256
 */
public record ContentDigest(String hex) {
  /** That of a file with this content. */
  public static ContentDigest of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new ContentDigest(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

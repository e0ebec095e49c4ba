package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The document of one file: its names, cut in the ways in which they are looked for, and facts.
 * What the file defines, calls and includes can be asked of its {@link TextDocument}: no scan asks
 * for it, so none pays for it.
 */
final class SiteDocument {
  /** The whole path; also a value to read. */
  static final String PATH = "path";

  /** The whole path in lower case. */
  static final String FOLDED = "folded";

  /** The last segment in lower case. */
  static final String NAME = "name";

  /** The last segment in lower case up to its first dot that is not its first character. */
  static final String STEM = "stem";

  /** {@link #squeezed} of the whole path. */
  static final String SQUEEZED = "squeezed";

  /** A value to read: {@link FileIdentity#toBytes}. */
  static final String IDENTITY = "identity";

  /** A value to read: {@link ContentDigest#hex}; on documents of files whose content was hashed. */
  static final String DIGEST = "digest";

  /** A value to read: encoded facts, opaque here. */
  static final String FACTS = "facts";

  /** Lucene takes no longer terms than 32,766 bytes; no file system has such a path. */
  private static final int LONGEST_PATH = 16_000;

  private SiteDocument() {}

  /** Whether {@code path} can be indexed. */
  static boolean admits(SitePath path) {
    return path.value().length() <= LONGEST_PATH;
  }

  /** A document that has names only. */
  static Document of(SitePath path) {
    String folded = folded(path.value());
    String name = folded.substring(folded.lastIndexOf('/') + 1);
    Document document = new Document();
    term(document, PATH, path.value());
    document.add(new BinaryDocValuesField(PATH, new BytesRef(path.value())));
    term(document, FOLDED, folded);
    term(document, NAME, name);
    term(document, STEM, stem(name));
    term(document, SQUEEZED, squeezed(folded));
    return document;
  }

  /** A document with facts, which hold for the file of that identity. */
  static Document of(
      SitePath path, FileIdentity identity, Optional<ContentDigest> digest, byte[] facts) {
    Document document = of(path);
    digest.ifPresent(
        known -> document.add(new BinaryDocValuesField(DIGEST, new BytesRef(known.hex()))));
    document.add(new BinaryDocValuesField(IDENTITY, new BytesRef(identity.toBytes())));
    document.add(new BinaryDocValuesField(FACTS, new BytesRef(facts)));
    return document;
  }

  private static void term(Document document, String field, String text) {
    document.add(new StringField(field, text, Field.Store.NO));
  }

  /** ASCII letters in lower case; a name is bytes, so no other letter is known. */
  static String folded(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) >= 'A' && path.charAt(i) <= 'Z') {
        return lower(path);
      }
    }
    return path;
  }

  private static String lower(String path) {
    StringBuilder lower = new StringBuilder(path);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  /** {@code class-locale} of {@code class-locale.inc.php}. */
  static String stem(String name) {
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Without what separates: slashes, dots, dashes, underscores and blanks. */
  static String squeezed(String path) {
    byte[] kept = new byte[path.length()];
    int length = 0;
    for (int i = 0; i < kept.length; i++) {
      char c = path.charAt(i);
      boolean separates = c == '/' || c == '\\' || c == '.' || c == '-' || c == '_' || c == ' ';
      if (!separates) {
        kept[length++] = (byte) c;
      }
    }
    return folded(new String(kept, 0, length, StandardCharsets.ISO_8859_1));
  }
}

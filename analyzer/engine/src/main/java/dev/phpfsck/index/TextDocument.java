package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import java.util.BitSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The document of one file's text: each three bytes that stand together somewhere in it, letters in
 * lower case. A file that has all triples of a text may have the text; one that lacks a triple has
 * not. That holds for words, phrases, parts of words and what is certain of a regular expression
 * alike.
 */
final class TextDocument {
  static final String TRIPLE = "triple";

  /** On documents of files that hold text. */
  static final String IS_TEXT = "text";

  /** What {@code grep} looks at to call a file binary. */
  private static final int BEGINNING = 8_000;

  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.setOmitNorms(true);
    TERMS.setTokenized(true);
    TERMS.freeze();
  }

  private TextDocument() {}

  /** The document of a file with this content. */
  static Document of(SitePath path, FileIdentity identity, byte[] content) {
    Document document = new Document();
    document.add(new StringField(SiteDocument.PATH, path.value(), Field.Store.NO));
    document.add(new BinaryDocValuesField(SiteDocument.PATH, new BytesRef(path.value())));
    document.add(new BinaryDocValuesField(SiteDocument.IDENTITY, new BytesRef(identity.toBytes())));
    if (isText(content)) {
      document.add(new StringField(IS_TEXT, IS_TEXT, Field.Store.NO));
      document.add(new Field(TRIPLE, new Triples(content), TERMS));
    }
    return document;
  }

  static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(BEGINNING, content.length); i++) {
      if (content[i] == 0) {
        return false;
      }
    }
    return true;
  }

  /** The triples of {@code text}, in its order. */
  static BytesRef[] triples(String text) {
    String folded = SiteDocument.folded(text);
    BytesRef[] triples = new BytesRef[Math.max(0, folded.length() - 2)];
    for (int i = 0; i < triples.length; i++) {
      triples[i] =
          new BytesRef(
              new byte[] {
                (byte) folded.charAt(i), (byte) folded.charAt(i + 1), (byte) folded.charAt(i + 2)
              });
    }
    return triples;
  }

  /** Each triple of a text once. */
  private static final class Triples extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BitSet seen = new BitSet();
    private int next = -1;

    Triples(byte[] content) {
      int triple = 0;
      for (int i = 0; i < content.length; i++) {
        triple = ((triple << 8) | lower(content[i])) & 0xffffff;
        if (i >= 2) {
          seen.set(triple);
        }
      }
    }

    private static int lower(byte b) {
      return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      next = seen.nextSetBit(next + 1);
      if (next < 0) {
        return false;
      }
      term.setBytesRef(
          new BytesRef(new byte[] {(byte) (next >> 16), (byte) (next >> 8), (byte) next}));
      return true;
    }

    @Override
    public void reset() {
      next = -1;
    }
  }
}

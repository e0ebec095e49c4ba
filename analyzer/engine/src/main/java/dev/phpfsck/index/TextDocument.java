package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.List;
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
  private static final String TRIPLE = "triple";

  /** A value to read: {@link TextParts#kept}; on documents of files that have such. */
  static final String KEPT = "kept";

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

  /** The field with the triples of the part of that name; no name, all of the text. */
  static String triplesOf(String part) {
    return TRIPLE + part;
  }

  /** The document of a file with this content, which {@code reader} reads if it is text. */
  static Document of(
      SitePath path, FileIdentity identity, byte[] content, TextParts.Reader reader) {
    Document document = new Document();
    document.add(new StringField(SiteDocument.PATH, path.value(), Field.Store.NO));
    document.add(new BinaryDocValuesField(SiteDocument.PATH, new BytesRef(path.value())));
    document.add(new BinaryDocValuesField(SiteDocument.IDENTITY, new BytesRef(identity.toBytes())));
    if (isText(content)) {
      document.add(new StringField(IS_TEXT, IS_TEXT, Field.Store.NO));
      document.add(triples("", content, List.of(new Span(0, content.length))));
      TextParts parts = reader.read(content);
      if (parts.kept().length > 0) {
        document.add(new BinaryDocValuesField(KEPT, new BytesRef(parts.kept())));
      }
      parts.named().forEach((part, places) -> document.add(triples(part, content, places)));
    }
    return document;
  }

  private static Field triples(String part, byte[] content, List<Span> places) {
    return new Field(triplesOf(part), new Triples(content, places), TERMS);
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

  /** Each triple of some places in a text once. */
  private static final class Triples extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[3]);
    private final IntSet triples = new IntSet();
    private int next;

    Triples(byte[] content, List<Span> places) {
      for (Span place : places) {
        int triple = 0;
        for (int i = place.start(); i < place.end(); i++) {
          triple = ((triple << 8) | lower(content[i])) & 0xffffff;
          if (i >= place.start() + 2) {
            triples.add(triple);
          }
        }
      }
    }

    private static int lower(byte b) {
      return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == triples.size()) {
        return false;
      }
      int triple = triples.get(next++);
      bytes.bytes[0] = (byte) (triple >> 16);
      bytes.bytes[1] = (byte) (triple >> 8);
      bytes.bytes[2] = (byte) triple;
      term.setBytesRef(bytes);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}

package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * lower case and all digits alike. A file that has all triples of a text may have the text; one
 * that lacks a triple has not. That holds for words, phrases, parts of words and what is certain of
 * a regular expression alike. Triples with a blank or an end of a line say little of a text, and
 * are a third of all: there are none.
 */
final class TextDocument {
  private static final String TRIPLE = "triple";

  /** A value to read: {@link TextParts#kept}; on documents of files that have such. */
  static final String KEPT = "kept";

  /** On documents of files that hold text. */
  static final String IS_TEXT = "text";

  /** What {@code grep} looks at to call a file binary. */
  private static final int BEGINNING = 8_000;

  /** In all but short texts, there are so many bytes to each different triple, or more. */
  private static final int BYTES_A_TRIPLE = 4;

  /** What a byte counts as in a triple; 0 for what is in none. */
  private static final int[] FOLD = new int[256];

  private static final FieldType TERMS = new FieldType();

  static {
    for (int b = ' ' + 1; b < FOLD.length; b++) {
      boolean capital = b >= 'A' && b <= 'Z';
      boolean digit = b >= '0' && b <= '9';
      FOLD[b] = digit ? '0' : capital ? b + 32 : b;
    }
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
    if (isText(content, content.length)) {
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

  static boolean isText(byte[] content, int length) {
    for (int i = 0; i < Math.min(BEGINNING, length); i++) {
      if (content[i] == 0) {
        return false;
      }
    }
    return true;
  }

  /** The triples that a file has if it has {@code text}. */
  static List<BytesRef> triples(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    IntSet triples = new IntSet(bytes.length);
    addTriples(bytes, new Span(0, bytes.length), triples);
    List<BytesRef> terms = new ArrayList<>();
    for (int i = 0; i < triples.size(); i++) {
      BytesRef term = new BytesRef(new byte[3]);
      write(triples.get(i), term);
      terms.add(term);
    }
    return terms;
  }

  private static void addTriples(byte[] text, Span place, IntSet to) {
    int triple = 0;
    int length = 0;
    for (int i = place.start(); i < place.end(); i++) {
      int b = FOLD[text[i] & 0xff];
      triple = ((triple << 8) | b) & 0xffffff;
      length = b == 0 ? 0 : length + 1;
      if (length >= 3) {
        to.add(triple);
      }
    }
  }

  private static void write(int triple, BytesRef to) {
    to.bytes[0] = (byte) (triple >> 16);
    to.bytes[1] = (byte) (triple >> 8);
    to.bytes[2] = (byte) triple;
  }

  /** Each triple of some places in a text once. */
  private static final class Triples extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[3]);
    private final IntSet triples;
    private int next;

    Triples(byte[] content, List<Span> places) {
      int length = places.stream().mapToInt(Span::length).sum();
      this.triples = new IntSet(length / BYTES_A_TRIPLE);
      for (Span place : places) {
        addTriples(content, place, triples);
      }
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == triples.size()) {
        return false;
      }
      write(triples.get(next++), bytes);
      term.setBytesRef(bytes);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}

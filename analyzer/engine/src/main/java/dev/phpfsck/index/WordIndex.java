package dev.phpfsck.index;

import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * How often each word stands in the texts and file names of a root, to find the rare ones that are
 * one slip from a frequent one. Kept in memory, for one question.
 */
public final class WordIndex {
  /** A word is suspicious where the other is this many times as frequent. */
  private static final int TIMES = 50;

  /** Shorter ones are too like one another. */
  private static final int SHORTEST = 6;

  /** Who writes a word more often means it. */
  private static final int MOST = 3;

  private static final String WORD = "word";

  /** Larger files are data. */
  private static final int MAX_BYTES = 1 << 20;

  /** Nobody writes such a line; what a program wrote has no spelling. */
  private static final int MAX_LINE = 2_000;

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setOmitNorms(true);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private WordIndex() {}

  /**
   * A rare word in a file.
   *
   * @param span bytes of the file; empty at 0 where the word is part of the file's name
   * @param word as it is written
   * @param meant the frequent word, in small letters
   */
  public record RareWord(SitePath file, Span span, LineMap lines, String word, String meant) {}

  /** The rare words of {@code tree} that are one edit from a frequent one, file by file. */
  public static List<RareWord> rareWords(SiteTree tree) {
    List<SiteEntry> texts = tree.files().stream().filter(WordIndex::mayBeText).toList();
    try (Directory memory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(memory, LuceneStore.config())) {
        for (SiteEntry file : texts) {
          writer.addDocument(document(words(file, tree)));
        }
        writer.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(memory)) {
        Map<String, String> slips = slips(MultiTerms.getTerms(reader, WORD));
        return texts.stream().flatMap(f -> occurrences(f, tree, slips).stream()).toList();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private static boolean mayBeText(SiteEntry file) {
    return file.size() <= MAX_BYTES
        && !file.path().name().contains(".min.")
        && !Languages.isOfAnother(file.path());
  }

  private static Document document(List<String> words) {
    Document document = new Document();
    document.add(new Field(WORD, new Tokens(words), COUNTED));
    return document;
  }

  private static List<String> words(SiteEntry file, SiteTree tree) {
    List<String> words = new ArrayList<>();
    byte[] name = name(file);
    Words.of(name).forEach(span -> words.add(Words.text(name, span)));
    content(file, tree)
        .ifPresent(text -> Words.of(text).forEach(span -> words.add(Words.text(text, span))));
    return words;
  }

  private static byte[] name(SiteEntry file) {
    return file.path().name().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<byte[]> content(SiteEntry file, SiteTree tree) {
    try {
      byte[] content = Files.readAllBytes(tree.onDisk(file.path()));
      return Optional.of(content).filter(WordIndex::isProse);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isProse(byte[] content) {
    return TextDocument.isText(content, content.length)
        && hasLines(content)
        && !Languages.isForeign(content);
  }

  private static boolean hasLines(byte[] content) {
    int begin = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        begin = i;
      } else if (i - begin > MAX_LINE) {
        return false;
      }
    }
    return true;
  }

  /** By the rare word, the frequent one; there are far fewer of the latter to ask about. */
  private static Map<String, String> slips(@Nullable Terms terms) throws IOException {
    Map<String, String> slips = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    if (terms == null) {
      return slips;
    }
    TermsEnum all = terms.iterator();
    while (all.next() != null) {
      if (all.totalTermFreq() >= TIMES) {
        String word = all.term().utf8ToString();
        if (word.length() >= SHORTEST - 1) {
          counts.put(word, all.totalTermFreq());
        }
      }
    }
    for (Map.Entry<String, Long> frequent : counts.entrySet()) {
      String meant = frequent.getKey();
      TermsEnum near =
          new CompiledAutomaton(new LevenshteinAutomata(meant, true).toAutomaton(1), true, true)
              .getTermsEnum(terms);
      while (near.next() != null) {
        String word = near.term().utf8ToString();
        boolean rare =
            near.totalTermFreq() <= MOST && near.totalTermFreq() * TIMES <= frequent.getValue();
        if (rare && word.length() >= SHORTEST && !Variant.of(word, meant)) {
          slips.merge(word, meant, (a, b) -> moreFrequent(a, b, counts));
        }
      }
    }
    slips.entrySet().removeIf(slip -> hasRelative(slip.getKey(), slip.getValue(), terms));
    return slips;
  }

  /** A word that has other forms in the tree is a word, and no slip for {@code meant}. */
  private static boolean hasRelative(String word, String meant, Terms terms) {
    try {
      TermsEnum all = terms.iterator();
      for (String form : Variant.forms(word)) {
        if (!form.equals(meant) && all.seekExact(new BytesRef(form))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private static String moreFrequent(String a, String b, Map<String, Long> counts) {
    int byCount = Long.compare(counts.getOrDefault(a, 0L), counts.getOrDefault(b, 0L));
    return byCount > 0 || (byCount == 0 && a.compareTo(b) < 0) ? a : b;
  }

  private static List<RareWord> occurrences(
      SiteEntry file, SiteTree tree, Map<String, String> slips) {
    List<RareWord> found = new ArrayList<>();
    byte[] name = name(file);
    LineMap none = LineMap.of(new byte[0]);
    for (Span span : Words.of(name)) {
      String meant = slips.get(Words.text(name, span));
      if (meant != null) {
        found.add(new RareWord(file.path(), new Span(0, 0), none, raw(name, span), meant));
      }
    }
    content(file, tree).ifPresent(text -> inText(file, text, slips, found));
    return found;
  }

  private static void inText(
      SiteEntry file, byte[] text, Map<String, String> slips, List<RareWord> found) {
    LineMap lines = LineMap.of(text);
    for (Span span : Words.of(text)) {
      String meant = slips.get(Words.text(text, span));
      if (meant != null) {
        found.add(new RareWord(file.path(), span, lines, raw(text, span), meant));
      }
    }
  }

  private static String raw(byte[] text, Span span) {
    return new String(
        Arrays.copyOfRange(text, span.start(), span.end()), StandardCharsets.ISO_8859_1);
  }

  /** Words, one after another. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private int next;

    Tokens(List<String> words) {
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == words.size()) {
        return false;
      }
      term.setEmpty().append(words.get(next++));
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}

package dev.phpfsck.index.word;

import dev.phpfsck.index.LuceneStore;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
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

  private static final String ID = "id";

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
    Translations translations = new Translations(tree);
    List<SiteEntry> texts =
        tree.files().stream()
            .filter(file -> mayBeText(file) && !translations.have(file.path()))
            .toList();
    try (Directory memory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(memory, LuceneStore.config())) {
        for (SiteEntry file : texts) {
          writer.addDocument(document(words(file, tree)));
        }
        writer.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(memory)) {
        Terms terms = MultiTerms.getTerms(reader, WORD);
        return terms == null ? List.of() : occurrences(texts, tree, terms);
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
    byte[] name = file.path().name().getBytes(StandardCharsets.ISO_8859_1);
    Words.of(name).forEach(span -> words.add(Words.text(name, span)));
    content(file, tree)
        .ifPresent(text -> Words.of(text).forEach(span -> words.add(Words.text(text, span))));
    return words;
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
    return TextIndex.isText(content, content.length)
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

  private static List<RareWord> occurrences(List<SiteEntry> texts, SiteTree tree, Terms terms)
      throws IOException {
    English english = new English();
    Map<String, Long> counts = frequent(terms);
    Occurrences occurrences =
        new Occurrences(
            slips(terms, counts, english), word -> counts.containsKey(word) || english.knows(word));
    for (SiteEntry file : texts) {
      occurrences.addName(file.path());
      content(file, tree).ifPresent(text -> occurrences.addText(file.path(), text));
    }
    return occurrences.found();
  }

  /** How often each word stands there that others can be slips for. */
  private static Map<String, Long> frequent(Terms terms) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    TermsEnum all = terms.iterator();
    while (all.next() != null) {
      if (all.totalTermFreq() >= TIMES) {
        String word = all.term().utf8ToString();
        if (word.length() >= SHORTEST - 1) {
          counts.put(word, all.totalTermFreq());
        }
      }
    }
    return counts;
  }

  /** By the rare word, the frequent one; there are far fewer of the latter to ask about. */
  private static Map<String, String> slips(Terms terms, Map<String, Long> counts, English english)
      throws IOException {
    Map<String, String> slips = new HashMap<>();
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
          slips.merge(word, meant, (a, b) -> likelier(word, a, b, counts));
        }
      }
    }
    slips
        .entrySet()
        .removeIf(slip ->
            mayBeMeant(slip.getKey(), english)
                || hasRelative(slip.getKey(), slip.getValue(), terms));
    return slips;
  }

  /** Whether it is a word, or the name of one's number, as {@code blockid} is. */
  private static boolean mayBeMeant(String word, English english) {
    return english.knows(word)
        || (word.endsWith(ID) && english.knows(word.substring(0, word.length() - ID.length())));
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

  /** Of two words the one that {@code word} was meant for. */
  private static String likelier(String word, String a, String b, Map<String, Long> counts) {
    int byKind = Boolean.compare(isReplaced(word, a), isReplaced(word, b));
    int byCount = Long.compare(counts.getOrDefault(b, 0L), counts.getOrDefault(a, 0L));
    int order = byKind != 0 ? byKind : byCount != 0 ? byCount : a.compareTo(b);
    return order <= 0 ? a : b;
  }

  /** Whether a letter stands for another one: hands leave out, double and swap more often. */
  private static boolean isReplaced(String word, String meant) {
    if (word.length() != meant.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < word.length(); i++) {
      different += word.charAt(i) == meant.charAt(i) ? 0 : 1;
    }
    return different == 1;
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

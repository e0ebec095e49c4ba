package dev.phpfsck.index;

import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The names of all files of a root, found by what is like them. Case is ignored. An edit is one
 * character inserted, deleted or replaced, or two neighbours swapped; two edits at most. Answers
 * are sorted and hold each path once. Safe for many threads.
 */
public final class NameIndex {
  /** The most edits that an automaton is made for. */
  public static final int MAX_EDITS = LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;

  /** Longer texts are compared without edits: an automaton grows with its text. */
  private static final int LONGEST_FUZZY = 300;

  private final IndexReader reader;

  NameIndex(IndexReader reader) {
    this.reader = reader;
  }

  /** Files whose whole path is at most {@code edits} from {@code path}. */
  public Collection<SitePath> nearPath(String path, int edits) {
    return near(SiteDocument.FOLDED, SiteDocument.folded(path), edits);
  }

  /** Files whose last segment is at most {@code edits} from {@code name}. */
  public Collection<SitePath> nearName(String name, int edits) {
    return near(SiteDocument.NAME, SiteDocument.folded(name), edits);
  }

  /**
   * Files whose last segment, cut at its first dot, is at most {@code edits} from that of {@code
   * name}: the same name with another extension.
   */
  public Collection<SitePath> nearStem(String name, int edits) {
    return near(SiteDocument.STEM, SiteDocument.stem(SiteDocument.folded(name)), edits);
  }

  /**
   * Files whose path, without slashes, dots, dashes, underscores and blanks, is at most {@code
   * edits} from {@code path} without them.
   */
  public Collection<SitePath> nearSqueezed(String path, int edits) {
    return near(SiteDocument.SQUEEZED, SiteDocument.squeezed(path), edits);
  }

  private Collection<SitePath> near(String field, String text, int edits) {
    Set<SitePath> found = new TreeSet<>();
    if (text.isEmpty()) {
      return found;
    }
    try {
      if (edits == 0 || text.length() > LONGEST_FUZZY) {
        for (LeafReaderContext context : reader.leaves()) {
          exact(context.reader(), field, text, found);
        }
      } else {
        Automaton automaton = new LevenshteinAutomata(text, true).toAutomaton(edits);
        CompiledAutomaton compiled = new CompiledAutomaton(automaton, true, true);
        for (LeafReaderContext context : reader.leaves()) {
          fuzzy(context.reader(), field, compiled, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index of names cannot be read", e);
    }
    return found;
  }

  private static void exact(LeafReader leaf, String field, String text, Set<SitePath> found)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum term = terms.iterator();
    if (term.seekExact(new BytesRef(text))) {
      collect(leaf, term, found);
    }
  }

  private static void fuzzy(
      LeafReader leaf, String field, CompiledAutomaton automaton, Set<SitePath> found)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum matching = automaton.getTermsEnum(terms);
    while (matching.next() != null) {
      collect(leaf, matching, found);
    }
  }

  private static void collect(LeafReader leaf, TermsEnum term, Set<SitePath> found)
      throws IOException {
    BinaryDocValues paths = DocValues.getBinary(leaf, SiteDocument.PATH);
    var live = leaf.getLiveDocs();
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      if ((live == null || live.get(d)) && paths.advanceExact(d)) {
        found.add(new SitePath(paths.binaryValue().utf8ToString()));
      }
    }
  }
}

package dev.phpfsck.index;

import dev.phpfsck.index.TextIndex.Wanted;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The files of one state of an index that may hold all that is wanted. */
final class TextCandidates {
  private final List<Wanted> wanted;
  private final List<Candidate> found = new ArrayList<>();

  private TextCandidates(List<Wanted> wanted) {
    this.wanted = wanted;
  }

  static List<Candidate> of(DirectoryReader reader, List<Wanted> wanted) throws IOException {
    TextCandidates candidates = new TextCandidates(wanted);
    for (LeafReaderContext context : reader.leaves()) {
      candidates.collect(context.reader());
    }
    return candidates.found;
  }

  private void collect(LeafReader leaf) throws IOException {
    FixedBitSet matching =
        documents(leaf, TextDocument.IS_TEXT, new BytesRef(TextDocument.IS_TEXT));
    for (Wanted each : wanted) {
      for (BytesRef triple : TextDocument.triples(each.text())) {
        matching.and(documents(leaf, TextDocument.triplesOf(each.part()), triple));
      }
    }
    BinaryDocValues paths = DocValues.getBinary(leaf, SiteDocument.PATH);
    Bits live = leaf.getLiveDocs();
    for (int d = next(matching, 0); d < leaf.maxDoc(); d = next(matching, d + 1)) {
      if ((live == null || live.get(d)) && paths.advanceExact(d)) {
        found.add(
            new Candidate(
                new SitePath(paths.binaryValue().utf8ToString()),
                Optional.of(new Candidate.Place(leaf, d))));
      }
    }
  }

  private static FixedBitSet documents(LeafReader leaf, String field, BytesRef term)
      throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
    PostingsEnum having = leaf.postings(new Term(field, term), PostingsEnum.NONE);
    if (having != null) {
      documents.or(having);
    }
    return documents;
  }

  private static int next(BitSet set, int from) {
    return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
  }
}

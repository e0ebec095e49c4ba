package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.GraphBuilder.Seen;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.SearchedDirectory;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Origin;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the references that certainly lead nowhere from those that may not. */
final class MissingReferences {
  private final Machine machine;
  private final List<SitePath> entryPoints;
  private final InstallerMade installerMade;

  MissingReferences(Machine machine, List<SitePath> entryPoints) {
    this.machine = machine;
    this.entryPoints = entryPoints;
    this.installerMade = machine.installerMade();
  }

  /** A miss, with the contexts in which it is seen. */
  private static final class Lost {
    final Miss miss;
    final Seen first;
    final BitSet entries = new BitSet();
    final BitSet surely = new BitSet();
    boolean conditional = true;
    boolean asked;

    Lost(Miss miss, Seen first) {
      this.miss = miss;
      this.first = first;
    }
  }

  /** Where all that an include can be in some context is missing, and nothing expects that. */
  List<MissingReference> of(IncludeFact fact, List<Seen> all) {
    Map<String, Lost> lost = new TreeMap<>();
    for (Seen seen : all) {
      List<Find> finds = ownFinds(seen.outcome().finds());
      boolean whole =
          seen.outcome().guard() == null
              && !finds.isEmpty()
              && finds.stream().allMatch(this::isLost);
      if (!whole) {
        continue;
      }
      boolean asked = finds.stream().anyMatch(this::wasAsked);
      for (Find find : finds) {
        Miss miss = find instanceof Gaps gaps ? asMiss(gaps) : (Miss) find;
        String key = miss.path().text() + "\0" + String.join("\0", miss.tried());
        Lost one = lost.computeIfAbsent(key, k -> new Lost(miss, seen));
        one.entries.or(seen.entries());
        one.surely.or(seen.surely());
        one.conditional &= seen.outcome().conditional();
        one.asked |= asked;
      }
    }
    int at = fact.span().start();
    return lost.values().stream().map(one -> reference(one, at)).toList();
  }

  /** What the site itself says: environment variables that may override it are left out. */
  static List<Find> ownFinds(List<Find> finds) {
    List<Find> own =
        finds.stream()
            .filter(find -> !(find instanceof Find.Undecided u && u.reason().isOverride()))
            .toList();
    return own.isEmpty() ? finds : own;
  }

  private boolean wasAsked(Find find) {
    return find instanceof Miss miss
        && miss.tried().stream().anyMatch(tried -> machine.files().wasAsked(tried));
  }

  private boolean isLost(Find find) {
    return find instanceof Miss || (find instanceof Gaps gaps && hasNoDirectory(gaps));
  }

  /** Whether the directory in which the file would be is not there. */
  private boolean hasNoDirectory(Gaps gaps) {
    String first = gaps.pattern().literals().getFirst();
    if (!gaps.targets().isEmpty()
        || !PhpPaths.isAbsolute(first)
        || gaps.pattern().reason().prepared()) {
      return false;
    }
    String directory = first.substring(0, first.lastIndexOf('/'));
    if (!machine.files().isInside(directory)) {
      return false;
    }
    // Where the site itself lies says nothing: it may be tried out below a directory for that.
    String below = SiteTree.collapsed(directory).substring(machine.tree().absoluteRoot().length());
    return machine.tree().lookup(directory) instanceof dev.phpfsck.site.Lookup.Missing
        && !InstallerMade.isForRunTime(below);
  }

  private static Miss asMiss(Gaps gaps) {
    String glob = gaps.pattern().glob();
    return new Miss(Atom.Text.of(glob), List.of(glob), Optional.empty(), false, false);
  }

  private MissingReference reference(Lost lost, int at) {
    Miss miss = lost.miss;
    return new MissingReference(
        miss.path().text(),
        miss.tried(),
        miss.actual(),
        miss.directory(),
        pieces(miss.path()),
        named(lost.entries),
        named(lost.surely),
        lost.entries.isEmpty() ? callingFiles(lost.first.outcome().file(), at) : List.of(),
        lost.conditional,
        miss.certain(),
        lost.asked,
        installerMade.sign(miss.tried()),
        lost.first.outcome().callers(),
        miss.searched()
            .map(one ->
                new SearchedDirectory(
                    one.written().text(), one.absolute(), one.meant(), pieces(one.written()))));
  }

  private List<SitePath> named(BitSet entries) {
    return entries.stream().mapToObj(entryPoints::get).toList();
  }

  private List<SitePath> callingFiles(int file, int at) {
    return machine.relevance().callersOf(machine.program().around(file, at)).stream()
        .map(caller -> machine.program().path(caller.file()))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Piece> pieces(Atom.Text path) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Atom.Piece piece : path.pieces()) {
      String text = path.text().substring(at, at + piece.length());
      Origin origin = piece.origin();
      pieces.add(
          new Piece(
              text,
              origin.file() < 0
                  ? Optional.empty()
                  : Optional.of(
                      new WrittenText(
                          machine.program().path(origin.file()),
                          origin.span(),
                          origin.quote(),
                          piece.offset(),
                          origin.verbatim()))));
      at += piece.length();
    }
    if (at < path.text().length()) {
      pieces.add(new Piece(path.text().substring(at), Optional.empty()));
    }
    return pieces;
  }
}

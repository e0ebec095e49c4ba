package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.SearchedDirectory;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.finding.Location;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.include.ReferenceFault.Lost;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.Slip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A directory that does not exist, that is written in one place and that several includes need: a
 * constant, a variable, or the include path holds it.
 *
 * @param place the literal that has the wrong part of its path
 * @param reference the directory, as though it were included
 * @param meant the directory that has what is looked for
 * @param all what is looked for in it
 */
record LostDirectory(Location place, MissingReference reference, SitePath meant, List<Lost> all) {
  /** So many files that are in one other directory are no chance. */
  private static final int ENOUGH = 3;

  /** Of shorter names, too many are alike by chance. */
  private static final int LEAST = 3;

  /**
   * A directory in which one reference looks.
   *
   * @param rest what it looks for there, without a slash before
   */
  private record Wish(Lost lost, Location place, MissingReference reference, String rest) {
    String absolute() {
      return SiteTree.collapsed(reference.tried().getFirst());
    }
  }

  /** The directories that are meant for some of {@code absent}, each once. */
  static List<LostDirectory> among(Site site, List<Lost> absent) {
    Map<String, List<Wish>> byPlace = new LinkedHashMap<>();
    List<LostDirectory> found = new ArrayList<>();
    for (Lost lost : absent) {
      wish(site, lost)
          .ifPresent(wish ->
              byPlace
                  .computeIfAbsent(wish.place() + " " + wish.absolute(), k -> new ArrayList<>())
                  .add(wish));
    }
    for (List<Wish> wishes : byPlace.values()) {
      Wish first = wishes.getFirst();
      meant(site, wishes)
          .ifPresent(meant ->
              found.add(
                  new LostDirectory(
                      first.place(),
                      first.reference(),
                      meant,
                      wishes.stream().map(Wish::lost).toList())));
    }
    return found;
  }

  private static Optional<Wish> wish(Site site, Lost lost) {
    MissingReference missing = lost.missing();
    return missing.searched().isPresent()
        ? searched(site, lost, missing.searched().get())
        : held(site, lost);
  }

  /** A directory of the include path. */
  private static Optional<Wish> searched(Site site, Lost lost, SearchedDirectory directory) {
    int end = directory.path().length();
    while (end > 1 && directory.path().charAt(end - 1) == '/') {
      end--;
    }
    MissingReference reference =
        reference(directory.path(), end, directory.pieces(), directory.absolute());
    return literal(site, reference)
        .map(text -> site.location(text.file(), text.span()))
        .map(place -> new Wish(lost, place, reference, lost.missing().path()));
  }

  /** A directory that the path begins with, which the include itself does not name. */
  private static Optional<Wish> held(Site site, Lost lost) {
    MissingReference missing = lost.missing();
    for (String tried : missing.tried()) {
      int base = tried.length() - missing.path().length();
      if (base < 0
          || !(site.tree().lookup(tried) instanceof Lookup.Missing lookup)
          || !tried.endsWith(missing.path())) {
        continue;
      }
      int end = endOf(tried, lookup);
      if (end <= base || end >= tried.length() - 1) {
        continue;
      }
      MissingReference reference =
          reference(missing.path(), end - base, missing.pieces(), tried.substring(0, end));
      return literal(site, reference)
          .filter(text -> !isIn(lost, text))
          .map(text -> site.location(text.file(), text.span()))
          .map(place -> new Wish(lost, place, reference, tried.substring(end + 1)));
    }
    return Optional.empty();
  }

  /** Where the segment ends that does not exist; 0 where it cannot be told. */
  private static int endOf(String tried, Lookup.Missing lookup) {
    String wrong = lookup.deepest() + "/" + lookup.segment();
    for (int end = tried.indexOf('/', 1); end > 0; end = tried.indexOf('/', end + 1)) {
      if (SiteTree.collapsed(tried.substring(0, end)).equals(wrong)) {
        return end;
      }
    }
    return 0;
  }

  private static boolean isIn(Lost lost, WrittenText text) {
    return text.file().equals(lost.edge().file())
        && lost.edge().argument().start() <= text.span().start()
        && text.span().end() <= lost.edge().argument().end();
  }

  /** The first {@code length} characters of a path as a reference of their own. */
  private static MissingReference reference(
      String path, int length, List<Piece> pieces, String absolute) {
    List<Piece> kept = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int rest = length - at;
      if (rest > 0) {
        kept.add(
            piece.text().length() <= rest
                ? piece
                : new Piece(piece.text().substring(0, rest), piece.literal()));
      }
      at += piece.text().length();
    }
    String start = absolute;
    while (start.length() > 1 && start.endsWith("/")) {
      start = start.substring(0, start.length() - 1);
    }
    return MissingReference.ofPath(
        path.substring(0, length), List.of(start), Optional.empty(), kept);
  }

  /** The literal that has the wrong part of a path. */
  private static Optional<WrittenText> literal(Site site, MissingReference reference) {
    return reference.pieces().stream()
        .map(Piece::literal)
        .flatMap(Optional::stream)
        .filter(text ->
            WrongPart.of(site, text.file(), reference)
                .filter(part ->
                    text.span().start() <= part.span().start()
                        && part.span().end() <= text.span().end())
                .isPresent())
        .findFirst();
  }

  private static Optional<SitePath> meant(Site site, List<Wish> wishes) {
    Wish first = wishes.getFirst();
    Optional<SearchedDirectory> searched = first.lost().missing().searched();
    if (searched.isPresent()) {
      return site.tree().inside(searched.get().meant());
    }
    if (wishes.stream().anyMatch(wish -> !wish.lost().edge().targetsInside().isEmpty())) {
      // In other courses of the code the same words lead somewhere: the directory before is wrong.
      return Optional.empty();
    }
    long places = wishes.stream().map(wish -> wish.lost().edge()).distinct().count();
    if (places < 2) {
      return Optional.empty();
    }
    String absolute = first.absolute();
    int slash = absolute.lastIndexOf('/');
    String name = absolute.substring(slash + 1);
    Optional<SitePath> alike =
        site.tree().inside(absolute.substring(0, slash)).stream()
            .flatMap(parent ->
                site.tree().children(parent).stream()
                    .filter(child -> child.length() >= LEAST && Slip.isOneAtMost(child, name))
                    .map(parent::resolve))
            .filter(directory -> hasMost(site, directory, wishes))
            .findFirst();
    return alike.isPresent() ? alike : anywhere(site, wishes);
  }

  /** The only directory of the site that has all of many files. */
  private static Optional<SitePath> anywhere(Site site, List<Wish> wishes) {
    Set<String> rests = new TreeSet<>();
    wishes.forEach(wish -> rests.add(wish.rest()));
    if (rests.size() < ENOUGH) {
      return Optional.empty();
    }
    String end = "/" + rests.iterator().next();
    List<SitePath> having =
        site.tree().files().stream()
            .map(entry -> "/" + entry.path())
            .filter(path -> path.endsWith(end) && path.length() > end.length())
            .map(path -> new SitePath(path.substring(1, path.length() - end.length())))
            .filter(directory -> hasAll(site, directory, wishes))
            .toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  private static boolean hasAll(Site site, SitePath directory, List<Wish> wishes) {
    return wishes.stream().allMatch(wish -> has(site, directory, wish));
  }

  /** Whether it has what was seen to lie there; some files may be made by an installation. */
  private static boolean hasMost(Site site, SitePath directory, List<Wish> wishes) {
    long found = wishes.stream().filter(wish -> has(site, directory, wish)).count();
    return found >= 2 && 2 * found > wishes.size();
  }

  private static boolean has(Site site, SitePath directory, Wish wish) {
    String absolute = site.tree().canonical(directory) + "/" + wish.rest();
    return site.tree().lookup(absolute) instanceof Lookup.Found;
  }
}

package dev.phpfsck.evaluate.graph;

import dev.phpfsck.fact.Quote;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A value that an include certainly has and that names no file.
 *
 * @param path the path as PHP gets it, before any lookup
 * @param tried the absolute paths that PHP tries for it, in order; never empty
 * @param actual the absolute path of a file whose name differs by case alone
 * @param directory whether a directory is there instead
 * @param pieces what {@code path} is made of, in order, without gaps
 * @param entryPoints the entry scripts that it is seen from, sorted; empty where the file is loaded
 *     in a way that is not known
 * @param surely of these, the ones that come there whatever the conditions, sorted
 * @param callingFiles the files with code that calls the function around, sorted; empty where entry
 *     scripts are seen to come there, or nobody is seen to call it
 * @param conditional whether some condition decides if the include is reached
 * @param certain false where something outside of the site might still provide the file
 * @param asked whether other code asks first if the file is there
 * @param installerMade why the file is thought to be made when the application is installed, such
 *     as the name of the sample that lies beside it
 * @param callers the calls, innermost first, through which the value arrived
 * @param searched the directory of the include path that was to hold it, and is not there
 */
public record MissingReference(
    String path,
    List<String> tried,
    Optional<String> actual,
    boolean directory,
    List<Piece> pieces,
    List<SitePath> entryPoints,
    List<SitePath> surely,
    List<SitePath> callingFiles,
    boolean conditional,
    boolean certain,
    boolean asked,
    Optional<String> installerMade,
    List<SourcePlace> callers,
    Optional<SearchedDirectory> searched) {
  public MissingReference {
    tried = List.copyOf(tried);
    pieces = List.copyOf(pieces);
    entryPoints = List.copyOf(entryPoints);
    surely = List.copyOf(surely);
    callingFiles = List.copyOf(callingFiles);
    callers = List.copyOf(callers);
  }

  /** A certain one of which nothing but its path is known: no course of the code leads to it. */
  public static MissingReference ofPath(
      String path, List<String> tried, Optional<String> actual, List<Piece> pieces) {
    return new MissingReference(
        path,
        tried,
        actual,
        false,
        pieces,
        List.of(),
        List.of(),
        List.of(),
        false,
        true,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * A directory of an include path that the site sets, and that does not exist.
   *
   * @param path as it stands in the include path
   * @param absolute where PHP looks for it
   * @param meant the absolute directory that has what is looked for, and that is surely meant
   * @param pieces what {@code path} is made of, in order, without gaps
   */
  public record SearchedDirectory(String path, String absolute, String meant, List<Piece> pieces) {
    public SearchedDirectory {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A stretch of the path, and where it is written.
   *
   * @param text the stretch
   * @param literal where it is written; empty where it is computed, as {@code __DIR__} is
   */
  public record Piece(String text, Optional<WrittenText> literal) {}

  /**
   * A stretch of a literal in the source.
   *
   * @param span of the whole literal with its quotes
   * @param offset where the stretch begins in the literal's text
   * @param verbatim whether the bytes between the quotes are the text itself
   */
  public record WrittenText(SitePath file, Span span, Quote quote, int offset, boolean verbatim) {}
}

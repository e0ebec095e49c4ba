package dev.phpfsck.fact;

/**
 * What sort of file it is, seen from its text alone.
 *
 * @param startsWithGuard whether it begins by ending itself when it is served directly: {@code
 *     defined('ABSPATH') || exit;}
 * @param onlyDeclares whether running it does nothing but declare names, or return a value
 * @param shebang whether it begins with {@code #!}: a program for the command line
 * @param printsMarkup whether it has text outside of PHP tags, other than blanks
 * @param template whether it has no PHP in it, or needs the object of a method that includes it
 */
public record FileNature(
    boolean startsWithGuard,
    boolean onlyDeclares,
    boolean shebang,
    boolean printsMarkup,
    boolean template) {
  /** An ordinary script. */
  public static final FileNature SCRIPT = new FileNature(false, false, false, false, false);
}

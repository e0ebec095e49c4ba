package dev.phpfsck.analysis;

/**
 * What a scan looked at, in numbers.
 *
 * @param files regular files below the root
 * @param phpFiles those that hold PHP
 * @param parsed PHP files parsed in this scan
 * @param reused PHP files whose facts came from the index
 * @param includes expressions that include a file, of all four kinds; the sum of the six that
 *     follow
 * @param resolved those whose file is there
 * @param missing those whose file is certainly not there
 * @param guarded those whose absence the code itself handles
 * @param pattern those known up to a part of the path
 * @param dynamic those that cannot be known without running the site
 * @param remote those that name a URL or another stream
 * @param entryPoints scripts that a visitor can ask for
 */
public record ScanSummary(
    int files,
    int phpFiles,
    int parsed,
    int reused,
    int includes,
    int resolved,
    int missing,
    int guarded,
    int pattern,
    int dynamic,
    int remote,
    int entryPoints) {

  /** The same, where nothing had to be parsed. */
  ScanSummary allReused() {
    return new ScanSummary(
        files,
        phpFiles,
        0,
        phpFiles,
        includes,
        resolved,
        missing,
        guarded,
        pattern,
        dynamic,
        remote,
        entryPoints);
  }
}

package dev.phpfsck.cli;

import dev.phpfsck.report.search.SearchJson;
import dev.phpfsck.report.search.SearchReport;
import dev.phpfsck.report.search.SearchText;
import dev.phpfsck.search.QueryException;
import dev.phpfsck.search.Search;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phpfsck search}: where something is spelled. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Finds text in a web root, the best answer first.",
    footerHeading = "%nQueries (all terms have to be in a file):%n",
    footer = {
      "  locale                    the word in any case, also as part of a name: WP_Locale",
      "  *phpp*                    the same anywhere, even within a word",
      "  '\"wp-locale.php\"'         exactly that text",
      "  '/\\.phpp?\\b/i'            a regular expression; i for any case",
      "  defines:wp_die            where it is defined; also calls: includes: string: comment:",
      "  path:admin ext:php menu   only in files of such a name; also path:inc/*.php",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 wrong usage, 3 search not completed."
    })
final class SearchCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for, see below.")
  private String query;

  @Parameters(
      index = "1",
      paramLabel = "ROOT",
      defaultValue = ".",
      description = "The web root; the default is the current directory.")
  private Path root;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private Format format;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show the best N files; the default is 20. JSON has all.")
  private int files;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "5",
      description = "Show N lines of each file; the default is 5. JSON has all.")
  private int lines;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour the text: auto (the default: on a terminal), always or never.")
  private OutputOptions.Color color;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec spec;

  /** The values of {@code --format}. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() throws CommandException {
    try {
      SearchResult result =
          Search.run(query, root, index.home(), Version.ofProgram(), index.rehash());
      report().write(result, spec.commandLine().getOut());
      return result.hits().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    } catch (QueryException | SiteException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(ExitCode.INCOMPLETE, "cannot be written: " + e.getMessage());
    }
  }

  private SearchReport report() {
    return switch (format) {
      case json -> new SearchJson();
      case text -> new SearchText(colored(), Math.max(1, files), Math.max(1, lines));
    };
  }

  private boolean colored() {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto -> Terminal.isStdout() && System.getenv("NO_COLOR") == null;
    };
  }
}

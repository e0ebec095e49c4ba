package dev.phpfsck.cli;

import dev.phpfsck.report.search.SearchJson;
import dev.phpfsck.report.search.SearchReport;
import dev.phpfsck.report.search.SearchText;
import dev.phpfsck.search.QueryException;
import dev.phpfsck.search.Search;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.search.Shown;
import dev.phpfsck.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code phpfsck search}: where something is spelled. */
final class SearchCommand implements Callable<Integer> {
  private final PositionalParamSpec query =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .type(String.class)
          .paramLabel("QUERY")
          .description("What to look for, see below.")
          .build();

  private final PositionalParamSpec root =
      PositionalParamSpec.builder()
          .index("1")
          .arity("1")
          .type(Path.class)
          .paramLabel("ROOT")
          .defaultValue(".")
          .description("The web root; the default is the current directory.")
          .build();

  private final OptionSpec format =
      OptionSpec.builder("-f", "--format")
          .type(Format.class)
          .paramLabel("FORMAT")
          .defaultValue("text")
          .description("text (the default) or json.")
          .build();

  private final OptionSpec files =
      OptionSpec.builder("--files")
          .type(int.class)
          .paramLabel("N")
          .defaultValue("20")
          .description("Show the best N files; the default is 20. JSON has all.")
          .build();

  private final OptionSpec lines =
      OptionSpec.builder("--lines")
          .type(int.class)
          .paramLabel("N")
          .defaultValue("5")
          .description("Show N lines of each file; the default is 5. JSON has all.")
          .build();

  private final OptionSpec color = Color.option();

  private final IndexOptions index = new IndexOptions();

  private final CommandSpec spec =
      Declarations.command("search", this, "Finds text in a web root, the best answer first.");

  /** The values of {@code --format}. */
  enum Format {
    text,
    json
  }

  CommandSpec spec() {
    spec.addPositional(query).addPositional(root);
    spec.addOption(format).addOption(files).addOption(lines).addOption(color);
    index.addTo(spec);
    Declarations.addStandardOptions(spec);
    spec.usageMessage()
        .footerHeading("%nQueries (all terms have to be in a file):%n")
        .footer(
            "  locale                    the word in any case, also as part of a name: WP_Locale",
            "  *phpp*                    the same anywhere, even within a word",
            "  '\"wp-locale.php\"'         exactly that text",
            "  '/\\.phpp?\\b/i'            a regular expression; i for any case",
            "  defines:wp_die            where it is defined; also calls: includes: string: comment:",
            "  path:admin ext:php menu   only in files of such a name; also path:inc/*.php",
            "",
            "Exit codes: 0 found, 1 nothing found, 2 wrong usage, 3 search not completed.");
    return spec;
  }

  @Override
  public Integer call() throws CommandException {
    try {
      SearchResult result =
          Search.run(
              query.getValue(),
              root.getValue(),
              index.home(),
              Version.ofProgram(),
              index.rehash(),
              shown());
      report().write(result, spec.commandLine().getOut());
      return result.hits().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    } catch (QueryException | SiteException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(ExitCode.INCOMPLETE, "cannot be written: " + e.getMessage());
    }
  }

  private Shown shown() {
    return format.getValue() == Format.json
        ? Shown.ALL
        : new Shown(atLeastOne(files), atLeastOne(lines));
  }

  private SearchReport report() {
    Format wanted = format.getValue();
    Color colors = color.getValue();
    return switch (wanted) {
      case json -> new SearchJson();
      case text -> new SearchText(colors.isOnStdout(), atLeastOne(files));
    };
  }

  private static int atLeastOne(OptionSpec option) {
    return Math.max(1, option.<Integer>getValue());
  }
}

package dev.phpfsck.bench.recall;

import dev.phpfsck.analysis.Analysis;
import dev.phpfsck.analysis.Progress;
import dev.phpfsck.analysis.ScanOptions;
import dev.phpfsck.analysis.ServerChoice;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the include graph with the includes that PHP really executes.
 *
 * <pre>{@code
 * IncludeRecall record ROOT VISITS RECORDING    visits a site with PHP and Xdebug
 * IncludeRecall compare ROOT=RECORDING...       prints the table, then what is not covered
 * }</pre>
 *
 * <p>The site is changed by what is done with it: it must be a copy, in which links are resolved.
 */
public final class IncludeRecall {
  private static final int SHOWN_OF_A_SITE = 3;

  private IncludeRecall() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SiteException {
    if (arguments.length == 4 && arguments[0].equals("record")) {
      record(Path.of(arguments[1]), Visits.read(Path.of(arguments[2])), Path.of(arguments[3]));
    } else if (arguments.length > 1 && arguments[0].equals("compare")) {
      compare(List.of(arguments).subList(1, arguments.length));
    } else {
      System.err.println("usage: IncludeRecall record ROOT VISITS RECORDING");
      System.err.println("       IncludeRecall compare ROOT=RECORDING...");
      System.exit(2);
    }
  }

  /** The include graph of a root, with nothing kept and nothing read of the server. */
  static IncludeGraph graph(Path root) throws SiteException {
    return Analysis.graph(
        new ScanOptions(
            root, Path.of("/"), ServerChoice.NEVER, Optional.empty(), "bench", Progress.NONE));
  }

  private static void record(Path folder, Visits visits, Path recording)
      throws IOException, InterruptedException, SiteException {
    Path root = folder.toRealPath();
    Path traces = Files.createTempDirectory("phpfsck-traces");
    TraceReader reader = new TraceReader(traces, root);
    try (RealPhp php = RealPhp.start(root, visits.served(), traces)) {
      for (Visits.Visit visit : visits.all()) {
        for (Visits.Visit single : expanded(visit, visits.served(), root)) {
          String outcome = done(single, php);
          reader.sweep(false);
          System.out.printf(
              "%s %s: %s; %d includes%n",
              single.verb(), single.rest(), outcome, reader.includes().size());
          new Recording(reader.includes()).write(recording);
        }
      }
    }
    reader.sweep(true);
    Files.delete(traces);
    new Recording(reader.includes()).write(recording);
  }

  private static String done(Visits.Visit visit, RealPhp php)
      throws IOException, InterruptedException {
    return switch (visit.verb()) {
      case "serve" -> "yes";
      case "setup" -> php.shell(visit.rest());
      case "run" -> php.run(visit.rest());
      case "get" -> php.get(visit.rest());
      case "post" -> {
        String[] parts = visit.rest().split(" ", 2);
        yield php.post(parts[0], parts.length > 1 ? parts[1] : "");
      }
      default -> throw new IllegalArgumentException("no such visit: " + visit.verb());
    };
  }

  /** {@code pages} and {@code scripts} stand for one visit for each entry point. */
  private static List<Visits.Visit> expanded(Visits.Visit visit, String served, Path root)
      throws SiteException {
    String below = served.isEmpty() ? "" : served + "/";
    return switch (visit.verb()) {
      case "pages" ->
          graph(root).entryPoints().stream()
              .map(SitePath::value)
              .filter(file -> file.startsWith(below) && file.endsWith(".php"))
              .map(file -> new Visits.Visit("get", "/" + file.substring(below.length())))
              .toList();
      case "scripts" ->
          graph(root).entryPoints().stream()
              .map(entry -> new Visits.Visit("run", entry.value()))
              .toList();
      default -> List.of(visit);
    };
  }

  private static void compare(List<String> sites) throws IOException, SiteException {
    System.out.printf(
        "%-12s %8s %8s %7s %6s %6s %7s %6s %s%n",
        "site", "executed", "covered", "", "places", "known", "", "left", "not covered");
    Map<String, Comparison> all = new TreeMap<>();
    for (String site : sites) {
      int equals = site.lastIndexOf('=');
      Path root = Path.of(site.substring(0, equals)).toRealPath();
      Recording recording = Recording.read(Path.of(site.substring(equals + 1)));
      Comparison result = Comparison.of(recording, new GraphSites(root, graph(root)));
      all.put(site, result);
      System.out.println(row(String.valueOf(root.getFileName()), result));
    }
    all.forEach(IncludeRecall::details);
    boolean contradicted = all.values().stream().anyMatch(one -> !one.contradicted().isEmpty());
    System.exit(contradicted ? 1 : 0);
  }

  private static String row(String name, Comparison result) {
    String uncovered =
        result.uncovered().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().size())
            .collect(Collectors.joining(", "));
    return String.format(
            Locale.ROOT,
            "%-12s %8d %8d %6.2f%% %6d %6d %6.2f%% %6d %s",
            name,
            result.executed(),
            result.covered(),
            100.0 * result.covered() / Math.max(1, result.executed()),
            result.sites(),
            result.coveredSites(),
            100.0 * result.coveredSites() / Math.max(1, result.sites()),
            result.left(),
            uncovered)
        + (result.contradicted().isEmpty()
            ? ""
            : "; CALLED MISSING " + result.contradicted().size())
        + (result.atMissing().isEmpty() ? "" : "; beside a missing " + result.atMissing().size());
  }

  private static void details(String site, Comparison result) {
    System.out.printf("%n%s%n", site);
    result.contradicted().forEach(include -> System.out.println("  CALLED MISSING " + include));
    result.atMissing().forEach(include -> System.out.println("  beside a missing " + include));
    result
        .uncovered()
        .forEach((status, includes) ->
            Stream.of(includes)
                .flatMap(list -> byPlace(list).entrySet().stream())
                .sorted(Comparator.comparingInt(place -> -place.getValue().size()))
                .forEach(place -> place(status, place.getKey(), place.getValue())));
  }

  private static Map<String, List<String>> byPlace(List<ExecutedInclude> includes) {
    return includes.stream()
        .collect(
            Collectors.groupingBy(
                include -> include.file() + ":" + include.line(),
                TreeMap::new,
                Collectors.mapping(ExecutedInclude::target, Collectors.toList())));
  }

  private static void place(String status, String place, List<String> targets) {
    System.out.printf(
        "  %s %s: %d, such as %s%n",
        status,
        place,
        targets.size(),
        String.join(", ", targets.subList(0, Math.min(SHOWN_OF_A_SITE, targets.size()))));
  }
}

package dev.phpfsck.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how often the first suggestion is right, and whether scores are the probabilities that
 * they claim to be. Takes includes that lead to a file in real applications, makes one slip in
 * each, and asks for the file; and takes the file away, and asks again.
 *
 * <p>Takes the directories of applications; no application is part of this project. With {@code
 * -Dreferences=N} so many includes of each are taken, with {@code -Dverbose=true} wrong answers are
 * printed, with {@code -Dguesses=FILE} every guess is written there, for fitting.
 *
 * <pre>{@code
 * mvn -Pbench -pl analyzer/bench -am -DskipTests package
 * java -Dreferences=100 -cp analyzer/bench/target/bench.jar \
 *     dev.phpfsck.suggest.SuggestionBenchmark /usr/share/zoph /usr/share/tt-rss
 * }</pre>
 */
public final class SuggestionBenchmark {
  /** The last literal of an argument, and nothing but brackets behind it. */
  private static final Pattern LAST_LITERAL =
      Pattern.compile("(?:'([^'\\\\]+)'|\"[^\"]*?([^\"\\\\$}]+)\")[\\s)]*$");

  private static final int REFERENCES = Integer.getInteger("references", 300);
  private static final int TRIES = 4;

  /** Files go more often than they are misspelled in any one way: one case in five. */
  private static final int GONE_COUNTS = 4;

  /** How a file comes to be called otherwise. */
  private static final List<Slip> OF_A_NAME =
      List.of(
          Slip.LETTER_LEFT_OUT,
          Slip.LETTER_ADDED,
          Slip.LETTERS_SWAPPED,
          Slip.CASE_CHANGED,
          Slip.SEPARATOR_CHANGED,
          Slip.EXTENSION_CHANGED);

  /** One right include: the last {@code literal} characters of the target stand in the source. */
  private record Reference(IncludeEdge edge, SitePath target, int literal) {}

  /** What came of some of them. */
  private static final class Tally {
    private int asked;
    private int offered;
    private int right;

    void add(Guess.Weighed first, SitePath target) {
      asked++;
      if (first.probability() >= Suggester.LEAST_PROBABLE) {
        offered++;
        right += first.guess().file().equals(target) ? 1 : 0;
      }
    }

    String line(String name) {
      return String.format(
          "%-20s %6d asked  %5.1f%% right first  %5.1f%% of those offered  %5.1f%% offered",
          name,
          asked,
          100.0 * right / Math.max(1, asked),
          100.0 * right / Math.max(1, offered),
          100.0 * offered / Math.max(1, asked));
    }
  }

  private final Map<Slip, Tally> bySlip = new EnumMap<>(Slip.class);
  private final Map<String, Tally> byApplication = new TreeMap<>();
  private final Tally gone = new Tally();
  private final Tally goneWithLookAlike = new Tally();
  private final Tally renamed = new Tally();
  private final double[] claimed = new double[11];
  private final int[] made = new int[11];
  private final int[] held = new int[11];
  private final boolean verbose = Boolean.getBoolean("verbose");
  private final Optional<PrintStream> dump;
  private int questions;

  /** What the file that is meant is called where the question is asked. */
  private SitePath named = SitePath.ROOT;

  private SuggestionBenchmark(Optional<PrintStream> dump) {
    this.dump = dump;
  }

  /** Prints the tables for the applications in {@code directories}. */
  public static void main(String[] directories) throws Exception {
    String file = System.getProperty("guesses");
    SuggestionBenchmark benchmark =
        new SuggestionBenchmark(
            file == null ? Optional.empty() : Optional.of(new PrintStream(file, UTF_8)));
    for (String directory : directories) {
      benchmark.run(Path.of(directory));
    }
    benchmark.print();
    benchmark.dump.ifPresent(PrintStream::close);
  }

  private void run(Path application) throws Exception {
    SiteTree tree = SiteTree.walk(application, Path.of("/"));
    SortedMap<SitePath, FileFacts> facts = facts(tree);
    List<Reference> all = includes(tree, facts);
    Map<SitePath, List<IncludeEdge>> from = new HashMap<>();
    Map<SitePath, List<IncludeEdge>> to = new HashMap<>();
    for (Reference reference : all) {
      from.computeIfAbsent(reference.edge.file(), f -> new ArrayList<>()).add(reference.edge);
      to.computeIfAbsent(reference.target, f -> new ArrayList<>()).add(reference.edge);
    }
    Random random = new Random(1);
    List<Reference> references = sample(all, random);
    Tally oneEdit = new Tally();
    byApplication.put(application.getFileName().toString(), oneEdit);
    try (SiteIndex index = SiteIndex.inMemory(tree)) {
      for (Reference reference : references) {
        Clues clues =
            new Clues(
                file -> without(from.getOrDefault(file, List.of()), reference.edge),
                file -> without(to.getOrDefault(file, List.of()), reference.edge),
                facts);
        Suggester suggester = new Suggester(tree, index::names, clues);
        for (Slip slip : Slip.values()) {
          ask(reference, slip, tree, suggester, oneEdit, random);
        }
        boolean also =
            !without(to.getOrDefault(reference.target, List.of()), reference.edge).isEmpty();
        askForGone(reference, tree, suggester, also);
        askForRenamed(reference, tree, suggester, also, clues, random);
      }
    }
  }

  private static SortedMap<SitePath, FileFacts> facts(SiteTree tree) throws IOException {
    SortedMap<SitePath, FileFacts> facts = new TreeMap<>();
    for (SiteEntry file : tree.files()) {
      String extension = file.path().extension();
      if (extension.equals("php") || extension.equals("inc") || extension.equals("phtml")) {
        byte[] source = Files.readAllBytes(file.path().in(tree.root()));
        facts.put(file.path(), new FactExtractor().extract(new PhpParser().parse(source)));
      }
    }
    return facts;
  }

  private static List<IncludeEdge> without(List<IncludeEdge> edges, IncludeEdge left) {
    return edges.stream().filter(edge -> !edge.equals(left)).toList();
  }

  /** One reference for each target: a file that is included everywhere is still one file. */
  private static List<Reference> sample(List<Reference> all, Random random) {
    List<Reference> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    Map<SitePath, Reference> byTarget = new LinkedHashMap<>();
    shuffled.forEach(reference -> byTarget.putIfAbsent(reference.target, reference));
    return byTarget.values().stream().limit(REFERENCES).toList();
  }

  /**
   * The includes that end with a literal, as seen from the nearest directory above the file from
   * which the literal leads to a file. That is right often enough to measure by, and does not
   * depend on how well includes are evaluated.
   */
  private static List<Reference> includes(SiteTree tree, SortedMap<SitePath, FileFacts> facts) {
    List<Reference> found = new ArrayList<>();
    facts.forEach((file, its) -> {
      for (IncludeFact include : its.includes()) {
        String literal = lastLiteral(include.source());
        if (!literal.isEmpty()) {
          target(file, literal, tree)
              .ifPresent(target -> found.add(reference(file, include, target, literal)));
        }
      }
    });
    return found;
  }

  private static Optional<SitePath> target(SitePath from, String literal, SiteTree tree) {
    SitePath directory = from.parent();
    while (true) {
      SitePath target =
          new SitePath(String.join("/", Wanted.collapsed(directory.value() + "/" + literal)));
      if (tree.entry(target).filter(SiteEntry::isFile).isPresent() && !target.equals(from)) {
        return Optional.of(target);
      }
      if (directory.isRoot()) {
        return Optional.empty();
      }
      directory = directory.parent();
    }
  }

  private static Reference reference(
      SitePath from, IncludeFact include, SitePath target, String literal) {
    IncludeEdge edge =
        new IncludeEdge(
            from,
            include.span(),
            include.argument(),
            include.source(),
            1,
            1,
            include.kind(),
            IncludeStatus.RESOLVED,
            List.of(target.value()),
            List.of(),
            List.of(),
            "",
            false,
            List.of());
    String tail = String.join("/", Wanted.collapsed(literal));
    return new Reference(edge, target, Math.min(tail.length(), target.value().length()));
  }

  private static String lastLiteral(String source) {
    Matcher matcher = LAST_LITERAL.matcher(source);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private void ask(
      Reference reference,
      Slip slip,
      SiteTree tree,
      Suggester suggester,
      Tally all,
      Random random) {
    String path = reference.target.value();
    int first = path.length() - reference.literal;
    for (int i = 0; i < TRIES; i++) {
      String slipped = slip.in(path, first, random).orElse("");
      if (slipped.isEmpty() || tree.entry(new SitePath(slipped)).isPresent()) {
        continue;
      }
      String absolute = slipped.startsWith("/") ? slipped : tree.absoluteRoot() + "/" + slipped;
      Guess.Weighed guess =
          first(
              reference,
              guesses(reference, suggester, absolute, tree),
              slip.name(),
              false,
              slipped);
      bySlip.computeIfAbsent(slip, s -> new Tally()).add(guess, reference.target);
      if (slip.isOneEdit()) {
        all.add(guess, reference.target);
      }
      boolean right = guess.guess().file().equals(reference.target);
      count(guess, right);
      if (verbose && !right) {
        System.out.printf(
            "%s %s in %s -> %s, not %s%n",
            slip, slipped, reference.edge.file(), guess, reference.target);
      }
      return;
    }
  }

  private void askForGone(Reference reference, SiteTree tree, Suggester suggester, boolean also) {
    Collection<Guess> guesses = guesses(reference, suggester, absolute(reference, tree), tree);
    guesses.removeIf(guess -> guess.file().equals(reference.target));
    boolean alike = hasLookAlike(reference.target, tree);
    Guess.Weighed guess = first(reference, guesses, alike ? "GONE_ALIKE" : "GONE", also);
    (alike ? goneWithLookAlike : gone).add(guess, reference.target);
    for (int i = 0; i < GONE_COUNTS; i++) {
      count(guess, false);
    }
    if (verbose && guess.probability() >= Suggester.LEAST_PROBABLE) {
      System.out.printf(
          "GONE%s %s in %s -> %s%n",
          alike ? " (WITH LOOK-ALIKE)" : "", reference.target, reference.edge.file(), guess);
    }
  }

  /** Whether the tree has another file of that name, or one that is one edit from it beside it. */
  private static boolean hasLookAlike(SitePath file, SiteTree tree) {
    String stem = Odds.stem(file.name()).toLowerCase(Locale.ROOT);
    return tree.files().stream()
        .map(SiteEntry::path)
        .filter(other -> !other.equals(file))
        .anyMatch(other -> {
          String its = Odds.stem(other.name()).toLowerCase(Locale.ROOT);
          boolean beside = other.parent().equals(file.parent());
          return its.equals(stem) || (beside && new Spelling().between(its, stem) <= 1);
        });
  }

  /** The reference is right, and the file got another name: nobody includes it any more. */
  private void askForRenamed(
      Reference reference,
      SiteTree tree,
      Suggester suggester,
      boolean also,
      Clues clues,
      Random random) {
    String path = reference.target.value();
    Slip slip = OF_A_NAME.get(random.nextInt(OF_A_NAME.size()));
    String name = slip.in(path, path.lastIndexOf('/') + 1, random).orElse("");
    if (name.isEmpty() || tree.entry(new SitePath(name)).isPresent()) {
      return;
    }
    Collection<Guess> guesses = guesses(reference, suggester, absolute(reference, tree), tree);
    guesses.removeIf(guess -> guess.file().equals(reference.target));
    Set<Clue> about = EnumSet.noneOf(Clue.class);
    about.addAll(clues.about(reference.edge.file(), reference.target));
    about.removeAll(Set.of(Clue.INCLUDED_NEARBY, Clue.ALREADY_INCLUDED));
    about.add(about.contains(Clue.A_PAGE) ? Clue.A_PAGE : Clue.INCLUDED_BY_NOBODY);
    double slips =
        new PathDistance().between(Wanted.collapsed(path), Wanted.collapsed(name), false);
    int alike = Odds.alike(Wanted.collapsed(path), Wanted.collapsed(name), false);
    guesses.add(new Guess(reference.target, slips, alike, about));
    named = new SitePath(name);
    Guess.Weighed guess = first(reference, guesses, "RENAMED", also);
    renamed.add(guess, reference.target);
    count(guess, guess.guess().file().equals(reference.target));
  }

  private static String absolute(Reference reference, SiteTree tree) {
    return tree.absoluteRoot() + "/" + reference.target.value();
  }

  private static Collection<Guess> guesses(
      Reference reference, Suggester suggester, String absolute, SiteTree tree) {
    List<Wanted> places = List.of(Wanted.of(absolute, tree.absoluteRoot()));
    return new ArrayList<>(suggester.guesses(reference.edge.file(), places));
  }

  private Guess.Weighed first(
      Reference reference, Collection<Guess> all, String kind, boolean also) {
    return first(reference, all, kind, also, reference.target.value());
  }

  private Guess.Weighed first(
      Reference reference, Collection<Guess> all, String kind, boolean also, String wanted) {
    if (!kind.equals("RENAMED")) {
      named = reference.target;
    }
    dump.ifPresent(to -> write(to, all, kind, wanted, reference.target, also));
    questions++;
    List<Guess.Weighed> guesses = Odds.among(all, also);
    return guesses.isEmpty()
        ? new Guess.Weighed(new Guess(SitePath.ROOT, 99, 0, Set.of()), 0)
        : guesses.get(0);
  }

  private void write(
      PrintStream to,
      Collection<Guess> guesses,
      String kind,
      String wanted,
      SitePath target,
      boolean also) {
    to.printf("%d\t%s\t%s\t%b\tQUESTION%n", questions, kind, wanted, also);
    for (Guess guess : guesses) {
      if (guess.slips() < 5) {
        to.printf(
            "%d\t%s\t%s\t%s\t%.2f\t%d%n",
            questions,
            guess.file().equals(target) ? "RIGHT" : "WRONG",
            guess.file().equals(target) ? named : guess.file(),
            guess.clues(),
            guess.slips(),
            guess.alike());
      }
    }
  }

  private void count(Guess.Weighed guess, boolean right) {
    int bucket = (int) (guess.probability() * 10);
    claimed[bucket] += guess.probability();
    made[bucket]++;
    held[bucket] += right ? 1 : 0;
  }

  private void print() {
    byApplication.forEach((name, tally) -> System.out.println(tally.line(name)));
    System.out.println();
    bySlip.forEach((slip, tally) -> System.out.println(tally.line(slip.name())));
    System.out.println(renamed.line("FILE_RENAMED"));
    System.out.println(gone.line("FILE_GONE"));
    System.out.println(goneWithLookAlike.line("GONE_WITH_LOOK_ALIKE"));
    System.out.println();
    for (int i = 0; i <= 10; i++) {
      if (made[i] > 0) {
        System.out.printf(
            "score %.2f: right in %.2f of %d%n",
            claimed[i] / made[i], held[i] / (double) made[i], made[i]);
      }
    }
  }
}

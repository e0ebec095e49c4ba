package dev.phpfsck.suggest;

import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how often the first suggestion is right, and whether scores are the probabilities that
 * they claim to be. Takes references that lead to a file in real applications, makes one slip in
 * each, and asks for the file; and takes the file away, and asks again.
 *
 * <p>Run with the directories of applications as arguments; no application is part of this project.
 */
public final class SuggestionBenchmark {
  private static final Pattern INCLUDE =
      Pattern.compile(
          "\\b(?:require|include)(?:_once)?\\b[^;'\"]*(?:'([^'$]+)'|\"([^\"$]+)\")\\s*\\)?\\s*;");
  private static final int REFERENCES = 300;
  private static final int TRIES = 4;

  /** One right reference: the last {@code literal} characters of the target stand in the source. */
  private record Reference(SitePath from, SitePath target, int literal) {}

  /** What came of some of them. */
  private static final class Tally {
    private int asked;
    private int offered;
    private int right;

    void add(Guess first, SitePath target) {
      asked++;
      if (first.probability() >= 0.3) {
        offered++;
        right += first.file().equals(target) ? 1 : 0;
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
  private final double[] claimed = new double[11];
  private final int[] made = new int[11];
  private final int[] held = new int[11];
  private Reference asked = new Reference(SitePath.ROOT, SitePath.ROOT, 0);
  private final boolean verbose = Boolean.getBoolean("verbose");

  private SuggestionBenchmark() {}

  /** Prints the tables for the applications in {@code directories}. */
  public static void main(String[] directories) throws Exception {
    SuggestionBenchmark benchmark = new SuggestionBenchmark();
    for (String directory : directories) {
      benchmark.run(Path.of(directory));
    }
    benchmark.print();
  }

  private void run(Path application) throws Exception {
    SiteTree tree = SiteTree.walk(application, Path.of("/"));
    List<Reference> references = references(tree);
    Random random = new Random(1);
    Collections.shuffle(references, random);
    try (SiteIndex index = SiteIndex.inMemory(tree)) {
      Suggester suggester = new Suggester(tree, index::names, clues(references));
      Tally all = new Tally();
      byApplication.put(application.getFileName().toString(), all);
      for (Reference reference : sample(references)) {
        for (Slip slip : Slip.values()) {
          ask(reference, slip, tree, suggester, all, random);
        }
        askForGone(reference, tree, suggester);
      }
    }
  }

  /** One reference for each target: a file that is included everywhere is still one file. */
  private static List<Reference> sample(List<Reference> references) {
    Map<SitePath, Reference> byTarget = new LinkedHashMap<>();
    references.forEach(r -> byTarget.putIfAbsent(r.target, r));
    return byTarget.values().stream().limit(REFERENCES).toList();
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
      String absolute = slipped.startsWith("/") ? slipped : tree.absoluteRoot() + "/" + slipped;
      if (slipped.isEmpty() || tree.entry(new SitePath(slipped)).isPresent()) {
        continue;
      }
      Guess guess = first(reference, suggester, absolute, tree, false);
      bySlip.computeIfAbsent(slip, s -> new Tally()).add(guess, reference.target);
      if (slip.isOneEdit()) {
        all.add(guess, reference.target);
      }
      boolean right = guess.file().equals(reference.target);
      count(guess, right);
      if (verbose && !right) {
        System.out.printf("%s %s -> %s, not %s%n", slip, slipped, guess, reference.target);
      }
      return;
    }
  }

  private void askForGone(Reference reference, SiteTree tree, Suggester suggester) {
    Guess guess =
        first(
            reference, suggester, tree.absoluteRoot() + "/" + reference.target.value(), tree, true);
    gone.add(guess, reference.target);
    count(guess, false);
    if (verbose && guess.probability() >= 0.3) {
      System.out.printf("GONE %s -> %s%n", reference.target, guess);
    }
  }

  private Guess first(
      Reference reference, Suggester suggester, String absolute, SiteTree tree, boolean gone) {
    List<Wanted> places = List.of(Wanted.of(absolute, tree.absoluteRoot()));
    asked = reference;
    SortedMap<SitePath, Double> costs = suggester.costs(reference.from, places);
    if (gone) {
      costs.remove(reference.target);
    }
    List<Guess> guesses = Odds.fitted().among(costs, Odds.length(places));
    return guesses.isEmpty() ? new Guess(SitePath.ROOT, 99, 0) : guesses.get(0);
  }

  private void count(Guess guess, boolean right) {
    int bucket = (int) (guess.probability() * 10);
    claimed[bucket] += guess.probability();
    made[bucket]++;
    held[bucket] += right ? 1 : 0;
  }

  private void print() {
    byApplication.forEach((name, tally) -> System.out.println(tally.line(name)));
    System.out.println();
    bySlip.forEach((slip, tally) -> System.out.println(tally.line(slip.name())));
    System.out.println(gone.line("FILE_GONE"));
    System.out.println();
    for (int i = 0; i <= 10; i++) {
      if (made[i] > 0) {
        System.out.printf(
            "score %.2f: right in %.2f of %d%n",
            claimed[i] / made[i], held[i] / (double) made[i], made[i]);
      }
    }
  }

  /** What the references alone say; each reference is taken away while it is asked about. */
  private Clues clues(List<Reference> references) {
    Map<SitePath, Set<SitePath>> byFile = new HashMap<>();
    Map<SitePath, Integer> times = new HashMap<>();
    for (Reference r : references) {
      byFile.computeIfAbsent(r.from, f -> new HashSet<>()).add(r.target);
      times.merge(r.target, 1, Integer::sum);
    }
    return (from, candidate) -> {
      if (!candidate.extension().equals("php") && !candidate.extension().equals("inc")) {
        return 1.5;
      }
      if (candidate.equals(asked.target)) {
        return times.getOrDefault(candidate, 1) == 1 ? -0.4 : 0;
      }
      if (byFile.getOrDefault(from, Set.of()).contains(candidate)) {
        return 1.2;
      }
      return times.containsKey(candidate) ? 0 : -0.4;
    };
  }

  /** Includes whose last literal leads to a file, from some directory above the including one. */
  private static List<Reference> references(SiteTree tree) throws IOException {
    List<Reference> found = new ArrayList<>();
    for (SiteEntry file : tree.files()) {
      if (!file.path().extension().equals("php") && !file.path().extension().equals("inc")) {
        continue;
      }
      String text = Files.readString(file.path().in(tree.root()), StandardCharsets.ISO_8859_1);
      Matcher matcher = INCLUDE.matcher(text);
      while (matcher.find()) {
        String literal = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        add(found, file.path(), literal, tree);
      }
    }
    return found;
  }

  private static void add(List<Reference> found, SitePath from, String literal, SiteTree tree) {
    String tail = String.join("/", Wanted.collapsed(literal));
    SitePath directory = from.parent();
    while (!tail.isEmpty()) {
      SitePath target =
          new SitePath(String.join("/", Wanted.collapsed(directory.value() + "/" + literal)));
      if (tree.entry(target).filter(SiteEntry::isFile).isPresent() && !target.equals(from)) {
        found.add(new Reference(from, target, Math.min(tail.length(), target.value().length())));
        return;
      }
      if (directory.isRoot()) {
        return;
      }
      directory = directory.parent();
    }
  }
}

package dev.phpfsck.search;

import dev.phpfsck.index.Candidate;
import dev.phpfsck.index.TextIndex;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads files and searches them, on every processor. */
final class Reading {
  private final Query query;
  private final Function<SitePath, Path> onDisk;
  private final Shown shown;
  private final Queue<Hit> hits = new ConcurrentLinkedQueue<>();
  private final Queue<SiteProblem> problems = new ConcurrentLinkedQueue<>();

  /** The best so far, the worst of them first. */
  private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

  private Reading(Query query, Function<SitePath, Path> onDisk, Shown shown) {
    this.query = query;
    this.onDisk = onDisk;
    this.shown = shown;
  }

  /**
   * Reads {@code files}; binary ones are passed over.
   *
   * @param onDisk where a file is opened
   * @param shown the best have their lines, and others may
   */
  static Reading of(
      Query query, List<Candidate> files, Function<SitePath, Path> onDisk, Shown shown) {
    Reading reading = new Reading(query, onDisk, shown);
    Queue<Candidate> todo = new ConcurrentLinkedQueue<>(files);
    int others = Math.min(files.size(), Runtime.getRuntime().availableProcessors()) - 1;
    List<CompletableFuture<Void>> helpers =
        Stream.generate(() ->
                CompletableFuture.runAsync(
                    () -> reading.all(todo), task -> Thread.ofPlatform().daemon().start(task)))
            .limit(Math.max(0, others))
            .toList();
    reading.all(todo);
    helpers.forEach(CompletableFuture::join);
    return reading;
  }

  /** In no order. */
  Queue<Hit> hits() {
    return hits;
  }

  Queue<SiteProblem> problems() {
    return problems;
  }

  private void all(Queue<Candidate> todo) {
    ZoneReader zones = new ZoneReader();
    Contents contents = new Contents();
    for (Candidate file = todo.poll(); file != null; file = todo.poll()) {
      one(file, contents, zones);
    }
  }

  private void one(Candidate file, Contents contents, ZoneReader reader) {
    try {
      Text content = contents.read(onDisk.apply(file.path()));
      if (file.isIndexed() || TextIndex.isText(content.bytes(), content.length())) {
        FileSearch search =
            new FileSearch(file.path(), content, () -> zones(file, content, reader));
        search
            .answer(query)
            .map(hit -> isAmongBest(hit) ? search.show(hit, shown.lines()) : hit)
            .ifPresent(hits::add);
      }
    } catch (IOException e) {
      problem(file, "could not be read");
    } catch (OutOfMemoryError e) {
      problem(file, "too large to be searched");
    } catch (StackOverflowError e) {
      // Java's regular expressions recurse for each character of some repetitions.
      problem(file, "a line is too long for this expression");
    }
  }

  /** Whether fewer files than are shown are better so far: each that is so at the end is so now. */
  private boolean isAmongBest(Hit hit) {
    synchronized (best) {
      best.add(hit);
      return best.size() <= shown.files() || !best.remove().path().equals(hit.path());
    }
  }

  private void problem(Candidate file, String message) {
    problems.add(new SiteProblem(file.path().value(), message));
  }

  private static Zones zones(Candidate file, Text content, ZoneReader reader) {
    return file.kept()
        .map(kept -> kept.length == 0 ? Zones.NONE : Zones.read(kept, content.length()))
        .orElseGet(() -> reader.zones(content.toBytes()));
  }
}

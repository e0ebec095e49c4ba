package dev.phpfsck.analysis;

import dev.phpfsck.fact.FactCodec;
import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.index.ContentDigest;
import dev.phpfsck.index.SiteIndex;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gets the facts of every PHP file: from the index where the file has not changed, else by reading
 * and parsing it. Files do not depend on one another, so that is done by as many threads as there
 * are processors, the largest file first.
 */
final class FactReader {
  /** No page of PHP is this large; what is, would cost the scan its memory. */
  private static final long MAX_BYTES = 64L << 20;

  /** Deeply nested expressions are walked recursively. */
  private static final long STACK_BYTES = 16L << 20;

  private final SiteTree tree;
  private final SiteIndex index;
  private final Progress progress;
  private final boolean rehash;
  private final ConcurrentHashMap<SitePath, FileFacts> facts = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<SiteProblem> problems = new ConcurrentLinkedQueue<>();

  /**
   * The order in which files are read: no thread is left with a large one at the end. They are
   * indexed in the same order, as what the index keeps is read forward.
   */
  private static final Comparator<SiteEntry> LARGEST_FIRST =
      Comparator.comparingLong(SiteEntry::size).reversed().thenComparing(SiteEntry::path);

  private final ConcurrentLinkedQueue<Fresh> fresh = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean repeatable = new AtomicBoolean(true);
  private final AtomicInteger parsed = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  FactReader(SiteTree tree, SiteIndex index, ScanOptions options) {
    this.tree = tree;
    this.index = index;
    this.progress = options.progress();
    this.rehash = options.rehash();
  }

  /** What the index does not know yet: of a file, or of one that has only changed its identity. */
  private record Fresh(SiteEntry file, Optional<ContentDigest> digest, Supplier<byte[]> facts) {}

  /**
   * What all PHP files of a site say.
   *
   * @param parsed how many were parsed; the facts of the others came from the index
   * @param problems files that could not be read
   * @param isRepeatable whether the same files are sure to be read the same another time; not where
   *     the disk failed
   * @param fresh what the index does not know yet
   */
  record Read(
      SortedMap<SitePath, FileFacts> facts,
      int parsed,
      List<SiteProblem> problems,
      boolean isRepeatable,
      List<Fresh> fresh) {

    /** Has {@code index} know all of it. */
    void remember(SiteIndex index) {
      for (Fresh one : fresh) {
        index.put(one.file(), one.digest(), one.facts());
      }
      index.commit();
    }
  }

  Read readAll() {
    List<SiteEntry> files =
        tree.files().stream()
            .filter(file -> PhpFiles.isPhp(tree, file))
            .sorted(LARGEST_FIRST)
            .toList();
    ConcurrentLinkedQueue<SiteEntry> todo = new ConcurrentLinkedQueue<>(files);
    int threads = Math.clamp(files.size(), 1, Runtime.getRuntime().availableProcessors());
    ThreadFactory factory =
        Thread.ofPlatform().name("parse").daemon().stackSize(STACK_BYTES).factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, factory)) {
      Stream.generate(() -> pool.submit(() -> work(todo, files.size())))
          .limit(threads)
          .toList()
          .forEach(FactReader::join);
    }
    return new Read(
        Collections.unmodifiableSortedMap(new TreeMap<>(facts)),
        parsed.get(),
        problems.stream().sorted().toList(),
        repeatable.get(),
        fresh.stream().sorted(Comparator.comparing(Fresh::file, LARGEST_FIRST)).toList());
  }

  private void work(ConcurrentLinkedQueue<SiteEntry> todo, int total) {
    PhpParser parser = new PhpParser();
    FactExtractor extractor = new FactExtractor();
    for (SiteEntry file = todo.poll(); file != null; file = todo.poll()) {
      read(file, parser, extractor);
      progress.at(Progress.Stage.PARSING, done.incrementAndGet(), total);
    }
  }

  private void read(SiteEntry file, PhpParser parser, FactExtractor extractor) {
    Optional<byte[]> known = rehash ? Optional.empty() : index.facts(file);
    if (known.isPresent()) {
      facts.put(file.path(), FactCodec.decode(known.get()));
      return;
    }
    if (file.size() > MAX_BYTES) {
      problem(file, "too large to be PHP that runs, not parsed: " + (file.size() >> 20) + " MB");
      return;
    }
    try {
      byte[] source = Files.readAllBytes(tree.onDisk(file.path()));
      Optional<ContentDigest> digest =
          rehash ? Optional.of(ContentDigest.of(source)) : Optional.empty();
      Optional<byte[]> same = digest.flatMap(d -> index.facts(file, d));
      FileFacts read =
          same.map(FactCodec::decode).orElseGet(() -> extractor.extract(parser.parse(source)));
      facts.put(file.path(), read);
      fresh.add(new Fresh(file, digest, () -> same.orElseGet(() -> FactCodec.encode(read))));
      if (same.isEmpty()) {
        parsed.incrementAndGet();
      }
    } catch (AccessDeniedException e) {
      problem(file, "could not be read: permission denied");
    } catch (IOException e) {
      repeatable.set(false);
      problem(file, "could not be read: " + e.getMessage());
    }
  }

  private void problem(SiteEntry file, String message) {
    problems.add(new SiteProblem(file.path().value(), message));
  }

  private static void join(Future<?> worker) {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}

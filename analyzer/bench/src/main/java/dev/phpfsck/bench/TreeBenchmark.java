package dev.phpfsck.bench;

import dev.phpfsck.parser.LexerAlone;
import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.PhpParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads, lexes or parses a whole tree again and again in one process, and prints megabytes of PHP
 * per second of this thread's own CPU: the first pass is what a short run sees, the fifth what a
 * long one does. Time of the JIT's and the collector's threads is not in it; the CPU time of the
 * whole process is printed at the end.
 *
 * <pre>{@code
 * TreeBenchmark (read|tokens|parse|retain) FOLDER...
 * }</pre>
 *
 * <p>{@code retain} keeps every tree and prints how much memory they take a byte of source, the
 * source itself not counted.
 */
public final class TreeBenchmark {
  private static final int PASSES = 5;

  private TreeBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: TreeBenchmark (read|tokens|parse|retain) FOLDER...");
      System.exit(2);
    }
    String work = arguments[0];
    List<Path> roots = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    PhpTree tree = PhpTree.below(roots);
    if (work.equals("retain")) {
      retain(tree.read());
    } else {
      measure(work, tree);
    }
  }

  private static void measure(String work, PhpTree tree) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    LexerAlone lexer = new LexerAlone();
    PhpParser parser = new PhpParser();
    for (int pass = 1; pass <= PASSES; pass++) {
      long bytes = 0;
      long result = 0;
      long wall = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      for (Path file : tree.files()) {
        byte[] source = Files.readAllBytes(file);
        bytes += source.length;
        result +=
            switch (work) {
              case "read" -> source.length;
              case "tokens" -> lexer.count(source);
              case "parse" -> parser.parse(source).getProblems().size();
              default -> throw new IllegalArgumentException(work);
            };
      }
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      wall = System.nanoTime() - wall;
      System.out.printf(
          Locale.ROOT,
          "%s pass %d: %d files, %.1f MB, %.1f MB/s of CPU, %.1f MB/s of wall (%d)%n",
          work,
          pass,
          tree.files().size(),
          bytes / 1e6,
          bytes * 1e3 / cpu,
          bytes * 1e3 / wall,
          result);
    }
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(all -> System.out.println("whole process: " + all.toMillis() + " ms of CPU"));
  }

  private static void retain(List<byte[]> sources) {
    long bytes = sources.stream().mapToLong(source -> source.length).sum();
    PhpParser parser = new PhpParser();
    parser.parse(sources.get(0));
    List<ParseResult> results = new ArrayList<>(sources.size());
    long before = used();
    for (byte[] source : sources) {
      results.add(parser.parse(source));
    }
    long after = used();
    long nodes = results.stream().mapToLong(result -> result.getResult().stream().count()).sum();
    System.out.printf(
        Locale.ROOT,
        "%.1f MB of source, %d nodes (%.3f a byte), %.2f bytes retained a byte of source%n",
        bytes / 1e6,
        nodes,
        1.0 * nodes / bytes,
        1.0 * (after - before) / bytes);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

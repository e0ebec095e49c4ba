package dev.phpfsck.bench;

import dev.phpfsck.parser.LexerAlone;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.parser.ast.IncludeExpr;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The steps from bytes to tree over the files below {@code root}, which are in memory already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParserBenchmark {
  @Param("/usr/share/wordpress")
  public String root = "";

  private final LexerAlone lexer = new LexerAlone();
  private final PhpParser parser = new PhpParser();
  private List<byte[]> sources = List.of();

  @Setup
  public void read() throws IOException {
    sources = PhpTree.below(List.of(Path.of(root))).read();
    long bytes = sources.stream().mapToLong(source -> source.length).sum();
    System.out.println(sources.size() + " files, " + bytes + " bytes");
  }

  @Benchmark
  public void lex(Blackhole hole) {
    for (byte[] source : sources) {
      hole.consume(lexer.count(source));
    }
  }

  @Benchmark
  public void parse(Blackhole hole) {
    for (byte[] source : sources) {
      hole.consume(parser.parse(source));
    }
  }

  /** Parses, and finds the includes in the tree. */
  @Benchmark
  public void parseAndWalk(Blackhole hole) {
    for (byte[] source : sources) {
      hole.consume(parser.parse(source).getResult().findAll(IncludeExpr.class));
    }
  }
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/** Turns the facts of a site's files into its {@link IncludeGraph}. */
public final class Evaluator {
  /** Code calls code: the deepest course needs more stack than a thread has by default. */
  private static final long STACK_BYTES = 512L << 20;

  private final SiteTree tree;
  private final Surroundings surroundings;

  public Evaluator(SiteTree tree, Surroundings surroundings) {
    this.tree = tree;
    this.surroundings = surroundings;
  }

  /** Follows every entry script of the site; {@code facts} holds all of its PHP files. */
  public IncludeGraph evaluate(SortedMap<SitePath, FileFacts> facts) {
    CompletableFuture<IncludeGraph> graph = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                graph.complete(follow(facts));
              } catch (Throwable failure) {
                graph.completeExceptionally(failure);
              }
            },
            "evaluate",
            STACK_BYTES);
    thread.start();
    return graph.join();
  }

  private IncludeGraph follow(SortedMap<SitePath, FileFacts> facts) {
    Machine machine = new Machine(new Program(tree, facts), tree, surroundings);
    Boot boot = new Boot(machine);
    boot.follow();
    return new GraphBuilder(machine, boot).build();
  }
}

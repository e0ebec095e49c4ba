package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FactCodec;
import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site of a few files in a temporary directory, and its include graph. */
final class SmallSite {
  private final Path root;
  private Surroundings surroundings = Surroundings.DEFAULT;

  SmallSite(Path root) {
    this.root = root;
  }

  /** Sets PHP's {@code include_path}. */
  SmallSite includePath(String... directories) {
    surroundings = new Surroundings(List.of(directories), List.of());
    return this;
  }

  SmallSite file(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** An empty PHP file each. */
  SmallSite files(String... names) throws Exception {
    for (String name : names) {
      file(name, "<?php\n");
    }
    return this;
  }

  /** The graph, made from facts that went through the cache's form. */
  IncludeGraph graph() throws Exception {
    SiteTree tree = SiteTree.walk(root, Path.of("/"));
    SortedMap<SitePath, FileFacts> facts = new TreeMap<>();
    for (SiteEntry entry : tree.files()) {
      if (entry.path().extension().equals("php") || entry.path().extension().equals("inc")) {
        SourceFile source =
            SourceFile.of(entry.path().value(), Files.readAllBytes(entry.path().in(tree.root())));
        FileFacts extracted = new FactExtractor().extract(new PhpParser().parse(source));
        facts.put(entry.path(), FactCodec.decode(FactCodec.encode(extracted)));
      }
    }
    return new Evaluator(tree, surroundings).evaluate(facts);
  }

  /** The only include on that line. */
  IncludeEdge edge(String file, int line) throws Exception {
    return graph().from(new SitePath(file)).stream()
        .filter(edge -> edge.line() == line)
        .findFirst()
        .orElseThrow();
  }

  /** Asserts what the only include on that line comes to, and all files that it lists. */
  void loads(IncludeStatus status, String file, int line, String... targets) throws Exception {
    IncludeEdge edge = edge(file, line);
    assertThat(edge.status()).as(edge.toString()).isEqualTo(status);
    assertThat(edge.targets()).containsExactly(targets);
  }
}

package dev.phpfsck.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FactExtractor;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.parser.PhpParser;
import dev.phpfsck.site.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CluesTest {
  private static final SitePath FROM = new SitePath("views/item.edit.php");
  private static final FileFacts FACTS =
      new FactExtractor()
          .extract(
              new PhpParser()
                  .parse("<?php include 'x.php';".getBytes(StandardCharsets.ISO_8859_1)));

  private static IncludeEdge edge(SitePath from, SitePath to) {
    IncludeFact include = FACTS.includes().get(0);
    return new IncludeEdge(
        from,
        include.span(),
        include.argument(),
        include.source(),
        1,
        1,
        include.kind(),
        IncludeStatus.RESOLVED,
        List.of(to.value()),
        List.of(),
        List.of(),
        "",
        false,
        List.of());
  }

  /** What another file in the same directory includes. */
  private static Set<Clue> about(String other, String name) {
    SitePath candidate = new SitePath("views/js/" + name);
    IncludeEdge edge = edge(new SitePath("views/" + other), candidate);
    return new Clues(file -> List.of(), file -> List.of(edge), Map.of(candidate, FACTS))
        .about(FROM, candidate);
  }

  @ParameterizedTest
  @CsvSource({
    "item.list.php, item.list.js.php, NAMED_AFTER_ANOTHER",
    "nan.php, nan_TW.php, NAMED_AFTER_ANOTHER",
    "item.list.php, item.listing.php, INCLUDED_NEARBY",
    "item.list.php, item.list.php, INCLUDED_NEARBY",
    "item.list.php, common.js.php, INCLUDED_NEARBY"
  })
  void tellsWhatBelongsToAnotherFileFromWhatManyInclude(String other, String name, Clue expected) {
    assertThat(about(other, name)).containsExactly(expected);
  }
}

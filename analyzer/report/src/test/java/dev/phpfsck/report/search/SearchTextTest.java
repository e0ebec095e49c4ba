package dev.phpfsck.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.search.Hit;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static Hit.Line line(int number, Hit.Match... matches) {
    return new Hit.Line(number, "load the Load locale", List.of(matches));
  }

  private static String shown(Hit.Line... lines) throws IOException {
    Hit hit = new Hit(new SitePath("a.php"), 1, lines.length, List.of(lines));
    StringBuilder out = new StringBuilder();
    new SearchText(false, 1, 1)
        .write(new SearchResult("/srv", "load locale", List.of(hit), List.of()), out);
    return out.toString();
  }

  @Test
  void prefersTheLineThatHasMoreOfWhatWasAskedFor() throws Exception {
    Hit.Match load = new Hit.Match(0, 4);
    Hit.Match locale = new Hit.Match(14, 20);
    assertThat(shown(line(1, load), line(2, load, locale), line(3, load, locale)))
        .startsWith("a.php\n     2: load")
        .contains("2 more lines");
  }

  @Test
  void prefersTheFirstWhereOthersOnlyRepeatIt() throws Exception {
    Hit.Match load = new Hit.Match(0, 4);
    Hit.Match again = new Hit.Match(9, 13);
    assertThat(shown(line(1, load), line(2, load, again))).startsWith("a.php\n     1: load");
  }
}

package dev.phpfsck.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.search.Hit;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static final Hit.Line LINE =
      new Hit.Line(7, "load\tthe \u001blocale", List.of(new Hit.Match(0, 4)));

  private static String shown(int count) throws IOException {
    Hit hit = new Hit(new SitePath("a.php"), 1, count, List.of(LINE));
    StringBuilder out = new StringBuilder();
    new SearchText(false, 1).write(new SearchResult("/srv", "load", List.of(hit), List.of()), out);
    return out.toString();
  }

  @Test
  void saysHowManyLinesAreNotShown() throws Exception {
    assertThat(shown(3)).contains("… 2 more lines");
    assertThat(shown(2)).contains("… 1 more line\n");
    assertThat(shown(1)).doesNotContain("more line");
  }

  @Test
  void showsNothingThatATerminalObeys() throws Exception {
    assertThat(shown(1)).startsWith("a.php\n     7: load    the \\x1blocale\n");
  }
}

package dev.phpfsck.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same pages to PHP and to the evaluator: made of assignments by all sorts of names
 * (references, closures, parameters, computed names), in any order, and an include at the end.
 * Where PHP finds the file, nobody may say that it is missing. Names of which nothing is known are
 * left out: see {@code Aliases}.
 */
class AliasConformanceTest {
  private static final int PAGES = 240;

  /**
   * {@code @} is a number of its own, {@code V} a variable, {@code L} any place, {@code S} text.
   */
  private static final List<String> STATEMENTS =
      List.of(
          "L = L;",
          "L = S;",
          "L = S;",
          "V = &L;",
          "$r['k'] = &L;",
          "$o->p = &L;",
          "$r = [S, 'k' => &V, 'l' => L];",
          "$t@ = L; $t@ = S;",
          "if (V === S) { L = S; } else { L = L; }",
          "if (isset($argc)) { V = &L; V = S; }",
          "for ($i@ = 0; $i@ < 2; $i@++) { L = S; V = &L; }",
          "foreach ([S, S] as L) { V = L; }",
          "foreach ($r as &$v@) { $v@ = S; }",
          "foreach ($r as &$v@) { $v@ = S; } unset($v@); $v@ = S;",
          "$f@ = function () use (&$a) { $a = S; }; V = S; $f@();",
          "$f@ = function () use ($b) { $b = S; return $b; }; L = $f@();",
          "$f@ = fn() => $c = S; $f@();",
          "array_map(function ($q) use (&$d) { $d = $q; }, [S]);",
          "array_walk($r, function (&$value) { $value = S; });",
          "put(L, S);",
          "entry($r, S);",
          "alias(L); L = S;",
          "keep(L); L = S; $GLOBALS['kept'] = S;",
          "remove(); V = S;",
          "$n@ = 'a'; $$n@ = S;",
          "extract(['b' => S, 'c' => S]);",
          "extract(['a' => S, 'd' => S], EXTR_SKIP);",
          "foreach (['a' => S] as $k@ => $v@) { $$k@ = $v@; }",
          "$o->set(S);",
          "$o->fill(L);",
          "$o->keep(L); $o->q = S;",
          "$x@ = &$o->place(); $x@ = S;",
          "$c@ = clone $o; $c@->p = S;",
          "$c@ = $o; $c@->q = S;",
          "$n@ = 'p'; $o->$n@ = S;",
          "[L, L] = [S, L];",
          "try { L = S; fail(); } catch (Exception $e@) { V = L; }",
          "foreach (generate() as V) { L = S; }",
          "switch (V) { case 'lib': L = S; case 'gone': V = S; break; default: L = L; }",
          "L ??= S;",
          "unset(V); V = S;");

  private static final List<String> VARIABLES = List.of("$a", "$b", "$c", "$d");
  private static final List<String> PLACES =
      List.of("$a", "$b", "$c", "$d", "$r['k']", "$r['l']", "$o->p", "$o->q", "P::$s", "P::$t");
  private static final List<String> TEXTS = List.of("'lib'", "'lib'", "'gone'", "'lost'", "'bad'");

  private static final String DECLARATIONS =
      """
      <?php
      class P {
        public static $s = 'gone'; public static $t = 'lib';
      }
      class O {
        public $p = 'lost'; public $q = 'lib';
        function set($value) { $this->p = $value; }
        function fill(&$value) { $value = 'lib'; }
        function keep(&$value) { $this->q = &$value; }
        function &place() { return $this->p; }
      }
      function put(&$place, $value) { $place = $value; }
      function entry(&$list, $value) { $list['k'] = $value; }
      function alias(&$place) { $GLOBALS['a'] = 'bad'; $other = &$place; $other = 'lib'; }
      function keep(&$place) { $GLOBALS['kept'] = &$place; }
      function remove() { global $b, $c; $c = 'lib'; unset($b); $b = 'gone'; }
      function fail() { global $d; $d = 'lib'; throw new Exception; }
      function generate() { yield 'gone'; $GLOBALS['c'] = 'lost'; yield 'lib'; }
      """;

  @TempDir Path root;
  private final Random random = new Random(20_240_601);

  @Test
  void nothingIsMissingThatPhpLoads() throws Exception {
    SmallSite site = new SmallSite(root).files("lib/x.php");
    int loading = 0;
    int lost = 0;
    for (int number = 0; number < PAGES; number++) {
      String page = page();
      site.file("page.php", page);
      IncludeEdge edge = site.graph().from(new SitePath("page.php")).getFirst();
      if (loads()) {
        loading++;
        assertThat(edge.status()).as(page).isNotEqualTo(IncludeStatus.MISSING);
      } else if (edge.status() == IncludeStatus.MISSING) {
        lost++;
      }
    }
    // Whoever never says anything is never wrong.
    assertThat(loading).as("pages that load").isGreaterThan(PAGES / 5);
    assertThat(lost).as("pages that are known not to load").isGreaterThan(PAGES / 20);
  }

  private String page() {
    StringBuilder body = new StringBuilder();
    for (String variable : VARIABLES) {
      body.append(variable).append(" = ").append(one(TEXTS)).append(";\n");
    }
    body.append("$r = ['k' => 'gone', 'l' => 'lost']; $o = new O;\n");
    int statements = 1 + random.nextInt(5);
    for (int i = 0; i < statements; i++) {
      body.append(filled(one(STATEMENTS), i)).append('\n');
    }
    body.append("require __DIR__ . '/' . ").append(one(PLACES)).append(" . '/x.php';\n");
    return random.nextInt(3) == 0
        ? DECLARATIONS + "function main() {\n" + body + "}\nmain();\n"
        : DECLARATIONS + body;
  }

  private String filled(String statement, int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statement.length(); i++) {
      char c = statement.charAt(i);
      boolean alone = i == 0 || !Character.isLetterOrDigit(statement.charAt(i - 1));
      boolean last =
          i + 1 == statement.length() || !Character.isLetterOrDigit(statement.charAt(i + 1));
      if (c == '@') {
        text.append(number);
      } else if (alone && last && c == 'V') {
        text.append(one(VARIABLES));
      } else if (alone && last && c == 'L') {
        text.append(one(PLACES));
      } else if (alone && last && c == 'S') {
        text.append(one(TEXTS));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Whether PHP runs the page to its end. */
  private boolean loads() throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("php", "-n", "page.php"));
    try {
      Process php =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(root.resolve("output").toFile())
              .start();
      assertThat(php.waitFor(30, TimeUnit.SECONDS)).as("php comes to an end").isTrue();
      return php.exitValue() == 0;
    } catch (IOException e) {
      assumeTrue("true".equals(System.getenv("CI")), "skipped: php is not on this machine");
      throw new AssertionError("php is not on this machine", e);
    }
  }
}

package dev.phpfsck.testkit;

import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, whose examples are a site that is scanned. A code fence is a file of that
 * site where its info string names one:
 *
 * <pre>
 * ```php index.php
 * &lt;?php require 'lib/databse.php'; // expect: missing-include -> lib/database.php
 * ```
 * </pre>
 *
 * The fences below <i>Example</i> make up the broken site; those below <i>Repair</i> are laid over
 * it and make it a healthy one.
 */
public final class RulePage {
  /** The sections of a page, in their order. */
  private static final List<String> SECTIONS =
      List.of("What it finds", "Why it matters", "Example", "Repair", "When to ignore");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```(?:\\S+) (\\S+)\\n(.*?)^```$");

  private final Rule rule;
  private final Map<String, String> sections;

  private RulePage(Rule rule, Map<String, String> sections) {
    this.rule = rule;
    this.sections = sections;
  }

  /**
   * Reads the page of {@code rule}.
   *
   * @throws AssertionError where it does not have the sections of a page
   */
  public static RulePage of(Rule rule) {
    String page = RuleCatalog.page(rule);
    String id = rule.info().id();
    if (!page.startsWith("# " + id + "\n")) {
      throw new AssertionError("the page of " + id + " does not begin with `# " + id + "`");
    }
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher heading = HEADING.matcher(page);
    List<Integer> starts = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    while (heading.find()) {
      starts.add(heading.start());
      titles.add(heading.group(1));
    }
    starts.add(page.length());
    for (int i = 0; i < titles.size(); i++) {
      sections.put(titles.get(i), page.substring(starts.get(i), starts.get(i + 1)));
    }
    if (!titles.equals(SECTIONS)) {
      throw new AssertionError("the page of " + id + " has not the sections " + SECTIONS);
    }
    return new RulePage(rule, sections);
  }

  /**
   * Lays the examples out in {@code directory}, which is empty, and scans them: broken as
   * <i>Example</i> has them, then as <i>Repair</i> leaves them.
   */
  public void verify(Path directory, RuleCatalog rules) throws IOException {
    int files = layOut("Example", directory);
    if (files == 0) {
      throw new AssertionError("the page of " + rule.info().id() + " has no example to run");
    }
    SiteFixture.of(directory).verify(rules);
    if (layOut("Repair", directory) > 0) {
      SiteFixture.of(directory).verify(rules);
    }
  }

  private int layOut(String section, Path directory) throws IOException {
    Matcher file = FILE.matcher(sections.getOrDefault(section, ""));
    int count = 0;
    while (file.find()) {
      Path path = directory.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      count++;
    }
    return count;
  }
}

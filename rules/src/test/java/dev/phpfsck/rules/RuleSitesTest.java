package dev.phpfsck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.testkit.RulePage;
import dev.phpfsck.testkit.SiteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every rule on its page and on its sites; a new rule needs nothing here. */
class RuleSitesTest {
  private static final Path SITES = Path.of("src/test/sites");

  private final RuleCatalog catalog = RuleCatalog.load();

  /** The rule in question, and with it all that run by default: one fault, one finding. */
  private RuleCatalog with(Rule rule) {
    return new RuleCatalog(
        catalog.rules().stream()
            .filter(other -> other.info().onByDefault() || other.equals(rule))
            .toList());
  }

  @TestFactory
  Stream<DynamicNode> pagesDoWhatTheySay(@TempDir Path scratch) {
    return catalog.rules().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.info().id(),
                () -> {
                  Path site = Files.createDirectories(scratch.resolve(rule.info().id()));
                  RulePage.of(rule).verify(site, with(rule));
                }));
  }

  @TestFactory
  Stream<DynamicNode> sitesHaveWhatTheyExpect() {
    return catalog.rules().stream()
        .flatMap(rule ->
            folders(SITES.resolve(rule.info().id())).stream()
                .map(site ->
                    DynamicTest.dynamicTest(
                        rule.info().id() + " " + site.getFileName(),
                        () -> SiteFixture.of(site).verify(with(rule)))));
  }

  @Test
  void everyRuleHasASiteWhereItFiresAndOneWhereItIsSilent() throws IOException {
    for (Rule rule : catalog.rules()) {
      assertThat(folders(SITES.resolve(rule.info().id())))
          .as(rule.info().id())
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void everySiteBelongsToARule() {
    assertThat(folders(SITES))
        .extracting(folder -> folder.getFileName().toString())
        .allMatch(id -> catalog.find(id).isPresent());
  }

  @Test
  void classesAreNamedAsTheirRules() {
    for (Rule rule : catalog.rules()) {
      String words = rule.getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
      assertThat(words).isEqualToIgnoringCase(rule.info().id());
    }
  }

  @Test
  void rulesLieInThePackageOfTheirGroup() {
    for (Rule rule : catalog.rules()) {
      assertThat(rule.getClass().getPackageName())
          .as(rule.info().id())
          .isEqualTo("dev.phpfsck.rules." + rule.info().group().id());
    }
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

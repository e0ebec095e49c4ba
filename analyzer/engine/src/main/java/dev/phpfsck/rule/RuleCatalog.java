package dev.phpfsck.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The rules on the class path, in the order of their ids. */
public record RuleCatalog(List<Rule> rules) {
  public RuleCatalog {
    rules = rules.stream().sorted(Comparator.comparing(rule -> rule.info().id())).toList();
  }

  /** All rules that {@link ServiceLoader} finds. */
  public static RuleCatalog load() {
    return new RuleCatalog(
        ServiceLoader.load(Rule.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** Those that run unless asked not to. */
  public RuleCatalog onByDefault() {
    return onByDefaultAnd(List.of());
  }

  /** Those that run by default, and those of these ids. */
  public RuleCatalog onByDefaultAnd(List<String> ids) {
    return new RuleCatalog(
        rules.stream()
            .filter(rule -> rule.info().onByDefault() || ids.contains(rule.info().id()))
            .toList());
  }

  /** The rule of that id. */
  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
  }

  /**
   * The page of {@code rule}, in Markdown.
   *
   * @throws IllegalStateException where the page is missing from the build
   */
  public static String page(Rule rule) {
    String name = rule.getClass().getSimpleName() + ".md";
    try (InputStream page = rule.getClass().getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException(name + " does not lie beside its class");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}

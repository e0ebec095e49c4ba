package dev.phpfsck.analysis;

import dev.phpfsck.evidence.LogSummary;
import dev.phpfsck.index.OutcomeStore;
import dev.phpfsck.rule.RuleCatalog;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteTree;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the last scan of a root came to that was asked the same. It holds as long as nothing has
 * changed; then nothing needs to be evaluated, nor the index to be opened.
 */
final class LastScan {
  private final Optional<OutcomeStore> store;

  private LastScan(Optional<OutcomeStore> store) {
    this.store = store;
  }

  /**
   * The last scan of this root; one that joined a log is not remembered.
   *
   * @throws SiteException where the root cannot be listed
   */
  static LastScan of(ScanOptions options, RuleCatalog rules, LogSummary log, Inventory inventory)
      throws SiteException {
    if (options.indexes().isEmpty() || !log.entries().isEmpty()) {
      return new LastScan(Optional.empty());
    }
    String asked =
        rules.rules().stream()
            .map(rule -> rule.info().id())
            .collect(Collectors.joining(" ", options.server() + " ", ""));
    return new LastScan(
        OutcomeStore.open(
            options.indexes().get(),
            options.version(),
            asked,
            inventory.root(),
            inventory.state()));
  }

  /** What it came to, if that still holds; all of its files count as reused. */
  Optional<Outcome> outcome() {
    return store
        .flatMap(OutcomeStore::recall)
        .map(OutcomeCodec::decode)
        .map(o -> new Outcome(o.summary().allReused(), o.findings(), o.problems()));
  }

  /**
   * Remembers what the scan of {@code tree} came to.
   *
   * @param started a moment before the inventory of the tree was begun
   */
  void remember(Outcome outcome, SiteTree tree, Instant started) {
    store.ifPresent(to -> to.keep(OutcomeCodec.encode(outcome), tree, started));
  }
}

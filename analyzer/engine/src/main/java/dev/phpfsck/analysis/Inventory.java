package dev.phpfsck.analysis;

import dev.phpfsck.index.OutcomeStore;
import dev.phpfsck.site.Fingerprint;
import dev.phpfsck.site.SiteException;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.site.WebRoot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inventory of a root, taken when it is first asked for: to see that nothing has changed, a
 * fingerprint is enough. For one thread.
 */
final class Inventory {
  private final WebRoot root;
  private @Nullable SiteTree tree;

  Inventory(WebRoot root) {
    this.root = root;
  }

  WebRoot root() {
    return root;
  }

  /**
   * The names below the root.
   *
   * @throws SiteException where it cannot be listed
   */
  SiteTree tree() throws SiteException {
    if (tree == null) {
      tree = SiteTree.walk(root);
    }
    return tree;
  }

  /**
   * The same bytes as before if nothing has changed that the inventory shows.
   *
   * @throws SiteException where the root cannot be listed
   */
  byte[] state() throws SiteException {
    // A fingerprint follows links where this process does, not as after a chroot.
    Optional<byte[]> fingerprint =
        root.disk().prefix().isEmpty()
            ? Fingerprint.of(root.path(), Fingerprint.Detail.STATUS)
            : Optional.empty();
    return fingerprint.isPresent() ? fingerprint.get() : OutcomeStore.state(tree());
  }
}

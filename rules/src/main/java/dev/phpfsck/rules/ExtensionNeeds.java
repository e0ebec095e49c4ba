package dev.phpfsck.rules;

import dev.phpfsck.rule.Site;
import java.util.Set;

/** Which extensions the code of a site needs. */
record ExtensionNeeds(Set<String> names) {
  static ExtensionNeeds of(Site site) {
    return new ExtensionNeeds(Set.of());
  }

  boolean needs(String extension) {
    return names.contains(extension);
  }
}

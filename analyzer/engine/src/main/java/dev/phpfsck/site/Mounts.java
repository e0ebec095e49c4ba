package dev.phpfsck.site;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where links of the root lead out of it: the outside directory or file, and the name that it has
 * in the root. An outside place has one name here, the first in byte order.
 */
final class Mounts {
  private final NavigableMap<String, String> outsideByLink = new TreeMap<>();
  private final NavigableMap<String, String> linkByOutside = new TreeMap<>();

  void add(SitePath link, String canonical) {
    outsideByLink.put(link.value(), canonical);
    linkByOutside.put(canonical, link.value());
  }

  SortedMap<String, String> byLink() {
    return Collections.unmodifiableSortedMap(outsideByLink);
  }

  boolean hasOutside(String canonical) {
    return linkByOutside.containsKey(canonical);
  }

  /** The canonical absolute path of {@code path}, where it lies outside the root. */
  Optional<String> outside(SitePath path) {
    return outsideByLink.isEmpty() ? Optional.empty() : translate(outsideByLink, path.value());
  }

  /** The name in the root of the canonical absolute path of something outside. */
  Optional<SitePath> inside(String canonical) {
    return linkByOutside.isEmpty()
        ? Optional.empty()
        : translate(linkByOutside, canonical).map(SitePath::new);
  }

  private static Optional<String> translate(NavigableMap<String, String> map, String path) {
    String prefix = path;
    while (!prefix.isEmpty()) {
      Map.Entry<String, String> exact = map.floorEntry(prefix);
      if (exact != null && exact.getKey().equals(prefix)) {
        return Optional.of(exact.getValue() + path.substring(prefix.length()));
      }
      int slash = prefix.lastIndexOf('/');
      prefix = slash < 0 ? "" : prefix.substring(0, slash);
    }
    return Optional.empty();
  }
}

package dev.phpfsck.server.nginx;

import dev.phpfsck.server.host.Place;

/** Something in nginx's configuration for which it does not start. */
public sealed interface NginxFault {
  /** Where it stands. */
  Place place();

  /** A block whose {@code }} is missing; {@code place} opens it. */
  record Unclosed(Place place, String name) implements NginxFault {}

  /** A {@code }} where no block is open. */
  record StrayClose(Place place) implements NginxFault {}

  /**
   * A line without its semicolon, so that the next one is taken for more of its arguments.
   *
   * @param place the line's last word
   */
  record NoSemicolon(Place place, String name) implements NginxFault {}
}

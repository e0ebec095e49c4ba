package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether sections that hold one after the other refuse everybody. {@code Require} of a later
 * section takes the place of that of an earlier one; {@code Deny} is asked beside it.
 */
final class Denial {
  private static final Pattern MORE = Pattern.compile("require.*|if|else.*|limit.*");

  private Denial() {}

  /** The directive that refuses everybody; empty in doubt. */
  static Optional<Directive> by(List<List<Directive>> layers) {
    if (layers.stream().flatMap(List::stream).anyMatch(Denial::isMore)) {
      return Optional.empty();
    }
    List<Directive> required = List.of();
    List<Directive> old = List.of();
    for (List<Directive> layer : layers) {
      List<Directive> here = layer.stream().filter(d -> d.is("Require")).toList();
      required = here.isEmpty() ? required : here;
      List<Directive> access =
          layer.stream().filter(d -> d.is("Deny") || d.is("Allow") || d.is("Order")).toList();
      old = access.isEmpty() ? old : access;
    }
    boolean allows = old.stream().anyMatch(d -> d.is("Allow"));
    Optional<Directive> denied =
        old.stream()
            .filter(d -> d.is("Deny") && d.rest(0).equalsIgnoreCase("from all") && !allows)
            .findFirst();
    boolean none =
        !required.isEmpty()
            && required.stream().allMatch(d -> d.rest(0).equalsIgnoreCase("all denied"));
    return none ? Optional.of(required.getFirst()) : denied;
  }

  /** What joins or chooses between demands: that is not looked into. */
  private static boolean isMore(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    return directive.section()
        ? MORE.matcher(name).matches()
        : name.equals("authmerging") || name.equals("satisfy");
  }
}

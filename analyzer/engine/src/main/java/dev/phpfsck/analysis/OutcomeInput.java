package dev.phpfsck.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link OutcomeOutput} wrote, in its order. */
final class OutcomeInput {
  private final ByteBuffer in;

  OutcomeInput(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  int number() {
    return in.getInt();
  }

  double real() {
    return in.getDouble();
  }

  String text() {
    byte[] bytes = new byte[number()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  <T> List<T> list(Function<OutcomeInput, T> item) {
    int count = number();
    List<T> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    return items;
  }

  <T> Optional<T> optional(Function<OutcomeInput, T> item) {
    return list(item).stream().findFirst();
  }
}

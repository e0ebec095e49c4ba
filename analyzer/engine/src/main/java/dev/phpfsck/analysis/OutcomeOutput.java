package dev.phpfsck.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes numbers, texts and lists one after another. */
final class OutcomeOutput {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  OutcomeOutput number(int number) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return this;
  }

  OutcomeOutput real(double real) {
    out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(real).array());
    return this;
  }

  OutcomeOutput text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  <T> OutcomeOutput list(List<T> items, BiConsumer<OutcomeOutput, T> item) {
    number(items.size());
    items.forEach(one -> item.accept(this, one));
    return this;
  }

  <T> OutcomeOutput optional(Optional<T> value, BiConsumer<OutcomeOutput, T> item) {
    return list(value.stream().toList(), item);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}

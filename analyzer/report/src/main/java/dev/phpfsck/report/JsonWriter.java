package dev.phpfsck.report;

import dev.phpfsck.site.RawNames;
import java.io.IOException;
import java.util.Collection;

/**
 * Writes JSON (RFC 8259), indented by two spaces, one value a line. Keys appear in the order of the
 * calls. Not a general library: it writes what reports need and checks nothing.
 */
public final class JsonWriter {
  private final Appendable out;
  private int depth;
  private boolean first = true;

  public JsonWriter(Appendable out) {
    this.out = out;
  }

  /** Something that writes values; it may fail as the output fails. */
  public interface Body {
    void write() throws IOException;
  }

  /** An object as a value of an array, or as the document. */
  public JsonWriter object(Body fields) throws IOException {
    separate();
    return nested('{', '}', fields);
  }

  public JsonWriter object(String key, Body fields) throws IOException {
    key(key);
    return nested('{', '}', fields);
  }

  public JsonWriter array(String key, Body values) throws IOException {
    key(key);
    return nested('[', ']', values);
  }

  /** An array of texts, each as {@link #text}. */
  public JsonWriter texts(String key, Collection<String> values) throws IOException {
    return array(
        key,
        () -> {
          for (String value : values) {
            separate();
            quote(RawNames.display(value));
          }
        });
  }

  /** A text of ours: written as it is. */
  public JsonWriter word(String key, String value) throws IOException {
    key(key);
    quote(value);
    return this;
  }

  /**
   * A text made of the site's bytes: decoded as UTF-8, or percent-encoded where it is not UTF-8.
   */
  public JsonWriter text(String key, String bytes) throws IOException {
    return word(key, RawNames.display(bytes));
  }

  public JsonWriter number(String key, long value) throws IOException {
    key(key);
    out.append(Long.toString(value));
    return this;
  }

  /** A share from 0 to 1, with two decimals. */
  public JsonWriter share(String key, double value) throws IOException {
    key(key);
    out.append(String.format(java.util.Locale.ROOT, "%.2f", value));
    return this;
  }

  private JsonWriter nested(char open, char close, Body body) throws IOException {
    out.append(open);
    depth++;
    first = true;
    body.write();
    depth--;
    if (!first) {
      newLine();
    }
    first = false;
    out.append(close);
    return this;
  }

  private void key(String key) throws IOException {
    separate();
    quote(key);
    out.append(": ");
  }

  private void separate() throws IOException {
    if (!first) {
      out.append(',');
    }
    first = false;
    if (depth > 0) {
      newLine();
    }
  }

  private void newLine() throws IOException {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void quote(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}

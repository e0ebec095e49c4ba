package dev.phpfsck.server.host;

import dev.phpfsck.source.Span;

/** A stretch of a configuration file. */
public record Place(ConfigFile file, Span span) {
  /** The line that it begins on, from 1. */
  public int line() {
    return file.lines().line(span.start());
  }

  /** Its bytes. */
  public String text() {
    return file.text(span);
  }

  /** The whole of the lines that it touches, with their line ends. */
  public Place wholeLines() {
    int last = Math.max(span.start(), span.end() - 1);
    return file.place(file.lines().start(line()), file.lines().end(file.lines().line(last)));
  }
}

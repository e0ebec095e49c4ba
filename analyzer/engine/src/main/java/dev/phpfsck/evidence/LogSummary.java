package dev.phpfsck.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What one or more logs tell, each thing once, with how often and when. Logs are read as streams, a
 * line at a time; memory is bounded whatever they hold.
 */
public final class LogSummary {
  /** How many different things are kept; a log that tells more is not read for the rest. */
  private static final int MAX_EVENTS = 10_000;

  /** Longer lines are cut: PHP's longest messages have their place in the first part. */
  private static final int MAX_LINE = 32_768;

  private final Map<LogEvent, Count> counts = new LinkedHashMap<>();

  /**
   * How often something was told, and when, as the log writes it.
   *
   * @param first empty where the log has no times
   * @param last empty where the log has no times
   */
  public record Count(long times, String first, String last) {
    Count again(String time) {
      return new Count(times + 1, first.isEmpty() ? time : first, time.isEmpty() ? last : time);
    }
  }

  /** One thing and how often it was told. */
  public record Entry(LogEvent event, Count count) {}

  private LogSummary() {}

  /** Nothing was logged. */
  public static LogSummary empty() {
    return new LogSummary();
  }

  /**
   * Reads logs, plain or compressed by gzip, those first that were written to last the longest ago:
   * of rotated logs, whose names go the other way, the oldest.
   *
   * @throws IOException where one of them cannot be read
   */
  public static LogSummary read(List<Path> logs) throws IOException {
    LogSummary summary = new LogSummary();
    Map<Path, FileTime> written = new LinkedHashMap<>();
    for (Path log : logs) {
      written.put(log, Files.getLastModifiedTime(log));
    }
    List<Path> oldestFirst = new ArrayList<>(logs);
    oldestFirst.sort(Comparator.comparing(written::get));
    for (Path log : oldestFirst) {
      try (InputStream in = open(log)) {
        summary.read(in);
      }
    }
    return summary;
  }

  private static InputStream open(Path log) throws IOException {
    BufferedInputStream plain = new BufferedInputStream(Files.newInputStream(log), 1 << 16);
    plain.mark(2);
    boolean gzip = plain.read() == 0x1F && plain.read() == 0x8B;
    plain.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(plain, 1 << 16), 1 << 16) : plain;
  }

  private void read(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    while (b >= 0) {
      if (b == '\n') {
        add(line.toString());
        line.setLength(0);
      } else if (line.length() < MAX_LINE) {
        line.append((char) b);
      }
      b = in.read();
    }
    if (!line.isEmpty()) {
      add(line.toString());
    }
  }

  private void add(String line) {
    LogLine parsed =
        LogLine.parse(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    for (LogEvent event : parsed.events()) {
      Count before = counts.get(event);
      if (before != null) {
        counts.put(event, before.again(parsed.time()));
      } else if (counts.size() < MAX_EVENTS) {
        counts.put(event, new Count(1, parsed.time(), parsed.time()));
      }
    }
  }

  /** All that was told, in the order in which it was told first. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    counts.forEach((event, count) -> entries.add(new Entry(event, count)));
    return entries;
  }
}

package dev.phpfsck.cli;

import dev.phpfsck.analysis.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * One line on a terminal that says how far a scan is, shown once the work has taken a second, and
 * taken away at its end. Where nobody watches, nothing is written.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final int WIDTH = 30;
  private static final int PATIENCE_MILLIS = 1000;
  private static final int STEP_MILLIS = 100;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final Thread painter;
  private volatile State state = new State(Stage.DISCOVERING, 0, 0);
  private boolean drawn;

  private record State(Stage stage, int done, int total) {}

  private ProgressBar(PrintWriter terminal) {
    this.terminal = terminal;
    this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
  }

  static ProgressBar onStandardError() {
    ProgressBar bar = new ProgressBar(Terminal.stderr());
    if (Terminal.isStderr()) {
      bar.painter.start();
    }
    return bar;
  }

  @Override
  public void at(Stage stage, int done, int total) {
    state = new State(stage, done, total);
  }

  private void paint() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        terminal.print(CLEAR_LINE + line(state));
        terminal.flush();
        drawn = true;
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      // The scan is over.
      Thread.currentThread().interrupt();
    }
  }

  private static String line(State state) {
    String name = state.stage.name().toLowerCase(Locale.ROOT);
    if (state.total == 0) {
      return String.format(Locale.ROOT, "%-11s %,d", name, state.done);
    }
    int filled = (int) ((long) WIDTH * Math.min(state.done, state.total) / state.total);
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    return String.format(Locale.ROOT, "%-11s [%s] %,d of %,d", name, bar, state.done, state.total);
  }

  @Override
  public void close() {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (drawn) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }
}

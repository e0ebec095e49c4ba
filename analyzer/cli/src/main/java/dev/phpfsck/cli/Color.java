package dev.phpfsck.cli;

import picocli.CommandLine.Model.OptionSpec;

/** The values of {@code --color}. */
enum Color {
  auto,
  always,
  never;

  static OptionSpec option() {
    return OptionSpec.builder("--color")
        .type(Color.class)
        .paramLabel("WHEN")
        .defaultValue("auto")
        .description("Colour the text: auto (the default: on a terminal), always or never.")
        .build();
  }

  /** Whether text is coloured that goes to standard output. */
  boolean isOnStdout() {
    boolean isSuitable = Terminal.isStdout() && System.getenv("NO_COLOR") == null;
    return this == always || (this == auto && isSuitable);
  }
}

package dev.phpfsck.report;

/** How a text is set off on a terminal (ECMA-48, select graphic rendition). */
enum Style {
  ERROR("1;31"),
  WARNING("1;33"),
  NOTE("1;36"),
  STRONG("1"),
  FRAME("1;34"),
  HELP("1;32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text, boolean color) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

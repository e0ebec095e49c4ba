package dev.phpfsck.rules.endtoend;

import dev.phpfsck.finding.Impact;

/** What a visitor gets. */
enum Outcome {
  /** The page as it should be. */
  OK,
  SERVER_DOWN,
  SOURCE_LEAK,
  HTTP_500,
  HTTP_502,
  HTTP_503,
  HTTP_403,
  HTTP_404,
  /** A listing of the directory, an empty page, or any other page that is not the right one. */
  OTHER;

  private static final String MARK = "the site works";

  static Outcome of(int status, String body) {
    if (status == 200) {
      boolean source = body.contains("<?php") || body.contains("DB_PASSWORD");
      return source ? SOURCE_LEAK : body.contains(MARK) ? OK : OTHER;
    }
    return switch (status) {
      case 500 -> HTTP_500;
      case 502 -> HTTP_502;
      case 503 -> HTTP_503;
      case 403 -> HTTP_403;
      case 404 -> HTTP_404;
      default -> OTHER;
    };
  }

  /** The impact that a finding must have that predicts this. */
  Impact impact() {
    return switch (this) {
      case OK -> Impact.NONE;
      case SERVER_DOWN -> Impact.SERVER_DOWN;
      case SOURCE_LEAK -> Impact.SOURCE_LEAK;
      case HTTP_500 -> Impact.HTTP_500;
      case HTTP_502 -> Impact.HTTP_502;
      case HTTP_503 -> Impact.HTTP_503;
      case HTTP_403 -> Impact.HTTP_403;
      case HTTP_404 -> Impact.HTTP_404;
      case OTHER -> Impact.DEGRADED;
    };
  }
}

package dev.phpfsck.finding;

/** What a visitor gets because of a finding. The worst comes first. */
public enum Impact {
  /** The web server does not start: nothing is served. */
  SERVER_DOWN("server-down"),
  /** The source, with its passwords, is sent as text. */
  SOURCE_LEAK("source-leak"),
  HTTP_500("http-500"),
  /** nginx does not reach PHP-FPM. The schema has one word for that, whoever serves. */
  HTTP_502("http-503"),
  /** Apache does not reach PHP-FPM. */
  HTTP_503("http-503"),
  HTTP_403("http-403"),
  HTTP_404("http-404"),
  /** An empty or cut-off page. */
  BLANK_PAGE("blank-page"),
  /** A page with a part missing or a warning in the log. */
  DEGRADED("degraded"),
  NONE("none");

  private final String id;

  Impact(String id) {
    this.id = id;
  }

  /** As in reports. */
  public String id() {
    return id;
  }
}

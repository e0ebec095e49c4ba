package dev.phpfsck.bench.recall;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PHP's command line and its built-in server, both with Xdebug tracing. */
final class RealPhp implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=[\"']?hidden[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=[\"']?([^\"'\\s>]+)");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=[\"']([^\"']*)");

  private final Path root;
  private final Path traces;
  private final String address;
  private final Process server;
  private final HttpClient client;

  private RealPhp(Path root, Path traces, String address, Process server, HttpClient client) {
    this.root = root;
    this.traces = traces;
    this.address = address;
    this.server = server;
    this.client = client;
  }

  /**
   * Starts the server.
   *
   * @param served the folder below {@code root} that is served
   * @param traces where Xdebug writes
   */
  static RealPhp start(Path root, String served, Path traces) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String address = "127.0.0.1:" + port;
    List<String> command = php(traces);
    command.addAll(List.of("-S", address, "-t", root.resolve(served).toString()));
    ProcessBuilder builder = quiet(command, root.resolve(served));
    // Pages that ask their own server for another page would wait for themselves.
    builder.environment().put("PHP_CLI_SERVER_WORKERS", "3");
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    return new RealPhp(root, traces, address, builder.start(), client);
  }

  private static List<String> php(Path traces) {
    List<String> command = new ArrayList<>(List.of("php"));
    for (String setting :
        List.of(
            "xdebug.mode=trace",
            "xdebug.start_with_request=yes",
            "xdebug.trace_format=1",
            "xdebug.trace_output_name=%p.%u.%r",
            "xdebug.use_compression=0",
            "xdebug.var_display_max_data=0",
            "xdebug.var_display_max_children=0",
            "xdebug.var_display_max_depth=0",
            "xdebug.output_dir=" + traces,
            "xdebug.log_level=0",
            "memory_limit=1G",
            "display_errors=0")) {
      command.add("-d");
      command.add(setting);
    }
    return command;
  }

  private static ProcessBuilder quiet(List<String> command, Path folder) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Runs {@code arguments}, a script with its own, as the shell splits them; says how it ended. */
  String run(String arguments) throws IOException, InterruptedException {
    String php = String.join(" ", php(traces));
    return wait(quiet(List.of("sh", "-c", "exec " + php + " " + arguments), root));
  }

  /** Runs a command of the shell in the root, without traces. */
  String shell(String command) throws IOException, InterruptedException {
    return wait(quiet(List.of("sh", "-c", command), root));
  }

  private static String wait(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      return "exit " + process.exitValue();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return "stopped after " + PATIENCE.toSeconds() + " s";
  }

  /** Asks for a page; says how that ended. */
  String get(String path) throws InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE))
        .map(RealPhp::outcome)
        .orElse("no answer");
  }

  /** Asks for a page, fills in its form with {@code fields} and sends it. */
  String post(String path, String fields) throws InterruptedException {
    Optional<HttpResponse<String>> form = send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE));
    StringBuilder body = new StringBuilder(fields);
    form.ifPresent(page -> hidden(page.body(), fields, body));
    return send(HttpRequest.newBuilder(uri(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
        .map(RealPhp::outcome)
        .orElse("no answer");
  }

  private static void hidden(String page, String fields, StringBuilder body) {
    Matcher inputs = HIDDEN.matcher(page);
    while (inputs.find()) {
      Matcher name = NAME.matcher(inputs.group());
      Matcher value = VALUE.matcher(inputs.group());
      if (name.find() && !("&" + fields).contains("&" + name.group(1) + "=")) {
        body.append('&').append(URLEncoder.encode(name.group(1), StandardCharsets.UTF_8));
        body.append('=');
        body.append(value.find() ? URLEncoder.encode(value.group(1), StandardCharsets.UTF_8) : "");
      }
    }
  }

  private URI uri(String path) {
    return URI.create("http://" + address + path);
  }

  private static String outcome(HttpResponse<String> response) {
    return response.statusCode() + ", " + response.body().length() + " characters";
  }

  /** The server may not listen yet, or die of a page; then there is no answer. */
  private Optional<HttpResponse<String>> send(HttpRequest.Builder request)
      throws InterruptedException {
    for (int attempt = 0; attempt < 20 && server.isAlive(); attempt++) {
      try {
        return Optional.of(
            client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1)));
      } catch (ConnectException e) {
        Thread.sleep(100);
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly().onExit().join();
    client.close();
  }
}

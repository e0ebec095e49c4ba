package dev.phpfsck.rules.endtoend;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Apache or nginx, and PHP-FPM where the mode asks for it, on a tree; loopback only. */
final class RunningServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerTree tree;
  private final List<Process> processes = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningServer(ServerTree tree) {
    this.tree = tree;
  }

  /** Starts what can be started; a server that gives up is an answer, too. */
  static RunningServer start(ServerTree tree) throws IOException, InterruptedException {
    RunningServer server = new RunningServer(tree);
    String root = tree.root.toString();
    if (tree.mode == Mode.FPM || tree.mode == Mode.NGINX) {
      Process fpm =
          server.run(
              "PHP_INI_SCAN_DIR="
                  + root
                  + "/etc/php/8.2/fpm/conf.d exec setsid php-fpm8.2 -F -R -c "
                  + root
                  + "/etc/php/8.2/fpm -y "
                  + root
                  + "/etc/php/8.2/fpm/php-fpm.conf",
              "fpm");
      server.await(fpm, () -> tree.path("run/php/php8.2-fpm.sock").toFile().exists());
    }
    Process web = tree.mode == Mode.NGINX ? server.nginx() : server.apache();
    server.await(web, () -> server.isListening());
    return server;
  }

  private Process apache() throws IOException {
    return run(
        "PHP_INI_SCAN_DIR="
            + tree.root
            + "/etc/php/8.2/apache2/conf.d; export PHP_INI_SCAN_DIR; . "
            + tree.root
            + "/etc/apache2/envvars; exec setsid apache2 -d "
            + tree.root
            + "/etc/apache2 -f "
            + tree.root
            + "/etc/apache2/apache2.conf -DFOREGROUND",
        "apache");
  }

  private Process nginx() throws IOException {
    return run(
        "exec setsid nginx -p "
            + tree.root
            + " -c "
            + tree.root
            + "/etc/nginx/nginx.conf -g 'daemon off;'",
        "nginx");
  }

  private Process run(String command, String name) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(tree.path("tmp/" + name + ".out").toFile())
            .start();
    processes.add(process);
    return process;
  }

  private void await(Process process, Condition ready) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && !ready.holds() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tree.port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** What a visitor gets who asks for {@code url}. */
  Outcome get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tree.port + url))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return Outcome.of(
          response.statusCode(), new String(response.body(), StandardCharsets.ISO_8859_1));
    } catch (ConnectException e) {
      return Outcome.SERVER_DOWN;
    }
  }

  /** The processes that run PHP, as {@code pidof} prints them. */
  String pids() {
    return processes.stream()
        .limit(1)
        .map(Process::toHandle)
        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
        .map(process -> String.valueOf(process.pid()))
        .collect(Collectors.joining(" "));
  }

  /** What Apache said while it started, and its error log. */
  String log() throws IOException {
    StringBuilder log = new StringBuilder();
    for (String name :
        List.of("tmp/apache.out", "tmp/nginx.out", "tmp/fpm.out", "var/log/apache2/error.log")) {
      if (tree.path(name).toFile().exists()) {
        log.append(tree.read(name));
      }
    }
    return log.toString();
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.destroy();
      try {
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  private interface Condition {
    boolean holds();
  }
}

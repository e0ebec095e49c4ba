package dev.phpfsck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as a user has it: started as a process, with no Java around. */
@Timeout(120)
class ImageIT {
  private static final Path IMAGE = Path.of("target/phpfsck").toAbsolutePath();
  private static final Path BROKEN =
      Path.of("../../sample-sites/wordpress-broken/site").toAbsolutePath().normalize();
  private static final Path FIXTURES =
      Path.of("../../rules/src/test/sites").toAbsolutePath().normalize();

  @TempDir Path directory;

  private record Ended(int code, String said) {}

  private Ended run(List<String> command, String... environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", directory.toString());
    for (String setting : environment) {
      String[] pair = setting.split("=", 2);
      builder.environment().put(pair[0], pair[1]);
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private static void findsTheFault(Ended ended) {
    assertThat(ended.code).as(ended.said).isEqualTo(1);
    assertThat(ended.said).startsWith("error[missing-include]").contains("class-wp-locale.phpp");
  }

  @Test
  void findsTheFaultOfTheSampleSite() throws Exception {
    findsTheFault(run(List.of(IMAGE.resolve("bin/phpfsck").toString(), BROKEN.toString())));
  }

  @Test
  void worksFromAnotherPlaceAndThroughALink() throws Exception {
    Path moved = directory.resolve("a place with blanks");
    copy(IMAGE, moved);
    Path link = Files.createSymbolicLink(directory.resolve("pf"), moved.resolve("bin/phpfsck"));
    findsTheFault(run(List.of(link.toString(), BROKEN.toString())));
  }

  /** A cache that does not fit its runtime is ignored in silence, unless asked to be an error. */
  @Test
  void startsFromItsCache() throws Exception {
    Ended ended =
        run(
            List.of(IMAGE.resolve("bin/phpfsck").toString(), "--version"),
            "PHPFSCK_JAVA_OPTS=-XX:AOTMode=on");
    assertThat(ended).isEqualTo(new Ended(0, "phpfsck " + Version.current() + "\n"));
  }

  /** The image is not where its cache was recorded; what is not found there is asked for again. */
  @Test
  void looksNowhereForTheFilesOfItsClasses() throws Exception {
    Path log = directory.resolve("exceptions");
    run(
        List.of(IMAGE.resolve("bin/phpfsck").toString(), "--version"),
        "PHPFSCK_JAVA_OPTS=-Xlog:exceptions:file=" + log);

    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains("NoSuchFileException"))
        .hasSizeLessThan(20);
  }

  /** A program that took itself for another one would make its index anew. */
  @Test
  void knowsItselfInEveryDirectory() throws Exception {
    String search = "'" + IMAGE.resolve("bin/phpfsck") + "' search --index-dir '";
    search += directory.resolve("index") + "' locale '" + BROKEN + "'";
    run(List.of("sh", "-c", search));
    Path commit = commit();
    Object made = Files.readAttributes(commit, "fileKey,lastModifiedTime");

    Path other = Files.createDirectory(directory.resolve("other"));
    run(List.of("sh", "-c", "cd '" + other + "' && " + search));

    assertThat(commit()).isEqualTo(commit);
    assertThat(Files.readAttributes(commit, "fileKey,lastModifiedTime")).isEqualTo(made);
  }

  private Path commit() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("index"))) {
      return all.filter(path -> path.getFileName().toString().startsWith("segments_"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What a start makes anew was not rehearsed, or cannot be kept in the cache as it is. */
  @Test
  void hardlyMakesAClassWhenItStarts() throws Exception {
    assertThat(made(BROKEN.toString()))
        .hasSizeLessThan(60)
        .noneMatch(line -> line.contains("$$TypeSwitch"));
  }

  /** A search is over in the time that some twenty classes take. */
  @Test
  void aSearchMakesNextToNoClass() throws Exception {
    String[] search = {"search", "locale", BROKEN.toString()};
    made(search);

    // A bare locale takes some of the JDK's own.
    assertThat(made(search)).hasSizeLessThan(12).noneMatch(line -> line.contains("LambdaForm"));
  }

  /** The classes that are not from the cache. */
  private List<String> made(String... arguments) throws Exception {
    Path log = directory.resolve("classes");
    List<String> command = new ArrayList<>(List.of(IMAGE.resolve("bin/phpfsck").toString()));
    command.addAll(List.of(arguments));
    run(command, "PHPFSCK_JAVA_OPTS=-Xlog:class+load:file=" + log);

    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).hasSizeGreaterThan(1000);
    return loaded.stream().filter(line -> !line.contains("source: shared objects file")).toList();
  }

  @Test
  void theJarDoesTheSame() throws Exception {
    findsTheFault(runJar(BROKEN.toString()));
  }

  /** The classes of the image are not quite those of the jar. */
  @Test
  void findsWhatTheJarFindsInAllFixtures() throws Exception {
    String[] scan = {"scan", "--no-index", "--no-server", FIXTURES.toString()};
    List<String> command = new ArrayList<>(List.of(IMAGE.resolve("bin/phpfsck").toString()));
    command.addAll(List.of(scan));

    Ended ended = run(command);

    assertThat(ended.said).contains("error[missing-include]");
    assertThat(ended).isEqualTo(runJar(scan));
  }

  private Ended runJar(String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-jar", "target/phpfsck.jar"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  @Test
  void aClosedPipeIsQuiet() throws Exception {
    String command = "'" + IMAGE.resolve("bin/phpfsck") + "' '" + BROKEN + "' | head -n 1";
    Ended ended = run(new ArrayList<>(List.of("sh", "-c", command)));
    assertThat(ended.said).hasLineCount(1).startsWith("error[");
  }

  /** Root may read everything, so root tries this as somebody else. */
  @Test
  void whatNobodyMayReadIsAProblemAndNotSkippedInSilence() throws Exception {
    Path program = directory.resolve("program");
    copy(IMAGE, program);
    Path site = Files.createDirectory(directory.resolve("site"));
    Path file = Files.writeString(site.resolve("secret.php"), "<?php\n");
    Path folder = Files.createDirectory(site.resolve("hidden"));
    permit(directory, "rwxr-xr-x");
    permit(file, "---------");
    permit(folder, "---------");
    List<String> command = new ArrayList<>();
    if (Files.isReadable(file)) {
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.addAll(
        List.of(program.resolve("bin/phpfsck").toString(), "--no-index", site.toString()));

    Ended ended = run(command);

    assertThat(ended.code).as(ended.said).isEqualTo(0);
    assertThat(ended.said)
        .contains("problem: secret.php: could not be read: permission denied\n")
        .contains("problem: hidden: directory could not be listed: permission denied\n");
    permit(folder, "rwx------");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

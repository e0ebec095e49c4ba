import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finishes the self-contained image, whose launcher and jar are in place: links the jar and what it
 * needs of the JDK that runs this program into a runtime, then rehearses with sample sites and with the fixtures of
 * the rules to record the caches of classes that make a start quick: what is not rehearsed is not
 * in them. A search has one of its own, since a start takes in all of a cache, and most of what a
 * scan needs is nothing to a search. Run by Maven in the package phase:
 *
 * <pre>java BuildImage.java IMAGE SAMPLE_SITES FIXTURES...</pre>
 */
public final class BuildImage {
  /**
   * What the jar needs. Lucene would also ask java.management what the virtual machine is, if it
   * were there: that takes longer than all else that it does before it reads an index.
   */
  private static final List<String> MODULES = List.of("java.logging");

  private final Path image;
  private final Path samples;
  private final List<String> fixtures;

  private BuildImage(Path image, Path samples, List<String> fixtures) {
    this.image = image;
    this.samples = samples;
    this.fixtures = fixtures;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> fixtures = List.of(args).subList(2, args.length);
    Path image = Path.of(args[0]);
    // The caches name the place where they were recorded. Nobody finds that one again: whatever
    // depends on it fails in every test, not first where the image was moved to.
    Path elsewhere = image.resolveSibling(image.getFileName() + "-in-the-making");
    delete(elsewhere);
    Files.move(image, elsewhere);
    new BuildImage(elsewhere, Path.of(args[1]), fixtures).build();
    Files.move(elsewhere, image);
  }

  private void build() throws IOException, InterruptedException {
    Path jar = image.resolve("lib/phpfsck.jar");
    RenewedJar.replace(jar);
    ModuleJar.declare(jar, MODULES);
    link(jar);
    Files.delete(jar);
    record("phpfsck", "scan", "-XX:+UseParallelGC");
    record("search", "search", "-XX:+UseSerialGC");
  }

  private void link(Path jar) throws IOException, InterruptedException {
    Path runtime = image.resolve("lib/runtime");
    delete(runtime);
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    run(
        jlink.toString(),
        "--module-path",
        jar.toString(),
        "--add-modules",
        ModuleJar.NAME,
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    image.resolve("bin/phpfsck").toFile().setExecutable(true, false);
  }

  /**
   * Records a cache without training: how often a method was run then says to compile it at once,
   * which is too much for a search or a scan of what has not changed, and no gain for a first scan.
   *
   * @param collector that which the command runs with: with another, a part of the cache is of no
   *     use
   */
  private void record(String name, String rehearsed, String collector)
      throws IOException, InterruptedException {
    Path cache = image.resolve("lib/" + name + ".aot");
    Files.deleteIfExists(cache);
    Path scratch = Files.createTempDirectory("phpfsck-image");
    try {
      List<String> command = new ArrayList<>();
      command.add(image.resolve("lib/runtime/bin/java").toString());
      command.addAll(List.of(collector, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
      command.add("--enable-native-access=" + ModuleJar.NAME);
      command.add("-Djdk.reflect.useNativeAccessorOnly=true");
      command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
      command.add("-XX:AOTCacheOutput=" + cache);
      command.addAll(List.of("-m", ModuleJar.NAME + "/dev.phpfsck.cli.Rehearsal"));
      command.addAll(List.of(rehearsed, scratch.toString()));
      command.addAll(sites());
      command.addAll(fixtures);
      run(command.toArray(String[]::new));
    } finally {
      delete(scratch);
    }
  }

  private List<String> sites() throws IOException {
    try (Stream<Path> folders = Files.list(samples)) {
      return folders
          .map(folder -> folder.resolve("site"))
          .filter(Files::isDirectory)
          .sorted()
          .map(Path::toString)
          .toList();
    }
  }

  /** Runs a command; what it says is shown only where it fails. */
  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + said);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      all.sorted(Comparator.reverseOrder()).forEach(BuildImage::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

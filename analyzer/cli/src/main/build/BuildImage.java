import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Finishes the self-contained image, whose launcher and jar are in place: links a trimmed runtime
 * out of the JDK that runs this program, then rehearses with sample sites and with the fixtures of
 * the rules to record the cache of classes that makes a start quick: what is not rehearsed is not
 * in it. Run by Maven in the package phase:
 *
 * <pre>java BuildImage.java IMAGE SAMPLE_SITES FIXTURES...</pre>
 */
public final class BuildImage {
  /**
   * What the jar needs. The last two are Lucene's, which asks the virtual machine what it is;
   * jdeps does not see it.
   */
  private static final String MODULES = "java.base,java.logging,java.management,jdk.management";

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
    BuildImage build = new BuildImage(Path.of(args[0]), Path.of(args[1]), fixtures);
    build.link();
    build.renew();
    build.record();
  }

  private void link() throws IOException, InterruptedException {
    Path runtime = image.resolve("lib/runtime");
    delete(runtime);
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    run(
        jlink.toString(),
        "--add-modules",
        MODULES,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    image.resolve("bin/phpfsck").toFile().setExecutable(true, false);
  }

  /** Makes classes ones that the cache takes in whole: what it leaves out is made at every start. */
  private void renew() throws IOException {
    Path jar = image.resolve("lib/phpfsck.jar");
    Path renewed = image.resolve("lib/renewed.jar");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(renewed))) {
      ClassFile format = format(in);
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setLastModifiedTime(entry.getLastModifiedTime());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? renew(bytes, format) : bytes);
        out.closeEntry();
      }
    }
    Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static ClassFile format(ZipFile jar) {
    ClassHierarchyResolver ofJar =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String name = type.descriptorString();
              ZipEntry entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
              try {
                return entry == null ? null : jar.getInputStream(entry);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(
            ofJar.orElse(ClassHierarchyResolver.defaultResolver())),
        ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
  }

  /**
   * Lifts classes of a format before Java 6, such as picocli's, to one that the cache takes in; in
   * the others, links what it would not keep linked.
   */
  private static byte[] renew(byte[] bytes, ClassFile format) {
    ClassModel old = format.parse(bytes);
    if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return format.transformClass(old, LinkedAhead.of(old));
    }
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    ClassTransform methods = ClassTransform.transformingMethodBodies(CodeBuilder::with);
    return format.transformClass(old, methods.andThen(version));
  }

  private void record() throws IOException, InterruptedException {
    Path cache = image.resolve("lib/phpfsck.aot");
    Files.deleteIfExists(cache);
    Path scratch = Files.createTempDirectory("phpfsck-image");
    try {
      List<String> command = new ArrayList<>();
      command.add(image.resolve("lib/runtime/bin/java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("-Djdk.reflect.useNativeAccessorOnly=true");
      command.add("-XX:AOTCacheOutput=" + cache);
      command.addAll(List.of("-cp", image.resolve("lib/phpfsck.jar").toString()));
      command.addAll(List.of("dev.phpfsck.cli.Rehearsal", scratch.toString()));
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

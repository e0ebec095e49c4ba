import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a module of a jar, so that it can be linked into the runtime. What a cache knows of a class
 * from a jar is the place where the jar was when the cache was recorded; where nothing is there any
 * more, the virtual machine looks for it once for every class. A module of the runtime has no such
 * place, and no list of files that has to be read at each start.
 */
final class ModuleJar {
  /** The name of the module. */
  static final String NAME = "phpfsck";

  private static final String SERVICES = "META-INF/services";

  private ModuleJar() {}

  /**
   * Adds to {@code jar} that it is one module, which needs the modules {@code required}. Its
   * services are those that the jar lists, as users and as providers: in a module nobody asks the
   * list.
   */
  static void declare(Path jar, List<String> required) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      Map<String, List<String>> services = services(files.getPath(SERVICES));
      Files.write(files.getPath("module-info.class"), declaration(required, services));
    }
  }

  private static byte[] declaration(List<String> required, Map<String, List<String>> services) {
    ModuleAttribute module =
        ModuleAttribute.of(
            ModuleDesc.of(NAME),
            builder -> {
              builder.moduleFlags(AccessFlag.OPEN);
              builder.requires(ModuleDesc.of("java.base"), List.of(AccessFlag.MANDATED), null);
              required.stream()
                  .filter(name -> !name.equals("java.base"))
                  .forEach(name -> builder.requires(ModuleDesc.of(name), List.of(), null));
              services.forEach(
                  (service, providers) -> {
                    ClassDesc[] classes =
                        providers.stream().map(ClassDesc::of).toArray(ClassDesc[]::new);
                    builder.uses(ClassDesc.of(service));
                    builder.provides(ClassDesc.of(service), classes);
                  });
            });
    return ClassFile.of().buildModule(module);
  }

  private static Map<String, List<String>> services(Path folder) throws IOException {
    Map<String, List<String>> services = new LinkedHashMap<>();
    try (Stream<Path> lists = Files.list(folder)) {
      for (Path list : lists.sorted().toList()) {
        services.put(list.getFileName().toString(), providers(list));
      }
    }
    return services;
  }

  /** The names in such a list, without comments. */
  private static List<String> providers(Path list) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
  }
}

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar whose classes are ones that the cache of the image takes in whole: what it leaves out is
 * made at every start.
 */
final class RenewedJar {
  private static final String CLASS = ".class";

  private final ClassFile format;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Map<String, List<ClassDesc>> joined = new HashMap<>();

  private RenewedJar(ZipFile jar) throws IOException {
    this.format = format(jar);
    List<LambdaAhead> made = new ArrayList<>();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      byte[] bytes = jar.getInputStream(entry).readAllBytes();
      String name = entry.getName();
      entries.put(name, name.endsWith(CLASS) ? renewed(format.parse(bytes), made) : bytes);
    }
    for (LambdaAhead lambda : made) {
      entries.put(entry(lambda.type()), lambda.bytes(format));
      joined.computeIfAbsent(entry(lambda.host()), h -> new ArrayList<>()).add(lambda.type());
    }
    joined.forEach((host, types) -> entries.computeIfPresent(host, (h, old) -> joined(old, types)));
  }

  /** Replaces a jar by a renewed one. */
  static void replace(Path jar) throws IOException {
    Path written = jar.resolveSibling("renewed.jar");
    try (ZipFile old = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
      for (Map.Entry<String, byte[]> entry : new RenewedJar(old).entries.entrySet()) {
        ZipEntry copy = new ZipEntry(entry.getKey());
        ZipEntry before = old.getEntry(entry.getKey());
        copy.setTime(before == null ? 0 : before.getTime());
        out.putNextEntry(copy);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String entry(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + CLASS;
  }

  private static ClassFile format(ZipFile jar) {
    ClassHierarchyResolver ofJar =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              ZipEntry entry = jar.getEntry(entry(type));
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
  private byte[] renewed(ClassModel old, List<LambdaAhead> made) {
    if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      LinkedAhead linked = new LinkedAhead(old);
      byte[] bytes = format.transformClass(old, linked);
      made.addAll(linked.lambdas());
      return bytes;
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

  /** The host of a nest, with more members in it. */
  private byte[] joined(byte[] host, List<ClassDesc> types) {
    ClassModel old = format.parse(host);
    List<ClassDesc> members = new ArrayList<>();
    old.findAttribute(Attributes.nestMembers())
        .ifPresent(nest -> nest.nestMembers().forEach(member -> members.add(member.asSymbol())));
    members.addAll(types);
    ClassTransform nest =
        ClassTransform.dropping(NestMembersAttribute.class::isInstance)
            .andThen(
                ClassTransform.endHandler(
                    builder -> builder.with(NestMembersAttribute.ofSymbols(members))));
    return format.transformClass(old, nest);
  }
}

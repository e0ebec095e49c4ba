package dev.phpfsck.rules.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries out what findings propose, on the tree that they are about: commands as they are printed,
 * edits once it is sure that the printed words tell the same.
 */
final class Repairs {
  private static final Pattern LINE = Pattern.compile(" on line (\\d+)(?: of /(.*))?$");

  private final ServerTree tree;
  private final Path healthy;

  Repairs(ServerTree tree, Path healthy) {
    this.tree = tree;
    this.healthy = healthy;
  }

  /** Applies every repair of {@code findings}; returns them in words. */
  List<String> apply(List<Finding> findings) throws IOException {
    Set<Fix> fixes = new HashSet<>();
    List<String> words =
        findings.stream()
            .flatMap(finding -> finding.fix().stream())
            .filter(fixes::add)
            .map(Fix::describe)
            .toList();
    for (Finding finding : findings) {
      if (finding.fix().isPresent() && finding.fix().get() instanceof Fix.EditText text) {
        check(finding, text);
      }
    }
    edit(
        fixes.stream()
            .filter(Fix.EditText.class::isInstance)
            .flatMap(fix -> ((Fix.EditText) fix).edits().stream())
            .distinct()
            .toList());
    for (Finding finding : findings) {
      if (finding.fix().isPresent() && fixes.remove(finding.fix().get())) {
        apply(finding.fix().get());
      }
    }
    return words;
  }

  private void apply(Fix fix) throws IOException {
    switch (fix) {
      case Fix.EditText text -> {}
      case Fix.ChangeMode mode -> execute(mode.describe());
      case Fix.ChangeOwner owner -> execute(owner.describe());
      case Fix.CreateLink link -> execute(link.describe());
      case Fix.Move move -> execute(move.describe());
      case Fix.Remove remove -> execute(remove.describe());
      case Fix.Command command -> {
        for (String part : command.describe().split(" && ", -1)) {
          run(part.split(" ", -1));
        }
      }
    }
  }

  /** Runs the command in the web root; what is absolute lies in the tree. */
  private void execute(String command) throws IOException {
    String[] words = command.split(" ", -1);
    String root = tree.root.toString();
    boolean link = words[0].equals("ln");
    for (int i = link ? words.length - 1 : 1; i < words.length; i++) {
      boolean outside = words[i].startsWith("/") && !words[i].startsWith(root + "/");
      words[i] = outside ? root + words[i] : words[i];
    }
    Process process =
        new ProcessBuilder(words)
            .directory(tree.path("webroot").toFile())
            .redirectErrorStream(true)
            .redirectOutput(tree.path("tmp/repair.out").toFile())
            .start();
    assertThat(process.onExit().join().exitValue()).as(command).isZero();
  }

  /** People read the words below the finding's place: they must mean the same file and line. */
  private void check(Finding finding, Fix.EditText fix) throws IOException {
    Matcher line = LINE.matcher(fix.describe());
    if (line.find() && fix.edits().size() == 1) {
      Edit edit = fix.edits().getFirst();
      String before =
          Files.readString(path(edit.path()).toRealPath(), StandardCharsets.ISO_8859_1)
              .substring(0, edit.startByte());
      assertThat(before.chars().filter(c -> c == '\n').count() + 1)
          .as(fix.describe())
          .isEqualTo(Long.parseLong(line.group(1)));
      String named = line.group(2) == null ? finding.location().path() : "server:" + line.group(2);
      assertThat(edit.path()).as(fix.describe()).isEqualTo(named);
    }
  }

  private Path path(String reported) {
    return reported.startsWith("server:")
        ? tree.path(reported.substring("server:".length()))
        : tree.path("webroot").resolve(reported);
  }

  private void edit(List<Edit> edits) throws IOException {
    for (Edit edit :
        edits.stream().sorted(Comparator.comparingInt(Edit::startByte).reversed()).toList()) {
      Path file = path(edit.path()).toRealPath();
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      String edited =
          text.substring(0, edit.startByte()) + edit.text() + text.substring(edit.endByte());
      Files.write(file, edited.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The commands of Debian, on the tree; a package's files come from a healthy one. */
  private void run(String[] words) throws IOException {
    String last = words[words.length - 1];
    switch (words[0]) {
      case "a2enmod" -> tree.enable("mods", loadFiles(last));
      case "a2dismod" -> tree.disable("mods", last);
      case "a2enconf" -> tree.enable("conf", last + ".conf");
      case "a2disconf" -> tree.disable("conf", last);
      case "mkdir", "install" -> {
        Path directory = Path.of(last);
        Path inside = directory.startsWith(tree.root) ? directory : tree.path(last.substring(1));
        Files.createDirectories(inside);
        Files.setAttribute(inside, "unix:mode", words[0].equals("install") ? 01733 : 0755);
      }
      case "apt-get" -> install(last);
      default -> throw new IllegalArgumentException(String.join(" ", words));
    }
  }

  private String[] loadFiles(String module) {
    return List.of(module + ".load", module + ".conf").stream()
        .filter(name -> Files.exists(tree.path("etc/apache2/mods-available/" + name)))
        .toArray(String[]::new);
  }

  private void install(String name) throws IOException {
    List<String> files =
        name.startsWith("libapache2-mod-php")
            ? List.of(
                "etc/apache2/mods-available/php8.2.load",
                "etc/apache2/mods-available/php8.2.conf",
                "usr/lib/apache2/modules/libphp8.2.so")
            : List.of(
                "usr/lib/php/20220829/" + name.replaceFirst("^php8.2-", "") + ".so",
                "etc/php/8.2/mods-available/" + name.replaceFirst("^php8.2-", "") + ".ini");
    for (String file : files) {
      Files.createDirectories(tree.path(file).getParent());
      Files.deleteIfExists(tree.path(file));
      if (Files.exists(healthy.resolve(file))) {
        Files.copy(healthy.resolve(file), tree.path(file));
        if (!file.endsWith(".so")) {
          tree.file(
              file,
              Files.readString(tree.path(file)).replace(healthy.toString(), tree.root.toString()));
        }
      }
    }
    if (name.startsWith("libapache2")) {
      tree.enable("mods", "php8.2.load", "php8.2.conf");
    } else {
      for (String sapi : List.of("apache2", "fpm", "cgi")) {
        String ini = name.replaceFirst("^php8.2-", "") + ".ini";
        tree.link("etc/php/8.2/" + sapi + "/conf.d/20-" + ini, "../../mods-available/" + ini);
      }
    }
  }
}

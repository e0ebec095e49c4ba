package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** What {@code $_SERVER} holds. */
final class Server {
  private final Machine machine;
  private SitePath entry = SitePath.ROOT;

  Server(Machine machine) {
    this.machine = machine;
  }

  /** Says which entry script is being followed; the root where none is. */
  void begin(SitePath script) {
    this.entry = script;
  }

  PathValue variable(PathExpr.Element element, Frame frame) {
    PathValue index =
        element.index().map(i -> machine.values().of(i, frame)).orElse(PathValue.NULL);
    String name = index.only() instanceof Atom.Text text ? text.text() : "";
    Reason unknown = Reason.of("$_SERVER['" + name + "']", frame.file, element.at());
    return switch (name) {
      case "DOCUMENT_ROOT", "CONTEXT_DOCUMENT_ROOT" -> documentRoot();
      case "SCRIPT_FILENAME" ->
          entry.isRoot()
              ? PathValue.unknown(unknown)
              : PathValue.text(machine.tree().canonical(entry));
      case "PHP_SELF",
          "REQUEST_URI",
          "PATH_INFO",
          "QUERY_STRING",
          "ORIG_PATH_INFO",
          "PATH_TRANSLATED" ->
          PathValue.unknown(
              new Reason(
                  "$_SERVER['" + name + "'] comes from the request",
                  frame.file,
                  element.at(),
                  true,
                  false,
                  false));
      default ->
          name.startsWith("HTTP_")
              ? PathValue.unknown(
                  new Reason(
                      "$_SERVER['" + name + "'] comes from the request",
                      frame.file,
                      element.at(),
                      true,
                      false,
                      false))
              : PathValue.unknown(unknown);
    };
  }

  /** What the configuration says; otherwise the root, or a directory on the way to the script. */
  private PathValue documentRoot() {
    List<Atom> roots = new ArrayList<>();
    for (String root : machine.surroundings().documentRoots()) {
      roots.add(Atom.Text.of(root));
    }
    if (roots.isEmpty()) {
      SitePath directory = entry.parent();
      roots.add(Atom.Text.of(machine.tree().absoluteRoot()));
      while (!directory.isRoot()) {
        roots.add(Atom.Text.of(machine.tree().canonical(directory)));
        directory = directory.parent();
      }
    }
    return PathValue.anyOf(roots);
  }
}

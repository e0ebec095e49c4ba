package dev.phpfsck.evaluate.relevance;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that make a file: code that copies a file into place and then includes it is prepared for
 * its absence before. Methods count by their names, which file system layers take over from PHP.
 */
public final class Making {
  private static final Set<String> NAMES =
      Set.of(
          "copy",
          "rename",
          "move",
          "move_uploaded_file",
          "file_put_contents",
          "put_contents",
          "symlink",
          "link",
          "dumpfile",
          "fopen");

  private Making() {}

  /** Whether calling a function or method of that name, in lower case, may make a file. */
  static boolean isMaking(String name) {
    return NAMES.contains(name);
  }

  /** Whether a call of a function may make a file. */
  public static boolean isMaking(PathExpr.Call call) {
    return isMaking(call.plainName(), call.arguments());
  }

  /** Whether a call of the function of that name, in lower case, may make a file. */
  static boolean isMaking(String name, List<PathExpr.Argument> arguments) {
    return isMaking(name) && !(name.equals("fopen") && isForReading(arguments));
  }

  private static boolean isForReading(List<PathExpr.Argument> arguments) {
    return arguments.size() > 1
        && arguments.get(1).value() instanceof PathExpr.Literal mode
        && mode.text().startsWith("r")
        && !mode.text().contains("+");
  }

  /** Whether a call of a method may make a file, by the name of it. */
  public static boolean isMaking(PathExpr.MethodCall call) {
    return call.name() instanceof PathExpr.Literal name && isMaking(Program.lower(name.text()));
  }

  /** The names, in lower case, of the functions of the site that make files themselves. */
  static Set<String> functionsOf(Program program) {
    Set<String> found = new HashSet<>();
    for (int file = 0; file < program.size(); file++) {
      for (FunctionFact function : program.facts(file).functions()) {
        if (function.kind() == FunctionFact.Kind.FUNCTION && makes(function)) {
          found.add(Program.lower(function.name()));
        }
      }
    }
    return found;
  }

  private static boolean makes(FunctionFact function) {
    for (String call : function.effects().functions()) {
      if (isMaking(call)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the script that a path ends in; empty where what is made is none. */
  public static Optional<String> scriptAt(String end) {
    String name = end.substring(end.lastIndexOf('/') + 1);
    return Optional.of(name).filter(n -> n.endsWith(".php") || n.endsWith(".inc"));
  }
}

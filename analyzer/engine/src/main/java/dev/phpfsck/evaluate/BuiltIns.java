package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.Atom.Text;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PureFunctions;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PHP's own functions that ask or change the state of the script; the rest are {@link
 * PureFunctions}.
 */
final class BuiltIns {
  /** What changes the state of the script, whatever it is given. */
  private static final Set<String> STATEFUL =
      Set.of(
          "define",
          "defined",
          "constant",
          "chdir",
          "getcwd",
          "set_include_path",
          "get_include_path",
          "ini_set",
          "ini_alter",
          "ini_get",
          "file_exists",
          "is_file",
          "is_readable",
          "is_dir",
          "filemtime",
          "filesize",
          "stat",
          "realpath",
          "stream_resolve_include_path",
          "glob",
          "scandir",
          "function_exists",
          "class_exists",
          "interface_exists",
          "trait_exists",
          "extension_loaded",
          "version_compare",
          "phpversion",
          "php_sapi_name",
          "call_user_func",
          "call_user_func_array",
          "array_map",
          "array_walk",
          "spl_autoload_register",
          "register_shutdown_function",
          "array_push",
          "array_unshift",
          "extract",
          "eval",
          "get_class",
          "get_called_class",
          "getenv");

  private final Machine machine;

  BuiltIns(Machine machine) {
    this.machine = machine;
  }

  /** Whether a function of that name, in lower case, is known here. */
  boolean knows(String name) {
    return STATEFUL.contains(name) || PureFunctions.knows(name);
  }

  PathValue call(String name, PathExpr.Call call, List<PathValue> arguments, Frame frame) {
    return switch (name) {
      case "array_push", "array_unshift" -> push(name, call, arguments, frame);
      case "extract" -> extract(call, arguments, frame);
      case "eval" -> {
        machine.aliases().anyVariable(Aliases.ANY, frame);
        yield PathValue.unknown(Reason.of("code that is evaluated", frame.file, call.at()));
      }
      default -> apply(name, arguments, call.at(), frame);
    };
  }

  PathValue apply(String name, List<PathValue> arguments, int at, Frame frame) {
    if (!STATEFUL.contains(name)) {
      return PureFunctions.apply(name, arguments, frame.file, at);
    }
    PathValue first = arguments.isEmpty() ? PathValue.NOTHING : arguments.getFirst();
    PathValue second = arguments.size() < 2 ? PathValue.NOTHING : arguments.get(1);
    return switch (name) {
      case "define" -> define(first, second, at, frame);
      case "defined" -> defined(first, frame);
      case "constant" -> constant(first, at, frame);
      case "chdir" -> chdir(first, at, frame);
      case "getcwd" -> frame.read(Key.WORKING_DIRECTORY, "the working directory").value();
      case "set_include_path" -> setIncludePath(first, at, frame);
      case "get_include_path" -> frame.read(Key.INCLUDE_PATH, "the include path").value();
      case "ini_set", "ini_alter" ->
          "include_path".equals(first.onlyText())
              ? setIncludePath(second, at, frame)
              : PathValue.unknown(Reason.of("a setting"));
      case "ini_get" ->
          "include_path".equals(first.onlyText())
              ? frame.read(Key.INCLUDE_PATH, "the include path").value()
              : PathValue.unknown(Reason.of("a setting of PHP"));
      case "file_exists" -> machine.files().exists(first, frame, false, false);
      case "is_file", "is_readable" -> machine.files().exists(first, frame, true, false);
      case "is_dir" -> machine.files().exists(first, frame, false, true);
      case "filemtime", "filesize", "stat" ->
          Truth.of(machine.files().exists(first, frame, false, false)) == Truth.NO
              ? PathValue.FALSE
              : PathValue.unknown(prepared("what is known of a file"));
      case "realpath" -> machine.files().realpath(first, frame);
      case "stream_resolve_include_path" -> machine.includes().resolve(first, frame);
      case "glob" -> machine.globs().find(first, frame);
      case "scandir" ->
          first.only() instanceof Text directory
              ? machine.files().scandir(directory.text(), frame)
              : PathValue.unknown(prepared("what a directory holds"));
      case "function_exists" -> functionExists(first);
      case "class_exists", "interface_exists", "trait_exists" -> {
        if (first.onlyText() == null) {
          machine.classFiles().seeks(frame.place());
        }
        yield PathValue.unknown(Reason.of("whether a class is there"));
      }
      case "extension_loaded", "version_compare", "phpversion", "php_sapi_name" ->
          PathValue.unknown(Reason.of("it depends on the host"));
      case "call_user_func" ->
          machine
              .calls()
              .callable(
                  first,
                  arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size()),
                  List.of(),
                  at,
                  frame);
      case "call_user_func_array" -> {
        List<PathValue> unpacked =
            second.only() instanceof Table table && !table.open()
                ? List.copyOf(table.entries().values())
                : List.of();
        yield machine.calls().callable(first, unpacked, List.of(), at, frame);
      }
      case "array_map" -> map(first, second, at, frame);
      case "array_walk" -> {
        map(second, first, at, frame);
        yield PathValue.TRUE;
      }
      case "spl_autoload_register" -> {
        if (frame.dead == null) {
          machine.autoloaders().register(first, frame.file, at);
        }
        yield PathValue.TRUE;
      }
      case "get_class" ->
          first.only() instanceof Atom.Instance instance
              ? PathValue.text(instance.type())
              : PathValue.unknown(Reason.of("the class of an object"));
      case "getenv" -> PathValue.FALSE.or(PathValue.unknown(Reason.OVERRIDE));
      case "get_called_class" -> PathValue.text(frame.late);
      default -> PathValue.unknown(Reason.of("what " + name + "() returns", frame.file, at));
    };
  }

  private static Reason prepared(String because) {
    return new Reason(because, -1, 0, false, true, false);
  }

  private PathValue define(PathValue name, PathValue value, int at, Frame frame) {
    if (frame.dead != null) {
      return PathValue.TRUE;
    }
    for (Atom atom : name.atoms()) {
      if (!(atom instanceof Text text)) {
        frame.state.put(
            Key.UNFOLLOWED, Bound.of(PathValue.unknown(Reason.of("a computed constant"))));
        continue;
      }
      Key key = Key.constant(text.text().startsWith("\\") ? text.text().substring(1) : text.text());
      Bound before = frame.state.get(key);
      Bound bound = new Bound(value, frame.file, at, frame.lastReads());
      if (name.only() == null) {
        bound = before.or(bound);
      } else if (!before.value().isUndefined()) {
        // The first definition holds; where there may be none yet, this one may be it.
        bound =
            before.value().mayBeUndefined()
                ? new Bound(
                    before.value().without(Atom.Undefined.UNDEFINED).or(value),
                    before.file(),
                    before.at(),
                    before.made())
                : before;
      }
      machine.discover(key, bound.value());
      frame.state.put(key, bound);
    }
    return PathValue.TRUE;
  }

  private PathValue defined(PathValue name, Frame frame) {
    String text = name.onlyText();
    return text == null || text.contains("::")
        ? PathValue.unknown(Reason.of("whether a constant is defined"))
        : machine.values().names().isDefined(text, frame);
  }

  private PathValue constant(PathValue name, int at, Frame frame) {
    String text = name.onlyText();
    if (text == null) {
      return PathValue.unknown(Reason.of("a constant whose name is computed"));
    }
    int colons = text.indexOf("::");
    return colons > 0
        ? machine
            .values()
            .of(
                new PathExpr.ClassConstant(
                    new PathExpr.ClassName(text.substring(0, colons)),
                    text.substring(colons + 2),
                    at),
                frame)
        : machine.values().of(new PathExpr.ConstantFetch(text, "", at), frame);
  }

  private PathValue chdir(PathValue directory, int at, Frame frame) {
    List<Atom> results = new ArrayList<>();
    for (Atom atom : directory.atoms()) {
      if (!(atom instanceof Text text)) {
        Reason reason = PathValue.of(atom).unknownBecause();
        results.add(
            new Atom.Unknown(reason == null ? Reason.of("the working directory changes") : reason));
        continue;
      }
      List<String> absolutes = machine.files().absolutes(text.text(), frame);
      if (absolutes.isEmpty()) {
        results.add(
            new Atom.Unknown(Reason.of("the working directory changes from an unknown one")));
      }
      absolutes.forEach(absolute -> results.add(Text.of(SiteTree.collapsed(absolute))));
    }
    frame.state.put(
        Key.WORKING_DIRECTORY,
        new Bound(PathValue.anyOf(results), frame.file, at, frame.lastReads()));
    return PathValue.TRUE;
  }

  private static PathValue setIncludePath(PathValue path, int at, Frame frame) {
    PathValue before = frame.state.get(Key.INCLUDE_PATH).value();
    frame.state.put(Key.INCLUDE_PATH, new Bound(path, frame.file, at, frame.lastReads()));
    return before;
  }

  private PathValue functionExists(PathValue name) {
    String text = name.onlyText();
    boolean ours = text != null && !machine.program().functions(text).isEmpty();
    return PathValue.unknown(
        Reason.of(ours ? "whether a function is loaded" : "it depends on the host"));
  }

  private PathValue map(PathValue callee, PathValue array, int at, Frame frame) {
    if (!(array.only() instanceof Table table) || table.open() || table.entries().size() > 200) {
      return PathValue.unknown(Reason.of("what array_map() makes", frame.file, at));
    }
    Map<String, PathValue> results = new LinkedHashMap<>();
    table
        .entries()
        .forEach((key, value) ->
            results.put(
                key, machine.calls().callable(callee, List.of(value), List.of(), at, frame)));
    return PathValue.table(results);
  }

  private PathValue push(String name, PathExpr.Call call, List<PathValue> arguments, Frame frame) {
    if (arguments.isEmpty()) {
      return PathValue.NULL;
    }
    PathExpr target = call.arguments().getFirst().value();
    List<PathValue> more = arguments.subList(1, arguments.size());
    PathValue added = PathValue.list(more);
    PathValue before = arguments.getFirst();
    List<PathValue> order =
        name.equals("array_push") ? List.of(before, added) : List.of(added, before);
    machine
        .values()
        .assign(
            target,
            PureFunctions.apply("array_merge", order, frame.file, call.at()),
            frame,
            call.at());
    return PathValue.integer(1);
  }

  /** {@code extract($a)}, with whatever flags (manual, "extract"). */
  private PathValue extract(PathExpr.Call call, List<PathValue> arguments, Frame frame) {
    if (arguments.isEmpty()) {
      return PathValue.NULL;
    }
    boolean plain = call.arguments().size() == 1;
    boolean skips =
        call.arguments().size() == 2
            && call.arguments().get(1).value() instanceof PathExpr.ConstantFetch flag
            && flag.plainName().equals("EXTR_SKIP");
    boolean known = arguments.getFirst().only() instanceof Table table && !table.open();
    if (!skips && !(plain && known)) {
      machine.aliases().anyVariable(Aliases.ANY, frame);
      PathExpr array = call.arguments().getFirst().value();
      machine.aliases().share(Writes.anyElement(array, call.at()), frame);
    }
    if ((plain || skips) && arguments.getFirst().only() instanceof Table table) {
      table
          .entries()
          .forEach((name, value) -> {
            Key key = frame.variable(name);
            PathValue before = skips ? frame.state.get(key).value() : PathValue.UNDEFINED;
            if (before.mayBeUndefined()) {
              PathValue other = before.without(Atom.Undefined.UNDEFINED);
              frame.state.put(
                  key, new Bound(other.or(value.read()), frame.file, call.at(), List.of()));
            }
          });
    }
    return PathValue.unknown(Reason.of("how many variables are set"));
  }
}

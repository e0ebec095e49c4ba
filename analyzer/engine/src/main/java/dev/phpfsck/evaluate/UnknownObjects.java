package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.fact.PathExpr;
import java.util.List;

/** Calls of methods where nobody knows of what object. */
final class UnknownObjects {
  /** A method of a name that more classes have can be any of them. */
  private static final int MOST_METHODS = 3;

  private final Machine machine;

  UnknownObjects(Machine machine) {
    this.machine = machine;
  }

  /**
   * What a method may return of an object that is not known, if few classes have a method of that
   * name, where a path or a variable is made of it. Nobody knows which is called: what they do is
   * not followed.
   */
  PathValue call(String name, List<PathValue> arguments, PathExpr.MethodCall call, Frame frame) {
    List<Place> methods = machine.hierarchy().methodsNamed(name);
    PathValue all = PathValue.NOTHING;
    boolean unused = frame.reads == null;
    if (unused || methods.size() > MOST_METHODS) {
      return all;
    }
    State base = frame.state;
    frame.silent++;
    for (Place method : methods) {
      if (machine.relevance().of(method).isResult()) {
        String type = machine.classOf(method);
        PathValue object = PathValue.of(new Instance(type, 0));
        frame.state = base.branch();
        all =
            all.or(
                machine.trying(() ->
                    machine
                        .calls()
                        .invoke(
                            method, arguments, call.arguments(), type, object, call.at(), frame)));
        frame.halted = false;
      }
    }
    frame.silent--;
    frame.state = base;
    return all;
  }
}

package dev.phpfsck.evaluate.program;

import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.ClassFact.ConstantFact;
import dev.phpfsck.fact.ClassFact.PropertyFact;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.PathExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a class has its methods, constants and properties from: itself, its traits, its parents.
 */
public final class Hierarchy {
  private static final int DEEPEST = 32;
  private final Program program;
  private final Map<String, List<Place>> lines = new HashMap<>();
  private final Map<String, Map<String, Optional<Place>>> methods = new HashMap<>();
  private final Map<String, List<Place>> byName = new HashMap<>();

  /** Who inherits from whom in {@code program}; looked up when it is asked for. */
  public Hierarchy(Program program) {
    this.program = program;
  }

  /** A class constant or property default, and the class that declares it. */
  public record Member(Place type, Optional<PathExpr> value) {}

  /** The class and all that it inherits from, nearest first; several where a name is ambiguous. */
  public List<Place> line(String type) {
    List<Place> known = lines.get(type);
    if (known == null) {
      List<Place> line = new ArrayList<>();
      follow(type, line, 0);
      known = List.copyOf(line);
      lines.put(type, known);
    }
    return known;
  }

  private void follow(String type, List<Place> line, int depth) {
    if (type.isEmpty() || depth > DEEPEST) {
      return;
    }
    for (Place place : program.classes(type)) {
      if (line.contains(place)) {
        continue;
      }
      line.add(place);
      ClassFact fact = program.type(place);
      fact.traits().forEach(used -> follow(used, line, depth + 1));
      follow(fact.parent(), line, depth + 1);
      fact.interfaces().forEach(used -> follow(used, line, depth + 1));
    }
  }

  /** The method that {@code type::name()} runs; empty where that is not one for certain. */
  public Optional<Place> method(String type, String name) {
    return methods
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(name, n -> find(type, n));
  }

  /** The methods of that name, in whatever case, of all classes of the site. */
  public List<Place> methodsNamed(String name) {
    if (byName.isEmpty()) {
      for (int file = 0; file < program.size(); file++) {
        List<FunctionFact> functions = program.facts(file).functions();
        for (int i = 0; i < functions.size(); i++) {
          if (functions.get(i).kind() == FunctionFact.Kind.METHOD) {
            Place place = new Place(file, i);
            byName
                .computeIfAbsent(Program.lower(functions.get(i).name()), n -> new ArrayList<>(1))
                .add(place);
          }
        }
      }
    }
    return byName.getOrDefault(Program.lower(name), List.of());
  }

  private Optional<Place> find(String type, String name) {
    List<Place> declared = program.classes(type);
    if (declared.size() > 1) {
      return Optional.empty();
    }
    String lower = Program.lower(name);
    for (Place place : line(type)) {
      for (int number : program.type(place).methods()) {
        Place method = new Place(place.file(), number);
        FunctionFact fact = program.function(method);
        if (Program.lower(fact.name()).equals(lower)) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** The class constant; empty where there is none of that name. */
  public Optional<Member> constant(String type, String name) {
    for (Place place : line(type)) {
      for (ConstantFact constant : program.type(place).constants()) {
        if (constant.name().equals(name)) {
          return Optional.of(new Member(place, Optional.of(constant.value())));
        }
      }
    }
    return Optional.empty();
  }

  /** The declaration of a property, static or not; empty where there is none of that name. */
  public Optional<Member> property(String type, String name) {
    for (Place place : line(type)) {
      for (PropertyFact property : program.type(place).properties()) {
        if (property.name().equals(name)) {
          return Optional.of(new Member(place, property.initial()));
        }
      }
    }
    return Optional.empty();
  }

  /** The parent of a class; empty where there is none, or more than one of that name. */
  public String parent(String type) {
    List<Place> declared = program.classes(type);
    return declared.size() == 1 ? program.type(declared.getFirst()).parent() : "";
  }
}

package dev.phpfsck.rules;

import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who declares a name in a site. A name that several files declare is nobody's for certain. */
final class SiteNames {
  private static final int DEEPEST = 30;

  private final Map<SitePath, FileFacts> facts;
  private final Map<String, List<Function>> functions = new HashMap<>();
  private final Map<String, List<Type>> types = new HashMap<>();

  /** Every name with its kind, those of aliases too. */
  private final Set<String> declared = new HashSet<>();

  /** A function or method and its file. */
  record Function(SitePath file, FunctionFact fact) {}

  /** A class and its file. */
  record Type(SitePath file, ClassFact fact) {}

  SiteNames(Map<SitePath, FileFacts> facts) {
    this.facts = facts;
    facts.forEach((file, known) -> {
      for (FunctionFact function : known.functions()) {
        if (function.kind() == FunctionFact.Kind.FUNCTION) {
          add(functions, function.name(), new Function(file, function));
        }
      }
      known.classes().forEach(type -> add(types, type.name(), new Type(file, type)));
      known.declarations().forEach(d -> declared.add(d.kind() + lower(d.name())));
      known.calls().stream()
          .filter(call -> call.function().equals("define") && !call.arguments().isEmpty())
          .flatMap(call -> call.arguments().getFirst().stream())
          .forEach(name -> declared.add(SymbolUse.Kind.CONSTANT + lower(name.text())));
    });
  }

  private static <T> void add(Map<String, List<T>> names, String name, T declared) {
    names.computeIfAbsent(lower(name), key -> new ArrayList<>(1)).add(declared);
  }

  private FileFacts facts(SitePath file) {
    return Objects.requireNonNull(facts.get(file));
  }

  boolean declaresFunction(String name) {
    return declared.contains(SymbolUse.Kind.FUNCTION + lower(name));
  }

  boolean declaresType(String name) {
    return declared.contains(SymbolUse.Kind.CLASS + lower(name));
  }

  boolean declaresConstant(String name) {
    return declared.contains(SymbolUse.Kind.CONSTANT + lower(name));
  }

  Optional<Function> function(String name) {
    return only(functions.get(lower(name)));
  }

  Optional<Type> type(String name) {
    return only(types.get(lower(name)));
  }

  private static <T> Optional<T> only(@Nullable List<T> declared) {
    return declared != null && declared.size() == 1
        ? Optional.of(declared.getFirst())
        : Optional.empty();
  }

  /** The method {@code name} that an object of the class {@code type} has. */
  Optional<Function> method(String type, String name) {
    Optional<Type> at = type(type);
    for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
      Type owner = at.get();
      List<FunctionFact> declared = facts(owner.file()).functions();
      Optional<FunctionFact> own =
          owner.fact().methods().stream()
              .map(declared::get)
              .filter(method -> method.name().equalsIgnoreCase(name))
              .findFirst();
      if (own.isPresent()) {
        return Optional.of(new Function(owner.file(), own.get()));
      }
      at = type(owner.fact().parent());
    }
    return Optional.empty();
  }

  /** The uses of {@code name}, in lower case, that need it to be there. */
  Stream<SymbolUse> uses(SitePath file, SymbolUse.Kind kind, String name) {
    return facts(file).uses().stream()
        .filter(use -> use.kind() == kind && use.manner() != SymbolUse.Manner.MENTION)
        .filter(use -> lower(use.name()).equals(name) || lower(use.fallback()).equals(name));
  }

  /** The first of them; none where code of the file asks for the name, or expects it to fail. */
  Optional<SymbolUse> unguarded(SitePath file, SymbolUse.Kind kind, String name) {
    return uses(file, kind, name).anyMatch(use -> use.guarded() || use.suppressed())
        ? Optional.empty()
        : uses(file, kind, name).findFirst();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

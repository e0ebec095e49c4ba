package dev.phpfsck.evaluate.program;

import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All PHP files of a site, numbered in the order of their names, and what they declare. */
public final class Program {
  private final List<SitePath> paths;
  private final List<FileFacts> facts;
  private final List<String> canonical;
  private final Map<SitePath, Integer> numbers = new HashMap<>();
  private final Map<String, List<Place>> functions = new HashMap<>();
  private final Map<String, List<Place>> classes = new HashMap<>();
  private final Set<String> constants = new HashSet<>();

  /** A function or class: the number of its file, and its number there. */
  public record Place(int file, int number) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place that && file == that.file && number == that.number;
    }

    @Override
    public int hashCode() {
      return file * 10_007 + number;
    }
  }

  /** Numbers the PHP files of {@code tree}. */
  public Program(SiteTree tree, SortedMap<SitePath, FileFacts> files) {
    this.paths = List.copyOf(files.keySet());
    this.facts = List.copyOf(files.values());
    this.canonical = paths.stream().map(tree::canonical).toList();
    for (int file = 0; file < paths.size(); file++) {
      numbers.put(paths.get(file), file);
      declare(file, facts.get(file));
    }
  }

  private void declare(int file, FileFacts all) {
    for (int i = 0; i < all.functions().size(); i++) {
      FunctionFact function = all.functions().get(i);
      if (function.kind() == FunctionFact.Kind.FUNCTION) {
        add(functions, function.name(), new Place(file, i));
      }
    }
    for (int i = 0; i < all.classes().size(); i++) {
      add(classes, all.classes().get(i).name(), new Place(file, i));
    }
    for (SymbolDeclaration declaration : all.declarations()) {
      if (declaration.kind() == SymbolUse.Kind.CONSTANT) {
        constants.add(declaration.name());
      }
    }
  }

  private static void add(Map<String, List<Place>> places, String name, Place place) {
    places.computeIfAbsent(lower(name), n -> new ArrayList<>(1)).add(place);
  }

  /** A name as PHP compares those of functions and classes: its letters in lower case. */
  public static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How many files there are; their numbers begin at 0. */
  public int size() {
    return paths.size();
  }

  /** The file of that number. */
  public SitePath path(int file) {
    return paths.get(file);
  }

  /** What the file of that number says. */
  public FileFacts facts(int file) {
    return facts.get(file);
  }

  /** What {@code __FILE__} says in it. */
  public String canonical(int file) {
    return canonical.get(file);
  }

  /** Its number; empty where it is no PHP file of the site. */
  public Optional<Integer> number(SitePath path) {
    return Optional.ofNullable(numbers.get(path));
  }

  /** The function, method or closure there. */
  public FunctionFact function(Place place) {
    return facts.get(place.file()).functions().get(place.number());
  }

  /** The innermost function around a byte offset of a file; the file itself where there is none. */
  public Place around(int file, int offset) {
    List<FunctionFact> all = facts.get(file).functions();
    int innermost = -1;
    for (int i = 0; i < all.size(); i++) {
      Span span = all.get(i).span();
      boolean inside = span.start() <= offset && offset < span.end();
      if (inside && (innermost < 0 || span.start() >= all.get(innermost).span().start())) {
        innermost = i;
      }
    }
    return new Place(file, innermost);
  }

  /** The class, interface, trait or enum there. */
  public ClassFact type(Place place) {
    return facts.get(place.file()).classes().get(place.number());
  }

  /** The functions of that name; the case does not matter. */
  public List<Place> functions(String name) {
    return functions.getOrDefault(lower(name), List.of());
  }

  /** The classes of that name; the case does not matter. */
  public List<Place> classes(String name) {
    return classes.getOrDefault(lower(name), List.of());
  }

  /** Whether some file of the site declares that constant. */
  public boolean declaresConstant(String name) {
    return constants.contains(name);
  }

  /** The line of a byte offset in a file, from 1. */
  public int line(int file, int at) {
    return facts(file).lines().line(at);
  }
}

package dev.phpfsck.autoload;

import dev.phpfsck.fact.ClassFact;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which files of a site declare and use each class; the case of a name does not matter. */
public final class ClassNames {
  private final Map<String, List<Declaration>> declared = new HashMap<>();
  private final SortedMap<String, List<Use>> used = new TreeMap<>();

  /** A class, interface, trait or enum of a file, or another name for one. */
  public record Declaration(SitePath file, SymbolDeclaration symbol) {}

  /** The use of a class by a file. */
  public record Use(SitePath file, SymbolUse symbol) {}

  ClassNames(Map<SitePath, FileFacts> facts) {
    facts.forEach((file, all) -> {
      for (SymbolDeclaration symbol : all.declarations()) {
        if (symbol.kind() == SymbolUse.Kind.CLASS) {
          add(declared, symbol.name(), new Declaration(file, symbol));
        }
      }
      for (SymbolUse symbol : all.uses()) {
        if (symbol.kind() == SymbolUse.Kind.CLASS && symbol.manner() != SymbolUse.Manner.MENTION) {
          add(used, symbol.name(), new Use(file, symbol));
        }
      }
    });
  }

  private static <T> void add(Map<String, List<T>> map, String name, T value) {
    map.computeIfAbsent(key(name), n -> new ArrayList<>(1)).add(value);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Where a class is declared, by path; conditional declarations count. */
  public List<Declaration> declarations(String name) {
    return List.copyOf(declared.getOrDefault(key(name), List.of()));
  }

  /** Who uses a class so that PHP loads it, by path; code that asks for it first is among them. */
  public List<Use> uses(String name) {
    return List.copyOf(used.getOrDefault(key(name), List.of()));
  }

  /** The uses of every class that is used, by name. */
  public Collection<List<Use>> allUses() {
    return Collections.unmodifiableCollection(used.values());
  }

  /** Every declaration, in no order. */
  public Collection<List<Declaration>> allDeclarations() {
    return Collections.unmodifiableCollection(declared.values());
  }

  /** Whether {@code file} declares {@code name} itself. */
  public static boolean declares(FileFacts file, String name) {
    return file.declarations().stream()
        .anyMatch(symbol ->
            symbol.kind() == SymbolUse.Kind.CLASS && symbol.name().equalsIgnoreCase(name));
  }

  /** The names of the classes that {@code file} declares, those without a name left out. */
  public static List<String> of(FileFacts file) {
    return file.classes().stream()
        .map(ClassFact::name)
        .filter(name -> !name.startsWith("class@anonymous"))
        .toList();
  }
}

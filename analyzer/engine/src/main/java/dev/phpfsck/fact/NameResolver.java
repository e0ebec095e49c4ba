package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.UseItem;
import dev.phpfsck.parser.ast.UseStmt;
import dev.phpfsck.source.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves names against {@code namespace} and {@code use} (manual: "Name resolution rules"). */
final class NameResolver {
  private String namespace = "";
  private Optional<Span> namespaceSpan = Optional.empty();
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, Span> imports = new HashMap<>();
  private final Map<String, String> functions = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();

  void enter(Optional<Name> name) {
    namespace = name.map(Name::getText).orElse("");
    namespaceSpan = name.map(Name::getSpan);
    classes.clear();
    imports.clear();
    functions.clear();
    constants.clear();
  }

  String namespace() {
    return namespace;
  }

  /** Where the namespace is named. */
  Optional<Span> namespaceSpan() {
    return namespaceSpan;
  }

  void use(UseStmt use) {
    String prefix = use.getPrefix().map(name -> plain(name.getText()) + "\\").orElse("");
    for (UseItem item : use.getItems()) {
      String full = prefix + plain(item.getName().getText());
      String alias =
          item.getAlias()
              .map(identifier -> identifier.getName())
              .orElse(full.substring(full.lastIndexOf('\\') + 1));
      switch (item.getKind()) {
        case CLASS -> {
          classes.put(lower(alias), full);
          imports.put(lower(alias), item.getName().getSpan());
        }
        case FUNCTION -> functions.put(lower(alias), full);
        case CONST -> constants.put(alias, full);
      }
    }
  }

  /** The full name of something that is declared here. */
  String declared(String name) {
    return namespace.isEmpty() ? name : namespace + "\\" + name;
  }

  /** The full name of a class; {@code self}, {@code parent} and {@code static} stay. */
  String type(Name name) {
    String text = name.getText();
    if (isKeyword(text)) {
      return lower(text);
    }
    if (name.isFullyQualified()) {
      return text.substring(1);
    }
    if (name.isRelative()) {
      return declared(text.substring("namespace\\".length()));
    }
    int slash = text.indexOf('\\');
    String first = slash < 0 ? text : text.substring(0, slash);
    String imported = classes.isEmpty() ? null : classes.get(lower(first));
    if (imported != null) {
      return slash < 0 ? imported : imported + text.substring(slash);
    }
    return declared(text);
  }

  /** As {@link SymbolUse#written}. */
  Optional<Span> written(Name name) {
    Span imported = name.isUnqualified() ? imports.get(lower(name.getText())) : null;
    if (imported != null) {
      return Optional.of(imported);
    }
    return type(name).endsWith(plain(name.getText()))
        ? Optional.of(name.getSpan())
        : Optional.empty();
  }

  /** The full name of a function. */
  String function(Name name) {
    return member(name, functions.isEmpty() ? null : functions.get(lower(name.getText())));
  }

  /** The full name of a constant. */
  String constant(Name name) {
    return member(name, constants.get(name.getText()));
  }

  /** The global name that PHP tries next; empty where there is none. */
  String fallback(Name name, String resolved) {
    boolean open = name.isUnqualified() && !namespace.isEmpty();
    return open && resolved.equals(declared(name.getText())) ? name.getText() : "";
  }

  private String member(Name name, @Nullable String imported) {
    if (name.isUnqualified()) {
      return imported != null ? imported : declared(name.getText());
    }
    return type(name);
  }

  private static boolean isKeyword(String text) {
    return text.equalsIgnoreCase("self")
        || text.equalsIgnoreCase("static")
        || text.equalsIgnoreCase("parent");
  }

  private static String plain(String name) {
    return name.startsWith("\\") ? name.substring(1) : name;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

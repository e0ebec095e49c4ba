package dev.phpfsck.rules;

import dev.phpfsck.evaluate.graph.Reach;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.LiteralCall;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.site.SitePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which extensions the code of a site needs, and where it does so first: names that an extension
 * brings, in code that runs, and that the site does not declare itself. What no page surely runs is
 * needed only where the site never asks whether the extension is there.
 *
 * @param needs by the name of the extension, in lower case
 * @param asked the extensions that some code of the site asks for
 * @param replaced those of which the site declares something itself
 */
public record ExtensionNeeds(Map<String, Need> needs, Set<String> asked, Set<String> replaced) {
  /**
   * The first use of an extension.
   *
   * @param sure whether some page comes to it whatever happens
   */
  public record Need(SitePath file, SymbolUse use, boolean sure) {}

  public static ExtensionNeeds of(Site site) {
    Map<String, Need> needs = new TreeMap<>();
    SureCode.of(site, new Extensions())
        .forEach((name, use) -> needs.put(name, new Need(use.file(), use.use(), true)));
    SiteNames names = new SiteNames(site.facts());
    Set<String> asked = asked(site, names);
    ReachedCode code = ReachedCode.of(site);
    for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
      if (site.includes().reach(entry.getKey()) != Reach.NEVER) {
        for (SymbolUse use : entry.getValue().uses()) {
          extension(use, names)
              .filter(extension -> !asked.contains(extension) && use.isNeeded())
              .filter(extension -> !use.suppressed() && code.holds(entry.getKey(), use.span()))
              .ifPresent(
                  extension -> needs.putIfAbsent(extension, new Need(entry.getKey(), use, false)));
        }
      }
    }
    return new ExtensionNeeds(needs, asked, replaced(site));
  }

  /** Whether some page surely fails without {@code extension}. */
  public boolean surelyNeeds(String extension) {
    Need need = needs.get(extension);
    return need != null && need.sure();
  }

  private static Set<String> replaced(Site site) {
    Set<String> replaced = new HashSet<>();
    Extensions extensions = new Extensions();
    for (FileFacts file : site.facts().values()) {
      for (SymbolDeclaration declared : file.declarations()) {
        String lower = declared.name().toLowerCase(Locale.ROOT);
        switch (declared.kind()) {
          case FUNCTION -> extensions.function(lower).ifPresent(replaced::add);
          case CLASS -> extensions.type(lower).ifPresent(replaced::add);
          case CONSTANT -> extensions.constant(declared.name()).ifPresent(replaced::add);
        }
      }
    }
    return replaced;
  }

  /** The extensions that some code of the site asks for, by their names or by what they bring. */
  private static Set<String> asked(Site site, SiteNames names) {
    Set<String> asked = new HashSet<>();
    for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
      FileFacts file = entry.getValue();
      if (entry.getKey().name().equals(DemandedExtensions.PLATFORM_CHECK)) {
        continue;
      }
      for (SymbolUse use : file.uses()) {
        if (use.guarded() || use.suppressed()) {
          extension(use, names).ifPresent(asked::add);
        }
      }
      for (LiteralCall call : file.calls()) {
        if (call.function().equals("extension_loaded") && !call.arguments().isEmpty()) {
          call.arguments()
              .getFirst()
              .ifPresent(name -> asked.add(name.text().toLowerCase(Locale.ROOT)));
        }
      }
    }
    return asked;
  }

  /** The extension that {@code use} needs; empty where PHP or the site itself has the name. */
  private static Optional<String> extension(SymbolUse use, SiteNames names) {
    String plain = use.fallback().isEmpty() ? use.name() : use.fallback();
    String lower = plain.toLowerCase(Locale.ROOT);
    Extensions extensions = new Extensions();
    return switch (use.kind()) {
      case FUNCTION ->
          names.declaresFunction(use.name()) || names.declaresFunction(plain)
              ? Optional.empty()
              : extensions.function(lower);
      case CLASS -> names.declaresType(use.name()) ? Optional.empty() : extensions.type(lower);
      case CONSTANT ->
          names.declaresConstant(use.name()) || names.declaresConstant(plain)
              ? Optional.empty()
              : extensions.constant(plain);
    };
  }

  /** The extension of a name, where PHP itself does not have it. */
  private static final class Extensions implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return notBuiltIn(PhpSymbols.table().ofFunction(name));
    }

    @Override
    public Optional<String> type(String name) {
      return notBuiltIn(PhpSymbols.table().ofClass(name));
    }

    @Override
    public Optional<String> constant(String name) {
      return notBuiltIn(PhpSymbols.table().ofConstant(name));
    }

    private static Optional<String> notBuiltIn(Optional<PhpSymbols.Extension> extension) {
      return extension.filter(e -> !e.isBuiltIn()).map(PhpSymbols.Extension::name);
    }
  }
}

package dev.phpfsck.fact;

import dev.phpfsck.source.LineMap;
import java.util.List;

/**
 * All that is kept of one PHP file. It depends on the file's bytes alone.
 *
 * @param includes in the order in which the code comes to them; {@link PathExpr.IncludeRef} counts
 *     them
 * @param script what the file does when it is run, functions and classes left out
 * @param functions in the order of their spans; those of classes and closures too
 * @param classes in the order of their spans
 * @param uses the names it needs, sorted by span
 * @param declarations the names it makes, sorted by span
 * @param calls calls with literal arguments that rules look at, sorted by span
 * @param faults why PHP does not compile it, in the order of the source; empty for a sound file
 * @param strays text outside of PHP tags that hardly anybody means, in the order of the source
 * @param nature what sort of file it is
 */
public record FileFacts(
    List<IncludeFact> includes,
    Body script,
    Effects effects,
    List<FunctionFact> functions,
    List<ClassFact> classes,
    List<SymbolUse> uses,
    List<SymbolDeclaration> declarations,
    List<LiteralCall> calls,
    List<SyntaxFault> faults,
    List<StrayText> strays,
    FileNature nature,
    LineMap lines) {
  public FileFacts {
    includes = List.copyOf(includes);
    functions = List.copyOf(functions);
    classes = List.copyOf(classes);
    uses = List.copyOf(uses);
    declarations = List.copyOf(declarations);
    calls = List.copyOf(calls);
    faults = List.copyOf(faults);
    strays = List.copyOf(strays);
  }

  /** Whether running the file does nothing, prints nothing and leaves nothing. */
  public boolean isEmpty() {
    return nature.onlyDeclares()
        && !nature.printsMarkup()
        && !nature.shebang()
        && declarations.isEmpty()
        && functions.isEmpty()
        && includes.isEmpty()
        && uses.isEmpty()
        && faults.isEmpty()
        && strays.isEmpty()
        && script.steps().isEmpty();
  }
}

package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.source.LineMap;
import java.util.Comparator;
import java.util.List;

/** Turns the syntax tree of a file into its facts. */
public final class FactExtractor {
  private FactExtractor() {}

  /** The facts of {@code unit}, whether or not the parser found problems in it. */
  public static FileFacts extract(CompilationUnit unit) {
    Extraction extraction = new Extraction();
    List<Step> script = extraction.statements().script(unit.getStatements());
    LineMap lines = unit.getFile().lines();
    return new FileFacts(
        extraction.includes(),
        Body.of(script),
        extraction.effectsOfScript(),
        extraction.functions(),
        extraction.classes(),
        sorted(extraction.uses(), Comparator.comparing(SymbolUse::span)),
        sorted(extraction.declarations(), Comparator.comparing(SymbolDeclaration::span)),
        sorted(extraction.calls(), Comparator.comparing(LiteralCall::span)),
        Natures.of(unit),
        lines);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }
}

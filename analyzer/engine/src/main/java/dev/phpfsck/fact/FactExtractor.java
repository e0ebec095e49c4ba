package dev.phpfsck.fact;

import dev.phpfsck.parser.LanguageLevel;
import dev.phpfsck.parser.ParseResult;
import dev.phpfsck.parser.Problem;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the syntax trees of files into their facts. One is for one thread. */
public final class FactExtractor {
  /** Short texts, each once: a site has few and uses each many times. */
  private final Map<String, String> texts = new HashMap<>();

  /** The facts of a file, whether or not the parser found problems in it. */
  public FileFacts extract(ParseResult parsed) {
    CompilationUnit unit = parsed.getResult();
    Extraction extraction = new Extraction(texts);
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
        faults(parsed),
        extraction.strays().found(),
        Natures.of(unit),
        lines);
  }

  /** What no version of PHP takes that is still looked after; what the next may is not known. */
  private static List<SyntaxFault> faults(ParseResult parsed) {
    SourceFile file = parsed.getResult().getFile();
    List<SyntaxFault> faults =
        parsed.getProblems().stream()
            .filter(problem ->
                problem.getKind() == Problem.Kind.SYNTAX
                    || problem.getKind() == Problem.Kind.SEMANTIC
                    || problem.getKind() == Problem.Kind.REMOVED)
            .map(problem ->
                new SyntaxFault(
                    problem.getSpan(),
                    problem.getLine(),
                    problem.getMessage(),
                    problem.getRemovedIn().map(LanguageLevel::getVersion).orElse("")))
            .toList();
    Optional<SyntaxFault> first =
        faults.isEmpty() ? Damage.of(file) : Damage.behind(file, faults.getFirst());
    return Stream.concat(first.stream(), faults.stream()).toList();
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    list.sort(order);
    return list;
  }
}

package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.relevance.LastingCalls;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import dev.phpfsck.site.PhpNames;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files that may be entry scripts, by their names and by what each of them says. */
final class Candidates {
  private final Program program;
  private final Headless headless;

  Candidates(Program program) {
    this.program = program;
    this.headless = new Headless(program);
  }

  /** Their numbers, those that stand highest first: these are what others are parts of. */
  List<Integer> all() {
    List<Integer> files = new ArrayList<>();
    for (int file = 0; file < program.size(); file++) {
      FileFacts facts = program.facts(file);
      boolean part =
          facts.nature().startsWithGuard()
              || facts.nature().onlyDeclares()
              || facts.nature().template()
              || (isLibrary(facts) && !isIndex(file))
              || isText(file, facts)
              || headless.of(file);
      if (!part) {
        files.add(file);
      }
    }
    files.sort(
        Comparator.<Integer>comparingInt(this::depth)
            .thenComparing(file -> !isIndex(file))
            .thenComparing(file -> program.path(file)));
    return files;
  }

  /** Whether a web server sends a file as it is, and nobody can start it: a template, a sample. */
  private boolean isText(int file, FileFacts facts) {
    SitePath path = program.path(file);
    return (!PhpNames.isRun(path) && !facts.nature().shebang()) || PhpNames.isBlade(path);
  }

  /** Whether a file declares classes and, besides, only loads what they need. */
  private static boolean isLibrary(FileFacts facts) {
    return !facts.classes().isEmpty()
        && !facts.nature().printsMarkup()
        && facts.script().steps().stream().allMatch(Candidates::prepares);
  }

  private static boolean prepares(Step step) {
    return switch (step) {
      case Step.Evaluate s -> prepares(s.expression());
      case Step.Branch s ->
          s.then().stream().allMatch(Candidates::prepares)
              && s.otherwise().stream().allMatch(Candidates::prepares);
      case Step.Declare s -> true;
      case Step.Return s -> true;
      default -> false;
    };
  }

  private static boolean prepares(PathExpr expr) {
    return switch (expr) {
      case PathExpr.IncludeRef e -> true;
      case PathExpr.Assign e -> !(e.value() instanceof PathExpr.New);
      case PathExpr.Call e -> LastingCalls.hasEffect(e.plainName());
      default -> false;
    };
  }

  int depth(int file) {
    return (int) program.path(file).value().chars().filter(c -> c == '/').count();
  }

  /** Whether a web server starts the file where its directory is asked for. */
  boolean isIndex(int file) {
    return program.path(file).name().equals("index.php");
  }
}

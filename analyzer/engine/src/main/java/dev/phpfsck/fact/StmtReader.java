package dev.phpfsck.fact;

import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.BlockStmt;
import dev.phpfsck.parser.ast.BreakStmt;
import dev.phpfsck.parser.ast.CatchClause;
import dev.phpfsck.parser.ast.ConstItem;
import dev.phpfsck.parser.ast.ConstStmt;
import dev.phpfsck.parser.ast.ContinueStmt;
import dev.phpfsck.parser.ast.DeclareStmt;
import dev.phpfsck.parser.ast.DoStmt;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.EchoStmt;
import dev.phpfsck.parser.ast.ElseIfClause;
import dev.phpfsck.parser.ast.EmptyStmt;
import dev.phpfsck.parser.ast.ErrorStmt;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.ExpressionStmt;
import dev.phpfsck.parser.ast.ForStmt;
import dev.phpfsck.parser.ast.ForeachStmt;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.GlobalStmt;
import dev.phpfsck.parser.ast.GotoStmt;
import dev.phpfsck.parser.ast.HaltCompilerStmt;
import dev.phpfsck.parser.ast.IfStmt;
import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.LabelStmt;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.ReturnStmt;
import dev.phpfsck.parser.ast.StaticVar;
import dev.phpfsck.parser.ast.StaticVarStmt;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.SwitchCase;
import dev.phpfsck.parser.ast.SwitchStmt;
import dev.phpfsck.parser.ast.TryStmt;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.UnsetStmt;
import dev.phpfsck.parser.ast.UseStmt;
import dev.phpfsck.parser.ast.VariableExpr;
import dev.phpfsck.parser.ast.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads statements. */
final class StmtReader {
  private final Extraction extraction;
  private Attempts attempts = new Attempts(List.of());

  StmtReader(Extraction extraction) {
    this.extraction = extraction;
  }

  /** The steps of a whole file. */
  List<Step> script(List<Stmt> statements) {
    attempts = new Attempts(statements);
    return block(statements);
  }

  List<Step> block(Iterable<? extends Stmt> statements) {
    return block(statements, Set.of(), Set.of());
  }

  private List<Step> block(
      Iterable<? extends Stmt> statements, Set<String> known, Set<String> missing) {
    extraction.guards().enter(known, missing);
    List<Step> steps = new ArrayList<>();
    for (Stmt statement : statements) {
      read(statement, steps);
    }
    extraction.guards().leave();
    return steps;
  }

  private List<Step> conditional(Stmt body, Set<String> known, Set<String> missing) {
    extraction.depthOfConditions++;
    List<Step> steps = block(statementsOf(body), known, missing);
    extraction.depthOfConditions--;
    return steps;
  }

  private List<Step> conditional(Stmt body) {
    return conditional(body, Set.of(), Set.of());
  }

  private static Iterable<? extends Stmt> statementsOf(Stmt body) {
    return body instanceof BlockStmt block ? block.getStatements() : List.of(body);
  }

  private void read(Stmt statement, List<Step> steps) {
    ExprReader exprs = extraction.expressions();
    switch (statement) {
      case ExpressionStmt expression -> evaluate(expression.getExpression(), steps);
      case EchoStmt echo -> echo.getExpressions().forEach(e -> evaluate(e, steps));
      case BlockStmt block -> block.getStatements().forEach(inner -> read(inner, steps));
      case IfStmt choice -> steps.add(choice(choice));
      case WhileStmt loop ->
          steps.add(
              new Step.Loop(
                  Optional.of(exprs.condition(loop.getCondition())),
                  conditional(loop.getBody()),
                  List.of(),
                  false));
      case DoStmt loop -> {
        List<Step> body = block(statementsOf(loop.getBody()));
        steps.add(
            new Step.Loop(
                Optional.of(exprs.condition(loop.getCondition())), body, List.of(), true));
      }
      case ForStmt loop -> steps.add(loop(loop, steps));
      case ForeachStmt loop -> steps.add(loop(loop));
      case SwitchStmt choice -> steps.add(select(choice));
      case TryStmt attempt -> steps.add(attempt(attempt));
      case ReturnStmt back ->
          steps.add(
              new Step.Return(back.getExpression().map(this::returned), back.getBeginOffset()));
      case BreakStmt leave -> steps.add(new Step.Leave(false, levels(leave.getLevel())));
      case ContinueStmt leave -> steps.add(new Step.Leave(true, levels(leave.getLevel())));
      case GlobalStmt globals -> globals(globals, steps);
      case StaticVarStmt variables -> {
        for (StaticVar variable : variables.getVariables()) {
          steps.add(
              new Step.StaticVariable(
                  variable.getVariable().getName(), variable.getInitializer().map(exprs::read)));
        }
      }
      case UnsetStmt unset -> steps.add(new Step.Unset(exprs.readAll(unset.getExpressions())));
      case ConstStmt constants -> constants(constants, steps);
      case NamespaceStmt namespace -> {
        extraction.names().enter(namespace.getName());
        namespace.getStatements().forEach(inner -> read(inner, steps));
      }
      case UseStmt use -> extraction.names().use(use);
      case FunctionDecl function -> {
        int number = extraction.declared().function(function);
        if (extraction.depthOfConditions > 0) {
          steps.add(new Step.Declare(false, number));
        }
      }
      case TypeDecl type -> {
        int number = extraction.declared().type(type);
        if (extraction.depthOfConditions > 0) {
          steps.add(new Step.Declare(true, number));
        }
      }
      case DeclareStmt declare -> declare.getBody().ifPresent(body -> read(body, steps));
      case GotoStmt jump -> steps.add(new Step.Jump());
      case LabelStmt label -> steps.add(new Step.Jump());
      case ErrorStmt error -> salvage(error, steps);
      case EmptyStmt empty -> {}
      case InlineHtmlStmt html -> extraction.strays().look(html);
      case HaltCompilerStmt halt ->
          steps.add(new Step.Evaluate(new PathExpr.Exit(Optional.empty())));
    }
  }

  /** What could be read of a statement that is not PHP: its includes still count. */
  private void salvage(ErrorStmt error, List<Step> steps) {
    for (Node part : error.getParts()) {
      if (part instanceof Stmt inner) {
        read(inner, steps);
      } else if (part instanceof Expr expression) {
        evaluate(expression, steps);
      }
    }
  }

  private void evaluate(Expr expression, List<Step> steps) {
    for (PathExpr effect : extraction.expressions().effects(expression)) {
      steps.add(new Step.Evaluate(effect));
    }
  }

  private Step choice(IfStmt choice) {
    Guards.Asked asked = extraction.guards().asked(choice.getCondition());
    PathExpr condition = extraction.expressions().condition(choice.getCondition());
    List<Step> then = conditional(choice.getThenStmt(), asked.whenTrue(), asked.whenFalse());
    extraction.depthOfConditions++;
    extraction.guards().enter(asked.whenFalse(), asked.whenTrue());
    List<Step> otherwise = otherwise(choice, 0);
    extraction.guards().leave();
    extraction.depthOfConditions--;
    if (ends(then) && otherwise.isEmpty()) {
      extraction.guards().addToBlock(asked.whenFalse());
    }
    return new Step.Branch(condition, then, otherwise, choice.getBeginOffset());
  }

  private List<Step> otherwise(IfStmt choice, int from) {
    if (from == choice.getElseIfs().size()) {
      return choice.getElseStmt().map(body -> block(statementsOf(body))).orElseGet(List::of);
    }
    ElseIfClause clause = choice.getElseIfs().get(from);
    Guards.Asked asked = extraction.guards().asked(clause.getCondition());
    PathExpr condition = extraction.expressions().condition(clause.getCondition());
    List<Step> then = conditional(clause.getBody(), asked.whenTrue(), asked.whenFalse());
    extraction.guards().enter(asked.whenFalse(), asked.whenTrue());
    List<Step> rest = otherwise(choice, from + 1);
    extraction.guards().leave();
    return List.of(new Step.Branch(condition, then, rest, clause.getBeginOffset()));
  }

  /** Whether the code behind these steps is not reached. */
  static boolean ends(List<Step> steps) {
    if (steps.isEmpty()) {
      return false;
    }
    return switch (steps.getLast()) {
      case Step.Return back -> true;
      case Step.Leave leave -> true;
      case Step.Evaluate evaluate ->
          evaluate.expression() instanceof PathExpr.Exit
              || evaluate.expression() instanceof PathExpr.Throw;
      default -> false;
    };
  }

  private Step loop(ForStmt loop, List<Step> steps) {
    loop.getInitialization().forEach(e -> evaluate(e, steps));
    Optional<PathExpr> condition = Optional.empty();
    for (Expr test : loop.getCompare()) {
      condition = Optional.of(extraction.expressions().condition(test));
    }
    List<Step> body = conditional(loop.getBody());
    List<Step> after = new ArrayList<>();
    loop.getUpdate().forEach(e -> evaluate(e, after));
    return new Step.Loop(condition, body, after, false);
  }

  private Step loop(ForeachStmt loop) {
    ExprReader exprs = extraction.expressions();
    PathExpr subject = exprs.read(loop.getIterable());
    Optional<PathExpr> key = loop.getKey().map(exprs::read);
    PathExpr value = exprs.read(loop.getValue());
    key.ifPresent(exprs::noteWrite);
    exprs.noteWrite(value);
    if (loop.isByReference()) {
      exprs.noteWrite(subject);
      value = exprs.reference(value);
    }
    List<Step> body = conditional(loop.getBody());
    return new Step.ForEach(subject, key, value, body, loop.getBeginOffset());
  }

  private Step select(SwitchStmt choice) {
    ExprReader exprs = extraction.expressions();
    PathExpr subject = exprs.read(choice.getSelector());
    List<Step.Case> cases = new ArrayList<>();
    extraction.depthOfConditions++;
    for (SwitchCase one : choice.getCases()) {
      Optional<PathExpr> label = one.getLabel().map(exprs::read);
      cases.add(new Step.Case(label, block(one.getStatements())));
    }
    extraction.depthOfConditions--;
    return new Step.Select(subject, cases);
  }

  private Step attempt(TryStmt attempt) {
    List<Step.Catch> catches = new ArrayList<>();
    boolean catchesAll = false;
    for (CatchClause clause : attempt.getCatchClauses()) {
      for (Name type : clause.getTypes()) {
        String name = NameResolver.lower(extraction.names().type(type));
        boolean all = name.equals("throwable") || name.equals("error");
        catchesAll |= all && !attempts.givesUp(attempt, clause);
      }
    }
    extraction.suppressed += catchesAll ? 1 : 0;
    List<Step> body = block(attempt.getTryBlock().getStatements());
    extraction.suppressed -= catchesAll ? 1 : 0;
    for (CatchClause clause : attempt.getCatchClauses()) {
      List<String> types = new ArrayList<>();
      for (Name type : clause.getTypes()) {
        String name = extraction.names().type(type);
        types.add(name);
        extraction.use(Kind.CLASS, Manner.MENTION, name, "", type.getSpan());
      }
      String variable = clause.getVariable().map(VariableExpr::getName).orElse("");
      List<Step> caught = conditional(clause.getBody());
      catches.add(new Step.Catch(types, variable, caught, attempts.givesUp(attempt, clause)));
    }
    List<Step> last =
        attempt.getFinallyBlock().map(b -> block(b.getStatements())).orElseGet(List::of);
    return new Step.Try(body, catches, last);
  }

  private PathExpr returned(Expr value) {
    PathExpr read = extraction.expressions().read(value);
    return extraction.course().returnsReference ? extraction.expressions().reference(read) : read;
  }

  private static int levels(Optional<Expr> level) {
    return level.isPresent() && level.get() instanceof IntegerLiteralExpr number
        ? (int) Math.max(1, Math.min(99, number.getValue()))
        : 1;
  }

  private void globals(GlobalStmt globals, List<Step> steps) {
    List<String> names = new ArrayList<>();
    for (Expr variable : globals.getVariables()) {
      if (variable instanceof VariableExpr plain) {
        names.add(plain.getName());
      } else if (variable instanceof DynamicVariableExpr computed) {
        steps.add(new Step.Evaluate(global(computed)));
      }
    }
    extraction.course().globals.addAll(names);
    steps.add(new Step.Globals(names));
  }

  /** {@code global $$name} is {@code $$name = &$GLOBALS[$name]}. */
  private PathExpr global(DynamicVariableExpr variable) {
    int at = variable.getBeginOffset();
    PathExpr name = extraction.expressions().read(variable.getNameExpr());
    PathExpr all = new PathExpr.Variable("GLOBALS", at);
    extraction.course().direct = true;
    return new PathExpr.Assign(
        new PathExpr.DynamicVariable(name),
        PathExpr.AssignOperator.REFERENCE,
        new PathExpr.Element(all, Optional.of(name), at),
        at);
  }

  private void constants(ConstStmt constants, List<Step> steps) {
    for (ConstItem item : constants.getItems()) {
      String name = extraction.names().declared(item.getName().getName());
      extraction.declare(Kind.CONSTANT, name, item.getName().getSpan());
      extraction.course().direct = true;
      PathExpr.Literal text =
          new PathExpr.Literal(name, item.getName().getSpan(), Quote.NONE, false);
      steps.add(
          new Step.Evaluate(
              new PathExpr.Call(
                  "define",
                  "",
                  List.of(
                      new PathExpr.Argument(text, "", false),
                      new PathExpr.Argument(
                          extraction.expressions().read(item.getValue()), "", false)),
                  item.getBeginOffset())));
    }
  }
}

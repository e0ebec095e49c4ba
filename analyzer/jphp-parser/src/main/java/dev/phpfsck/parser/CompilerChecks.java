package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Argument;
import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.ArrayExpr;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.AssignExpr;
import dev.phpfsck.parser.ast.BreakStmt;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.ConditionalExpr;
import dev.phpfsck.parser.ast.ContinueStmt;
import dev.phpfsck.parser.ast.ForeachStmt;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.GlobalStmt;
import dev.phpfsck.parser.ast.GotoStmt;
import dev.phpfsck.parser.ast.IssetExpr;
import dev.phpfsck.parser.ast.LabelStmt;
import dev.phpfsck.parser.ast.ListExpr;
import dev.phpfsck.parser.ast.MatchExpr;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.parser.ast.StaticVarStmt;
import dev.phpfsck.parser.ast.SwitchStmt;
import dev.phpfsck.parser.ast.TryStmt;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.UnsetStmt;
import dev.phpfsck.parser.ast.YieldExpr;
import dev.phpfsck.parser.ast.YieldFromExpr;
import java.util.List;

/**
 * What PHP's compiler refuses although the grammar lets it pass. The parser hands over the nodes
 * that can be refused at all, so that a healthy file costs no second walk. What is covered is
 * listed in the package documentation.
 */
final class CompilerChecks {
  private final Refusals refusals;
  private final FlowChecks flow;
  private final FunctionChecks functions;
  private final ClassChecks classes;
  private final AssignmentChecks assignments;

  CompilerChecks(LanguageLevel level, Problems problems) {
    refusals = new Refusals(level, problems);
    flow = new FlowChecks(refusals);
    functions = new FunctionChecks(refusals);
    classes = new ClassChecks(refusals);
    assignments = new AssignmentChecks(refusals);
  }

  void check(CompilationUnit unit, List<Node> suspects) {
    new FileChecks(refusals).check(unit);
    flow.checkLabels(suspects);
    for (Node node : suspects) {
      check(node);
    }
  }

  private void check(Node node) {
    switch (node) {
      case BreakStmt jump -> flow.checkJump(jump, "break", jump.getLevel());
      case ContinueStmt jump -> flow.checkJump(jump, "continue", jump.getLevel());
      case SwitchStmt choice -> flow.checkSwitch(choice);
      case MatchExpr choice -> flow.checkMatch(choice);
      case YieldExpr yield -> flow.checkYield(yield);
      case YieldFromExpr yield -> flow.checkYield(yield);
      case FunctionDecl function -> functions.check(function);
      case MethodDecl method -> functions.checkMethod(method);
      case ClosureExpr closure -> functions.checkClosure(closure);
      case ArrowFunctionExpr arrow -> functions.checkParameters(arrow.getParameters());
      case TypeDecl type -> classes.check(type);
      case AssignExpr assignment -> assignments.check(assignment);
      case ForeachStmt loop -> assignments.check(loop);
      case ArrayAccessExpr access -> assignments.checkReading(access);
      case ArrayExpr array -> assignments.checkGaps(array);
      case ListExpr list -> assignments.checkAlone(list);
      case IssetExpr isset -> assignments.check(isset);
      case UnsetStmt unset -> assignments.check(unset);
      case GlobalStmt global -> assignments.check(global);
      case StaticVarStmt statics -> assignments.check(statics);
      case Argument argument -> functions.checkArguments(argument);
      case ConditionalExpr conditional -> flow.checkNesting(conditional);
      case TryStmt statement -> flow.checkTry(statement);
      case GotoStmt jump -> flow.checkTarget(jump);
      case LabelStmt label -> flow.checkLabel(label);
      default -> throw new IllegalStateException("no check for " + node.getClass());
    }
  }
}

package dev.phpfsck.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One statement, as far as it can matter to an include path. Declarations that PHP makes before the
 * code runs are not steps.
 */
public sealed interface Step {

  /** {@code define('A', 'b');}: an expression for what it does. */
  record Evaluate(PathExpr expression) implements Step {}

  /** {@code if ($a) … else …}; an {@code elseif} is a branch in the else part. */
  record Branch(PathExpr condition, List<Step> then, List<Step> otherwise, int at) implements Step {
    public Branch {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * {@code while}, {@code do … while}, {@code for}.
   *
   * @param condition empty where the loop has none
   * @param after what a {@code for} does behind each round
   * @param bodyFirst whether the body runs before the first test
   */
  record Loop(Optional<PathExpr> condition, List<Step> body, List<Step> after, boolean bodyFirst)
      implements Step {
    public Loop {
      body = List.copyOf(body);
      after = List.copyOf(after);
    }
  }

  /** {@code foreach ($a as $k => $v) …}. */
  record ForEach(PathExpr subject, Optional<PathExpr> key, PathExpr value, List<Step> body, int at)
      implements Step {
    public ForEach {
      body = List.copyOf(body);
    }
  }

  /** {@code switch ($a) …}. */
  record Select(PathExpr subject, List<Case> cases) implements Step {
    public Select {
      cases = List.copyOf(cases);
    }
  }

  /** {@code return $a;}. */
  record Return(Optional<PathExpr> value, int at) implements Step {}

  /** {@code break 2;}, {@code continue;}. */
  record Leave(boolean isContinue, int levels) implements Step {}

  /** {@code try … catch … finally …}. */
  record Try(List<Step> body, List<Catch> catches, List<Step> last) implements Step {
    public Try {
      body = List.copyOf(body);
      catches = List.copyOf(catches);
      last = List.copyOf(last);
    }
  }

  /** {@code global $a, $b;}. */
  record Globals(List<String> names) implements Step {
    public Globals {
      names = List.copyOf(names);
    }
  }

  /** {@code static $a = 'b';} in a function. */
  record StaticVariable(String name, Optional<PathExpr> value) implements Step {}

  /** {@code unset($a);}. */
  record Unset(List<PathExpr> targets) implements Step {
    public Unset {
      targets = List.copyOf(targets);
    }
  }

  /** A function or class that is declared when the code gets there: inside an {@code if}, say. */
  record Declare(boolean isClass, int number) implements Step {}

  /**
   * A {@code goto}, or its label, or where a generator may stop: what ran before is not known, nor
   * the order of what follows.
   */
  record Jump() implements Step {}

  /** One {@code case}; {@code default} has no label. */
  record Case(Optional<PathExpr> label, List<Step> body) {
    public Case {
      body = List.copyOf(body);
    }
  }

  /**
   * One {@code catch}.
   *
   * @param variable empty where there is none
   * @param givesUp whether it is not prepared for a failure, but ends the page with it
   */
  record Catch(List<String> types, String variable, List<Step> body, boolean givesUp) {
    public Catch {
      types = List.copyOf(types);
      body = List.copyOf(body);
    }
  }

  /** The expressions that this step itself evaluates, those of the steps in it left out. */
  default List<PathExpr> expressions() {
    return switch (this) {
      case Evaluate s -> List.of(s.expression());
      case Branch s -> List.of(s.condition());
      case Loop s -> s.condition().stream().toList();
      case ForEach s -> List.of(s.subject());
      case Select s ->
          Stream.concat(Stream.of(s.subject()), s.cases().stream().flatMap(c -> c.label().stream()))
              .toList();
      case Return s -> s.value().stream().toList();
      case StaticVariable s -> s.value().stream().toList();
      case Unset s -> s.targets();
      case Leave s -> List.of();
      case Try s -> List.of();
      case Globals s -> List.of();
      case Declare s -> List.of();
      case Jump s -> List.of();
    };
  }

  /** This step and all steps in it. */
  default Stream<Step> all() {
    return Stream.concat(
        Stream.of(this), inner().stream().flatMap(List::stream).flatMap(Step::all));
  }

  /** Hands this step and all steps in it to {@code visitor}, in the order of {@link #all}. */
  default void forEach(Consumer<Step> visitor) {
    visitor.accept(this);
    for (List<Step> block : inner()) {
      for (Step step : block) {
        step.forEach(visitor);
      }
    }
  }

  private List<List<Step>> inner() {
    return switch (this) {
      case Branch s -> List.of(s.then(), s.otherwise());
      case Loop s -> List.of(s.body(), s.after());
      case ForEach s -> List.of(s.body());
      case Select s -> s.cases().stream().map(Case::body).toList();
      case Try s -> {
        List<List<Step>> blocks = new ArrayList<>(List.of(s.body(), s.last()));
        s.catches().forEach(one -> blocks.add(one.body()));
        yield blocks;
      }
      case Evaluate s -> List.of();
      case Return s -> List.of();
      case Leave s -> List.of();
      case Globals s -> List.of();
      case StaticVariable s -> List.of();
      case Unset s -> List.of();
      case Declare s -> List.of();
      case Jump s -> List.of();
    };
  }
}

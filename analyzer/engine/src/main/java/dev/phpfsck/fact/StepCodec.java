package dev.phpfsck.fact;

import java.util.List;

/** Statements as bytes: a number for the kind, then its parts. */
final class StepCodec {
  private StepCodec() {}

  static void writeAll(FactOutput out, List<Step> steps) {
    out.list(steps, StepCodec::write);
  }

  static List<Step> readAll(FactInput in) {
    return in.list(StepCodec::read);
  }

  static void write(FactOutput out, Step step) {
    switch (step) {
      case Step.Evaluate s -> {
        out.put(0);
        ExprCodec.write(out, s.expression());
      }
      case Step.Branch s -> {
        out.put(1);
        ExprCodec.write(out, s.condition());
        writeAll(out, s.then());
        writeAll(out, s.otherwise());
        out.place(s.at());
      }
      case Step.Loop s -> {
        out.put(2);
        out.optional(s.condition(), ExprCodec::write);
        writeAll(out, s.body());
        writeAll(out, s.after());
        out.bit(s.bodyFirst());
      }
      case Step.ForEach s -> {
        out.put(3);
        ExprCodec.write(out, s.subject());
        out.optional(s.key(), ExprCodec::write);
        ExprCodec.write(out, s.value());
        writeAll(out, s.body());
        out.place(s.at());
      }
      case Step.Select s -> {
        out.put(4);
        ExprCodec.write(out, s.subject());
        out.list(s.cases(), StepCodec::oneCase);
      }
      case Step.Return s -> {
        out.put(5);
        out.optional(s.value(), ExprCodec::write);
        out.place(s.at());
      }
      case Step.Leave s -> {
        out.put(6);
        out.bit(s.isContinue());
        out.number(s.levels());
      }
      case Step.Try s -> {
        out.put(7);
        writeAll(out, s.body());
        out.list(s.catches(), StepCodec::oneCatch);
        writeAll(out, s.last());
      }
      case Step.Globals s -> {
        out.put(8);
        out.texts(s.names());
      }
      case Step.StaticVariable s -> {
        out.put(9);
        out.text(s.name());
        out.optional(s.value(), ExprCodec::write);
      }
      case Step.Unset s -> {
        out.put(10);
        out.list(s.targets(), ExprCodec::write);
      }
      case Step.Declare s -> {
        out.put(11);
        out.bit(s.isClass());
        out.number(s.number());
      }
      case Step.Jump s -> out.put(12);
    }
  }

  private static void oneCase(FactOutput out, Step.Case one) {
    out.optional(one.label(), ExprCodec::write);
    writeAll(out, one.body());
  }

  private static Step.Case oneCase(FactInput in) {
    return new Step.Case(in.optional(ExprCodec::read), readAll(in));
  }

  private static void oneCatch(FactOutput out, Step.Catch one) {
    out.texts(one.types());
    out.text(one.variable());
    writeAll(out, one.body());
    out.bit(one.givesUp());
  }

  private static Step.Catch oneCatch(FactInput in) {
    return new Step.Catch(in.texts(), in.text(), readAll(in), in.bit());
  }

  static Step read(FactInput in) {
    int kind = in.get();
    return switch (kind) {
      case 0 -> new Step.Evaluate(ExprCodec.read(in));
      case 1 -> new Step.Branch(ExprCodec.read(in), readAll(in), readAll(in), in.place());
      case 2 -> new Step.Loop(in.optional(ExprCodec::read), readAll(in), readAll(in), in.bit());
      case 3 ->
          new Step.ForEach(
              ExprCodec.read(in),
              in.optional(ExprCodec::read),
              ExprCodec.read(in),
              readAll(in),
              in.place());
      case 4 -> new Step.Select(ExprCodec.read(in), in.list(StepCodec::oneCase));
      case 5 -> new Step.Return(in.optional(ExprCodec::read), in.place());
      case 6 -> new Step.Leave(in.bit(), in.number());
      case 7 -> new Step.Try(readAll(in), in.list(StepCodec::oneCatch), readAll(in));
      case 8 -> new Step.Globals(in.texts());
      case 9 -> new Step.StaticVariable(in.text(), in.optional(ExprCodec::read));
      case 10 -> new Step.Unset(in.list(ExprCodec::read));
      case 11 -> new Step.Declare(in.bit(), in.number());
      case 12 -> new Step.Jump();
      default -> throw new IllegalArgumentException("no kind of step: " + kind);
    };
  }
}

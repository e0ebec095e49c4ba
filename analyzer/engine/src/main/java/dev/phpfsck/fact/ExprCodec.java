package dev.phpfsck.fact;

import dev.phpfsck.fact.PathExpr.Argument;
import dev.phpfsck.fact.PathExpr.Arm;
import dev.phpfsck.fact.PathExpr.AssignOperator;
import dev.phpfsck.fact.PathExpr.BinaryOperator;
import dev.phpfsck.fact.PathExpr.CastKind;
import dev.phpfsck.fact.PathExpr.Entry;
import dev.phpfsck.source.Span;

/** Expressions as bytes: a number for the kind, then its parts. */
@SuppressWarnings("EnumOrdinal") // An enum that changes changes the version.
final class ExprCodec {
  private static final Quote[] QUOTES = Quote.values();
  private static final AssignOperator[] ASSIGNS = AssignOperator.values();
  private static final BinaryOperator[] BINARIES = BinaryOperator.values();
  private static final CastKind[] CASTS = CastKind.values();

  private ExprCodec() {}

  static void write(FactOutput out, PathExpr expr) {
    switch (expr) {
      case PathExpr.Literal e -> {
        out.put(0);
        literal(out, e);
      }
      case PathExpr.IntegerLiteral e -> {
        out.put(1);
        out.signed(e.value());
      }
      case PathExpr.BooleanLiteral e -> out.put(e.value() ? 2 : 3);
      case PathExpr.NullLiteral e -> out.put(4);
      case PathExpr.ThisFile e -> {
        out.put(e.directory() ? 5 : 6);
        out.place(e.at());
      }
      case PathExpr.Concat e -> {
        out.put(7);
        out.list(e.parts(), ExprCodec::write);
      }
      case PathExpr.ConstantFetch e -> {
        out.put(8);
        out.text(e.name());
        out.text(e.fallback());
        out.place(e.at());
      }
      case PathExpr.Variable e -> {
        out.put(9);
        out.text(e.name());
        out.place(e.at());
      }
      case PathExpr.DynamicVariable e -> {
        out.put(10);
        write(out, e.name());
      }
      case PathExpr.Element e -> {
        out.put(11);
        write(out, e.array());
        out.optional(e.index(), ExprCodec::write);
        out.place(e.at());
      }
      case PathExpr.Property e -> {
        out.put(12);
        write(out, e.object());
        write(out, e.name());
        out.place(e.at());
      }
      case PathExpr.StaticProperty e -> {
        out.put(13);
        write(out, e.type());
        out.text(e.name());
        out.place(e.at());
      }
      case PathExpr.ClassConstant e -> {
        out.put(14);
        write(out, e.type());
        out.text(e.name());
        out.place(e.at());
      }
      case PathExpr.ClassName e -> {
        out.put(15);
        out.text(e.name());
      }
      case PathExpr.Call e -> {
        out.put(16);
        out.text(e.name());
        out.text(e.fallback());
        out.list(e.arguments(), ExprCodec::argument);
        out.place(e.at());
      }
      case PathExpr.CallValue e -> {
        out.put(17);
        write(out, e.callee());
        out.list(e.arguments(), ExprCodec::argument);
        out.place(e.at());
      }
      case PathExpr.MethodCall e -> {
        out.put(18);
        write(out, e.object());
        write(out, e.name());
        out.list(e.arguments(), ExprCodec::argument);
        out.place(e.at());
      }
      case PathExpr.StaticCall e -> {
        out.put(19);
        write(out, e.type());
        write(out, e.name());
        out.list(e.arguments(), ExprCodec::argument);
        out.place(e.at());
      }
      case PathExpr.New e -> {
        out.put(20);
        write(out, e.type());
        out.list(e.arguments(), ExprCodec::argument);
        out.place(e.at());
      }
      case PathExpr.Assign e -> {
        out.put(21);
        write(out, e.target());
        out.put(e.operator().ordinal());
        write(out, e.value());
        out.place(e.at());
      }
      case PathExpr.Not e -> {
        out.put(22);
        write(out, e.operand());
      }
      case PathExpr.Silence e -> {
        out.put(23);
        write(out, e.operand());
      }
      case PathExpr.Binary e -> {
        out.put(24);
        out.put(e.operator().ordinal());
        write(out, e.left());
        write(out, e.right());
      }
      case PathExpr.Conditional e -> {
        out.put(25);
        write(out, e.condition());
        out.optional(e.then(), ExprCodec::write);
        write(out, e.otherwise());
      }
      case PathExpr.Coalesce e -> {
        out.put(26);
        write(out, e.left());
        write(out, e.right());
      }
      case PathExpr.Isset e -> {
        out.put(27);
        out.list(e.operands(), ExprCodec::write);
      }
      case PathExpr.Empty e -> {
        out.put(28);
        write(out, e.operand());
      }
      case PathExpr.ArrayLiteral e -> {
        out.put(29);
        out.list(e.entries(), ExprCodec::entry);
      }
      case PathExpr.IncludeRef e -> {
        out.put(30);
        out.number(e.include());
      }
      case PathExpr.Cast e -> {
        out.put(31);
        out.put(e.kind().ordinal());
        write(out, e.operand());
      }
      case PathExpr.Match e -> {
        out.put(32);
        write(out, e.subject());
        out.list(e.arms(), ExprCodec::arm);
      }
      case PathExpr.FunctionRef e -> {
        out.put(33);
        out.number(e.function());
        out.list(e.references(), FactOutput::text);
      }
      case PathExpr.Reference e -> {
        out.put(38);
        write(out, e.target());
      }
      case PathExpr.Clone e -> {
        out.put(39);
        write(out, e.object());
      }
      case PathExpr.Exit e -> {
        out.put(34);
        out.optional(e.value(), ExprCodec::write);
      }
      case PathExpr.Throw e -> {
        out.put(35);
        write(out, e.value());
      }
      case PathExpr.InstanceOf e -> {
        out.put(36);
        write(out, e.operand());
        write(out, e.type());
      }
      case PathExpr.Opaque e -> {
        out.put(37);
        out.text(e.because());
        out.list(e.parts(), ExprCodec::write);
      }
    }
  }

  static void literal(FactOutput out, PathExpr.Literal e) {
    out.text(e.text());
    out.span(e.span());
    out.put(e.quote().ordinal() * 2 + (e.verbatim() ? 1 : 0));
  }

  static PathExpr.Literal literal(FactInput in) {
    String text = in.text();
    Span span = in.span();
    int flags = in.get();
    return new PathExpr.Literal(text, span, QUOTES[flags / 2], flags % 2 == 1);
  }

  private static void argument(FactOutput out, Argument argument) {
    write(out, argument.value());
    out.text(argument.name());
    out.bit(argument.spread());
  }

  private static Argument argument(FactInput in) {
    return new Argument(read(in), in.text(), in.bit());
  }

  private static void entry(FactOutput out, Entry entry) {
    out.optional(entry.key(), ExprCodec::write);
    write(out, entry.value());
    out.bit(entry.spread());
  }

  private static Entry entry(FactInput in) {
    return new Entry(in.optional(ExprCodec::read), read(in), in.bit());
  }

  private static void arm(FactOutput out, Arm arm) {
    out.list(arm.conditions(), ExprCodec::write);
    write(out, arm.value());
  }

  private static Arm arm(FactInput in) {
    return new Arm(in.list(ExprCodec::read), read(in));
  }

  static PathExpr read(FactInput in) {
    int kind = in.get();
    return switch (kind) {
      case 0 -> literal(in);
      case 1 -> new PathExpr.IntegerLiteral(in.signed());
      case 2 -> new PathExpr.BooleanLiteral(true);
      case 3 -> new PathExpr.BooleanLiteral(false);
      case 4 -> new PathExpr.NullLiteral();
      case 5 -> new PathExpr.ThisFile(true, in.place());
      case 6 -> new PathExpr.ThisFile(false, in.place());
      case 7 -> new PathExpr.Concat(in.list(ExprCodec::read));
      case 8 -> new PathExpr.ConstantFetch(in.text(), in.text(), in.place());
      case 9 -> new PathExpr.Variable(in.text(), in.place());
      case 10 -> new PathExpr.DynamicVariable(read(in));
      case 11 -> new PathExpr.Element(read(in), in.optional(ExprCodec::read), in.place());
      case 12 -> new PathExpr.Property(read(in), read(in), in.place());
      case 13 -> new PathExpr.StaticProperty(read(in), in.text(), in.place());
      case 14 -> new PathExpr.ClassConstant(read(in), in.text(), in.place());
      case 15 -> new PathExpr.ClassName(in.text());
      case 16 -> new PathExpr.Call(in.text(), in.text(), in.list(ExprCodec::argument), in.place());
      case 17 -> new PathExpr.CallValue(read(in), in.list(ExprCodec::argument), in.place());
      case 18 ->
          new PathExpr.MethodCall(read(in), read(in), in.list(ExprCodec::argument), in.place());
      case 19 ->
          new PathExpr.StaticCall(read(in), read(in), in.list(ExprCodec::argument), in.place());
      case 20 -> new PathExpr.New(read(in), in.list(ExprCodec::argument), in.place());
      case 21 -> new PathExpr.Assign(read(in), ASSIGNS[in.get()], read(in), in.place());
      case 22 -> new PathExpr.Not(read(in));
      case 23 -> new PathExpr.Silence(read(in));
      case 24 -> new PathExpr.Binary(BINARIES[in.get()], read(in), read(in));
      case 25 -> new PathExpr.Conditional(read(in), in.optional(ExprCodec::read), read(in));
      case 26 -> new PathExpr.Coalesce(read(in), read(in));
      case 27 -> new PathExpr.Isset(in.list(ExprCodec::read));
      case 28 -> new PathExpr.Empty(read(in));
      case 29 -> new PathExpr.ArrayLiteral(in.list(ExprCodec::entry));
      case 30 -> new PathExpr.IncludeRef(in.number());
      case 31 -> new PathExpr.Cast(CASTS[in.get()], read(in));
      case 32 -> new PathExpr.Match(read(in), in.list(ExprCodec::arm));
      case 33 -> new PathExpr.FunctionRef(in.number(), in.list(FactInput::text));
      case 34 -> new PathExpr.Exit(in.optional(ExprCodec::read));
      case 35 -> new PathExpr.Throw(read(in));
      case 36 -> new PathExpr.InstanceOf(read(in), read(in));
      case 37 -> new PathExpr.Opaque(in.text(), in.list(ExprCodec::read));
      case 38 -> new PathExpr.Reference(read(in));
      case 39 -> new PathExpr.Clone(read(in));
      default -> throw new IllegalArgumentException("no kind of expression: " + kind);
    };
  }
}

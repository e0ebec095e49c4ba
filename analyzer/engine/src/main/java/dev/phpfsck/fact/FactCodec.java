package dev.phpfsck.fact;

import dev.phpfsck.fact.ClassFact.ConstantFact;
import dev.phpfsck.fact.ClassFact.PropertyFact;
import dev.phpfsck.fact.FunctionFact.Parameter;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.util.Optional;

/**
 * Facts as bytes, for the cache between scans. Strings are kept once a file; bodies of functions
 * are decoded when somebody follows them, which for most of them is never.
 */
@SuppressWarnings("EnumOrdinal") // An enum that changes changes the version.
public final class FactCodec {
  /** Changes with every change of the format or of what is extracted. */
  public static final int VERSION = 7;

  private static final IncludeKind[] INCLUDES = IncludeKind.values();
  private static final FunctionFact.Kind[] FUNCTIONS = FunctionFact.Kind.values();
  private static final ClassFact.Kind[] CLASSES = ClassFact.Kind.values();
  private static final SymbolUse.Kind[] SYMBOLS = SymbolUse.Kind.values();
  private static final StrayText.Kind[] STRAYS = StrayText.Kind.values();
  private static final SymbolUse.Manner[] MANNERS = SymbolUse.Manner.values();

  private FactCodec() {}

  /** The bytes of {@code facts}; the same facts give the same bytes. */
  public static byte[] encode(FileFacts facts) {
    FactOutput out = new FactOutput();
    out.list(facts.includes(), FactCodec::include);
    body(out, facts.script());
    effects(out, facts.effects());
    out.list(facts.functions(), FactCodec::function);
    out.list(facts.classes(), FactCodec::type);
    out.list(facts.uses(), FactCodec::use);
    out.list(facts.declarations(), FactCodec::declaration);
    out.list(facts.calls(), FactCodec::call);
    out.list(facts.faults(), FactCodec::fault);
    out.list(facts.strays(), FactCodec::stray);
    FileNature nature = facts.nature();
    out.bit(nature.startsWithGuard());
    out.bit(nature.onlyDeclares());
    out.bit(nature.shebang());
    out.bit(nature.printsMarkup());
    out.bit(nature.template());
    out.raw(facts.lines().lengths());
    return out.finish(VERSION);
  }

  /**
   * The facts that were encoded.
   *
   * @throws IllegalArgumentException where the bytes were written by another version, or are no
   *     facts
   */
  public static FileFacts decode(byte[] bytes) {
    try {
      FactInput in = FactInput.open(bytes, VERSION);
      return new FileFacts(
          in.list(FactCodec::include),
          body(in),
          effects(in),
          in.list(FactCodec::function),
          in.list(FactCodec::type),
          in.list(FactCodec::use),
          in.list(FactCodec::declaration),
          in.list(FactCodec::call),
          in.list(FactCodec::fault),
          in.list(FactCodec::stray),
          new FileNature(in.bit(), in.bit(), in.bit(), in.bit(), in.bit()),
          LineMap.ofLengths(in.raw()));
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("not facts: " + e.getMessage(), e);
    }
  }

  private static void include(FactOutput out, IncludeFact fact) {
    out.put(fact.kind().ordinal());
    out.span(fact.span());
    out.span(fact.argument());
    out.text(fact.source());
    ExprCodec.write(out, fact.path());
    out.bit(fact.suppressed());
    out.bit(fact.tested());
  }

  private static IncludeFact include(FactInput in) {
    return new IncludeFact(
        INCLUDES[in.get()],
        in.span(),
        in.span(),
        in.text(),
        ExprCodec.read(in),
        in.bit(),
        in.bit());
  }

  private static void body(FactOutput out, Body body) {
    FactOutput section = out.section();
    StepCodec.writeAll(section, body.steps());
    out.bytes(section);
  }

  private static Body body(FactInput in) {
    FactInput.Section section = in.section();
    return Body.decodedBy(() -> StepCodec.readAll(section.open()));
  }

  private static void effects(FactOutput out, Effects effects) {
    out.bit(effects.direct());
    out.texts(effects.functions());
    out.texts(effects.methods());
    out.texts(effects.constructors());
    out.bit(effects.unknownCalls());
  }

  private static Effects effects(FactInput in) {
    return new Effects(in.bit(), in.texts(), in.texts(), in.texts(), in.bit());
  }

  private static void function(FactOutput out, FunctionFact fact) {
    out.text(fact.name());
    out.put(fact.kind().ordinal());
    out.number(fact.ofClass() + 1);
    out.bit(fact.isStatic());
    out.list(fact.parameters(), FactCodec::parameter);
    out.texts(fact.captured());
    out.span(fact.span());
    effects(out, fact.effects());
    body(out, fact.body());
  }

  private static FunctionFact function(FactInput in) {
    return new FunctionFact(
        in.text(),
        FUNCTIONS[in.get()],
        in.number() - 1,
        in.bit(),
        in.list(FactCodec::parameter),
        in.texts(),
        in.span(),
        effects(in),
        body(in));
  }

  private static void parameter(FactOutput out, Parameter parameter) {
    out.text(parameter.name());
    out.optional(parameter.initial(), ExprCodec::write);
    out.text(parameter.type());
    out.put(
        (parameter.byReference() ? 1 : 0)
            + (parameter.variadic() ? 2 : 0)
            + (parameter.promoted() ? 4 : 0));
  }

  private static Parameter parameter(FactInput in) {
    String name = in.text();
    var initial = in.optional(ExprCodec::read);
    String type = in.text();
    int flags = in.get();
    return new Parameter(name, initial, type, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
  }

  private static void type(FactOutput out, ClassFact fact) {
    out.text(fact.name());
    out.put(fact.kind().ordinal());
    out.text(fact.parent());
    out.texts(fact.interfaces());
    out.texts(fact.traits());
    out.list(
        fact.constants(),
        (o, constant) -> {
          o.text(constant.name());
          ExprCodec.write(o, constant.value());
        });
    out.list(
        fact.properties(),
        (o, property) -> {
          o.text(property.name());
          o.bit(property.isStatic());
          o.optional(property.initial(), ExprCodec::write);
        });
    out.list(fact.methods(), FactOutput::number);
    out.span(fact.span());
    out.bit(fact.conditional());
  }

  private static ClassFact type(FactInput in) {
    return new ClassFact(
        in.text(),
        CLASSES[in.get()],
        in.text(),
        in.texts(),
        in.texts(),
        in.list(i -> new ConstantFact(i.text(), ExprCodec.read(i))),
        in.list(i -> new PropertyFact(i.text(), i.bit(), i.optional(ExprCodec::read))),
        in.list(FactInput::number),
        in.span(),
        in.bit());
  }

  private static void use(FactOutput out, SymbolUse use) {
    out.put(use.kind().ordinal() * 16 + use.manner().ordinal());
    out.text(use.name());
    out.text(use.fallback());
    out.span(use.span());
    out.optional(use.written(), FactOutput::span);
    out.put((use.guarded() ? 1 : 0) + (use.suppressed() ? 2 : 0));
  }

  private static SymbolUse use(FactInput in) {
    int kind = in.get();
    String name = in.text();
    String fallback = in.text();
    Span span = in.span();
    Optional<Span> written = in.optional(FactInput::span);
    int flags = in.get();
    return new SymbolUse(
        SYMBOLS[kind / 16],
        MANNERS[kind % 16],
        name,
        fallback,
        span,
        written,
        (flags & 1) != 0,
        (flags & 2) != 0);
  }

  private static void declaration(FactOutput out, SymbolDeclaration declaration) {
    out.put(declaration.kind().ordinal());
    out.text(declaration.name());
    out.span(declaration.span());
    out.optional(declaration.namespace(), FactOutput::span);
    out.bit(declaration.conditional());
    out.bit(declaration.guarded());
  }

  private static SymbolDeclaration declaration(FactInput in) {
    return new SymbolDeclaration(
        SYMBOLS[in.get()], in.text(), in.span(), in.optional(FactInput::span), in.bit(), in.bit());
  }

  private static void call(FactOutput out, LiteralCall call) {
    out.text(call.function());
    out.span(call.span());
    out.list(call.arguments(), (o, argument) -> o.optional(argument, ExprCodec::literal));
    out.bit(call.guarded());
  }

  private static LiteralCall call(FactInput in) {
    return new LiteralCall(
        in.text(), in.span(), in.list(i -> i.optional(ExprCodec::literal)), in.bit());
  }

  private static void stray(FactOutput out, StrayText stray) {
    out.put(stray.kind().ordinal());
    out.span(stray.span());
  }

  private static StrayText stray(FactInput in) {
    return new StrayText(STRAYS[in.get()], in.span());
  }

  private static void fault(FactOutput out, SyntaxFault fault) {
    out.span(fault.span());
    out.number(fault.line());
    out.text(fault.message());
    out.text(fault.since());
  }

  private static SyntaxFault fault(FactInput in) {
    return new SyntaxFault(in.span(), in.number(), in.text(), in.text());
  }
}

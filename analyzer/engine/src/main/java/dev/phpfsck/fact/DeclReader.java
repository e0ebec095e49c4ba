package dev.phpfsck.fact;

import dev.phpfsck.fact.ClassFact.ConstantFact;
import dev.phpfsck.fact.ClassFact.PropertyFact;
import dev.phpfsck.fact.FunctionFact.Parameter;
import dev.phpfsck.fact.SymbolUse.Kind;
import dev.phpfsck.fact.SymbolUse.Manner;
import dev.phpfsck.parser.ast.ArrowFunctionExpr;
import dev.phpfsck.parser.ast.ClassConstDecl;
import dev.phpfsck.parser.ast.ClassDecl;
import dev.phpfsck.parser.ast.ClosureExpr;
import dev.phpfsck.parser.ast.ConstItem;
import dev.phpfsck.parser.ast.EnumCaseDecl;
import dev.phpfsck.parser.ast.EnumDecl;
import dev.phpfsck.parser.ast.ErrorDecl;
import dev.phpfsck.parser.ast.FunctionDecl;
import dev.phpfsck.parser.ast.InterfaceDecl;
import dev.phpfsck.parser.ast.IntersectionType;
import dev.phpfsck.parser.ast.MemberDecl;
import dev.phpfsck.parser.ast.MethodDecl;
import dev.phpfsck.parser.ast.Modifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NamedType;
import dev.phpfsck.parser.ast.NullableType;
import dev.phpfsck.parser.ast.PropertyDecl;
import dev.phpfsck.parser.ast.PropertyItem;
import dev.phpfsck.parser.ast.TraitDecl;
import dev.phpfsck.parser.ast.TraitUseDecl;
import dev.phpfsck.parser.ast.Type;
import dev.phpfsck.parser.ast.TypeDecl;
import dev.phpfsck.parser.ast.UnionType;
import dev.phpfsck.parser.ast.VariableExpr;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads functions and classes; each method tells the number that it gave. */
final class DeclReader {
  private static final Set<String> BUILT_IN_TYPES =
      Set.of(
          "int",
          "float",
          "string",
          "bool",
          "array",
          "callable",
          "iterable",
          "object",
          "mixed",
          "void",
          "null",
          "false",
          "true",
          "never",
          "self",
          "static",
          "parent",
          "resource");
  private final Extraction extraction;

  DeclReader(Extraction extraction) {
    this.extraction = extraction;
  }

  int function(FunctionDecl function) {
    String name = extraction.names().declared(function.getName().getName());
    extraction.declare(Kind.FUNCTION, name, function.getName().getSpan());
    mention(function.getReturnType());
    return add(
        name,
        FunctionFact.Kind.FUNCTION,
        -1,
        true,
        function.getParameters(),
        List.of(),
        function.getSpan(),
        () -> {
          extraction.course().returnsReference = function.isReturningReference();
          return extraction.statements().block(function.getBody().getStatements());
        });
  }

  int closure(ClosureExpr closure) {
    List<String> captured = new ArrayList<>();
    closure.getUses().forEach(use -> captured.add(use.getVariable().getName()));
    mention(closure.getReturnType());
    return add(
        "{closure}",
        FunctionFact.Kind.CLOSURE,
        extraction.currentClass,
        closure.isStaticScope(),
        closure.getParameters(),
        captured,
        closure.getSpan(),
        () -> {
          extraction.course().returnsReference = closure.isReturningReference();
          return extraction.statements().block(closure.getBody().getStatements());
        });
  }

  int arrow(ArrowFunctionExpr arrow) {
    Set<String> captured = new LinkedHashSet<>();
    arrow.getBody().findAll(VariableExpr.class).forEach(v -> captured.add(v.getName()));
    mention(arrow.getReturnType());
    return add(
        "{closure}",
        FunctionFact.Kind.ARROW,
        extraction.currentClass,
        arrow.isStaticScope(),
        arrow.getParameters(),
        List.copyOf(captured),
        arrow.getSpan(),
        () ->
            List.of(
                new Step.Return(
                    Optional.of(extraction.expressions().read(arrow.getBody())),
                    arrow.getBody().getBeginOffset())));
  }

  private int add(
      String name,
      FunctionFact.Kind kind,
      int ofClass,
      boolean isStatic,
      List<dev.phpfsck.parser.ast.Parameter> parameters,
      List<String> captured,
      Span span,
      Supplier<List<Step>> body) {
    int number = extraction.functions().size();
    // The place is kept, so that functions within this one come behind it.
    extraction
        .functions()
        .add(
            new FunctionFact(
                name,
                kind,
                ofClass,
                isStatic,
                List.of(),
                captured,
                span,
                Effects.NONE,
                Body.EMPTY));
    String outer = extraction.currentFunction;
    int conditions = extraction.depthOfConditions;
    boolean closure = kind == FunctionFact.Kind.CLOSURE || kind == FunctionFact.Kind.ARROW;
    extraction.currentFunction = name;
    extraction.depthOfConditions++;
    extraction.enterCourse();
    List<Parameter> read = parameters(parameters);
    List<Step> steps = body.get();
    Extraction.Course course = extraction.leaveCourse();
    steps = course.generates ? generator(steps, span) : steps;
    extraction.depthOfConditions = conditions;
    extraction.currentFunction = outer;
    if (closure) {
      extraction.course().take(course);
    }
    extraction
        .functions()
        .set(
            number,
            new FunctionFact(
                name,
                kind,
                ofClass,
                isStatic,
                read,
                captured,
                span,
                course.effects(),
                Body.of(steps)));
    return number;
  }

  /**
   * Calling a generator runs nothing of it; whoever goes through it runs as much as he takes
   * (manual, "Generators").
   */
  private static List<Step> generator(List<Step> body, Span span) {
    PathExpr taken = PathExpr.Opaque.of("how much is taken from a generator");
    return List.of(
        new Step.Loop(Optional.of(taken), body, List.of(), false),
        new Step.Jump(),
        new Step.Return(Optional.of(PathExpr.Opaque.of("a generator")), span.start()));
  }

  private List<Parameter> parameters(List<dev.phpfsck.parser.ast.Parameter> parameters) {
    List<Parameter> read = new ArrayList<>(parameters.size());
    for (dev.phpfsck.parser.ast.Parameter parameter : parameters) {
      mention(parameter.getType());
      read.add(
          new Parameter(
              parameter.getVariable().getName(),
              parameter.getDefaultValue().map(extraction.expressions()::read),
              parameter.getType().map(this::oneClass).orElse(""),
              parameter.isByReference(),
              parameter.isVariadic(),
              parameter.isPromoted()));
    }
    return read;
  }

  private String oneClass(Type type) {
    return switch (type) {
      case NamedType named -> isBuiltIn(named.getName()) ? "" : className(named.getName());
      case NullableType nullable -> oneClass(nullable.getType());
      case UnionType union -> "";
      case IntersectionType intersection -> "";
    };
  }

  private static boolean isBuiltIn(Name name) {
    return name.isUnqualified() && BUILT_IN_TYPES.contains(NameResolver.lower(name.getText()));
  }

  private String className(Name name) {
    return extraction.names().type(name);
  }

  private void mention(Optional<Type> type) {
    type.ifPresent(this::mention);
  }

  private void mention(Type type) {
    switch (type) {
      case NamedType named -> {
        if (!isBuiltIn(named.getName())) {
          use(named.getName(), Manner.MENTION);
        }
      }
      case NullableType nullable -> mention(nullable.getType());
      case UnionType union -> union.getTypes().forEach(this::mention);
      case IntersectionType intersection -> intersection.getTypes().forEach(this::mention);
    }
  }

  private void use(Name name, Manner manner) {
    extraction.useClass(manner, name);
  }

  int type(TypeDecl type) {
    String name =
        type.getName()
            .map(identifier -> extraction.names().declared(identifier.getName()))
            .orElse("class@anonymous:" + type.getBeginOffset());
    type.getName().ifPresent(id -> extraction.declare(Kind.CLASS, name, id.getSpan()));
    return switch (type) {
      case ClassDecl declared ->
          add(
              name,
              ClassFact.Kind.CLASS,
              declared,
              declared.getExtendedClass(),
              declared.getImplementedInterfaces());
      case InterfaceDecl declared ->
          add(
              name,
              ClassFact.Kind.INTERFACE,
              declared,
              Optional.empty(),
              declared.getExtendedInterfaces());
      case TraitDecl declared ->
          add(name, ClassFact.Kind.TRAIT, declared, Optional.empty(), List.of());
      case EnumDecl declared ->
          add(
              name,
              ClassFact.Kind.ENUM,
              declared,
              Optional.empty(),
              declared.getImplementedInterfaces());
    };
  }

  private int add(
      String name,
      ClassFact.Kind kind,
      TypeDecl type,
      Optional<Name> parent,
      List<Name> interfaces) {
    int number = extraction.classes().size();
    boolean conditional = extraction.depthOfConditions > 0;
    parent.ifPresent(p -> use(p, Manner.EXTENDS));
    interfaces.forEach(i -> use(i, Manner.IMPLEMENTS));
    Members members = new Members();
    ClassFact empty =
        new ClassFact(
            name,
            kind,
            parent.map(this::className).orElse(""),
            interfaces.stream().map(this::className).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            type.getSpan(),
            conditional);
    extraction.classes().add(empty);
    int outer = extraction.currentClass;
    String outerName = extraction.currentClassName;
    extraction.currentClass = number;
    extraction.currentClassName = name;
    type.getMembers().forEach(member -> read(member, members, number));
    extraction.currentClass = outer;
    extraction.currentClassName = outerName;
    extraction
        .classes()
        .set(
            number,
            new ClassFact(
                name,
                kind,
                empty.parent(),
                empty.interfaces(),
                List.copyOf(members.traits),
                List.copyOf(members.constants),
                List.copyOf(members.properties),
                List.copyOf(members.methods),
                type.getSpan(),
                conditional));
    return number;
  }

  private static final class Members {
    final List<String> traits = new ArrayList<>();
    final List<ConstantFact> constants = new ArrayList<>();
    final List<PropertyFact> properties = new ArrayList<>();
    final List<Integer> methods = new ArrayList<>();
  }

  private void read(MemberDecl member, Members members, int ofClass) {
    ExprReader exprs = extraction.expressions();
    switch (member) {
      case ClassConstDecl constants -> {
        for (ConstItem item : constants.getItems()) {
          members.constants.add(
              new ConstantFact(item.getName().getName(), exprs.read(item.getValue())));
        }
      }
      case PropertyDecl properties -> {
        mention(properties.getType());
        boolean isStatic = properties.getModifiers().contains(Modifier.STATIC);
        for (PropertyItem item : properties.getItems()) {
          members.properties.add(
              new PropertyFact(
                  item.getVariable().getName(), isStatic, item.getDefaultValue().map(exprs::read)));
        }
      }
      case MethodDecl method -> members.methods.add(method(method, ofClass, members));
      case TraitUseDecl use -> {
        for (Name trait : use.getTraits()) {
          use(trait, Manner.TRAIT);
          members.traits.add(className(trait));
        }
      }
      case EnumCaseDecl one ->
          one.getValue()
              .ifPresent(value ->
                  members.constants.add(
                      new ConstantFact(one.getName().getName(), exprs.read(value))));
      case ErrorDecl error -> {}
    }
  }

  private int method(MethodDecl method, int ofClass, Members members) {
    mention(method.getReturnType());
    for (dev.phpfsck.parser.ast.Parameter parameter : method.getParameters()) {
      if (parameter.isPromoted()) {
        members.properties.add(
            new PropertyFact(parameter.getVariable().getName(), false, Optional.empty()));
      }
    }
    return add(
        method.getName().getName(),
        FunctionFact.Kind.METHOD,
        ofClass,
        method.getModifiers().contains(Modifier.STATIC),
        method.getParameters(),
        List.of(),
        method.getSpan(),
        () -> {
          extraction.course().returnsReference = method.isReturningReference();
          return method
              .getBody()
              .map(
                  body -> withPromoted(method, extraction.statements().block(body.getStatements())))
              .orElseGet(List::of);
        });
  }

  /** Promoted parameters are assignments to properties before the first line. */
  private List<Step> withPromoted(MethodDecl method, List<Step> body) {
    List<Step> steps = new ArrayList<>();
    for (dev.phpfsck.parser.ast.Parameter parameter : method.getParameters()) {
      if (parameter.isPromoted()) {
        int at = parameter.getBeginOffset();
        String name = parameter.getVariable().getName();
        PathExpr.Literal text =
            new PathExpr.Literal(name, parameter.getVariable().getSpan(), Quote.NONE, false);
        extraction.course().direct = true;
        steps.add(
            new Step.Evaluate(
                new PathExpr.Assign(
                    new PathExpr.Property(new PathExpr.Variable("this", at), text, at),
                    parameter.isByReference()
                        ? PathExpr.AssignOperator.REFERENCE
                        : PathExpr.AssignOperator.SET,
                    new PathExpr.Variable(name, at),
                    at)));
      }
    }
    steps.addAll(body);
    return steps;
  }
}

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces what a class asks the virtual machine to link when it first comes by. What the cache of
 * the image does not keep, switches over types and what records are equal to, becomes a class or a
 * tree of method handles anew at every start, and is asked through them ever after: here it becomes
 * a method of the class that answers the same. Lambdas become classes ({@link LambdaAhead}).
 */
final class LinkedAhead implements ClassTransform {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private final ClassDesc self;
  private final ClassDesc host;
  private final boolean isInterface;
  private final List<InvokeDynamicInstruction> replaced = new ArrayList<>();
  private final List<LambdaAhead> lambdas = new ArrayList<>();

  /** A transformation of the class {@code type}, and of no other. */
  LinkedAhead(ClassModel type) {
    this.self = type.thisClass().asSymbol();
    this.host =
        type.findAttribute(Attributes.nestHost())
            .map(nest -> nest.nestHost().asSymbol())
            .orElse(self);
    this.isInterface = type.flags().has(AccessFlag.INTERFACE);
  }

  /** The classes that the transformed one needs besides. */
  List<LambdaAhead> lambdas() {
    return lambdas;
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method && isConcerned(method)) {
      builder.transformMethod(method, MethodTransform.transformingCode(this::replace));
    } else {
      builder.with(element);
    }
  }

  @Override
  public void atEnd(ClassBuilder builder) {
    for (int i = 0; i < replaced.size(); i++) {
      InvokeDynamicInstruction call = replaced.get(i);
      builder.withMethodBody(
          nameOf(call, i),
          call.typeSymbol(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> answer(call, code));
    }
  }

  /** Only code that is concerned is taken apart: all other is copied as it is. */
  private boolean isConcerned(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementList().stream())
        .anyMatch(element ->
            element instanceof InvokeDynamicInstruction call
                && (isAnswered(call) || lambda(call).isPresent()));
  }

  private static boolean isAnswered(InvokeDynamicInstruction call) {
    return isTypeSwitch(call) || isEquals(call) || isHashCode(call);
  }

  private Optional<LambdaAhead> lambda(InvokeDynamicInstruction call) {
    ClassDesc type =
        ClassDesc.of(self.packageName(), self.displayName() + "$Ahead$" + lambdas.size());
    return LambdaAhead.of(call, type, host);
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return isLinkedBy(call, "SwitchBootstraps", "typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private static boolean isEquals(InvokeDynamicInstruction call) {
    return isLinkedBy(call, "ObjectMethods", "bootstrap")
        && call.name().equalsString("equals")
        && fields(call).stream().noneMatch(LinkedAhead::isFloating);
  }

  private static boolean isHashCode(InvokeDynamicInstruction call) {
    return isLinkedBy(call, "ObjectMethods", "bootstrap") && call.name().equalsString("hashCode");
  }

  private static boolean isLinkedBy(InvokeDynamicInstruction call, String owner, String method) {
    DirectMethodHandleDesc linker = call.bootstrapMethod();
    return linker.owner().equals(ClassDesc.of("java.lang.runtime", owner))
        && linker.methodName().equals(method);
  }

  /** The fields of a record, as the linker of its methods is given them. */
  private static List<DirectMethodHandleDesc> fields(InvokeDynamicInstruction call) {
    return call.bootstrapArgs().stream()
        .filter(DirectMethodHandleDesc.class::isInstance)
        .map(DirectMethodHandleDesc.class::cast)
        .toList();
  }

  private static ClassDesc typeOf(DirectMethodHandleDesc field) {
    return field.invocationType().returnType();
  }

  private static boolean isFloating(DirectMethodHandleDesc field) {
    TypeKind kind = TypeKind.from(typeOf(field));
    return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
  }

  private void replace(CodeBuilder builder, CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call)) {
      builder.with(element);
    } else if (isAnswered(call)) {
      builder.invokestatic(self, nameOf(call, replaced.size()), call.typeSymbol(), isInterface);
      replaced.add(call);
    } else {
      lambda(call)
          .ifPresentOrElse(
              lambda -> {
                lambda.create(builder);
                lambdas.add(lambda);
              },
              () -> builder.with(call));
    }
  }

  private static String nameOf(InvokeDynamicInstruction call, int number) {
    return call.name().stringValue() + "$linked$" + number;
  }

  private void answer(InvokeDynamicInstruction call, CodeBuilder code) {
    if (isTypeSwitch(call)) {
      choose(call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList(), code);
    } else if (isEquals(call)) {
      equal(fields(call), code);
    } else {
      hash(fields(call), code);
    }
  }

  /**
   * The number of the first type, from the one asked for on, that the value is of; the number of
   * types where there is none; -1 for null. See {@link java.lang.runtime.SwitchBootstraps}.
   */
  private static void choose(List<ClassDesc> types, CodeBuilder code) {
    Label notNull = code.newLabel();
    Label none = code.newLabel();
    List<SwitchCase> starts = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      starts.add(SwitchCase.of(i, code.newLabel()));
    }
    code.aload(0).ifnonnull(notNull).iconst_m1().ireturn();
    code.labelBinding(notNull).iload(1).tableswitch(none, starts);
    for (int i = 0; i < types.size(); i++) {
      boolean last = i + 1 == types.size();
      code.labelBinding(starts.get(i).target())
          .aload(0)
          .instanceOf(types.get(i))
          .ifeq(last ? none : starts.get(i + 1).target())
          .loadConstant(i)
          .ireturn();
    }
    code.labelBinding(none).loadConstant(types.size()).ireturn();
  }

  /** Whether another object is a record of the class whose fields are all equal. */
  private void equal(List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    Label other = code.newLabel();
    Label different = code.newLabel();
    code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn();
    code.labelBinding(other).aload(1).instanceOf(self).ifeq(different);
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = typeOf(field);
      code.aload(0).getfield(self, field.methodName(), type);
      code.aload(1).checkcast(self).getfield(self, field.methodName(), type);
      switch (TypeKind.from(type).asLoadable()) {
        case INT -> code.if_icmpne(different);
        case LONG -> code.lcmp().ifne(different);
        default ->
            code.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(
                        ConstantDescs.CD_boolean,
                        ConstantDescs.CD_Object,
                        ConstantDescs.CD_Object))
                .ifeq(different);
      }
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  /** The hash codes of all fields, each multiplied by 31 once more than the next. */
  private void hash(List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = typeOf(field);
      ClassDesc taken = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      code.bipush(31)
          .imul()
          .aload(0)
          .getfield(self, field.methodName(), type)
          .invokestatic(hasherOf(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, taken))
          .iadd();
    }
    code.ireturn();
  }

  /** The class whose {@code hashCode} takes a value of that type. */
  private static ClassDesc hasherOf(ClassDesc type) {
    return switch (TypeKind.from(type)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE -> OBJECTS;
      case VOID -> throw new IllegalArgumentException("no field is void");
    };
  }
}

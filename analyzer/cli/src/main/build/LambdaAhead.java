import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lambda or method reference, as a class of its own. The virtual machine makes such a class, too,
 * at the start where the rehearsal did not come by; and it creates objects that hold values from
 * around them through a method handle, which the quick compiler cannot see through: each costs ten
 * times what {@code new} does.
 *
 * @param type the class to be made
 * @param host the nest it belongs to: what a lambda does stands in a private method
 * @param call the instruction that it stands for
 * @param arguments how values come to what the implementation takes: captured ones, then those of
 *     the call
 */
record LambdaAhead(
    ClassDesc type, ClassDesc host, InvokeDynamicInstruction call, List<Passing> arguments) {

  /** The name of the method that creates an object. */
  private static final String FACTORY = "of";

  private static final ClassDesc METAFACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

  private static final Map<ClassDesc, ClassDesc> BOXES =
      Map.of(
          ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean,
          ConstantDescs.CD_byte, ConstantDescs.CD_Byte,
          ConstantDescs.CD_char, ConstantDescs.CD_Character,
          ConstantDescs.CD_short, ConstantDescs.CD_Short,
          ConstantDescs.CD_int, ConstantDescs.CD_Integer,
          ConstantDescs.CD_long, ConstantDescs.CD_Long,
          ConstantDescs.CD_float, ConstantDescs.CD_Float,
          ConstantDescs.CD_double, ConstantDescs.CD_Double);

  /** A value that is of one type and is taken as another. */
  record Passing(ClassDesc from, ClassDesc to) {

    /** Whether a value of that type can be taken so with a cast, in a box or out of one. */
    boolean isSimple() {
      if (from.isPrimitive() && to.isPrimitive()) {
        return from.equals(to);
      }
      return !from.equals(ConstantDescs.CD_void) && !to.equals(ConstantDescs.CD_void);
    }

    void convert(CodeBuilder code) {
      if (from.isPrimitive() && !to.isPrimitive()) {
        ClassDesc box = BOXES.get(from);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
      } else if (to.isPrimitive() && !from.isPrimitive()) {
        ClassDesc box = BOXES.get(to);
        code.checkcast(box)
            .invokevirtual(box, to.displayName() + "Value", MethodTypeDesc.of(to));
      } else if (!from.equals(to) && !to.equals(ConstantDescs.CD_Object)) {
        code.checkcast(to);
      }
    }
  }

  /** What that instruction does; empty where it is no lambda. */
  static Optional<LambdaAhead> of(InvokeDynamicInstruction call, ClassDesc type, ClassDesc host) {
    if (!isLambda(call)) {
      return Optional.empty();
    }
    DirectMethodHandleDesc does = implementation(call);
    List<ClassDesc> given = new ArrayList<>(call.typeSymbol().parameterList());
    given.addAll(erased(call).parameterList());
    // For a constructor this is without the new object, for a method with the object.
    List<ClassDesc> taken = does.invocationType().parameterList();
    List<Passing> arguments = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      arguments.add(new Passing(given.get(i), taken.get(i)));
    }
    LambdaAhead lambda = new LambdaAhead(type, host, call, arguments);
    boolean simple = arguments.stream().allMatch(Passing::isSimple);
    return simple && (lambda.isVoid() || lambda.result().isSimple())
        ? Optional.of(lambda)
        : Optional.empty();
  }

  private static boolean isLambda(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(METAFACTORY)
        && call.bootstrapMethod().methodName().equals("metafactory");
  }

  private static MethodTypeDesc erased(InvokeDynamicInstruction call) {
    return (MethodTypeDesc) argument(call, 0);
  }

  private static DirectMethodHandleDesc implementation(InvokeDynamicInstruction call) {
    return (DirectMethodHandleDesc) argument(call, 1);
  }

  private static ConstantDesc argument(InvokeDynamicInstruction call, int number) {
    return call.bootstrapArgs().get(number);
  }

  private boolean isVoid() {
    return erased(call).returnType().equals(ConstantDescs.CD_void);
  }

  private Passing result() {
    return new Passing(
        implementation(call).invocationType().returnType(), erased(call).returnType());
  }

  private MethodTypeDesc captured() {
    return call.typeSymbol().changeReturnType(ConstantDescs.CD_void);
  }

  /** Creates an object of the class, in place of the instruction. */
  void create(CodeBuilder code) {
    code.invokestatic(type, FACTORY, call.typeSymbol());
  }

  /** The class. */
  byte[] bytes(ClassFile format) {
    return format.build(
        type,
        builder -> {
          builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
          builder.withInterfaceSymbols(call.typeSymbol().returnType());
          builder.with(NestHostAttribute.of(host));
          for (int i = 0; i < captured().parameterCount(); i++) {
            builder.withField(
                field(i), captured().parameterType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
          }
          builder.withMethodBody(
              ConstantDescs.INIT_NAME, captured(), ClassFile.ACC_PRIVATE, this::construct);
          builder.withMethodBody(FACTORY, call.typeSymbol(), ClassFile.ACC_STATIC, this::make);
          builder.withMethodBody(
              call.name().stringValue(), erased(call), ClassFile.ACC_PUBLIC, this::pass);
        });
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private void construct(CodeBuilder code) {
    code.aload(0)
        .invokespecial(
            ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (int i = 0; i < captured().parameterCount(); i++) {
      ClassDesc of = captured().parameterType(i);
      code.aload(0).loadLocal(TypeKind.from(of), code.parameterSlot(i)).putfield(type, field(i), of);
    }
    code.return_();
  }

  private void make(CodeBuilder code) {
    code.new_(type).dup();
    for (int i = 0; i < captured().parameterCount(); i++) {
      code.loadLocal(TypeKind.from(captured().parameterType(i)), code.parameterSlot(i));
    }
    code.invokespecial(type, ConstantDescs.INIT_NAME, captured()).areturn();
  }

  /** Hands what was captured and what the method is given to the implementation. */
  private void pass(CodeBuilder code) {
    DirectMethodHandleDesc does = implementation(call);
    if (does.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
      code.new_(does.owner()).dup();
    }
    int own = captured().parameterCount();
    for (int i = 0; i < arguments.size(); i++) {
      ClassDesc of = arguments.get(i).from();
      if (i < own) {
        code.aload(0).getfield(type, field(i), of);
      } else {
        code.loadLocal(TypeKind.from(of), code.parameterSlot(i - own));
      }
      arguments.get(i).convert(code);
    }
    invoke(does, code);
    if (isVoid()) {
      drop(code);
    } else {
      result().convert(code);
    }
    code.return_(TypeKind.from(erased(call).returnType()));
  }

  private static void invoke(DirectMethodHandleDesc does, CodeBuilder code) {
    MethodTypeDesc whole = does.invocationType();
    switch (does.kind()) {
      case STATIC, INTERFACE_STATIC ->
          code.invokestatic(does.owner(), does.methodName(), whole, does.isOwnerInterface());
      case CONSTRUCTOR ->
          code.invokespecial(
              does.owner(),
              ConstantDescs.INIT_NAME,
              whole.changeReturnType(ConstantDescs.CD_void));
      default -> {
        // One of them is the object; a private method of the nest is called like any other.
        MethodTypeDesc others = whole.dropParameterTypes(0, 1);
        if (does.isOwnerInterface()) {
          code.invokeinterface(does.owner(), does.methodName(), others);
        } else {
          code.invokevirtual(does.owner(), does.methodName(), others);
        }
      }
    }
  }

  private void drop(CodeBuilder code) {
    switch (TypeKind.from(implementation(call).invocationType().returnType()).slotSize()) {
      case 1 -> code.pop();
      case 2 -> code.pop2();
      default -> {}
    }
  }
}

package dev.penstock.processor.user.hyperparameters;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.scalar.Schemas;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that set one hyperparameter: one for each type that it may be given as. */
final class SetterWriter {
  private final HyperparameterDescriptor descriptor;
  private final ClassName next;

  private SetterWriter(HyperparameterDescriptor descriptor, ClassName next) {
    this.descriptor = descriptor;
    this.next = next;
  }

  static List<MethodSpec> write(HyperparameterDescriptor descriptor, ClassName next) {
    return new SetterWriter(descriptor, next).all();
  }

  static String code(HyperparameterDescriptor descriptor) {
    return Javadocs.code(descriptor.wireName());
  }

  private List<MethodSpec> all() {
    TypeName type = TypeName.get(descriptor.type());
    return switch (descriptor.kind()) {
      case INTEGER -> List.of(setter(type), setter(DslTypes.INTEGER_VALUE));
      // A whole number stays one: 4 is not 4.0 on the wire.
      case FLOAT -> List.of(setter(TypeName.LONG), setter(type), setter(DslTypes.ANY_NUMBER));
      case BOOLEAN -> List.of(setter(type), setter(DslTypes.BOOLEAN_VALUE));
      case STRING -> List.of(setter(type), setter(DslTypes.STRING_VALUE));
      case S3_URI ->
          List.of(
              setter(type),
              setter(ClassName.get(String.class), CodeBlock.of("new $T(value)", type)),
              setter(DslTypes.S3_URI_VALUE));
      case ENUM -> List.of(setter(type, constant()), setter(DslTypes.STRING_VALUE));
    };
  }

  private CodeBlock constant() {
    CodeBlock names = Schemas.texts(descriptor.enumValues());
    return CodeBlock.of("$T.of($L).get(value.ordinal())", List.class, names);
  }

  private MethodSpec setter(TypeName type) {
    return setter(type, CodeBlock.of("value"));
  }

  private MethodSpec setter(TypeName type, CodeBlock value) {
    return MethodSpec.methodBuilder(descriptor.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n\n@param value $L\n@return what to go on with\n", summary(), allowed())
        .addParameter(type, "value")
        .returns(next)
        .addStatement("return new $T(values.with($S, $L))", next, descriptor.wireName(), value)
        .build();
  }

  private String summary() {
    String remark = descriptor.remark();
    return "Sets " + code(descriptor) + (remark == null ? "." : ": " + remark + ".");
  }

  private String allowed() {
    Interval interval = descriptor.interval();
    String bounds = interval == null ? noun() : interval.inWords();
    String text = descriptor.defaultText();
    return text == null || text.isEmpty()
        ? bounds
        : bounds + "; " + Javadocs.code(text) + " when it is not set";
  }

  private String noun() {
    return switch (descriptor.kind()) {
      case INTEGER -> "a whole number";
      case FLOAT -> "a number";
      case BOOLEAN -> "true or false";
      case S3_URI -> "a location in S3";
      case STRING -> "a text";
      case ENUM -> "one of the constants, or their text";
    };
  }
}

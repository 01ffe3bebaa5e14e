package dev.penstock.processor.user.parameters;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Methods;
import dev.penstock.processor.user.scalar.ScalarKind;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the typed references to parameters. */
final class ReferencesWriter {
  private ReferencesWriter() {}

  static TypeSpec.Builder write(ParametersDescriptor descriptor) {
    ClassName self =
        ClassName.get(descriptor.declaration().packageName(), descriptor.referencesName());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "The parameters of {@link $T}, to use in a pipeline. One that is used brings all along.\n",
                ClassName.get(descriptor.declaration().type()))
            .addField(parameters(descriptor.parameters()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(create(self));
    for (int i = 0; i < descriptor.parameters().size(); i++) {
      type.addMethod(accessor(descriptor.parameters().get(i), i));
    }
    return type.addMethod(text()).addMethod(reference());
  }

  private static FieldSpec parameters(List<ParameterDescriptor> parameters) {
    CodeBlock all =
        parameters.stream()
            .map(ReferencesWriter::parameter)
            .collect(CodeBlock.joining(",\n", "", ""));
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(List.class), DslTypes.PARAMETER),
            "PARAMETERS",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($>$>\n$L$<$<)", List.class, all)
        .build();
  }

  private static CodeBlock parameter(ParameterDescriptor parameter) {
    return CodeBlock.of(
        "new $T($L, $T.$L, $L, $L)",
        DslTypes.PARAMETER,
        Literals.of(parameter.wireName()),
        DslTypes.PARAMETER_TYPE,
        wireType(parameter.kind()),
        defaultValue(parameter),
        CodeBlock.of("$T.of($L)", List.class, enumValues(parameter)));
  }

  private static String wireType(ScalarKind kind) {
    return switch (kind) {
      case INTEGER -> "INTEGER";
      case FLOAT -> "FLOAT";
      case BOOLEAN -> "BOOLEAN";
      case STRING, S3_URI, ENUM -> "STRING";
    };
  }

  private static CodeBlock defaultValue(ParameterDescriptor parameter) {
    String text = parameter.defaultText();
    if (text == null) {
      return CodeBlock.of("null");
    }
    return switch (parameter.kind()) {
      case INTEGER -> CodeBlock.of("$LL", Long.parseLong(text));
      // As the user wrote it: how Java writes a double depends on the JDK.
      case FLOAT -> CodeBlock.of("$LD", text);
      case BOOLEAN -> CodeBlock.of("$L", text);
      case STRING, S3_URI, ENUM -> Literals.of(text);
    };
  }

  static CodeBlock enumValues(ParameterDescriptor parameter) {
    return parameter.enumValues().stream()
        .map(value -> Literals.of(value))
        .collect(CodeBlock.joining(", "));
  }

  private static MethodSpec create(ClassName self) {
    return MethodSpec.methodBuilder("create")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Makes the references.\n\n@return a reference to each parameter\n")
        .returns(self)
        .addStatement("return new $T()", self)
        .build();
  }

  private static MethodSpec accessor(ParameterDescriptor parameter, int index) {
    CodeBlock names =
        parameter.enumValues().isEmpty()
            ? CodeBlock.of("")
            : CodeBlock.of(", $L", enumValues(parameter));
    return MethodSpec.methodBuilder(parameter.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "The parameter $L, $L.\n\n@return the reference\n",
            Javadocs.code(parameter.wireName()),
            remark(parameter))
        .returns(valueType(parameter))
        .addStatement("return $T.of(reference($L)$L)", rawType(parameter.kind()), index, names)
        .build();
  }

  private static String remark(ParameterDescriptor parameter) {
    String text = parameter.defaultText();
    if (parameter.required() || text == null) {
      return "which has no default";
    }
    return text.isEmpty() ? "by default empty" : "by default " + Javadocs.code(text);
  }

  private static TypeName valueType(ParameterDescriptor parameter) {
    ClassName raw = rawType(parameter.kind());
    return parameter.kind() == ScalarKind.ENUM
        ? ParameterizedTypeName.get(raw, TypeName.get(parameter.type()))
        : raw;
  }

  private static ClassName rawType(ScalarKind kind) {
    return switch (kind) {
      case INTEGER -> DslTypes.INTEGER_VALUE;
      case FLOAT -> DslTypes.FLOAT_VALUE;
      case BOOLEAN -> DslTypes.BOOLEAN_VALUE;
      case STRING -> DslTypes.STRING_VALUE;
      case S3_URI -> DslTypes.S3_URI_VALUE;
      case ENUM -> DslTypes.ENUM_VALUE;
    };
  }

  private static MethodSpec text() {
    return Methods.text(CodeBlock.of("$T.mark($S)", DslTypes.CONCATENATION, "Parameters"));
  }

  private static MethodSpec reference() {
    return MethodSpec.methodBuilder("reference")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(int.class, "index")
        .returns(DslTypes.EXPRESSION)
        .addStatement(
            "return new $T(PARAMETERS.get(index), PARAMETERS)", DslTypes.PARAMETER_REFERENCE)
        .build();
  }
}

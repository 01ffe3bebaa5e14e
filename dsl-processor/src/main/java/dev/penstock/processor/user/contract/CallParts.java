package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.scalar.ScalarKind;
import dev.penstock.processor.user.scalar.Schemas;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The step that is generated for the contract of a Lambda function or a worker. */
final class CallParts {
  private CallParts() {}

  static StepPlan step(CallContract contract) {
    return new StepPlan(
        contract.declaration(),
        contract.kind(),
        contract.outputs().stream().map(each -> CodeBlock.of("outputs($L)", output(each))).toList(),
        contract.inputs().stream().map(CallParts::setting).toList(),
        contract.outputs().stream().map(CallParts::accessor).toList());
  }

  private static Setting setting(CallContract.Member input) {
    return new Setting(
        input.accessor(),
        "the input " + Javadocs.code(input.wireName()),
        remark(input),
        input.required(),
        forms(input));
  }

  private static String remark(CallContract.Member input) {
    if (input.required()) {
      return "";
    }
    String otherwise = input.defaultText();
    return otherwise == null
        ? ", which may be left out"
        : ", which is " + Javadocs.code(otherwise) + " when it is left out";
  }

  private static List<Setting.Form> forms(CallContract.Member input) {
    TypeName type = TypeName.get(input.scalar().type());
    CodeBlock value = CodeBlock.of("value");
    return switch (input.scalar().kind()) {
      case INTEGER ->
          List.of(
              form(input, type, "a whole number", value),
              form(input, DslTypes.INTEGER_VALUE, "a whole number", value));
      case FLOAT ->
          List.of(
              form(input, TypeName.DOUBLE, "a number", value),
              form(input, DslTypes.ANY_NUMBER, "a number", value));
      case BOOLEAN ->
          List.of(
              form(input, type, "true or false", value),
              form(input, DslTypes.BOOLEAN_VALUE, "true or false", value));
      case STRING ->
          List.of(
              form(input, type, "a text", value),
              form(input, DslTypes.STRING_VALUE, "a text", value));
      case S3_URI ->
          List.of(
              form(
                  input,
                  ClassName.get(String.class),
                  "a location in S3, {@code s3://bucket/key}",
                  CodeBlock.of("$T.s3Uri(value)", DslTypes.VALUES)),
              form(input, DslTypes.S3_URI_VALUE, "a location in S3", value));
      case ENUM ->
          List.of(
              form(
                  input,
                  type,
                  "one of the constants",
                  CodeBlock.of(
                      "$T.of($L).get(value.ordinal())",
                      List.class,
                      Schemas.texts(input.enumValues()))),
              form(input, DslTypes.STRING_VALUE, "the text of a constant", value));
    };
  }

  private static Setting.Form form(
      CallContract.Member input, TypeName type, String words, CodeBlock value) {
    return new Setting.Form(
        type, "value", words, CodeBlock.of("input($L, $L)", Literals.of(input.wireName()), value));
  }

  private static CodeBlock output(CallContract.Member output) {
    String factory =
        switch (output.scalar().kind()) {
          case INTEGER -> "integer";
          case FLOAT -> "number";
          case BOOLEAN -> "bool";
          case STRING, ENUM -> "string";
          case S3_URI -> "s3Uri";
        };
    return CodeBlock.of("$T.$L($L)", DslTypes.STEP_OUTPUT, factory, Literals.of(output.wireName()));
  }

  private static MethodSpec accessor(CallContract.Member output) {
    CodeBlock value = CodeBlock.of("output($L)", output(output));
    return MethodSpec.methodBuilder(output.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Returns the output $L.\n\n@return the value, known when the step has run\n",
            Javadocs.code(output.wireName()))
        .returns(valueType(output))
        .addStatement(
            "return $L",
            output.scalar().kind() == ScalarKind.ENUM
                ? CodeBlock.of(
                    "$T.of($L.expression(), $L)",
                    DslTypes.ENUM_VALUE,
                    value,
                    Schemas.texts(output.enumValues()))
                : value)
        .build();
  }

  private static TypeName valueType(CallContract.Member output) {
    return switch (output.scalar().kind()) {
      case INTEGER -> DslTypes.INTEGER_VALUE;
      case FLOAT -> DslTypes.FLOAT_VALUE;
      case BOOLEAN -> DslTypes.BOOLEAN_VALUE;
      case STRING -> DslTypes.STRING_VALUE;
      case S3_URI -> DslTypes.S3_URI_VALUE;
      case ENUM ->
          ParameterizedTypeName.get(DslTypes.ENUM_VALUE, TypeName.get(output.scalar().type()));
    };
  }
}

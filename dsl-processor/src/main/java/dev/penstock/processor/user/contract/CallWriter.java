package dev.penstock.processor.user.contract;

import com.palantir.javapoet.AnnotationSpec;
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
import dev.penstock.processor.user.scalar.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes what a function or worker in Java reads and writes: a record of the inputs, a record of
 * the outputs, and how they travel.
 */
final class CallWriter {
  private static final String REFUSED =
      "@throws IllegalArgumentException when it is not what the contract says; the message says where\n";

  private static final String UNWRITABLE =
      "@throws IllegalArgumentException when JSON cannot hold a value, such as NaN, or it is longer than 1,024 characters\n";

  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  private final CallContract contract;
  private final ClassName self;
  private final ClassName inputs;
  private final ClassName outputs;

  private CallWriter(CallContract contract) {
    this.contract = contract;
    this.self =
        ClassName.get(
            contract.declaration().packageName(), contract.declaration().simpleName() + "Call");
    this.inputs = self.nestedClass("Inputs");
    this.outputs = self.nestedClass("Outputs");
  }

  static TypeSpec.Builder write(CallContract contract) {
    return new CallWriter(contract).type();
  }

  private TypeSpec.Builder type() {
    boolean lambda = contract.kind().equals(ContractKind.LAMBDA);
    return TypeSpec.classBuilder(self)
        .addJavadoc(
            "What $L in Java reads and writes that does the work of {@link $T}.\n",
            lambda ? "a Lambda function" : "a worker",
            ClassName.get(contract.declaration().type()))
        .addField(
            schema(
                "INPUTS",
                inputs,
                CodeBlock.of("$T.reading($T::inputs)", DslTypes.REPORT_TYPE, self)))
        .addField(
            schema(
                "OUTPUTS",
                outputs,
                CodeBlock.of(
                    "$T.object($T::outputs, $T::write)", DslTypes.REPORT_TYPE, self, self)))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethods(lambda ? ofFunction() : ofWorker())
        .addMethod(reader("inputs", inputs, contract.inputs()))
        .addMethod(reader("outputs", outputs, contract.outputs()))
        .addMethod(writer())
        .addType(record(inputs, "What the step hands over.", contract.inputs()))
        .addType(record(outputs, "What the step is answered.", contract.outputs()));
  }

  private List<MethodSpec> ofFunction() {
    return List.of(
        entry("parse", "Reads the event.")
            .addJavadoc("@param event the event, as JSON\n@return the inputs\n$L", REFUSED)
            .addParameter(String.class, "event")
            .returns(inputs)
            .addStatement("return $T.parse(event, INPUTS)", DslTypes.REPORT_FILE)
            .build(),
        entry("toJson", "Writes the response.")
            .addJavadoc("@param outputs the outputs\n@return JSON on one line\n$L", UNWRITABLE)
            .addParameter(outputs, "outputs")
            .returns(String.class)
            .addStatement("return $T.toJson(outputs, OUTPUTS)", DslTypes.CALL_OUTPUTS)
            .build(),
        entry("parseOutputs", "Reads a response, for tests of a function.")
            .addJavadoc("@param response the response, as JSON\n@return the outputs\n$L", REFUSED)
            .addParameter(String.class, "response")
            .returns(outputs)
            .addStatement("return $T.parse(response, OUTPUTS)", DslTypes.REPORT_FILE)
            .build(),
        entry("handle", "Answers a call: all that a {@code RequestStreamHandler} has to do.")
            .addJavadoc(
                """
                @param event the event
                @param response takes the response
                @param function makes the outputs
                @throws IOException when the event cannot be read or the response not be written
                $L""",
                REFUSED)
            .addParameter(InputStream.class, "event")
            .addParameter(OutputStream.class, "response")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Function.class), inputs, outputs),
                "function")
            .addException(IOException.class)
            .addStatement(
                "$T.handle(event, response, INPUTS, OUTPUTS, function)", DslTypes.FUNCTION_CALL)
            .build());
  }

  private List<MethodSpec> ofWorker() {
    return List.of(
        entry("parse", "Reads a message of the queue.")
            .addJavadoc(
                "@param body the message's body\n@return the message, with its token and the inputs\n$L",
                REFUSED)
            .addParameter(String.class, "body")
            .returns(ParameterizedTypeName.get(DslTypes.CALLBACK_MESSAGE, inputs))
            .addStatement("return $T.parse(body, INPUTS)", DslTypes.CALLBACK_MESSAGE)
            .build(),
        entry(
                "toTexts",
                "Writes the outputs as {@code SendPipelineExecutionStepSuccess} takes them.")
            .addJavadoc("@param outputs the outputs\n@return a text for each name\n$L", UNWRITABLE)
            .addParameter(outputs, "outputs")
            .returns(ParameterizedTypeName.get(Map.class, String.class, String.class))
            .addStatement("return $T.toTexts(outputs, OUTPUTS)", DslTypes.CALL_OUTPUTS)
            .build(),
        entry("fromTexts", "Reads the outputs, for tests of a worker.")
            .addJavadoc("@param texts a text for each name\n@return the outputs\n$L", REFUSED)
            .addParameter(ParameterizedTypeName.get(Map.class, String.class, String.class), "texts")
            .returns(outputs)
            .addStatement("return $T.fromTexts(texts, OUTPUTS)", DslTypes.REPORT_FILE)
            .build());
  }

  private static MethodSpec.Builder entry(String name, String summary) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("$L\n\n", summary);
  }

  private static FieldSpec schema(String name, ClassName record, CodeBlock value) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(DslTypes.REPORT_TYPE, record),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private static MethodSpec reader(
      String name, ClassName record, List<CallContract.Member> members) {
    CodeBlock values = members.stream().map(CallWriter::read).collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(DslTypes.REPORT_VALUE, "object")
        .returns(record)
        .addStatement("return new $T($>$>$L$<$<)", record, values)
        .build();
  }

  private static CodeBlock read(CallContract.Member member) {
    CodeBlock what = CodeBlock.of("$L, $L", Literals.of(member.wireName()), schema(member));
    String otherwise = member.defaultText();
    return otherwise != null
        ? CodeBlock.of("object.get($L, $L)", what, Literals.of(otherwise))
        : CodeBlock.of(member.nullable() ? "object.find($L)" : "object.get($L)", what);
  }

  private MethodSpec writer() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(outputs, "outputs")
            .addParameter(DslTypes.REPORT_WRITER, "out");
    for (CallContract.Member each : contract.outputs()) {
      method.addStatement(
          "out.set($L, outputs.$N(), $L)",
          Literals.of(each.wireName()),
          each.accessor(),
          schema(each));
    }
    return method.build();
  }

  private static CodeBlock schema(CallContract.Member member) {
    return Schemas.of(member.scalar(), member.enumValues());
  }

  private static TypeSpec record(
      ClassName name, String summary, List<CallContract.Member> members) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L\n", summary + (members.isEmpty() ? "" : "\n"));
    for (CallContract.Member each : members) {
      TypeName scalar = TypeName.get(each.scalar().type());
      components.addParameter(
          each.nullable() ? scalar.box().annotated(NULLABLE) : scalar, each.accessor());
      type.addJavadoc(
          "@param $L $L on the wire$L\n",
          each.accessor(),
          Javadocs.code(each.wireName()),
          each.nullable() ? "; null when it was left out" : "");
    }
    return type.recordConstructor(components.build()).build();
  }
}

package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Names;
import javax.lang.model.element.Modifier;

/**
 * Writes the step of a contract: a stage for each input, since the container needs them all, and a
 * method for each output.
 */
final class StepWriter {
  private final ContractDescriptor contract;
  private final ClassName self;

  private StepWriter(ContractDescriptor contract) {
    this.contract = contract;
    this.self = ClassName.get(contract.declaration().packageName(), contract.stepName());
  }

  static TypeSpec.Builder write(ContractDescriptor contract) {
    return new StepWriter(contract).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "A processing step that reads and writes what {@link $T} says.\n",
                ClassName.get(contract.declaration().type()))
            .superclass(DslTypes.CONTRACT_STEP)
            .addMethod(constructor())
            .addMethod(named());
    contract.outputs().forEach(output -> type.addMethod(accessor(output)));
    for (int i = 0; i < contract.inputs().size(); i++) {
      type.addType(stage(contract.inputs().get(i), stageAfter(i)));
    }
    return type.addType(lastStage());
  }

  private MethodSpec named() {
    ClassName first = stageAfter(-1);
    return MethodSpec.methodBuilder("named")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            Begins the step.

            @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
                underscores
            @return the stage that asks for what to run
            """)
        .addParameter(String.class, "name")
        .returns(ParameterizedTypeName.get(DslTypes.IMAGE_REQUIRED, first))
        .addStatement("return begin(name, spec -> new $T($L))", first, declared())
        .build();
  }

  /** What the contract says and the user does not: the outputs, and the reports in them. */
  private CodeBlock declared() {
    CodeBlock spec = CodeBlock.of("spec");
    for (ContractDescriptor.Output output : contract.outputs()) {
      spec =
          CodeBlock.of(
              "$T.output($L, $L, $L)",
              DslTypes.PROCESSING_CONTRACTS,
              spec,
              Literals.of(output.wireName()),
              Literals.of(output.localPath()));
      ContractDescriptor.Report report = output.report();
      if (report != null) {
        spec =
            CodeBlock.of(
                "$T.propertyFile($L, $L, $L, $L)",
                DslTypes.PROCESSING_CONTRACTS,
                spec,
                Literals.of(report.propertyFile()),
                Literals.of(output.wireName()),
                Literals.of(report.filePath()));
      }
    }
    return spec;
  }

  private static MethodSpec accessor(ContractDescriptor.Output output) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(output.accessor()).addModifiers(Modifier.PUBLIC);
    ContractDescriptor.Report report = output.report();
    if (report == null) {
      return method
          .addJavadoc(
              "Returns where the output $L lies.\n\n@return its S3 URI\n",
              Javadocs.code(output.wireName()))
          .returns(DslTypes.S3_URI_VALUE)
          .addStatement("return output($L)", Literals.of(output.wireName()))
          .build();
    }
    ClassName references = ClassName.get(report.packageName(), report.referencesName());
    return method
        .addJavadoc(
            "Returns the report in the output $L.\n\n@return the way to its values and its file\n",
            Javadocs.code(output.wireName()))
        .returns(references)
        .addStatement(
            "return $T.of(this, $L, $L, $L)",
            references,
            Literals.of(report.propertyFile()),
            Literals.of(output.wireName()),
            Literals.of(report.filePath()))
        .build();
  }

  private TypeSpec stage(ContractDescriptor.Input input, ClassName next) {
    ClassName stage = stageName(input);
    return options(stage)
        .addJavadoc("The stage that asks for the input $L.\n", Javadocs.code(input.wireName()))
        .addMethod(
            setter(input, next)
                .addJavadoc(
                    """
            Sets the input $L, which the container finds at $L.

            @param uri where the data lies
            @return what to go on with
            """,
                    Javadocs.code(input.wireName()),
                    Javadocs.code(input.localPath()))
                .addParameter(DslTypes.S3_URI_VALUE, "uri")
                .addStatement(
                    "return new $T($T.input(spec(), $L, uri, $L))",
                    next,
                    DslTypes.PROCESSING_CONTRACTS,
                    Literals.of(input.wireName()),
                    Literals.of(input.localPath()))
                .build())
        .addMethod(
            setter(input, next)
                .addJavadoc(
                    """
            Sets the input $L, which the container finds at $L.

            @param uri where the data lies, {@code s3://bucket/key}
            @return what to go on with
            """,
                    Javadocs.code(input.wireName()),
                    Javadocs.code(input.localPath()))
                .addParameter(String.class, "uri")
                .addStatement("return $N($T.s3Uri(uri))", input.accessor(), DslTypes.VALUES)
                .build())
        .build();
  }

  private static MethodSpec.Builder setter(ContractDescriptor.Input input, ClassName next) {
    return MethodSpec.methodBuilder(input.accessor()).addModifiers(Modifier.PUBLIC).returns(next);
  }

  private TypeSpec lastStage() {
    return options(self.nestedClass("Builder"))
        .addJavadoc("The last stage: nothing is required any more.\n")
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the step.\n\n@return the step\n")
                .returns(self)
                .addStatement("return new $T(spec())", self)
                .build())
        .build();
  }

  private static TypeSpec.Builder options(ClassName stage) {
    return TypeSpec.classBuilder(stage)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(DslTypes.PROCESSING_OPTIONS, stage))
        .addMethod(constructor())
        .addMethod(
            MethodSpec.methodBuilder("next")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(DslTypes.STEP_SPEC, "spec")
                .returns(stage)
                .addStatement("return new $T(spec)", stage)
                .build());
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(DslTypes.STEP_SPEC, "spec")
        .addStatement("super(spec)")
        .build();
  }

  private ClassName stageAfter(int index) {
    return index + 1 < contract.inputs().size()
        ? stageName(contract.inputs().get(index + 1))
        : self.nestedClass("Builder");
  }

  private ClassName stageName(ContractDescriptor.Input input) {
    return self.nestedClass(Names.capitalised(input.accessor()) + "Required");
  }
}

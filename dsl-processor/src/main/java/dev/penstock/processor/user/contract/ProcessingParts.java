package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What is generated for a processing contract. */
final class ProcessingParts {
  private ProcessingParts() {}

  static StepPlan step(ProcessingContract contract) {
    return new StepPlan(
        contract.declaration(),
        ContractKind.PROCESSING,
        contract.outputs().stream().flatMap(ProcessingParts::declared).toList(),
        contract.inputs().stream().map(ProcessingParts::setting).toList(),
        contract.outputs().stream().map(ProcessingParts::accessor).toList());
  }

  private static Stream<CodeBlock> declared(ProcessingContract.Output output) {
    CodeBlock place =
        CodeBlock.of(
            "output($L, $L)", Literals.of(output.wireName()), Literals.of(output.localPath()));
    ProcessingContract.Report report = output.report();
    return report == null
        ? Stream.of(place)
        : Stream.of(
            place,
            CodeBlock.of(
                "propertyFile($L, $L, $L)",
                Literals.of(report.propertyFile()),
                Literals.of(output.wireName()),
                Literals.of(report.filePath())));
  }

  private static Setting setting(ProcessingContract.Input input) {
    CodeBlock call =
        CodeBlock.of(
            "input($L, uri, $L)", Literals.of(input.wireName()), Literals.of(input.localPath()));
    return new Setting(
        input.accessor(),
        "the input " + Javadocs.code(input.wireName()),
        ", which the container finds at " + Javadocs.code(input.localPath()),
        true,
        List.of(
            new Setting.Form(DslTypes.S3_URI_VALUE, "uri", "where the data lies", call),
            new Setting.Form(
                ClassName.get(String.class),
                "uri",
                "where the data lies, {@code s3://bucket/key}",
                call)));
  }

  private static MethodSpec accessor(ProcessingContract.Output output) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(output.accessor()).addModifiers(Modifier.PUBLIC);
    ProcessingContract.Report report = output.report();
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

  static List<MethodSpec> container(ProcessingContract contract) {
    List<MethodSpec> methods = new ArrayList<>();
    TypeName path = ClassName.get(Path.class);
    for (ProcessingContract.Input input : contract.inputs()) {
      methods.add(getter(input, input.report()));
    }
    for (ProcessingContract.Output output : contract.outputs()) {
      methods.add(
          ContainerWriter.getter(
              output.accessor(),
              path,
              "Returns where to write the output " + Javadocs.code(output.wireName()) + ".",
              "its folder, which is there",
              CodeBlock.of("container.output($L)", Literals.of(output.localPath()))));
      ProcessingContract.Report report = output.report();
      if (report != null) {
        methods.add(writer(output, report));
      }
    }
    return methods;
  }

  private static MethodSpec getter(
      ProcessingContract.Input input, ProcessingContract.@Nullable Report report) {
    CodeBlock folder = CodeBlock.of("container.path($L)", Literals.of(input.localPath()));
    String name = Javadocs.code(input.wireName());
    if (report == null) {
      return ContainerWriter.getter(
          input.accessor(),
          ClassName.get(Path.class),
          "Returns where the input " + name + " lies.",
          "its folder",
          folder);
    }
    return ContainerWriter.getter(
        input.accessor(),
        ClassName.get(report.schema()),
        "Reads the report in the input " + name + ", " + Javadocs.code(report.filePath()) + ".",
        "the report",
        CodeBlock.of(
            "$T.read($L.resolve($L))",
            ClassName.get(report.packageName(), report.jsonName()),
            folder,
            Literals.of(report.filePath())));
  }

  private static MethodSpec writer(
      ProcessingContract.Output output, ProcessingContract.Report report) {
    return MethodSpec.methodBuilder(output.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Writes the report into the output $L, as $L.

            @param report the report
            @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
            """,
            Javadocs.code(output.wireName()),
            Javadocs.code(report.filePath()))
        .addParameter(ClassName.get(report.schema()), "report")
        .addStatement(
            "$T.write(report, $N().resolve($L))",
            ClassName.get(report.packageName(), report.jsonName()),
            output.accessor(),
            Literals.of(report.filePath()))
        .build();
  }
}

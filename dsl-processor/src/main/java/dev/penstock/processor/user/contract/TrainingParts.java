package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What is generated for a training contract. */
final class TrainingParts {
  private static final TypeName PATH = ClassName.get(Path.class);

  private TrainingParts() {}

  static StepPlan step(TrainingContract contract) {
    List<Setting> settings = new ArrayList<>();
    contract.channels().forEach(channel -> settings.add(setting(channel)));
    if (contract.hyperparameters() != null) {
      settings.add(setting(contract.hyperparameters()));
    }
    return new StepPlan(
        contract.declaration(),
        ContractKind.TRAINING,
        contract.metrics().stream()
            .filter(metric -> !metric.regex().isEmpty())
            .map(metric -> CodeBlock.of("metric($S, $S)", metric.wireName(), metric.regex()))
            .toList(),
        settings,
        contract.metrics().stream().map(TrainingParts::accessor).toList());
  }

  private static Setting setting(TrainingContract.Channel channel) {
    CodeBlock contentType =
        channel.contentType().isEmpty()
            ? CodeBlock.of("")
            : CodeBlock.of(", $S", channel.contentType());
    CodeBlock uri = CodeBlock.of("channel($S, uri$L)", channel.wireName(), contentType);
    CodeBlock input = CodeBlock.of("channel($S, input$L)", channel.wireName(), contentType);
    return new Setting(
        channel.accessor(),
        "the channel " + Javadocs.code(channel.wireName()),
        channel.contentType().isEmpty()
            ? ""
            : ", which holds " + Javadocs.code(channel.contentType()),
        channel.required(),
        List.of(
            new Setting.Form(DslTypes.S3_URI_VALUE, "uri", "where the data lies", uri),
            new Setting.Form(
                ClassName.get(String.class),
                "uri",
                "where the data lies, {@code s3://bucket/key}",
                uri),
            new Setting.Form(
                DslTypes.TRAINING_INPUT,
                "input",
                "the data and how it reaches the containers",
                input)));
  }

  private static Setting setting(TrainingContract.Hyperparameters hyperparameters) {
    ClassName set =
        ClassName.get(
            Declaration.packageOf(hyperparameters.type()),
            Names.hyperparameterSet(hyperparameters.type().getSimpleName().toString()));
    return new Setting(
        hyperparameters.accessor(),
        "the hyperparameters",
        "",
        true,
        List.of(
            new Setting.Form(
                set,
                "set",
                "those that were set",
                // Not the overload that asks for them.
                CodeBlock.of("super.hyperparameters(set)"))));
  }

  private static MethodSpec accessor(TrainingContract.Metric metric) {
    return MethodSpec.methodBuilder(metric.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Returns the last value of the metric $L.\n\n@return the value, known when the step has run\n",
            Javadocs.code(metric.wireName()))
        .returns(DslTypes.FLOAT_VALUE)
        .addStatement("return finalMetric($S)", metric.wireName())
        .build();
  }

  static List<MethodSpec> container(TrainingContract contract) {
    List<MethodSpec> methods = new ArrayList<>();
    for (TrainingContract.Channel channel : contract.channels()) {
      methods.add(
          ContainerWriter.getter(
              channel.accessor(),
              channel.required()
                  ? PATH
                  : ParameterizedTypeName.get(ClassName.get(Optional.class), PATH),
              "Returns where the data of the channel "
                  + Javadocs.code(channel.wireName())
                  + " lies.",
              channel.required() ? "its folder" : "its folder; empty when the step left it out",
              CodeBlock.of(
                  channel.required() ? "container.channel($S)" : "container.optionalChannel($S)",
                  channel.wireName())));
    }
    TrainingContract.Hyperparameters hyperparameters = contract.hyperparameters();
    if (hyperparameters != null && hyperparameters.type().getKind() == ElementKind.RECORD) {
      methods.add(
          ContainerWriter.getter(
              hyperparameters.accessor(),
              ClassName.get(hyperparameters.type()),
              "Reads the hyperparameters.",
              "those that were set, and the defaults of the others",
              CodeBlock.of(
                  "$T.read(container.hyperparameters())",
                  ClassName.get(
                      Declaration.packageOf(hyperparameters.type()),
                      hyperparameters.type().getSimpleName() + "Json"))));
    }
    methods.add(folder("modelDir", "the model", "it becomes {@code model.tar.gz}"));
    methods.add(
        folder(
            "outputDataDir", "what is left beside the model", "it becomes {@code output.tar.gz}"));
    return methods;
  }

  private static MethodSpec folder(String name, String what, String becomes) {
    return ContainerWriter.getter(
        name,
        PATH,
        "Returns where to write " + what + ".",
        "the folder, which is there; " + becomes,
        CodeBlock.of("container.$N()", name));
  }
}

package dev.penstock.processor.user.hyperparameters;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Methods;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.scalar.ScalarKind;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the typed set: a stage for each hyperparameter that is required, then a builder of the
 * others.
 */
final class BuilderWriter {
  private static final ParameterSpec VALUES =
      ParameterSpec.builder(DslTypes.HYPERPARAMETER_VALUES, "values").build();

  private final HyperparametersDescriptor descriptor;
  private final ClassName self;

  BuilderWriter(HyperparametersDescriptor descriptor) {
    this.descriptor = descriptor;
    this.self = ClassName.get(descriptor.declaration().packageName(), descriptor.builderName());
  }

  TypeSpec.Builder write() {
    TypeSpec.Builder type =
        keeping(TypeSpec.classBuilder(self))
            .addJavadoc(
                "The hyperparameters of {@link $T}, for a training step.\n",
                ClassName.get(descriptor.declaration().type()))
            .addSuperinterface(DslTypes.HYPERPARAMETER_SET)
            .addMethod(builder())
            .addMethod(values())
            .addMethod(text());
    List<HyperparameterDescriptor> required = descriptor.required();
    for (int i = 0; i < required.size(); i++) {
      type.addType(stage(required.get(i), stageAfter(i)));
    }
    return type.addType(lastStage());
  }

  private static TypeSpec.Builder keeping(TypeSpec.Builder type) {
    return type.addField(VALUES.type(), VALUES.name(), Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(Methods.keeping(VALUES));
  }

  private ClassName stageAfter(int index) {
    List<HyperparameterDescriptor> required = descriptor.required();
    return self.nestedClass(
        index + 1 < required.size() ? stageName(required.get(index + 1)) : "Builder");
  }

  private static String stageName(HyperparameterDescriptor each) {
    return Names.capitalised(each.accessor()) + "Required";
  }

  private static TypeSpec stage(HyperparameterDescriptor asked, ClassName next) {
    return keeping(TypeSpec.classBuilder(stageName(asked)))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The stage that asks for $L, which is required.\n", SetterWriter.code(asked))
        .addMethods(SetterWriter.write(asked, next))
        .build();
  }

  private TypeSpec lastStage() {
    ClassName builder = self.nestedClass("Builder");
    TypeSpec.Builder stage =
        keeping(TypeSpec.classBuilder(builder))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The last stage: what is not set is left to the algorithm. Immutable.\n");
    descriptor.optional().forEach(each -> stage.addMethods(SetterWriter.write(each, builder)));
    return stage
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the set.\n\n@return the hyperparameters that were set\n")
                .returns(self)
                .addStatement("return new $T(values)", self)
                .build())
        .build();
  }

  private MethodSpec builder() {
    ClassName first = stageAfter(-1);
    CodeBlock declared =
        descriptor.all().stream().map(this::declared).collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Begins with nothing set.\n\n@return the first stage\n")
        .returns(first)
        .addStatement("return new $T($T.of(\n$L))", first, DslTypes.HYPERPARAMETER_VALUES, declared)
        .build();
  }

  private CodeBlock declared(HyperparameterDescriptor each) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($L)", DslTypes.HYPERPARAMETER, Literals.of(each.wireName()));
    Interval interval = each.interval();
    if (interval != null && interval.lower() != null) {
      String method = interval.lower().inclusive() ? "atLeast" : "moreThan";
      code.add(".$L($S)", method, interval.lower().text());
    }
    if (interval != null && interval.upper() != null) {
      String method = interval.upper().inclusive() ? "atMost" : "lessThan";
      code.add(".$L($S)", method, interval.upper().text());
    }
    if (each.kind() == ScalarKind.BOOLEAN) {
      code.add(
          ".booleans($L, $L)",
          Literals.of(descriptor.whenTrue()),
          Literals.of(descriptor.whenFalse()));
    }
    return code.build();
  }

  private static MethodSpec values() {
    return MethodSpec.methodBuilder("values")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(DslTypes.HYPERPARAMETER_VALUES)
        .addStatement("return values")
        .build();
  }

  private static MethodSpec text() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return values.toString()")
        .build();
  }
}

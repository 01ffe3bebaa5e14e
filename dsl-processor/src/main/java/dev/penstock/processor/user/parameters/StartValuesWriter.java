package dev.penstock.processor.user.parameters;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Names;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the typed start values: a stage for each parameter that has no default, then a builder of
 * the others.
 */
final class StartValuesWriter {
  private final ParametersDescriptor descriptor;
  private final ClassName self;

  private StartValuesWriter(ParametersDescriptor descriptor) {
    this.descriptor = descriptor;
    this.self = ClassName.get(descriptor.declaration().packageName(), descriptor.valuesName());
  }

  static TypeSpec.Builder write(ParametersDescriptor descriptor) {
    return new StartValuesWriter(descriptor).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "Start values of an execution, for the parameters of {@link $T}.\n",
                ClassName.get(descriptor.declaration().type()))
            .addSuperinterface(DslTypes.TYPED_START_VALUES)
            .addField(DslTypes.START_VALUES, "values", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(builder())
            .addMethod(asMap())
            .addMethod(toStringMethod());
    List<ParameterDescriptor> required = descriptor.required();
    for (int i = 0; i < required.size(); i++) {
      type.addType(stage(required.get(i), stageAfter(i)));
    }
    return type.addType(lastStage());
  }

  private ClassName stageAfter(int index) {
    List<ParameterDescriptor> required = descriptor.required();
    return index + 1 < required.size()
        ? self.nestedClass(stageName(required.get(index + 1)))
        : self.nestedClass("Builder");
  }

  private static String stageName(ParameterDescriptor parameter) {
    return Names.capitalised(parameter.accessor()) + "Required";
  }

  private TypeSpec stage(ParameterDescriptor parameter, ClassName next) {
    TypeSpec.Builder stage =
        TypeSpec.classBuilder(stageName(parameter))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "The stage that asks for $L, which has no default.\n",
                Javadocs.code(parameter.wireName()))
            .addField(DslTypes.START_VALUES, "values", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor());
    setters(parameter, next).forEach(stage::addMethod);
    return stage.build();
  }

  private TypeSpec lastStage() {
    ClassName builder = self.nestedClass("Builder");
    TypeSpec.Builder stage =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The last stage: what is not set keeps its default. Immutable.\n")
            .addField(DslTypes.START_VALUES, "values", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor());
    for (ParameterDescriptor parameter : descriptor.optional()) {
      setters(parameter, builder).forEach(stage::addMethod);
    }
    return stage
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the start values.\n\n@return the values\n")
                .returns(self)
                .addStatement("return new $T(values)", self)
                .build())
        .build();
  }

  private static List<MethodSpec> setters(ParameterDescriptor parameter, ClassName next) {
    TypeName type = TypeName.get(parameter.type());
    return switch (parameter.kind()) {
      case INTEGER, FLOAT, BOOLEAN, STRING ->
          List.of(
              setter(
                  parameter,
                  type,
                  next,
                  CodeBlock.of("with($L, value)", Literals.of(parameter.wireName()))));
      case S3_URI ->
          List.of(
              setter(
                  parameter,
                  type,
                  next,
                  CodeBlock.of("with($L, value)", Literals.of(parameter.wireName()))),
              setter(
                  parameter,
                  ClassName.get(String.class),
                  next,
                  CodeBlock.of("withS3Uri($L, value)", Literals.of(parameter.wireName()))));
      case ENUM ->
          List.of(
              setter(
                  parameter,
                  type,
                  next,
                  CodeBlock.of(
                      "with($L, $T.of($L).get(value.ordinal()))",
                      Literals.of(parameter.wireName()),
                      List.class,
                      ReferencesWriter.enumValues(parameter))));
    };
  }

  private static MethodSpec setter(
      ParameterDescriptor parameter, TypeName type, ClassName next, CodeBlock with) {
    return MethodSpec.methodBuilder(parameter.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Sets $L.\n\n@param value the start value\n@return what to go on with\n",
            Javadocs.code(parameter.wireName()))
        .addParameter(type, "value")
        .returns(next)
        .addStatement("return new $T(values.$L)", next, with)
        .build();
  }

  private MethodSpec builder() {
    ClassName first = stageAfter(-1);
    CodeBlock names =
        descriptor.parameters().stream()
            .map(parameter -> Literals.of(parameter.wireName()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Begins with no values.\n\n@return the first stage\n")
        .returns(first)
        .addStatement("return new $T($T.of($L))", first, DslTypes.START_VALUES, names)
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(DslTypes.START_VALUES, "values")
        .addStatement("this.values = values")
        .build();
  }

  private static MethodSpec asMap() {
    return MethodSpec.methodBuilder("asMap")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(Map.class, String.class, String.class))
        .addStatement("return values.asMap()")
        .build();
  }

  private static MethodSpec toStringMethod() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return asMap().toString()")
        .build();
  }
}

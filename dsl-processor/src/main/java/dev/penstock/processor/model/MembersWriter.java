package dev.penstock.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.penstock.processor.model.Descriptors.StepDescriptor;
import javax.lang.model.element.Modifier;

/**
 * Writes the builder methods of a step: one or more for every member of the request, at every
 * stage.
 */
final class MembersWriter {
  private final Setters setters;

  MembersWriter(Setters setters) {
    this.setters = setters;
  }

  TypeSpec.Builder write(StepDescriptor step) {
    ClassName self = ClassName.get(Dsl.STEP, step.step() + "Members");
    TypeVariableName stage = TypeVariableName.get("S");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addTypeVariable(TypeVariableName.get("S", Dsl.generic(self, stage)))
            .superclass(Dsl.generic(Dsl.ARGUMENT_OPTIONS, stage))
            .addJavadoc("The members of the {@code $L} request, one by one.\n\n", step.operation())
            .addJavadoc("@param <S> the stage itself")
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PROTECTED)
                    .addJavadoc(
                        "For generated code.\n\n@param spec what the builder was told so far")
                    .addParameter(Dsl.STEP_SPEC, "spec")
                    .addStatement("super(spec)")
                    .build());
    for (MemberDescriptor member : step.members()) {
      type.addMethods(
          setters.write(
              member,
              stage,
              "a builder that knows it",
              "return withArguments(arguments().$L)",
              Modifier.PUBLIC,
              Modifier.FINAL));
    }
    if (step.cacheable()) {
      type.addMethod(
          option("cache", "Takes an earlier result when nothing has changed.")
              .addJavadoc("@param config how long a result may be taken\n")
              .addJavadoc("@return a builder that knows it")
              .addParameter(Dsl.CACHE_CONFIG, "config")
              .addStatement("return withCache(config)")
              .build());
    }
    if (step.retryable()) {
      TypeName policies = ArrayTypeName.of(Dsl.RETRY_POLICY);
      type.addMethod(
          option("retry", "Adds what is tried again when it fails, and how often.")
              .addJavadoc("@param policies the policies, the first that fits being used\n")
              .addJavadoc("@return a builder that knows it")
              .addParameter(ParameterSpec.builder(policies, "policies").build())
              .varargs()
              .addStatement("return withRetry(policies)")
              .build());
    }
    return type;
  }

  private static MethodSpec.Builder option(String name, String text) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("$L\n\n", text)
        .returns(TypeVariableName.get("S"));
  }
}

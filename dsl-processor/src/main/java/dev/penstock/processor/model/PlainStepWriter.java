package dev.penstock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Descriptors.StepDescriptor;
import dev.penstock.processor.model.MemberDescriptor.Presence;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a step that has nothing to add to its request: the class, and its builder with a stage for
 * each required member.
 */
final class PlainStepWriter {
  private final String packageName;
  private final Setters setters;

  PlainStepWriter(String packageName, Setters setters) {
    this.packageName = packageName;
    this.setters = setters;
  }

  TypeSpec.Builder write(StepDescriptor step) {
    ClassName self = ClassName.get(Dsl.STEP, step.step() + "Step");
    List<MemberDescriptor> required =
        step.members().stream().filter(m -> m.presence() == Presence.REQUIRED).toList();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Dsl.STEP_CLASS)
            .addJavadoc("$L", step.documentation())
            .addMethod(constructor(Modifier.PRIVATE))
            .addMethod(named(step, stage(self, required, 0)))
            .addMethod(properties(step));
    for (int i = 0; i < required.size(); i++) {
      ClassName stage = stage(self, required, i);
      TypeSpec.Builder written =
          stage(stage, Dsl.generic(Dsl.ARGUMENT_OPTIONS, stage))
              .addJavadoc("The stage that asks for {@code $L}.", required.get(i).wireName())
              .addMethods(setters(required.get(i), stage(self, required, i + 1)));
      if (i == 0) {
        written.addMethod(arguments(self, step));
      }
      type.addType(written.build());
    }
    return type.addType(lastStage(self, step, required.isEmpty()));
  }

  private static MethodSpec named(StepDescriptor step, ClassName first) {
    return MethodSpec.methodBuilder("named")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Begins a step of this type.\n\n")
        .addJavadoc("@param name the step's name, unique in its pipeline: 1 to 64 letters, digits,")
        .addJavadoc(" hyphens and\n    underscores\n@return the first stage")
        .returns(first)
        .addParameter(String.class, "name")
        .addStatement(
            "return new $T($T.of($T.$L, name, $T.of($T.$L)))",
            first,
            Dsl.STEP_SPEC,
            Dsl.STEP_TYPE,
            step.constant(),
            Dsl.PLAIN_LOWERING,
            Dsl.STEP_TYPE,
            step.constant())
        .build();
  }

  private MethodSpec properties(StepDescriptor step) {
    ClassName properties = ClassName.get(packageName, ClassNames.properties(step.step()));
    return MethodSpec.methodBuilder("properties")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Returns what other steps can read of this one when it has run: the\n")
        .addJavadoc("{@code $L} response.\n\n@return the properties", step.response())
        .returns(properties)
        .addStatement("return new $T($T.root(this))", properties, Dsl.PROPERTY_PATH)
        .build();
  }

  private static TypeSpec.Builder stage(ClassName stage, TypeName superclass) {
    return TypeSpec.classBuilder(stage)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(superclass)
        .addMethod(constructor())
        .addMethod(
            MethodSpec.methodBuilder("next")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(stage)
                .addParameter(Dsl.STEP_SPEC, "spec")
                .addStatement("return new $T(spec)", stage)
                .build());
  }

  private static MethodSpec constructor(Modifier... modifiers) {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers)
        .addParameter(Dsl.STEP_SPEC, "spec")
        .addStatement("super(spec)")
        .build();
  }

  private List<MethodSpec> setters(MemberDescriptor member, ClassName next) {
    return setters.write(
        member,
        next,
        "the next stage",
        "return new " + next.simpleName() + "(told(arguments().$L))",
        Modifier.PUBLIC);
  }

  /** The way past all stages. */
  private MethodSpec arguments(ClassName self, StepDescriptor step) {
    ClassName arguments = ClassName.get(packageName, ClassNames.arguments(step.step()));
    return MethodSpec.methodBuilder("arguments")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Takes the whole request as it is; nothing but the pipeline's defaults is")
        .addJavadoc(" filled in.\n\n@param arguments the {@code $L} request\n", step.operation())
        .addJavadoc("@return the last stage")
        .returns(self.nestedClass("Builder"))
        .addParameter(arguments, "arguments")
        .addStatement("return new Builder(told(arguments().putAll(arguments)))")
        .build();
  }

  private TypeSpec lastStage(ClassName self, StepDescriptor step, boolean first) {
    ClassName builder = self.nestedClass("Builder");
    ClassName members = ClassName.get(Dsl.STEP, step.step() + "Members");
    TypeSpec.Builder type =
        stage(builder, Dsl.generic(members, builder))
            .addJavadoc("The last stage: nothing is required any more.")
            .addMethod(
                MethodSpec.methodBuilder("build")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Makes the step.\n\n@return the step")
                    .returns(self)
                    .addStatement("return new $T(spec())", self)
                    .build());
    if (first) {
      type.addMethod(arguments(self, step));
    }
    return type.build();
  }

  private static ClassName stage(ClassName self, List<MemberDescriptor> required, int index) {
    return self.nestedClass(
        index < required.size() ? Names.stage(required.get(index).method()) : "Builder");
  }
}

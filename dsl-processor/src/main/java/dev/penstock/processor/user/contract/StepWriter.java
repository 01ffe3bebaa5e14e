package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Names;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the step of a contract: a stage for each setting that is required, then a builder of the
 * others, and a method for each thing that other steps can read.
 */
final class StepWriter {
  private final StepPlan plan;
  private final ClassName self;
  private final ClassName builder;

  private StepWriter(StepPlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.declaration().packageName(), plan.stepName());
    this.builder = self.nestedClass("Builder");
  }

  static TypeSpec.Builder write(StepPlan plan) {
    return new StepWriter(plan).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "A $L of the contract {@link $T}.\n",
                plan.kind().noun(),
                ClassName.get(plan.declaration().type()))
            .superclass(plan.kind().base())
            .addMethod(constructor())
            .addMethod(named())
            .addMethods(plan.accessors());
    List<Setting> required = plan.required();
    for (int i = 0; i < required.size(); i++) {
      type.addType(stage(required.get(i), stageAfter(i)));
    }
    return type.addType(lastStage());
  }

  private MethodSpec named() {
    ClassName first = stageAfter(-1);
    ContractKind kind = plan.kind();
    return MethodSpec.methodBuilder("named")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            Begins the step.

            @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
                underscores
            @return the stage that asks for $L
            """,
            kind.asked())
        .addParameter(String.class, "name")
        .returns(ParameterizedTypeName.get(kind.first(), first))
        .addStatement("return $L(name, spec -> new $T(spec)$L)", kind.begin(), first, declared())
        .build();
  }

  private CodeBlock declared() {
    return plan.declared().stream()
        .map(call -> CodeBlock.of("\n.$L", call))
        .collect(CodeBlock.joining(""));
  }

  private TypeSpec stage(Setting setting, ClassName next) {
    ClassName stage = stageName(setting);
    TypeSpec.Builder type =
        options(stage).addJavadoc("The stage that asks for $L.\n", setting.noun());
    setting
        .forms()
        .forEach(
            form ->
                type.addMethod(
                    setter(setting, form, next)
                        .addStatement("return new $T($L.spec())", next, form.call())
                        .build()));
    return type.build();
  }

  private TypeSpec lastStage() {
    TypeSpec.Builder type =
        options(builder).addJavadoc("The last stage: nothing is required any more.\n");
    for (Setting setting : plan.optional()) {
      setting
          .forms()
          .forEach(
              form ->
                  type.addMethod(
                      setter(setting, form, builder)
                          .addStatement("return $L", form.call())
                          .build()));
    }
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the step.\n\n@return the step\n")
                .returns(self)
                .addStatement("return new $T(spec())", self)
                .build())
        .build();
  }

  private static MethodSpec.Builder setter(Setting setting, Setting.Form form, ClassName next) {
    return MethodSpec.methodBuilder(setting.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Sets $L$L.\n\n@param $L $L\n@return what to go on with\n",
            setting.noun(),
            setting.remark(),
            form.parameter(),
            form.words())
        .addParameter(form.type(), form.parameter())
        .returns(next);
  }

  private TypeSpec.Builder options(ClassName stage) {
    return TypeSpec.classBuilder(stage)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(plan.kind().options(), stage))
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
    List<Setting> required = plan.required();
    return index + 1 < required.size() ? stageName(required.get(index + 1)) : builder;
  }

  private ClassName stageName(Setting setting) {
    return self.nestedClass(Names.capitalised(setting.accessor()) + "Required");
  }
}

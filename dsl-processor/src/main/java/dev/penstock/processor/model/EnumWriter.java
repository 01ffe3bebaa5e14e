package dev.penstock.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Descriptors.EnumDescriptor;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the enum of a text with known values. */
final class EnumWriter {
  private EnumWriter() {}

  static TypeSpec.Builder write(EnumDescriptor descriptor) {
    Map<String, String> constants = Names.constants(descriptor.values());
    boolean sameNames =
        constants.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(descriptor.className())
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(Dsl.WIRE_ENUM)
            .addJavadoc(
                "The values that the service knows for its {@code $L}.", descriptor.shape());
    constants.forEach(
        (wireName, constant) ->
            type.addEnumConstant(constant, constant(wireName, constant, sameNames)));
    type.addField(
        FieldSpec.builder(
                Dsl.TEXT_SHAPE, "SHAPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.of(values())", Dsl.TEXT_SHAPE)
            .build());
    if (!sameNames) {
      type.addField(String.class, "wireName", Modifier.PRIVATE, Modifier.FINAL)
          .addMethod(
              MethodSpec.constructorBuilder()
                  .addParameter(String.class, "wireName")
                  .addStatement("this.wireName = wireName")
                  .build());
    }
    return type.addMethod(
            MethodSpec.methodBuilder("wireName")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(sameNames ? "return name()" : "return wireName")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("shape")
                .addModifiers(Modifier.STATIC)
                .returns(Dsl.TEXT_SHAPE)
                .addStatement("return SHAPE")
                .build());
  }

  private static TypeSpec constant(String wireName, String constant, boolean sameNames) {
    TypeSpec.Builder spec =
        sameNames
            ? TypeSpec.anonymousClassBuilder("")
            : TypeSpec.anonymousClassBuilder("$S", wireName);
    spec.addJavadoc("<code>$L</code>.", Prose.escape(wireName));
    if (!wireName.equals(constant)) {
      spec.addAnnotation(
          AnnotationSpec.builder(Dsl.WIRE_NAME).addMember("value", "$S", wireName).build());
    }
    return spec.build();
  }
}

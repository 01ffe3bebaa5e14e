package dev.penstock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Descriptors.StructureDescriptor;
import dev.penstock.processor.model.MemberDescriptor.Presence;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a structure of a request: its builder, with a stage for each required member, and its
 * shape.
 */
final class StructureWriter {
  private final String packageName;
  private final Setters setters;
  private final ShapeWriter shapes;

  StructureWriter(String packageName, Setters setters) {
    this.packageName = packageName;
    this.setters = setters;
    this.shapes = new ShapeWriter(packageName);
  }

  TypeSpec.Builder write(StructureDescriptor structure) {
    ClassName self = ClassName.get(packageName, structure.className());
    List<MemberDescriptor> required =
        structure.members().stream().filter(m -> m.presence() == Presence.REQUIRED).toList();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Dsl.STRUCTURE)
            .addJavadoc("The service's {@code $L}.", structure.shape())
            .addJavadoc(structure.union() ? " It takes exactly one of its members." : "")
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Dsl.SETTINGS, "settings")
                    .addStatement("super(settings)")
                    .build())
            .addMethod(builder(self, stage(self, required, 0)))
            .addMethod(shapes.shape("takes"));
    for (int i = 0; i < required.size(); i++) {
      type.addType(stage(self, required, required.get(i), i));
    }
    return type.addType(lastStage(self, structure))
        .addType(shapes.facts(structure.className(), structure.shape(), structure.members()));
  }

  private static MethodSpec builder(ClassName self, ClassName first) {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Begins a {@code $L}.\n\n@return the first stage", self.simpleName())
        .returns(first)
        .addStatement("return new $T($T.none())", first, Dsl.SETTINGS)
        .build();
  }

  private static ClassName stage(ClassName self, List<MemberDescriptor> required, int index) {
    return self.nestedClass(
        index < required.size() ? Names.stage(required.get(index).method()) : "Builder");
  }

  private TypeSpec stage(
      ClassName self, List<MemberDescriptor> required, MemberDescriptor member, int index) {
    ClassName next = stage(self, required, index + 1);
    return holder(stage(self, required, index))
        .addJavadoc("The stage that asks for {@code $L}.", member.wireName())
        .addMethods(setters(member, next, "the next stage"))
        .build();
  }

  private TypeSpec lastStage(ClassName self, StructureDescriptor structure) {
    ClassName builder = self.nestedClass("Builder");
    TypeSpec.Builder type =
        holder(builder).addJavadoc("The last stage: nothing is required any more.");
    for (MemberDescriptor member : structure.members()) {
      if (member.presence() != Presence.REQUIRED) {
        type.addMethods(setters(member, builder, "a builder that knows it"));
      }
    }
    for (TypeName value : List.of(Dsl.ANY_VALUE, Dsl.STRUCTURE, Dsl.JSON)) {
      type.addMethod(set(builder, value));
    }
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the structure.\n\n@return the structure")
                .returns(self)
                .addStatement("return new $T(settings)", self)
                .build())
        .build();
  }

  private List<MethodSpec> setters(MemberDescriptor member, ClassName next, String returned) {
    return setters.write(
        member,
        next,
        returned,
        "return new " + next.simpleName() + "(settings.$L)",
        Modifier.PUBLIC);
  }

  /** The way out for what this library does not know yet. */
  private static MethodSpec set(ClassName builder, TypeName value) {
    return MethodSpec.methodBuilder("set")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Sets a member that has no method yet.\n\n")
        .addJavadoc("@param member the name on the wire\n@param value the value\n")
        .addJavadoc("@return a builder that knows it")
        .returns(builder)
        .addParameter(String.class, "member")
        .addParameter(value, "value")
        .addStatement("return new $T(settings.put(member, value))", builder)
        .build();
  }

  private static TypeSpec.Builder holder(ClassName name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addField(Dsl.SETTINGS, "settings", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Dsl.SETTINGS, "settings")
                .addStatement("this.settings = settings")
                .build());
  }
}

package dev.penstock.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the shape of a structure: a class of its own that answers member by member, so that a
 * program loads only the structures it uses and a structure may hold itself.
 */
final class ShapeWriter {
  private static final String FACTS = "Facts";
  private static final BigDecimal LAST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final String packageName;

  ShapeWriter(String packageName) {
    this.packageName = packageName;
  }

  MethodSpec shape(String what) {
    return MethodSpec.methodBuilder("shape")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Returns what the service $L here.\n\n@return the shape", what)
        .returns(Dsl.STRUCTURE_SHAPE)
        .addStatement("return $L.INSTANCE", FACTS)
        .build();
  }

  TypeSpec facts(String className, String shape, List<MemberDescriptor> members) {
    ClassName self = ClassName.get(packageName, className, FACTS);
    return TypeSpec.classBuilder(self)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(Dsl.STRUCTURE_SHAPE)
        .addField(
            FieldSpec.builder(self, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", self)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addStatement(
                    "super($S, $L, $L)",
                    shape,
                    names(members.stream().filter(MemberDescriptor::isRequired)),
                    names(members.stream()))
                .build())
        .addMethod(member(members))
        .build();
  }

  private MethodSpec member(List<MemberDescriptor> members) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (members.isEmpty()) {
      body.addStatement("return null");
    } else {
      body.add("return switch (member) {\n").indent();
      for (MemberDescriptor member : members) {
        body.add("case $S -> $L;\n", member.wireName(), shape(member.type()));
      }
      body.add("default -> null;\n").unindent().add("};\n");
    }
    return MethodSpec.methodBuilder("member")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Dsl.SHAPE.annotated(AnnotationSpec.builder(Dsl.NULLABLE).build()))
        .addParameter(String.class, "member")
        .addCode(body.build())
        .build();
  }

  private CodeBlock shape(MemberType type) {
    ShapeFact fact = type.fact();
    if (type instanceof MemberType.Text text) {
      return text(text);
    } else if (type instanceof MemberType.Whole) {
      return create(
          "IntegerShape", whole(fact.min(), "Long.MIN_VALUE"), whole(fact.max(), "Long.MAX_VALUE"));
    } else if (type instanceof MemberType.Fraction) {
      return create(
          "NumberShape",
          fraction(fact.min(), "-Double.MAX_VALUE"),
          fraction(fact.max(), "Double.MAX_VALUE"));
    } else if (type instanceof MemberType.Truth) {
      return create("BooleanShape");
    } else if (type instanceof MemberType.Moment) {
      return create("TimestampShape");
    } else if (type instanceof MemberType.Struct struct) {
      return CodeBlock.of("$T.shape()", ClassName.get(packageName, struct.className()));
    } else if (type instanceof MemberType.ListOf list) {
      return create("ListShape", least(fact), most(fact), shape(list.element()));
    } else {
      MemberType.MapOf map = (MemberType.MapOf) type;
      return create("MapShape", least(fact), most(fact), shape(map.key()), shape(map.value()));
    }
  }

  private CodeBlock text(MemberType.Text text) {
    if (text.enumClass() != null) {
      return CodeBlock.of("$T.shape()", ClassName.get(packageName, text.enumClass()));
    }
    ShapeFact fact = text.fact();
    return create(
        "TextShape",
        least(fact),
        most(fact),
        CodeBlock.of("$S", fact.pattern()),
        CodeBlock.of("$T.of($L)", List.class, quoted(fact.values().stream())));
  }

  private static CodeBlock create(String shape, CodeBlock... arguments) {
    return CodeBlock.of(
        "new $T($L)", Dsl.SHAPE.nestedClass(shape), CodeBlock.join(List.of(arguments), ", "));
  }

  private static CodeBlock least(ShapeFact fact) {
    return whole(fact.min(), "0");
  }

  private static CodeBlock most(ShapeFact fact) {
    return whole(fact.max(), "Long.MAX_VALUE");
  }

  private static CodeBlock whole(@Nullable BigDecimal bound, String unbounded) {
    if (bound == null) {
      return CodeBlock.of("$L", unbounded);
    }
    boolean isInt = bound.abs().compareTo(LAST_INT) <= 0;
    return CodeBlock.of("$L$L", bound.toBigInteger(), isInt ? "" : "L");
  }

  private static CodeBlock fraction(@Nullable BigDecimal bound, String unbounded) {
    return bound == null ? CodeBlock.of("$L", unbounded) : CodeBlock.of("$Ld", bound);
  }

  private static CodeBlock names(Stream<MemberDescriptor> members) {
    return CodeBlock.of("$T.of($L)", List.class, quoted(members.map(MemberDescriptor::wireName)));
  }

  private static CodeBlock quoted(Stream<String> texts) {
    return texts.map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}

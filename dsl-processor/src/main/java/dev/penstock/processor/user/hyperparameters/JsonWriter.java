package dev.penstock.processor.user.hyperparameters;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.scalar.ScalarKind;
import dev.penstock.processor.user.scalar.Scalars;
import dev.penstock.processor.user.scalar.Schemas;
import java.nio.file.Path;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the reader of what was set, for a training program in Java. */
final class JsonWriter {
  private static final CodeBlock UNSOUND =
      CodeBlock.of("throw new $T($S)", IllegalStateException.class, "the declaration has errors");

  private static final String REFUSED =
      """
      @return those that were set, and the defaults of the others
      @throws IllegalArgumentException when one is not of its type, or is missing and has no default
          nor may be null; the message names it
      """;

  private final HyperparametersDescriptor descriptor;
  private final ClassName self;
  private final ClassName type;

  private JsonWriter(HyperparametersDescriptor descriptor) {
    this.descriptor = descriptor;
    this.self = ClassName.get(descriptor.declaration().packageName(), descriptor.jsonName());
    this.type = ClassName.get(descriptor.declaration().type());
  }

  static TypeSpec.Builder write(HyperparametersDescriptor descriptor) {
    return new JsonWriter(descriptor).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder reader =
        TypeSpec.classBuilder(self)
            .addJavadoc("Reads the hyperparameters {@link $T} that a training step set.\n", type);
    if (descriptor.sound()) {
      reader.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(DslTypes.REPORT_TYPE, type),
                  "SCHEMA",
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$T.reading($T::of)", DslTypes.REPORT_TYPE, self)
              .build());
    }
    reader
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            entry("read", "Reads them from the file that a training container finds.")
                .addJavadoc(
                    "@param file {@code hyperparameters.json}, an object of texts\n$L", REFUSED)
                .addParameter(Path.class, "file")
                .addStatement(
                    body(CodeBlock.of("return $T.read(file, SCHEMA)", DslTypes.REPORT_FILE)))
                .build())
        .addMethod(
            entry("of", "Reads them from the texts that travel.")
                .addJavadoc("@param texts texts by the hyperparameters' names\n$L", REFUSED)
                .addParameter(
                    ParameterizedTypeName.get(Map.class, String.class, String.class), "texts")
                .addStatement(
                    body(CodeBlock.of("return $T.fromTexts(texts, SCHEMA)", DslTypes.REPORT_FILE)))
                .build());
    return descriptor.sound() ? reader.addMethod(reader()) : reader;
  }

  private MethodSpec.Builder entry(String name, String summary) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("$L\n\n", summary)
        .returns(type);
  }

  private CodeBlock body(CodeBlock statement) {
    return descriptor.sound() ? statement : UNSOUND;
  }

  private MethodSpec reader() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(DslTypes.REPORT_VALUE, "object")
        .returns(type)
        .addStatement(
            "return new $T($>$>$L$<$<)",
            type,
            descriptor.all().stream().map(this::value).collect(CodeBlock.joining(",\n")))
        .build();
  }

  private CodeBlock value(HyperparameterDescriptor each) {
    CodeBlock schema =
        each.kind() == ScalarKind.BOOLEAN
            ? CodeBlock.of(
                "$T.words($S, $S)",
                DslTypes.REPORT_TYPE,
                descriptor.whenTrue(),
                descriptor.whenFalse())
            : Schemas.of(new Scalars.Kinded(each.kind(), each.type()), each.enumValues());
    String text = each.defaultText();
    if (text != null) {
      return CodeBlock.of("object.get($S, $L, $S)", each.wireName(), schema, onTheWire(each, text));
    }
    return CodeBlock.of(
        each.nullable() ? "object.find($S, $L)" : "object.get($S, $L)", each.wireName(), schema);
  }

  private String onTheWire(HyperparameterDescriptor each, String defaultText) {
    if (each.kind() != ScalarKind.BOOLEAN) {
      return defaultText;
    }
    return defaultText.equals("true") ? descriptor.whenTrue() : descriptor.whenFalse();
  }
}

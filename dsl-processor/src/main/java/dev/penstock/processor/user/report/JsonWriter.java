package dev.penstock.processor.user.report;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Names;
import java.nio.file.Path;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Writes the reader and writer of a report's file. What does not depend on the schema is in the
 * DSL.
 */
final class JsonWriter {
  private static final CodeBlock UNSOUND =
      CodeBlock.of("throw new $T($S)", IllegalStateException.class, "the schema has errors");

  private static final String REFUSED =
      "@throws IllegalArgumentException when it is not what the schema wants; the message says where\n";

  private static final String UNWRITABLE =
      "@throws IllegalArgumentException when JSON cannot hold a value, such as NaN\n";

  private final ReportDescriptor report;
  private final ClassName self;
  private final ClassName root;

  private JsonWriter(ReportDescriptor report) {
    this.report = report;
    this.self = ClassName.get(report.declaration().packageName(), report.jsonName());
    this.root = ClassName.get(report.declaration().type());
  }

  static TypeSpec.Builder write(ReportDescriptor report) {
    return new JsonWriter(report).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self).addJavadoc("Reads and writes the report {@link $T}.\n", root);
    if (report.sound()) {
      report.records().values().forEach(record -> type.addField(schema(record)));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(read())
        .addMethod(parse())
        .addMethod(write())
        .addMethod(toJson());
    if (report.sound()) {
      for (ReportRecord record : report.records().values()) {
        type.addMethod(reader(record)).addMethod(writer(record));
      }
    }
    return type;
  }

  private MethodSpec read() {
    return entry(
            "Reads a report from a file.",
            "read",
            root,
            ParameterSpec.builder(Path.class, "file").build())
        .addJavadoc("@param file the file\n@return the report\n$L", REFUSED)
        .addStatement(
            body(CodeBlock.of("return $T.read(file, $L)", DslTypes.REPORT_FILE, rootSchema())))
        .build();
  }

  private MethodSpec parse() {
    return entry(
            "Reads a report from a text.",
            "parse",
            root,
            ParameterSpec.builder(String.class, "json").build())
        .addJavadoc("@param json the report\n@return the report\n$L", REFUSED)
        .addStatement(
            body(CodeBlock.of("return $T.parse(json, $L)", DslTypes.REPORT_FILE, rootSchema())))
        .build();
  }

  private MethodSpec write() {
    return entry(
            "Writes a report into a file, with the folders above it. Nobody sees a part of it.",
            "write",
            TypeName.VOID,
            ParameterSpec.builder(root, "report").build(),
            ParameterSpec.builder(Path.class, "file").build())
        .addJavadoc("@param report the report\n@param file the file\n$L", UNWRITABLE)
        .addStatement(
            body(CodeBlock.of("$T.write(report, file, $L)", DslTypes.REPORT_FILE, rootSchema())))
        .build();
  }

  private MethodSpec toJson() {
    return entry(
            "Writes a report as a text.",
            "toJson",
            ClassName.get(String.class),
            ParameterSpec.builder(root, "report").build())
        .addJavadoc("@param report the report\n@return JSON on one line\n$L", UNWRITABLE)
        .addStatement(
            body(CodeBlock.of("return $T.toJson(report, $L)", DslTypes.REPORT_FILE, rootSchema())))
        .build();
  }

  private static MethodSpec.Builder entry(
      String summary, String name, TypeName result, ParameterSpec... parameters) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("$L\n\n", summary)
            .returns(result);
    for (ParameterSpec parameter : parameters) {
      method.addParameter(parameter);
    }
    return method;
  }

  private CodeBlock body(CodeBlock statement) {
    return report.sound() ? statement : UNSOUND;
  }

  private String rootSchema() {
    return constant(report.root());
  }

  private FieldSpec schema(ReportRecord record) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(DslTypes.REPORT_TYPE, ClassName.get(record.type())),
            constant(record),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.object($T::$L, $T::$L)",
            DslTypes.REPORT_TYPE,
            self,
            "read" + record.name(),
            self,
            "write" + record.name())
        .build();
  }

  private MethodSpec reader(ReportRecord record) {
    CodeBlock members =
        record.members().stream()
            .map(
                member ->
                    CodeBlock.of(
                        "object.get($L, $L)",
                        Literals.of(member.wireName()),
                        schema(member.shape())))
            .collect(CodeBlock.joining(",\n"));
    ClassName type = ClassName.get(record.type());
    return MethodSpec.methodBuilder("read" + record.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(DslTypes.REPORT_VALUE, "object")
        .returns(type)
        .addStatement("return new $T($>$>$L$<$<)", type, members)
        .build();
  }

  private MethodSpec writer(ReportRecord record) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + record.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(ClassName.get(record.type()), "record")
            .addParameter(DslTypes.REPORT_WRITER, "out");
    for (ReportRecord.Member member : record.members()) {
      method.addStatement(
          "out.set($L, record.$L(), $L)",
          Literals.of(member.wireName()),
          member.accessor(),
          schema(member.shape()));
    }
    return method.build();
  }

  private CodeBlock schema(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return CodeBlock.of("$T.$L", DslTypes.REPORT_TYPE, scalar.name());
    }
    if (shape instanceof Shape.ListOf list) {
      return CodeBlock.of("$T.list($L)", DslTypes.REPORT_TYPE, schema(list.element()));
    }
    if (shape instanceof Shape.MapOf map) {
      return CodeBlock.of("$T.map($L)", DslTypes.REPORT_TYPE, schema(map.value()));
    }
    return CodeBlock.of("$L", constant(report.record(((Shape.Nested) shape).typeName())));
  }

  private static String constant(ReportRecord record) {
    return Names.snake(record.name()).toUpperCase(Locale.ROOT);
  }
}

package dev.penstock.processor.user.report;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.DslTypes;
import dev.penstock.processor.user.common.Javadocs;
import dev.penstock.processor.user.common.Literals;
import dev.penstock.processor.user.common.Methods;
import javax.lang.model.element.Modifier;

/**
 * Writes the typed references to a report's values: a class for the report, and inside it one for
 * each record. Each makes the next when it is asked, so a record may hold itself.
 */
final class ReferencesWriter {
  private final ReportDescriptor report;
  private final ClassName self;

  private ReferencesWriter(ReportDescriptor report) {
    this.report = report;
    this.self = ClassName.get(report.declaration().packageName(), report.referencesName());
  }

  static TypeSpec.Builder write(ReportDescriptor report) {
    return new ReferencesWriter(report).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "The values of the report {@link $T}, to use in a pipeline.\n",
                ClassName.get(report.declaration().type()))
            .addField(DslTypes.REPORT_PATH, "path", Modifier.PRIVATE, Modifier.FINAL)
            .addField(DslTypes.S3_URI_VALUE, "output", Modifier.PRIVATE, Modifier.FINAL)
            .addField(String.class, "filePath", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                Methods.keeping(
                    ParameterSpec.builder(DslTypes.REPORT_PATH, "path").build(),
                    ParameterSpec.builder(DslTypes.S3_URI_VALUE, "output").build(),
                    ParameterSpec.builder(String.class, "filePath").build()))
            .addMethod(factory())
            .addMethod(file())
            .addMethod(uri());
    addMembers(type, report.root());
    for (ReportRecord record : report.records().values()) {
      if (!record.equals(report.root()) || report.rootIsNested()) {
        type.addType(nested(record));
      }
    }
    return type;
  }

  private MethodSpec factory() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            Refers to the report that a step writes.

            @param step the step
            @param propertyFile the name under which the step declares the report
            @param outputName the output that holds it
            @param filePath the report's file, relative to the output
            @return the reference
            """)
        .addParameter(DslTypes.PROCESSING_STEP, "step")
        .addParameter(String.class, "propertyFile")
        .addParameter(String.class, "outputName")
        .addParameter(String.class, "filePath")
        .returns(self)
        .addStatement(
            "return new $T($T.root(step, propertyFile), step.output(outputName), filePath)",
            self,
            DslTypes.REPORT_PATH)
        .build();
  }

  private static MethodSpec file() {
    return MethodSpec.methodBuilder("file")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Returns where the report's file lies.\n\n@return its S3 URI\n")
        .returns(DslTypes.S3_URI_VALUE)
        .addStatement("return $T.file(output, filePath)", DslTypes.REPORT_PATH)
        .build();
  }

  private static MethodSpec uri() {
    return MethodSpec.methodBuilder("uri")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Returns where the output lies that holds the report.\n\n@return its S3 URI\n")
        .returns(DslTypes.S3_URI_VALUE)
        .addStatement("return output")
        .build();
  }

  private TypeSpec nested(ReportRecord record) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className(record))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The values of a {@link $T} in the report.\n", ClassName.get(record.type()))
            .addField(DslTypes.REPORT_PATH, "path", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                Methods.keeping(ParameterSpec.builder(DslTypes.REPORT_PATH, "path").build()));
    addMembers(type, record);
    return type.build();
  }

  private void addMembers(TypeSpec.Builder type, ReportRecord record) {
    for (ReportRecord.Member member : record.members()) {
      CodeBlock path = CodeBlock.of("path.member($L)", Literals.of(member.wireName()));
      type.addMethod(
          MethodSpec.methodBuilder(member.accessor())
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc(
                  "The member $L.\n\n@return the reference\n", Javadocs.code(member.wireName()))
              .returns(typeOf(member.shape()))
              .addStatement("return $L", reference(member.shape(), path, 0))
              .build());
    }
    type.addMethod(Methods.text(CodeBlock.of("path.toString()")));
  }

  private TypeName typeOf(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return switch (scalar) {
        case INT, LONG -> DslTypes.INTEGER_VALUE;
        case FLOAT, DOUBLE -> DslTypes.FLOAT_VALUE;
        case BOOLEAN -> DslTypes.BOOLEAN_VALUE;
        case STRING -> DslTypes.STRING_VALUE;
      };
    }
    if (shape instanceof Shape.ListOf list) {
      return ParameterizedTypeName.get(DslTypes.REPORT_LIST, typeOf(list.element()));
    }
    if (shape instanceof Shape.MapOf map) {
      return ParameterizedTypeName.get(DslTypes.REPORT_MAP, typeOf(map.value()));
    }
    return className(report.record(((Shape.Nested) shape).typeName()));
  }

  private CodeBlock reference(Shape shape, CodeBlock path, int depth) {
    if (shape instanceof Shape.Scalar scalar) {
      return CodeBlock.of("$L.$L()", path, accessor(scalar));
    }
    if (shape instanceof Shape.ListOf list) {
      return CodeBlock.of(
          "new $T<>($L, $L)", DslTypes.REPORT_LIST, path, maker(list.element(), depth));
    }
    if (shape instanceof Shape.MapOf map) {
      return CodeBlock.of("new $T<>($L, $L)", DslTypes.REPORT_MAP, path, maker(map.value(), depth));
    }
    return CodeBlock.of("new $T($L)", typeOf(shape), path);
  }

  private CodeBlock maker(Shape shape, int depth) {
    if (shape instanceof Shape.Scalar scalar) {
      return CodeBlock.of("$T::$L", DslTypes.REPORT_PATH, accessor(scalar));
    }
    if (shape instanceof Shape.Nested) {
      return CodeBlock.of("$T::new", typeOf(shape));
    }
    String place = "place" + (depth == 0 ? "" : depth + 1);
    return CodeBlock.of("$L -> $L", place, reference(shape, CodeBlock.of("$L", place), depth + 1));
  }

  private static String accessor(Shape.Scalar scalar) {
    return switch (scalar) {
      case INT, LONG -> "integer";
      case FLOAT, DOUBLE -> "number";
      case BOOLEAN -> "bool";
      case STRING -> "string";
    };
  }

  private ClassName className(ReportRecord record) {
    // A class cannot have the name of the one around it.
    String name =
        record.equals(report.root()) ? record.name() + "MemberRef" : record.name() + "Ref";
    return self.nestedClass(name);
  }
}

package dev.penstock.importer.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.importer.code.SourceFile.ComponentType;
import dev.penstock.processor.user.common.Literals;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes a file's model as Java. */
public final class SourceWriter {
  /** Two constants with an empty line between them. */
  private static final Pattern CONSTANTS =
      Pattern.compile("(?m)(^  private static final [^\n]*;)\n\n(?=(  private static final ))");

  private static final String METHODS = "\u0001";
  private static final String TYPES = "\u0002";

  private final SourceFile file;
  private final CodeBlocks blocks;
  private final Set<Code.Call> imported = new LinkedHashSet<>();

  private SourceWriter(SourceFile file, Map<String, Code> constants) {
    this.file = file;
    this.blocks = new CodeBlocks(constants);
  }

  /**
   * Writes a file.
   *
   * @param file what is in it
   * @param constants what is written instead of a text literal
   * @return the source, not formatted
   */
  public static String write(SourceFile file, Map<String, Code> constants) {
    return new SourceWriter(file, constants).write();
  }

  private String write() {
    TypeSpec.Builder type = TypeSpec.classBuilder(file.type().simpleName());
    type.addModifiers(Modifier.FINAL);
    if (file.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addJavadoc("$L", file.javadoc());
    for (SourceFile.Constant constant : file.constants()) {
      gather(constant.value());
      type.addField(
          FieldSpec.builder(
                  CodeBlocks.className(constant.type()),
                  constant.name(),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              // A constant is not replaced by itself.
              .initializer(new CodeBlocks(Map.of()).write(constant.value()))
              .build());
    }
    for (SourceFile.Variable field : file.fields()) {
      type.addField(
          FieldSpec.builder(CodeBlocks.typeName(field.type()), field.name(), Modifier.FINAL)
              .build());
    }
    if (!file.declarations().isEmpty()) {
      type.addType(TypeSpec.interfaceBuilder("Types").addJavadoc(TYPES).build());
    }
    for (SourceFile.Declaration declaration : file.declarations()) {
      if (declaration instanceof SourceFile.RecordType record) {
        type.addType(record(record));
      } else if (declaration instanceof SourceFile.EnumType enumType) {
        type.addType(enumType(enumType));
      }
    }
    file.methods().forEach(method -> type.addMethod(method(method)));
    JavaFile.Builder java =
        JavaFile.builder(file.type().packageName(), type.build())
            .skipJavaLangImports(true)
            .indent("  ");
    Map<String, ClassName> owners = new HashMap<>();
    for (Code.Call call : imported) {
      ClassName owner = CodeBlocks.className(Objects.requireNonNull(call.type()));
      if (owners.putIfAbsent(call.method(), owner) == null) {
        java.addStaticImport(owner, call.method());
      }
    }
    return inOrder(java.build().toString());
  }

  /**
   * Puts the nested types before the methods, where people look for them, and constants side by
   * side. JavaPoet has an order of its own; the marks are characters that no literal has.
   */
  private static String inOrder(String source) {
    String dense = CONSTANTS.matcher(source).replaceAll("$1\n");
    int methods = dense.lastIndexOf("/**", dense.indexOf(METHODS));
    int types = dense.lastIndexOf("/**", dense.indexOf(TYPES));
    if (methods < 0 || types < 0) {
      return dense.replace(METHODS, "");
    }
    int after = dense.indexOf('}', types) + 1;
    int end = dense.lastIndexOf('}');
    return dense.substring(0, methods)
        + dense.substring(after, end)
        + "\n"
        + dense.substring(methods, types).replace(METHODS, "")
        + dense.substring(end);
  }

  private TypeSpec record(SourceFile.RecordType record) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (SourceFile.Component component : record.components()) {
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(typeName(component.type()), component.name());
      component.annotations().forEach(each -> parameter.addAnnotation(annotation(each)));
      constructor.addParameter(parameter.build());
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(record.name())
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(constructor.build());
    if (record.javadoc() != null) {
      type.addJavadoc("$L", record.javadoc());
    }
    if (record.annotation() != null) {
      type.addAnnotation(CodeBlocks.className(record.annotation()));
    }
    record.nested().forEach(nested -> type.addType(record(nested)));
    return type.build();
  }

  private static TypeSpec enumType(SourceFile.EnumType declared) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(declared.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", declared.javadoc());
    for (SourceFile.EnumConstant constant : declared.constants()) {
      if (constant.name().equals(constant.wireName())) {
        type.addEnumConstant(constant.name());
      } else {
        type.addEnumConstant(
            constant.name(),
            TypeSpec.anonymousClassBuilder("")
                .addAnnotation(
                    annotation(
                        SourceFile.Annotation.of(
                            dev.penstock.annotation.WireName.class, constant.wireName())))
                .build());
      }
    }
    return type.build();
  }

  private MethodSpec method(SourceFile.Method declared) {
    MethodSpec.Builder method =
        declared.name() == null
            ? MethodSpec.constructorBuilder()
            : MethodSpec.methodBuilder(declared.name());
    if (declared.javadoc() != null) {
      method.addJavadoc("$L", METHODS + declared.javadoc());
    }
    if (declared.annotation() != null) {
      method.addAnnotation(annotation(declared.annotation()));
    }
    if (declared.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    } else if (declared.name() == null && declared.body().isEmpty()) {
      // Of a class that nobody makes objects of.
      method.addModifiers(Modifier.PRIVATE);
    }
    if (declared.isStatic()) {
      method.addModifiers(Modifier.STATIC);
    }
    if (declared.returns() != null) {
      method.returns(typeName(declared.returns()));
    }
    for (SourceFile.Variable parameter : declared.parameters()) {
      method.addParameter(CodeBlocks.className(parameter.type()), parameter.name());
    }
    for (SourceFile.Statement statement : declared.body()) {
      method.addCode(statement(statement));
    }
    return method.build();
  }

  private CodeBlock statement(SourceFile.Statement statement) {
    if (statement instanceof SourceFile.Local local) {
      gather(local.value());
      return CodeBlock.of("var $L = $L;\n", local.name(), blocks.write(local.value()));
    } else if (statement instanceof SourceFile.Assignment assignment) {
      gather(assignment.value());
      return CodeBlock.of("$L = $L;\n", assignment.name(), blocks.write(assignment.value()));
    } else if (statement instanceof SourceFile.Return returned) {
      gather(returned.value());
      return CodeBlock.of("return $L;\n", blocks.write(returned.value()));
    } else {
      return CodeBlock.of("\n");
    }
  }

  private void gather(Code code) {
    java.util.ArrayDeque<Code> open = new java.util.ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      Code next = open.removeFirst();
      if (next instanceof Code.Call call && call.imported()) {
        imported.add(new Code.Call(null, call.type(), true, call.method(), List.of()));
      }
      open.addAll(next.children());
    }
  }

  private static AnnotationSpec annotation(SourceFile.Annotation declared) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(CodeBlocks.className(declared.type()));
    for (SourceFile.AnnotationMember member : declared.members()) {
      annotation.addMember(member.name(), Literals.of(member.value()));
    }
    return annotation.build();
  }

  private static TypeName typeName(ComponentType type) {
    return switch (type.kind()) {
      case PRIMITIVE ->
          switch (String.valueOf(type.primitive())) {
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "double" -> TypeName.DOUBLE;
            default -> TypeName.BOOLEAN;
          };
      case CLASS -> CodeBlocks.className(Objects.requireNonNull(type.type()));
      case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), element(type));
      case MAP ->
          ParameterizedTypeName.get(
              ClassName.get(Map.class), ClassName.get(String.class), element(type));
    };
  }

  private static TypeName element(ComponentType type) {
    return typeName(Objects.requireNonNull(type.of())).box();
  }
}

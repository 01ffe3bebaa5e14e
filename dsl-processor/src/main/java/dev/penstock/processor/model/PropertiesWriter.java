package dev.penstock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Descriptors.PropertiesDescriptor;
import javax.lang.model.element.Modifier;

/**
 * Writes a structure of a response: a method for each member that other steps can read, and its
 * shape.
 */
final class PropertiesWriter {
  private final String packageName;
  private final ShapeWriter shapes;

  PropertiesWriter(String packageName) {
    this.packageName = packageName;
    this.shapes = new ShapeWriter(packageName);
  }

  TypeSpec.Builder write(PropertiesDescriptor structure) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(structure.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Dsl.STRUCTURE_PROPERTY)
            .addJavadoc("What other steps can read of the service's {@code $L}.", structure.shape())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("For generated code and for steps.\n\n")
                    .addJavadoc("@param path where the structure lies")
                    .addParameter(Dsl.PROPERTY_PATH, "path")
                    .addStatement("super(path)")
                    .build());
    for (MemberDescriptor member : structure.members()) {
      type.addMethod(
          MethodSpec.methodBuilder(member.method())
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("$L\n\n@return $L", Prose.property(member), returned(member.type()))
              .returns(type(member.type()))
              .addStatement(
                  "return $L",
                  at(member.type(), CodeBlock.of("path().member($S)", member.wireName())))
              .build());
    }
    return type.addMethod(shapes.shape("gives"))
        .addType(shapes.facts(structure.className(), structure.shape(), structure.members()));
  }

  private static String returned(MemberType type) {
    boolean leadsOn =
        type instanceof MemberType.Struct
            || type instanceof MemberType.ListOf
            || type instanceof MemberType.MapOf;
    return leadsOn ? "the way to what is in it" : "the value, known when the step has run";
  }

  private TypeName type(MemberType type) {
    if (type instanceof MemberType.Text text) {
      return text.s3() ? Dsl.S3_URI_VALUE : Dsl.STRING_VALUE;
    } else if (type instanceof MemberType.Whole) {
      return Dsl.INTEGER_VALUE;
    } else if (type instanceof MemberType.Fraction) {
      return Dsl.FLOAT_VALUE;
    } else if (type instanceof MemberType.Truth) {
      return Dsl.BOOLEAN_VALUE;
    } else if (type instanceof MemberType.Moment) {
      return Dsl.DATE_TIME_VALUE;
    } else if (type instanceof MemberType.Struct struct) {
      return ClassName.get(packageName, struct.className());
    } else if (type instanceof MemberType.ListOf list) {
      return Dsl.generic(Dsl.LIST_PROPERTY, type(list.element()));
    } else {
      return Dsl.generic(Dsl.MAP_PROPERTY, type(((MemberType.MapOf) type).value()));
    }
  }

  /** What lies at a path. */
  private CodeBlock at(MemberType type, CodeBlock path) {
    if (type instanceof MemberType.Struct struct) {
      return CodeBlock.of("new $T($L)", ClassName.get(packageName, struct.className()), path);
    } else if (type instanceof MemberType.ListOf list) {
      return CodeBlock.of("new $T<>($L, $L)", Dsl.LIST_PROPERTY, path, each(list.element()));
    } else if (type instanceof MemberType.MapOf map) {
      return CodeBlock.of("new $T<>($L, $L)", Dsl.MAP_PROPERTY, path, each(map.value()));
    } else {
      return CodeBlock.of("$L.$L()", path, reader(type));
    }
  }

  /** What makes an element from its path. */
  private CodeBlock each(MemberType type) {
    if (type instanceof MemberType.Struct struct) {
      return CodeBlock.of("$T::new", ClassName.get(packageName, struct.className()));
    } else if (type instanceof MemberType.ListOf || type instanceof MemberType.MapOf) {
      // A lambda inside another needs a name of its own.
      String element = "each" + depth(type);
      return CodeBlock.of("$L -> $L", element, at(type, CodeBlock.of("$L", element)));
    } else {
      return CodeBlock.of("$T::$L", Dsl.PROPERTY_PATH, reader(type));
    }
  }

  private static int depth(MemberType type) {
    if (type instanceof MemberType.ListOf list) {
      return 1 + depth(list.element());
    }
    return type instanceof MemberType.MapOf map ? 1 + depth(map.value()) : 0;
  }

  private static String reader(MemberType type) {
    if (type instanceof MemberType.Text text) {
      return text.s3() ? "s3Uri" : "string";
    } else if (type instanceof MemberType.Whole) {
      return "integer";
    } else if (type instanceof MemberType.Fraction) {
      return "number";
    } else {
      return type instanceof MemberType.Truth ? "bool" : "dateTime";
    }
  }
}

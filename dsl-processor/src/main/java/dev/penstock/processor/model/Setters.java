package dev.penstock.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The overloads that set a member: the plain Java type and the value of it, for each form that the
 * member may take. They are the same on a structure's builder and on a step's; what differs is what
 * they return.
 */
final class Setters {
  private static final TypeName TEXT = ClassName.get(String.class);

  private final String packageName;

  Setters(String packageName) {
    this.packageName = packageName;
  }

  /** One overload: its parameters, and the method of Settings that it comes down to. */
  private record Overload(List<ParameterSpec> parameters, boolean varargs, CodeBlock call) {}

  /**
   * Writes the setters of a member.
   *
   * @param returns what each returns
   * @param returned what that is, for Javadoc
   * @param result makes the result of the call on Settings that is put for $L
   */
  List<MethodSpec> write(
      MemberDescriptor member,
      TypeName returns,
      String returned,
      String result,
      Modifier... modifiers) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Overload overload : overloads(member)) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(member.method())
              .addModifiers(modifiers)
              .addJavadoc("$L\n\n", Prose.setter(member))
              .returns(returns)
              .addParameters(overload.parameters())
              .varargs(overload.varargs());
      for (ParameterSpec parameter : overload.parameters()) {
        method.addJavadoc("@param $L the $L\n", parameter.name(), parameter.name());
      }
      method.addJavadoc("@return $L", returned).addStatement(result, overload.call());
      methods.add(method.build());
    }
    return methods;
  }

  private List<Overload> overloads(MemberDescriptor member) {
    String name = member.wireName();
    MemberType type = member.type();
    if (type instanceof MemberType.ListOf list) {
      return list(name, list.element());
    } else if (type instanceof MemberType.MapOf map) {
      return map(name, map.value());
    } else {
      return scalars(type).stream().map(each -> one("put", name, "value", each)).toList();
    }
  }

  private List<TypeName> scalars(MemberType type) {
    if (type instanceof MemberType.Text text) {
      List<TypeName> types = new ArrayList<>();
      if (text.enumClass() != null) {
        types.add(ClassName.get(packageName, text.enumClass()));
      }
      types.add(TEXT);
      types.add(text.s3() ? Dsl.S3_URI_VALUE : Dsl.STRING_VALUE);
      return types;
    } else if (type instanceof MemberType.Whole) {
      return List.of(TypeName.LONG, Dsl.INTEGER_VALUE);
    } else if (type instanceof MemberType.Fraction) {
      return List.of(TypeName.DOUBLE, Dsl.NUMBER_VALUE);
    } else if (type instanceof MemberType.Truth) {
      return List.of(TypeName.BOOLEAN, Dsl.BOOLEAN_VALUE);
    } else if (type instanceof MemberType.Moment) {
      return List.of(ClassName.get(Instant.class), Dsl.DATE_TIME_VALUE);
    } else if (type instanceof MemberType.Struct struct) {
      return List.of(ClassName.get(packageName, struct.className()));
    } else {
      return List.of(Dsl.JSON);
    }
  }

  private List<Overload> list(String name, MemberType element) {
    List<Overload> overloads = new ArrayList<>();
    if (element instanceof MemberType.Text text) {
      if (text.enumClass() != null) {
        overloads.add(many("putEnums", name, ClassName.get(packageName, text.enumClass())));
      }
      overloads.add(many("putTexts", name, TEXT));
      TypeName value = text.s3() ? Dsl.S3_URI_VALUE : Dsl.extending(Dsl.STRING_VALUE);
      overloads.add(one("putValues", name, "values", Dsl.listOf(value)));
    } else if (element instanceof MemberType.Whole) {
      overloads.add(many("putNumbers", name, TypeName.LONG));
      overloads.add(one("putValues", name, "values", Dsl.listOf(Dsl.INTEGER_VALUE)));
    } else if (element instanceof MemberType.Fraction) {
      overloads.add(many("putNumbers", name, TypeName.DOUBLE));
      TypeName number = Dsl.extending(Dsl.NUMBER_VALUE);
      overloads.add(one("putValues", name, "values", Dsl.listOf(number)));
    } else if (element instanceof MemberType.Struct struct) {
      ClassName type = ClassName.get(packageName, struct.className());
      overloads.add(many("putStructures", name, type));
      overloads.add(one("putStructures", name, "values", Dsl.listOf(type)));
    } else {
      overloads.add(one("put", name, "value", Dsl.JSON));
    }
    return overloads;
  }

  private List<Overload> map(String name, MemberType value) {
    List<Overload> overloads = new ArrayList<>();
    if (value instanceof MemberType.Text text) {
      if (text.enumClass() != null) {
        overloads.add(entry(name, ClassName.get(packageName, text.enumClass())));
      }
      overloads.add(entry(name, TEXT));
      if (text.enumClass() == null) {
        overloads.add(entry(name, TypeName.LONG));
        overloads.add(entry(name, TypeName.DOUBLE));
        overloads.add(entry(name, TypeName.BOOLEAN));
      }
      overloads.add(entry(name, Dsl.ANY_VALUE));
      TypeName entries = Dsl.generic(ClassName.get(Map.class), TEXT, TEXT);
      overloads.add(one("entries", name, "entries", entries));
    } else if (value instanceof MemberType.Struct struct) {
      overloads.add(entry(name, ClassName.get(packageName, struct.className())));
    } else {
      overloads.add(one("put", name, "value", Dsl.JSON));
    }
    return overloads;
  }

  private static Overload one(String call, String name, String parameter, TypeName type) {
    return new Overload(
        List.of(ParameterSpec.builder(type, parameter).build()),
        false,
        CodeBlock.of("$L($S, $L)", call, name, parameter));
  }

  private static Overload many(String call, String name, TypeName element) {
    return new Overload(
        List.of(ParameterSpec.builder(ArrayTypeName.of(element), "values").build()),
        true,
        CodeBlock.of("$L($S, values)", call, name));
  }

  private static Overload entry(String name, TypeName value) {
    return new Overload(
        List.of(
            ParameterSpec.builder(TEXT, "key").build(),
            ParameterSpec.builder(value, "value").build()),
        false,
        CodeBlock.of("entry($S, key, value)", name));
  }
}

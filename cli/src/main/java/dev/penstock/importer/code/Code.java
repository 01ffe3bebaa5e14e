package dev.penstock.importer.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java expression, before it is written. */
public sealed interface Code {
  /** A text literal, whatever its characters; may become a constant. */
  record Text(String value) implements Code {}

  /** A literal that is written as it stands, such as {@code 3}, {@code 2.5} or {@code true}. */
  record Plain(String text) implements Code {}

  /** A local variable, a parameter or a field. */
  record Name(String name) implements Code {}

  /** A static field or a constant of an enum. */
  record Member(TypeRef type, String name) implements Code {}

  /** A field of an object. */
  record Field(Code of, String name) implements Code {}

  /** Text literals put together. */
  record Sum(List<Code> parts) implements Code {}

  /** {@code item -> body}. */
  record Lambda(String parameter, Code body) implements Code {}

  /** {@code new Type(arguments)}. */
  record New(TypeRef type, List<Code> arguments) implements Code {}

  /**
   * A call: of a method of a value, or of a static method of a type.
   *
   * @param on what it is called on, or null for a static method
   * @param type the class of a static method, or null
   * @param imported whether the static method is written without its class
   */
  record Call(
      @Nullable Code on,
      @Nullable TypeRef type,
      boolean imported,
      String method,
      List<Code> arguments)
      implements Code {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  static Code text(String value) {
    return new Text(value);
  }

  static Code staticCall(Class<?> type, String method, Code... arguments) {
    return new Call(null, TypeRef.of(type), false, method, List.of(arguments));
  }

  static Code staticCall(TypeRef type, String method, Code... arguments) {
    return new Call(null, type, false, method, List.of(arguments));
  }

  /** A static method that is imported by its own name: {@code join}, {@code literal}. */
  static Code imported(Class<?> type, String method, Code... arguments) {
    return imported(type, method, List.of(arguments));
  }

  static Code imported(Class<?> type, String method, List<Code> arguments) {
    return new Call(null, TypeRef.of(type), true, method, arguments);
  }

  default Code call(String method, Code... arguments) {
    return call(method, List.of(arguments));
  }

  default Code call(String method, List<Code> arguments) {
    return new Call(this, null, false, method, arguments);
  }

  /** The parts of which this is made. */
  default List<Code> children() {
    List<Code> children = new ArrayList<>();
    if (this instanceof Call call) {
      if (call.on() != null) {
        children.add(call.on());
      }
      children.addAll(call.arguments());
    } else if (this instanceof Sum sum) {
      children.addAll(sum.parts());
    } else if (this instanceof Lambda lambda) {
      children.add(lambda.body());
    } else if (this instanceof New made) {
      children.addAll(made.arguments());
    } else if (this instanceof Field field) {
      children.add(field.of());
    }
    return children;
  }
}

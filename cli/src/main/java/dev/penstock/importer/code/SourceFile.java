package dev.penstock.importer.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Java file is made of, before it is written. */
public record SourceFile(
    TypeRef type,
    boolean isPublic,
    String javadoc,
    List<Constant> constants,
    List<Variable> fields,
    List<Declaration> declarations,
    List<Method> methods) {

  /** A private static final field. */
  public record Constant(TypeRef type, String name, Code value) {}

  /** A parameter, or a field that the constructor sets. */
  public record Variable(TypeRef type, String name) {}

  /** A nested type. */
  public sealed interface Declaration {
    String name();
  }

  /** A nested record. */
  public record RecordType(
      String name,
      @Nullable String javadoc,
      @Nullable TypeRef annotation,
      List<Component> components,
      List<RecordType> nested)
      implements Declaration {}

  /** A nested enum, whose constants may have another name on the wire. */
  public record EnumType(String name, String javadoc, List<EnumConstant> constants)
      implements Declaration {}

  public record EnumConstant(String name, String wireName) {}

  /** A component of a record. */
  public record Component(ComponentType type, String name, List<Annotation> annotations) {}

  /** The type of a component: a primitive, a class, or a list or map of these. */
  public record ComponentType(
      Kind kind, @Nullable String primitive, @Nullable TypeRef type, @Nullable ComponentType of) {
    public enum Kind {
      PRIMITIVE,
      CLASS,
      LIST,
      MAP
    }

    public static ComponentType primitive(String name) {
      return new ComponentType(Kind.PRIMITIVE, name, null, null);
    }

    public static ComponentType of(TypeRef type) {
      return new ComponentType(Kind.CLASS, null, type, null);
    }

    public static ComponentType of(Class<?> type) {
      return of(TypeRef.of(type));
    }

    public static ComponentType list(ComponentType element) {
      return new ComponentType(Kind.LIST, null, null, element);
    }

    public static ComponentType map(ComponentType value) {
      return new ComponentType(Kind.MAP, null, null, value);
    }
  }

  /** An annotation with texts for members. */
  public record Annotation(TypeRef type, List<AnnotationMember> members) {
    public static Annotation of(Class<?> type, String value) {
      return new Annotation(TypeRef.of(type), List.of(new AnnotationMember("value", value)));
    }
  }

  public record AnnotationMember(String name, String value) {}

  /** A method, or a constructor when it has no name. */
  public record Method(
      @Nullable String name,
      @Nullable String javadoc,
      boolean isPublic,
      boolean isStatic,
      @Nullable Annotation annotation,
      @Nullable ComponentType returns,
      List<Variable> parameters,
      List<Statement> body) {}

  /** A line of a method's body. */
  public sealed interface Statement {}

  /** {@code var name = value;}. */
  public record Local(String name, Code value) implements Statement {}

  /** {@code this.name = value;}. */
  public record Assignment(String name, Code value) implements Statement {}

  /** {@code return value;}. */
  public record Return(Code value) implements Statement {}

  /** An empty line. */
  public record Gap() implements Statement {}
}

package dev.penstock.processor.user.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads annotated types. */
public final class Declarations {
  private final Types types;
  private final Problems problems;

  Declarations(Types types, Problems problems) {
    this.types = types;
    this.problems = problems;
  }

  /**
   * Reads a record or an interface, and reports what no annotation of ours allows. Goes on whatever
   * it finds, so that what is generated is there and one mistake is not drowned in its
   * consequences.
   *
   * @param type the annotated type
   * @param annotation the annotation's simple name, for messages
   * @return the declaration
   */
  public Declaration read(TypeElement type, String annotation) {
    if (type.getKind() != ElementKind.RECORD && type.getKind() != ElementKind.INTERFACE) {
      problems.report(
          type,
          "@%s stands on %s, which is neither a record nor an interface; make it a record"
              .formatted(annotation, type.getSimpleName()));
    }
    if (!type.getTypeParameters().isEmpty()) {
      problems.report(
          type,
          "%s has type parameters, which what @%s makes could not fill in; remove them"
              .formatted(type.getSimpleName(), annotation));
    }
    if (Declaration.isHidden(type)) {
      problems.report(
          type,
          "%s is private, so generated code could not name it; remove private"
              .formatted(type.getSimpleName()));
    }
    if (type.getKind() == ElementKind.INTERFACE) {
      reportStrayMethods(type, annotation);
    }
    return new Declaration(type, components(type));
  }

  /**
   * Reads the components of a type without a judgement.
   *
   * @param type any type
   * @return components of a record, methods of an interface, nothing for others
   */
  public List<Component> components(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD -> ofRecord(type);
      case INTERFACE -> {
        Map<String, Component> components = new LinkedHashMap<>();
        ofInterface((DeclaredType) type.asType(), components, new HashSet<>());
        yield List.copyOf(components.values());
      }
      default -> List.of();
    };
  }

  /**
   * Tells whether javac knows all types that a declaration names. Another processor may yet
   * generate those it does not.
   *
   * @param type the annotated type
   * @return false when a type is missing
   */
  public boolean complete(TypeElement type) {
    return complete(type, new HashSet<>());
  }

  private boolean complete(TypeElement type, Set<String> seen) {
    return !seen.add(type.getQualifiedName().toString())
        || components(type).stream().allMatch(component -> complete(component.type(), seen));
  }

  private boolean complete(TypeMirror type, Set<String> seen) {
    if (type.getKind() == TypeKind.ERROR) {
      return false;
    }
    if (type instanceof ArrayType array) {
      return complete(array.getComponentType(), seen);
    }
    if (!(type instanceof DeclaredType declared)) {
      return true;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return declared.getTypeArguments().stream().allMatch(argument -> complete(argument, seen))
        && (element.getKind() != ElementKind.RECORD || complete(element, seen));
  }

  private static List<Component> ofRecord(TypeElement type) {
    Map<String, VariableElement> fields = new LinkedHashMap<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      fields.put(field.getSimpleName().toString(), field);
    }
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Element element = fields.containsKey(name) ? fields.get(name) : component;
      components.add(new Component(name, component.asType(), element));
    }
    return components;
  }

  private void ofInterface(DeclaredType type, Map<String, Component> components, Set<String> seen) {
    if (!seen.add(type.toString())) {
      return;
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      if (parent instanceof DeclaredType declared
          && declared.getKind() == TypeKind.DECLARED
          && declared.asElement().getKind() == ElementKind.INTERFACE) {
        ofInterface(declared, components, seen);
      }
    }
    for (ExecutableElement method :
        ElementFilter.methodsIn(type.asElement().getEnclosedElements())) {
      if (isComponent(method)) {
        ExecutableType member = (ExecutableType) types.asMemberOf(type, method);
        String name = method.getSimpleName().toString();
        components.put(name, new Component(name, member.getReturnType(), method));
      }
    }
  }

  private void reportStrayMethods(TypeElement type, String annotation) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !isComponent(method)) {
        problems.report(
            method,
            "%s is not like a component, which all abstract methods of a @%s are; give it a result, and no parameters"
                .formatted(method.getSimpleName(), annotation));
      }
    }
  }

  private static boolean isComponent(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID;
  }
}

package dev.penstock.processor.user.parameters;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.scalar.Defaults;
import dev.penstock.processor.user.scalar.ScalarKind;
import dev.penstock.processor.user.scalar.Scalars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From declaration to descriptor: checks parameters as the service does, and goes on whatever it
 * finds.
 */
final class ParametersReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final int MOST = 200;
  // A record refuses the methods of Object itself; an interface does not.
  private static final Set<String> TAKEN =
      Set.of(
          "create",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final Problems problems;
  private final Scalars types;
  private final Defaults defaults;
  private final EnumValues enumValues;
  private final Map<String, String> components = new HashMap<>();
  private final Map<String, String> stages = new HashMap<>();

  ParametersReader(Context context) {
    this.problems = context.problems();
    this.types = new Scalars(context, "parameter");
    this.defaults = new Defaults(problems, "parameter");
    this.enumValues = new EnumValues(problems);
  }

  ParametersDescriptor read(Declaration declaration) {
    List<ParameterDescriptor> parameters = new ArrayList<>();
    for (Component component : declaration.components()) {
      if (isFree(component, declaration)) {
        parameters.add(read(component));
      }
    }
    if (parameters.size() > MOST) {
      problems.report(
          declaration.type(),
          "%s declares %d parameters, and a pipeline has at most %d; remove some"
              .formatted(declaration.simpleName(), parameters.size(), MOST));
    }
    return new ParametersDescriptor(declaration, List.copyOf(parameters));
  }

  private ParameterDescriptor read(Component component) {
    Scalars.Kinded kinded = types.of(component);
    List<String> values =
        kinded.kind() == ScalarKind.ENUM
            ? enumValues.read(component, Scalars.element(kinded.type()))
            : List.of();
    DeclaredAnnotation annotation = component.annotation(Annotations.DEFAULT);
    // A text is what an unsupported component became: its default is not the mistake.
    String defaultText =
        annotation == null
            ? null
            : defaults.read(annotation, component.name(), kinded.kind(), kinded.type(), values);
    return new ParameterDescriptor(
        component.name(),
        wireName(component),
        kinded.kind(),
        kinded.type(),
        annotation == null,
        defaultText,
        values);
  }

  private boolean isFree(Component component, Declaration declaration) {
    String name = component.name();
    if (TAKEN.contains(name)) {
      problems.report(
          component.element(),
          "%s is a method that %sRef has already; rename the component, and keep its name on the wire with @Name(\"%s\")"
              .formatted(name, declaration.simpleName(), Names.upperCamel(name)));
      return false;
    }
    String other = stages.putIfAbsent(Names.capitalised(name), name);
    if (other != null) {
      problems.report(
          component.element(),
          "%s and %s differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name"
              .formatted(other, name));
      return false;
    }
    return true;
  }

  private String wireName(Component component) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    String written = annotation == null ? null : annotation.text();
    String name = written == null ? Names.upperCamel(component.name()) : written;
    if (!NAME.matcher(name).matches()) {
      String message =
          "\"%s\" cannot be the name of a parameter; write 1 to 256 letters, digits, hyphens and underscores"
              .formatted(name);
      if (annotation == null) {
        problems.report(component.element(), message + " with @Name(\"…\")");
      } else {
        problems.report(annotation, message);
      }
    }
    String other = components.putIfAbsent(name, component.name());
    if (other != null) {
      problems.report(
          annotation,
          component.element(),
          "%s and %s are both \"%s\" on the wire; give one of them another @Name"
              .formatted(other, component.name(), name));
    }
    return name;
  }
}

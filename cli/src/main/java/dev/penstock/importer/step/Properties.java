package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import dev.penstock.model.ListProperty;
import dev.penstock.model.MapProperty;
import dev.penstock.model.StructureProperty;
import dev.penstock.step.CheckProperties;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that lead to a property, in the classes that other steps read properties by.
 */
final class Properties {
  private Properties() {}

  /**
   * Finds the way to a property.
   *
   * @param start the properties of a step
   * @param stepClass the step's class
   * @param steps the property's path
   * @return the way to it, or null when no class knows the path
   */
  static @Nullable Typed of(Code start, Class<?> stepClass, List<String> steps) {
    Method properties = method(stepClass, "properties");
    return properties == null ? null : follow(start, properties.getGenericReturnType(), steps);
  }

  /** The class of a step's properties. */
  static @Nullable Class<?> classOf(Class<?> stepClass) {
    Method properties = method(stepClass, "properties");
    return properties == null ? null : properties.getReturnType();
  }

  private static @Nullable Typed follow(Code start, Type startType, List<String> steps) {
    Code code = start;
    Type type = startType;
    for (String step : steps) {
      String name = PathSteps.text(step);
      Class<?> raw = raw(type);
      if (raw == ListProperty.class && !PathSteps.isMember(step)) {
        code =
            PathSteps.isName(step)
                ? code.call("named", Code.text(name))
                : code.call("at", new Code.Plain(Integer.toString(Integer.parseInt(name))));
        type = ((ParameterizedType) type).getActualTypeArguments()[0];
      } else if (raw == MapProperty.class && PathSteps.isName(step)) {
        code = code.call("key", Code.text(name));
        type = ((ParameterizedType) type).getActualTypeArguments()[0];
      } else if (PathSteps.isMember(step)
          && (StructureProperty.class.isAssignableFrom(raw) || isOurs(raw))) {
        Method method = method(raw, name);
        if (method == null) {
          return null;
        }
        code = code.call(method.getName());
        type = method.getGenericReturnType();
      } else {
        return null;
      }
    }
    Want found = Want.of(raw(type));
    return found == null ? null : new Typed(code, found);
  }

  /** Properties of steps that the service has no response of. */
  private static boolean isOurs(Class<?> type) {
    return type.getPackage() == CheckProperties.class.getPackage();
  }

  private static @Nullable Method method(Class<?> type, String member) {
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0
          && method.getDeclaringClass() != Object.class
          && Members.isFor(method.getName(), member)
          && !method.getName().equals("path")) {
        return method;
      }
    }
    return null;
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }
}

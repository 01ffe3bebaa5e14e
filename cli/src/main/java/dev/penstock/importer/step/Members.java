package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.model.Structure;
import dev.penstock.value.Json;
import dev.penstock.value.Value;
import dev.penstock.value.WireEnum;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says members of a request in full, by the methods that the generated builders have for them. What
 * a builder takes is read off its class, so that there is no second list of the service's members.
 */
public final class Members {
  /** Longer chains of calls are too much for javac. */
  private static final int MOST_ENTRIES = 150;

  private final Expressions expressions;

  public Members(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Whether a generated method is the one for a member of the service's model. */
  static boolean isFor(String method, String member) {
    String name = plain(member);
    String found = plain(method);
    return found.equals(name) || found.equals(name + "value");
  }

  /**
   * Says a member.
   *
   * @param builder the class of the builder
   * @param member the member's name on the wire
   * @return the calls, or null when no method of the builder takes this value
   */
  @Nullable List<Setting> set(Class<?> builder, String member, Node value) {
    return set(builder, member, value, value);
  }

  /**
   * Says what is left of a member to be said.
   *
   * @param left what is left of it
   * @param whole all of it, with what its builder may ask for
   */
  @Nullable List<Setting> set(Class<?> builder, String member, Node left, Node whole) {
    List<Method> methods = methods(builder, member);
    if (left instanceof ObjectNode rest && whole instanceof ObjectNode all && !all.isVariable()) {
      for (Method method : methods) {
        Class<?> type = method.getParameterTypes()[0];
        if (method.getParameterCount() == 1 && Structure.class.isAssignableFrom(type)) {
          Code said = structure(type, rest, all);
          return said == null ? null : List.of(Setting.of(method.getName(), said));
        }
      }
    }
    return set(methods, left);
  }

  /** The value of a structure's member: typed where the structure has the type, else any JSON. */
  Code member(Class<?> structure, String member, Node value) {
    for (Class<?> stage : structure.getDeclaredClasses()) {
      List<Method> methods = methods(stage, member);
      List<Code> said = isStructure(methods) ? arguments(methods, value) : null;
      if (said != null) {
        return said.get(0);
      }
    }
    Code said = expressions.value(value, Want.ANY);
    return said != null ? said : expressions.json(value);
  }

  private static boolean isStructure(List<Method> methods) {
    return methods.stream()
        .anyMatch(each -> Structure.class.isAssignableFrom(each.getParameterTypes()[0]));
  }

  private @Nullable List<Setting> set(List<Method> methods, Node value) {
    if (methods.isEmpty()) {
      return null;
    }
    List<Setting> entries = entries(methods, value);
    if (entries != null) {
      return entries;
    }
    List<Code> arguments = arguments(methods, value);
    return arguments == null ? null : List.of(new Setting(methods.get(0).getName(), arguments));
  }

  /** The class that a member's method gives back, where the next stage is another class. */
  static @Nullable Class<?> after(Class<?> stage, String member) {
    List<Method> methods = methods(stage, member);
    return methods.isEmpty() ? null : methods.get(0).getReturnType();
  }

  /**
   * Says a structure by its builder.
   *
   * @return the structure, or null when it lacks what the builder asks for
   */
  @Nullable Code structure(Class<?> type, ObjectNode object) {
    return structure(type, object, object);
  }

  /**
   * Says what is left of a structure to be said.
   *
   * @param object what is left
   * @param whole the structure, with what its builder asks for
   */
  private @Nullable Code structure(Class<?> type, ObjectNode object, ObjectNode whole) {
    Map<String, Node> left = new LinkedHashMap<>(object.members());
    Class<?> builder = builder(type).getReturnType();
    Code code = Code.staticCall(type, "builder");
    while (!builder.getSimpleName().equals("Builder")) {
      String required = null;
      for (String member : whole.members().keySet()) {
        if (!methods(builder, member).isEmpty()) {
          required = member;
          break;
        }
      }
      List<Setting> settings =
          required == null
              ? null
              : set(builder, required, Objects.requireNonNull(whole.get(required)));
      if (required == null || settings == null) {
        return null;
      }
      code = Setting.apply(code, settings);
      builder = Objects.requireNonNull(after(builder, required));
      left.remove(required);
    }
    for (Map.Entry<String, Node> member : left.entrySet()) {
      List<Setting> settings = set(builder, member.getKey(), member.getValue());
      if (settings == null) {
        Code value = expressions.value(member.getValue(), Want.ANY);
        settings =
            List.of(
                Setting.of(
                    "set",
                    Code.text(member.getKey()),
                    value != null ? value : expressions.json(member.getValue())));
      }
      code = Setting.apply(code, settings);
    }
    return code.call("build");
  }

  private static Method builder(Class<?> type) {
    try {
      return type.getMethod("builder");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has a builder", e);
    }
  }

  static List<Method> methods(Class<?> type, String member) {
    return Arrays.stream(type.getMethods())
        .filter(method -> isFor(method.getName(), member))
        .filter(method -> method.getParameterCount() > 0 && !method.isBridge())
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  /** A map, entry by entry. */
  private @Nullable List<Setting> entries(List<Method> methods, Node value) {
    List<Method> two = methods.stream().filter(each -> each.getParameterCount() == 2).toList();
    if (two.isEmpty() || !(value instanceof ObjectNode object) || object.isVariable()) {
      return null;
    }
    if (object.members().size() > MOST_ENTRIES) {
      return null;
    }
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, Node> entry : object.members().entrySet()) {
      Code code = entry(two, entry.getValue());
      if (code == null) {
        return null;
      }
      settings.add(Setting.of(two.get(0).getName(), Code.text(entry.getKey()), code));
    }
    return settings;
  }

  private @Nullable Code entry(List<Method> methods, Node value) {
    List<Method> byRank =
        methods.stream()
            .sorted(Comparator.comparing(method -> rank(method.getParameterTypes()[1])))
            .toList();
    for (Method method : byRank) {
      Class<?> type = method.getParameterTypes()[1];
      // A number would be written as text.
      Code code = type.isPrimitive() ? null : argument(type, value);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private @Nullable List<Code> arguments(List<Method> methods, Node value) {
    if (value instanceof ArrayNode array) {
      List<Code> several = several(methods, array);
      if (several != null) {
        return several;
      }
    }
    // Plain values before values, constants of enums before texts.
    List<Method> one =
        methods.stream()
            .filter(method -> method.getParameterCount() == 1 && !method.isVarArgs())
            .sorted(Comparator.comparing(method -> rank(method.getParameterTypes()[0])))
            .toList();
    for (Method method : one) {
      Code code = argument(method.getParameterTypes()[0], value);
      if (code != null) {
        return List.of(code);
      }
    }
    return null;
  }

  private static int rank(Class<?> type) {
    if (type.isEnum()) {
      return 0;
    }
    return Value.class.isAssignableFrom(type) ? 2 : 1;
  }

  private @Nullable List<Code> several(List<Method> methods, ArrayNode array) {
    List<Method> varargs =
        methods.stream()
            .filter(Method::isVarArgs)
            .sorted(
                Comparator.comparing(
                    method -> rank(method.getParameterTypes()[0].getComponentType())))
            .toList();
    for (Method method : varargs) {
      Class<?> type = method.getParameterTypes()[0].getComponentType();
      List<Code> codes = all(type, array);
      if (codes != null && !codes.isEmpty()) {
        return codes;
      }
    }
    for (Method method : methods) {
      Class<?> element = elementOfList(method);
      List<Code> codes = element == null ? null : all(element, array);
      if (codes != null) {
        return List.of(Code.staticCall(List.class, "of", codes.toArray(Code[]::new)));
      }
    }
    return null;
  }

  private @Nullable List<Code> all(Class<?> type, ArrayNode array) {
    List<Code> codes = new ArrayList<>();
    for (Node element : array.elements()) {
      Code code = argument(type, element);
      if (code == null) {
        return null;
      }
      codes.add(code);
    }
    return codes;
  }

  private static @Nullable Class<?> elementOfList(Method method) {
    if (method.getParameterCount() != 1
        || method.getParameterTypes()[0] != List.class
        || !(method.getGenericParameterTypes()[0] instanceof ParameterizedType list)) {
      return null;
    }
    Type element = list.getActualTypeArguments()[0];
    if (element instanceof WildcardType wildcard) {
      element = wildcard.getUpperBounds()[0];
    }
    if (element instanceof ParameterizedType parameterized) {
      element = parameterized.getRawType();
    }
    return (Class<?>) element;
  }

  private @Nullable Code argument(Class<?> type, Node value) {
    if (type.isEnum() && WireEnum.class.isAssignableFrom(type)) {
      return value instanceof TextNode text ? constant(type, text.value()) : null;
    } else if (type == String.class) {
      return PlainValues.plain(value, Want.STRING);
    } else if (type == long.class) {
      return PlainValues.plain(value, Want.INTEGER);
    } else if (type == double.class) {
      return PlainValues.plain(value, Want.FLOAT);
    } else if (type == boolean.class) {
      return PlainValues.plain(value, Want.BOOLEAN);
    } else if (type == Instant.class) {
      return value instanceof TextNode text ? PlainValues.instant(text.value()) : null;
    } else if (Structure.class.isAssignableFrom(type)) {
      return value instanceof ObjectNode object && !object.isVariable()
          ? structure(type, object)
          : null;
    } else if (type == Json.class) {
      return expressions.json(value);
    }
    Want want = Want.of(type);
    return want == null ? null : expressions.value(value, want);
  }

  static @Nullable Code constant(Class<?> type, String wireName) {
    for (Object constant : type.getEnumConstants()) {
      if (((WireEnum) constant).wireName().equals(wireName)) {
        return new Code.Member(TypeRef.of(type), ((Enum<?>) constant).name());
      }
    }
    return null;
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}

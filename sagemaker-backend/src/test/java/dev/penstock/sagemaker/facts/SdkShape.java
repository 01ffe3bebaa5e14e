package dev.penstock.sagemaker.facts;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * What a class of the AWS SDK says of a shape.
 *
 * @param field what describes it
 * @param java what its accessor gives: an enum, or lists and maps of one, where the fact is one
 */
record SdkShape(SdkField<?> field, Type java) {
  private static final Map<MarshallingType<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(MarshallingType.STRING, "string"),
          Map.entry(MarshallingType.INTEGER, "integer"),
          Map.entry(MarshallingType.LONG, "long"),
          Map.entry(MarshallingType.FLOAT, "float"),
          Map.entry(MarshallingType.DOUBLE, "double"),
          Map.entry(MarshallingType.BOOLEAN, "boolean"),
          Map.entry(MarshallingType.INSTANT, "timestamp"),
          Map.entry(MarshallingType.LIST, "list"),
          Map.entry(MarshallingType.MAP, "map"),
          Map.entry(MarshallingType.SDK_POJO, "structure"));

  /** Returns the type, in the words of the facts. */
  String type() {
    MarshallingType<?> type = field.marshallingType();
    return TYPES.getOrDefault(type, type.toString());
  }

  /** Returns what a list holds, or the values of a map. */
  SdkShape element() {
    ListTrait list = field.getTrait(ListTrait.class);
    SdkField<?> inner =
        list != null
            ? list.memberFieldInfo()
            : field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    Type[] arguments = ((ParameterizedType) java).getActualTypeArguments();
    return new SdkShape(inner, arguments[arguments.length - 1]);
  }

  /** Returns the values of an enum; none for what is no enum. */
  Set<String> values() {
    return java instanceof Class<?> type && type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(String::valueOf)
            .filter(value -> !value.equals("null"))
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Returns the members of a structure, by their names on the wire. */
  Map<String, SdkShape> members() {
    return members(field.constructor().get());
  }

  /** Returns the members of a request, or of an answer. */
  static Map<String, SdkShape> members(Class<?> type) {
    try {
      Method builder = type.getMethod("builder");
      return members((SdkPojo) Objects.requireNonNull(builder.invoke(null)));
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(type + " is not made as the SDK's classes are", changed);
    }
  }

  private static Map<String, SdkShape> members(SdkPojo builder) {
    Class<?> type = Objects.requireNonNull(builder.getClass().getEnclosingClass());
    Map<String, SdkShape> members = new LinkedHashMap<>();
    for (SdkField<?> each : builder.sdkFields()) {
      members.put(each.locationName(), new SdkShape(each, accessor(type, each.memberName())));
    }
    return members;
  }

  private static Type accessor(Class<?> type, String member) {
    // A name that Java has taken, such as equals, gets a word behind it.
    return Stream.of(member, member + "Value")
        .flatMap(
            name ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> method.getName().equalsIgnoreCase(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no accessor of " + member))
        .getGenericReturnType();
  }

  /** Finds what an operation takes ({@code true}) or gives; null when the client lacks it. */
  static @Nullable Class<?> ofOperation(Class<?> client, String operation, boolean input) {
    return Arrays.stream(client.getMethods())
        .filter(method -> method.getName().equalsIgnoreCase(operation))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> SdkPojo.class.isAssignableFrom(method.getParameterTypes()[0]))
        .<Class<?>>map(method -> input ? method.getParameterTypes()[0] : method.getReturnType())
        .findAny()
        .orElse(null);
  }
}

package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.importer.code.Code;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says a step by the full arguments: in one structure where the builder takes one, else member by
 * member, those first that the builder asks for.
 */
final class FullWriter implements StepWriter {
  private final Class<?> stepClass;

  FullWriter(Class<?> stepClass) {
    this.stepClass = stepClass;
  }

  @Override
  public Class<?> stepClass() {
    return stepClass;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Class<?> stage = method(stepClass, "named").getReturnType();
    Code code = in.named(stepClass);
    Members full = new Members(in.expressions());
    in.shared().take(in.step().type(), in.arguments());
    while (!stage.getSimpleName().equals("Builder")) {
      String required = required(in, stage);
      List<Setting> settings =
          required == null
              ? null
              : full.set(
                  stage, required, java.util.Objects.requireNonNull(in.arguments().peek(required)));
      if (required == null || settings == null) {
        return whole(in);
      }
      in.arguments().take(required);
      code = Setting.apply(code, settings);
      stage = java.util.Objects.requireNonNull(Members.after(stage, required));
    }
    return in.rest(code, builder());
  }

  private static @Nullable String required(StepInput in, Class<?> stage) {
    for (Map.Entry<String, Node> member : in.arguments().left().entrySet()) {
      Class<?> next = Members.after(stage, member.getKey());
      // Other members can be set at every stage, and lead nowhere.
      if (next != null && next.getEnclosingClass() == stage.getEnclosingClass() && next != stage) {
        return member.getKey();
      }
    }
    return null;
  }

  private @Nullable Code whole(StepInput in) {
    Class<?> first = method(stepClass, "named").getReturnType();
    for (Method method : first.getMethods()) {
      if (method.getName().equals("arguments") && method.getParameterCount() == 1) {
        Arguments all = new Arguments(in.step().arguments());
        in.shared().take(in.step().type(), all);
        Code whole = in.structure(method.getParameterTypes()[0], new Node.ObjectNode(all.left()));
        return whole == null
            ? null
            : in.shared().withoutDefaults(in.step(), in.named(stepClass).call("arguments", whole));
      }
    }
    return null;
  }

  static Method method(Class<?> type, String name) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method;
      }
    }
    throw new IllegalStateException(type + " has no " + name);
  }
}

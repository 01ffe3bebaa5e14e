package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.RetryPolicy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what steps of every type may have: cache, retries, dependencies and texts for people. */
final class CommonMembers {
  private static final Pattern DAYS = Pattern.compile("P(0|[1-9]\\d{0,8})D");

  private CommonMembers() {}

  /** Says all members that nobody took; those that no method takes, by name. */
  static Code write(StepInput in, Code builder, Class<?> builderClass) {
    Code code = builder;
    code = retry(in, code, builderClass);
    code = cache(in, code, builderClass);
    code = dependsOn(in, code);
    code = text(in, code, "DisplayName", "displayName");
    code = text(in, code, "Description", "description");
    for (Map.Entry<String, Node> member : in.members().left().entrySet()) {
      code =
          code.call("member", Code.text(member.getKey()), in.expressions().json(member.getValue()));
    }
    return code;
  }

  private static Code text(StepInput in, Code code, String member, String method) {
    if (in.members().peek(member) instanceof TextNode text && !text.value().isEmpty()) {
      in.members().take(member);
      return code.call(method, Code.text(text.value()));
    }
    return code;
  }

  private static Code dependsOn(StepInput in, Code code) {
    List<Node> names = in.members().elements("DependsOn");
    if (names.isEmpty()
        || !names.stream().allMatch(TextNode.class::isInstance)
        || Set.copyOf(names).size() != names.size()) {
      return code;
    }
    in.members().take("DependsOn");
    List<Code> steps = new ArrayList<>();
    List<Code> texts = new ArrayList<>();
    for (Node each : names) {
      String name = ((TextNode) each).value();
      StepName step = in.scope().step(name);
      if (step != null) {
        steps.add(step.code());
      } else {
        texts.add(Code.text(name));
      }
    }
    Code result = steps.isEmpty() ? code : code.call("dependsOn", steps);
    return texts.isEmpty() ? result : result.call("dependsOn", texts);
  }

  private static Code cache(StepInput in, Code code, Class<?> builder) {
    if (!(in.members().peek("CacheConfig") instanceof ObjectNode cache)
        || !has(builder, "cache")
        || !(cache.get("Enabled") instanceof BooleanNode enabled)
        || !Set.of("Enabled", "ExpireAfter").containsAll(cache.members().keySet())) {
      return code;
    }
    Node age = cache.get("ExpireAfter");
    if (age != null && !(age instanceof TextNode)) {
      return code;
    }
    in.members().take("CacheConfig");
    return code.call(
        "cache", cacheConfig(enabled.value(), age instanceof TextNode text ? text.value() : null));
  }

  private static Code cacheConfig(boolean enabled, @Nullable String age) {
    if (age == null) {
      return Code.staticCall(CacheConfig.class, enabled ? "withoutExpiry" : "disabled");
    }
    Code typed = enabled ? age(age) : null;
    return Code.staticCall(
        CacheConfig.class,
        enabled ? "expiringAfter" : "disabled",
        typed != null ? typed : Code.text(age));
  }

  /** {@code P7D} as days, {@code PT12H} as hours; null for what is written otherwise. */
  private static @Nullable Code age(String text) {
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return Code.staticCall(Period.class, "ofDays", new Code.Plain(days.group(1)));
    }
    try {
      Duration duration = Duration.parse(text);
      Code code = StepInput.duration(new NumberNode(String.valueOf(duration.toSeconds())));
      // Of several ways to write a time, the one that a Duration writes.
      return Duration.ofSeconds(duration.toSeconds()).toString().equals(text) ? code : null;
    } catch (DateTimeException | ArithmeticException none) {
      return null;
    }
  }

  private static Code retry(StepInput in, Code code, Class<?> builder) {
    if (!(in.members().peek("RetryPolicies") instanceof ArrayNode policies)
        || policies.elements().isEmpty()
        || !has(builder, "retry")) {
      return code;
    }
    List<Code> codes = new ArrayList<>();
    for (Node policy : policies.elements()) {
      Code said = policy instanceof ObjectNode object ? policy(object) : null;
      if (said == null) {
        return code;
      }
      codes.add(said);
    }
    in.members().take("RetryPolicies");
    return code.call("retry", codes);
  }

  private static @Nullable Code policy(ObjectNode node) {
    Arguments policy = new Arguments(node);
    List<Code> types = new ArrayList<>();
    for (Node type : policy.elements("ExceptionType")) {
      Code constant =
          type instanceof TextNode text
              ? Members.constant(ExceptionType.class, text.value())
              : null;
      if (constant == null) {
        return null;
      }
      types.add(constant);
    }
    policy.take("ExceptionType");
    Node attempts = policy.take("MaxAttempts");
    Node minutes = policy.take("ExpireAfterMin");
    Node backoff = policy.take("BackoffRate");
    Node interval = policy.take("IntervalSeconds");
    Code on = new Code.Call(null, TypeRef.of(RetryPolicy.class), false, "on", types);
    Code limited = limit(on, attempts, minutes);
    Code pause = StepInput.duration(interval);
    Code rate = backoff == null ? null : PlainValues.plain(backoff, Want.NUMBER);
    if (limited == null || pause == null || rate == null || !policy.left().isEmpty()) {
      return null;
    }
    if (!new NumberNode("2.0").equals(backoff)) {
      limited = limited.call("backoffRate", rate);
    }
    return new NumberNode("1").equals(interval) ? limited : limited.call("interval", pause);
  }

  private static @Nullable Code limit(Code on, @Nullable Node attempts, @Nullable Node minutes) {
    if (minutes == null) {
      Code most = attempts == null ? null : PlainValues.plain(attempts, Want.INTEGER);
      return most == null ? null : on.call("maxAttempts", most);
    }
    if (attempts != null
        || !(minutes instanceof NumberNode number)
        || !number.isInteger()
        || number.digits().length() > 9) {
      return null;
    }
    Code time =
        StepInput.duration(new NumberNode(String.valueOf(Long.parseLong(number.digits()) * 60)));
    return time == null ? null : on.call("expiringAfter", time);
  }

  private static boolean has(Class<?> builder, String method) {
    for (var each : builder.getMethods()) {
      if (each.getName().equals(method)) {
        return true;
      }
    }
    return false;
  }
}

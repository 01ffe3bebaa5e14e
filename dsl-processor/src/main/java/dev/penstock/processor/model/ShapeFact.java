package dev.penstock.processor.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the service model says of one shape; what a type does not have is empty or null. */
record ShapeFact(
    @JsonProperty("type") String type,
    @JsonProperty("enum") List<String> values,
    @JsonProperty("min") @Nullable BigDecimal min,
    @JsonProperty("max") @Nullable BigDecimal max,
    @JsonProperty("pattern") @Nullable String pattern,
    @JsonProperty("union") @Nullable Boolean union,
    @JsonProperty("members") Map<String, String> members,
    @JsonProperty("required") List<String> required,
    @JsonProperty("wireNames") Map<String, String> wireNames,
    @JsonProperty("member") @Nullable String member,
    @JsonProperty("key") @Nullable String key,
    @JsonProperty("value") @Nullable String value) {
  private static final Set<String> SCALARS =
      Set.of("string", "integer", "long", "float", "double", "boolean", "timestamp");

  ShapeFact {
    type = Objects.requireNonNullElse(type, "");
    values = Objects.requireNonNullElse(values, List.of());
    members = Objects.requireNonNullElse(members, Map.of());
    required = Objects.requireNonNullElse(required, List.of());
    wireNames = Objects.requireNonNullElse(wireNames, Map.of());
  }

  ShapeFact withMembers(Map<String, String> members, List<String> required) {
    return new ShapeFact(
        type, values, min, max, pattern, union, members, required, Map.of(), member, key, value);
  }

  /** A structure gains members; whatever else is said twice is as it was said last. */
  ShapeFact with(ShapeFact more) {
    if (!isStructure()) {
      return more;
    }
    Map<String, String> all = new LinkedHashMap<>(members);
    all.putAll(more.members);
    return withMembers(all, required);
  }

  boolean isKnown() {
    return SCALARS.contains(type)
        || isStructure()
        || (type.equals("list") && member != null)
        || (type.equals("map") && key != null && value != null);
  }

  boolean isStructure() {
    return type.equals("structure");
  }

  boolean isEnum() {
    return type.equals("string") && !values.isEmpty();
  }

  boolean isUnion() {
    return Boolean.TRUE.equals(union);
  }
}

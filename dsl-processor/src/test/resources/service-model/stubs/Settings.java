package dev.penstock.model;

import dev.penstock.value.Json;
import dev.penstock.value.Value;
import dev.penstock.value.WireEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The signatures of the DSL. */
public interface Settings {
  static Settings none() {
    throw new UnsupportedOperationException();
  }

  Settings put(String member, Value<?> value);

  Settings put(String member, String value);

  Settings put(String member, long value);

  Settings put(String member, double value);

  Settings put(String member, boolean value);

  Settings put(String member, WireEnum value);

  Settings put(String member, Instant value);

  Settings put(String member, Json value);

  Settings put(String member, Structure value);

  Settings putAll(Structure structure);

  Settings putTexts(String member, String... values);

  Settings putEnums(String member, WireEnum... values);

  Settings putNumbers(String member, long... values);

  Settings putNumbers(String member, double... values);

  Settings putValues(String member, List<? extends Value<?>> values);

  Settings putStructures(String member, Structure... values);

  Settings putStructures(String member, List<? extends Structure> values);

  Settings entry(String member, String key, String value);

  Settings entry(String member, String key, long value);

  Settings entry(String member, String key, double value);

  Settings entry(String member, String key, boolean value);

  Settings entry(String member, String key, Value<?> value);

  Settings entry(String member, String key, WireEnum value);

  Settings entry(String member, String key, Structure value);

  Settings entries(String member, Map<String, String> entries);
}

package dev.penstock.sagemaker.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What the service says of something, flat: whatever it has or will have is in it. */
final class FlatTexts {
  private static final List<String> NAMES =
      List.of("Name", "ChannelName", "InputName", "OutputName", "MetricName");

  private FlatTexts() {}

  static Map<String, String> of(@Nullable SdkPojo metadata) {
    Map<String, String> texts = new LinkedHashMap<>();
    gather("", metadata, texts);
    return texts;
  }

  static Map<String, String> copy(Map<String, String> texts) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  private static void gather(String path, @Nullable Object value, Map<String, String> into) {
    if (value instanceof SdkPojo object) {
      for (SdkField<?> field : object.sdkFields()) {
        gather(join(path, field.locationName()), field.getValueOrDefault(object), into);
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        gatherElement(path, i, list.get(i), into);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> gather(join(path, String.valueOf(key)), each, into));
    } else if (value != null) {
      into.put(path, Objects.toString(value));
    }
  }

  /** What lists hold mostly has a name, by which people know it. */
  private static void gatherElement(
      String path, int index, @Nullable Object element, Map<String, String> into) {
    Map<String, String> texts = new LinkedHashMap<>();
    gather("", element, texts);
    String named = NAMES.stream().filter(texts::containsKey).findFirst().orElse(null);
    if (named == null) {
      gather(path + "[" + index + "]", element, into);
      return;
    }
    String key = path + "['" + texts.remove(named) + "']";
    String value = texts.get("Value");
    if (value != null && texts.size() == 1) {
      into.put(key, value);
    } else {
      texts.forEach((member, each) -> into.put(key + "." + member, each));
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

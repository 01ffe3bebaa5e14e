package dev.penstock.sagemaker.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Maps, lists, texts and numbers in order of writing, as documents. */
final class Tree {
  private static final ObjectWriter JSON = JsonMapper.builder().build().writer().with(printer());
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .build();

  private Tree() {}

  /** An object of pairs; those whose value is null are left out. */
  static Map<String, Object> of(@Nullable Object... pairs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        tree.put(String.valueOf(pairs[i]), value);
      }
    }
    return tree;
  }

  static String json(Map<String, Object> tree) {
    return JSON.writeValueAsString(tree) + "\n";
  }

  static String yaml(Map<String, Object> tree) {
    return YAML.writeValueAsString(tree);
  }

  private static DefaultPrettyPrinter printer() {
    // Line breaks are the same on every platform.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}

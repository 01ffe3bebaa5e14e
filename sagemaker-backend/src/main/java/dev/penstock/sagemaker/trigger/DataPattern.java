package dev.penstock.sagemaker.trigger;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pattern of events that tell of new objects in S3. */
final class DataPattern {
  private DataPattern() {}

  static String of(String bucket, String prefix) {
    Map<String, Node> detail = new LinkedHashMap<>();
    detail.put("bucket", object("name", array(new TextNode(bucket))));
    if (!prefix.isEmpty()) {
      detail.put("object", object("key", array(object("prefix", new TextNode(prefix)))));
    }
    Map<String, Node> pattern = new LinkedHashMap<>();
    pattern.put("source", array(new TextNode("aws.s3")));
    pattern.put("detail-type", array(new TextNode("Object Created")));
    pattern.put("detail", new ObjectNode(detail));
    return new ObjectNode(pattern).toString();
  }

  /** Whether two are the same, however they are written. */
  static boolean isSame(String pattern, @Nullable String other) {
    return other != null && parse(pattern).equals(parse(other));
  }

  /** For people: the place that data comes to, or the pattern as it is when it is another. */
  static String describe(@Nullable String pattern) {
    ObjectNode parsed = parse(pattern == null ? "" : pattern);
    String bucket = first(member(member(parsed, "detail"), "bucket").get("name"));
    Node keys = member(member(parsed, "detail"), "object").get("key");
    String prefix =
        keys instanceof ArrayNode array
                && !array.elements().isEmpty()
                && array.elements().get(0) instanceof ObjectNode matcher
                && matcher.text("prefix") != null
            ? matcher.text("prefix")
            : "";
    return bucket != null && isSame(of(bucket, String.valueOf(prefix)), pattern)
        ? "new data in s3://" + bucket + "/" + prefix
        : "events like " + pattern;
  }

  private static ObjectNode member(ObjectNode object, String name) {
    return object.get(name) instanceof ObjectNode there ? there : new ObjectNode(Map.of());
  }

  private static @Nullable String first(@Nullable Node node) {
    return node instanceof ArrayNode array
            && array.elements().size() == 1
            && array.elements().get(0) instanceof TextNode text
        ? text.value()
        : null;
  }

  private static ObjectNode parse(String pattern) {
    try {
      return Node.parse("pattern", pattern) instanceof ObjectNode object
          ? object
          : new ObjectNode(Map.of());
    } catch (DefinitionSyntaxException unreadable) {
      return new ObjectNode(Map.of());
    }
  }

  private static ObjectNode object(String name, Node value) {
    return new ObjectNode(Map.of(name, value));
  }

  private static ArrayNode array(Node element) {
    return new ArrayNode(List.of(element));
  }
}

package dev.penstock.local.server;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the service's model says of the operations that are spoken here. */
final class ServiceModel {
  /** Patterns that any text has. Matching them may take for ever, so nobody tries. */
  private static final Set<String> ANY_TEXT =
      Set.of(".*", ".*(?:[ \\r\\n\\t].*)*", "[\\S\\s]*", "[\\s\\S]*", "[\\S\\s]+", "[\\s\\S]+");

  private final Map<String, OperationFacts> operations = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  /**
   * An operation.
   *
   * @param input the shape of its request
   * @param output the shape of its answer, or null when that is empty
   * @param errors the errors of its own
   */
  record OperationFacts(String input, @Nullable String output, Set<String> errors) {}

  /**
   * A shape.
   *
   * @param type structure, list, map, string, integer, long, float, double, boolean or timestamp
   * @param members the shapes of a structure's members
   * @param required the members that a structure must have
   * @param choices what a text may be; empty for any
   * @param min the least number, length or count, or null
   * @param max the most, or null
   * @param pattern what a text has to match, or null
   * @param element the shape of a list's elements or a map's values, or null
   * @param key the shape of a map's keys, or null
   */
  record Shape(
      String type,
      Map<String, String> members,
      List<String> required,
      List<String> choices,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable Pattern pattern,
      @Nullable String element,
      @Nullable String key) {}

  private ServiceModel(ObjectNode json) {
    section(json, "operations").forEach((name, each) -> operations.put(name, operation(each)));
    section(json, "shapes").forEach((name, each) -> shapes.put(name, shape(each)));
  }

  static ServiceModel load() {
    try (InputStream in =
        Objects.requireNonNull(ServiceModel.class.getResourceAsStream("operations.json"))) {
      return new ServiceModel(DefinitionFile.read("operations.json", in).json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when the operation is not one of ours. */
  @Nullable OperationFacts operation(String name) {
    return operations.get(name);
  }

  Set<String> operationNames() {
    return operations.keySet();
  }

  Shape shape(String name) {
    return Objects.requireNonNull(shapes.get(name), name);
  }

  private static Map<String, ObjectNode> section(ObjectNode json, String name) {
    Map<String, ObjectNode> section = new LinkedHashMap<>();
    if (json.get(name) instanceof ObjectNode object) {
      object.members().forEach((key, value) -> section.put(key, (ObjectNode) value));
    }
    return section;
  }

  private static OperationFacts operation(ObjectNode json) {
    return new OperationFacts(
        Objects.requireNonNull(json.text("input")),
        json.text("output"),
        Set.copyOf(texts(json.get("errors"))));
  }

  private static Shape shape(ObjectNode json) {
    Map<String, String> members = new LinkedHashMap<>();
    if (json.get("members") instanceof ObjectNode object) {
      object.members().forEach((name, shape) -> members.put(name, ((TextNode) shape).value()));
    }
    String pattern = json.text("pattern");
    return new Shape(
        Objects.requireNonNull(json.text("type")),
        members,
        texts(json.get("required")),
        texts(json.get("enum")),
        number(json.get("min")),
        number(json.get("max")),
        pattern == null || ANY_TEXT.contains(pattern) ? null : Pattern.compile(pattern),
        json.text(json.get("member") == null ? "value" : "member"),
        json.text("key"));
  }

  private static List<String> texts(@Nullable Node node) {
    return node instanceof ArrayNode array
        ? array.elements().stream().map(each -> ((TextNode) each).value()).toList()
        : List.of();
  }

  private static @Nullable BigDecimal number(@Nullable Node node) {
    return node instanceof NumberNode number ? new BigDecimal(number.digits()) : null;
  }
}

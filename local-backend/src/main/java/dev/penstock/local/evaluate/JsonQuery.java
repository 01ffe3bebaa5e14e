package dev.penstock.local.evaluate;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value in a JSON file: {@code $…} is a JsonPath as Jayway reads it, anything else a path
 * of members such as {@code metrics.mse[0]['value']}.
 */
public final class JsonQuery {
  private static final Configuration JAYWAY =
      Configuration.builder()
          .jsonProvider(new JsonSmartJsonProvider())
          .mappingProvider(new JsonSmartMappingProvider())
          .build();

  private JsonQuery() {}

  static Node find(String file, String text, String path) throws EvaluationException {
    Node root;
    try {
      root = Node.parse(file, text);
    } catch (DefinitionSyntaxException noJson) {
      throw new EvaluationException("JsonGet cannot read " + noJson.getMessage());
    }
    try {
      return path.startsWith("$") ? jayway(root, path) : ValuePath.parse(path).find(root, path);
    } catch (EvaluationException notThere) {
      throw new EvaluationException(
          "JsonGet finds nothing at \"" + path + "\" in " + file + ": " + notThere.getMessage());
    }
  }

  /**
   * Reads a value by a JsonPath.
   *
   * @param root what it is read of
   * @param path the path, from {@code $}
   * @return the value; a list where the path may lead to several
   * @throws EvaluationException when it is no path, or leads nowhere
   */
  public static Node jayway(Node root, String path) throws EvaluationException {
    JsonPath compiled;
    try {
      compiled = JsonPath.compile(path);
    } catch (JsonPathException | IllegalArgumentException noPath) {
      throw new EvaluationException("it is no JsonPath: " + noPath.getMessage());
    }
    try {
      return node(compiled.read(plain(root), JAYWAY));
    } catch (PathNotFoundException notThere) {
      String inner = path.startsWith("$.") ? path.substring(2) : path.substring(1);
      // The plain form knows the nearest point; what it cannot read, it cannot explain.
      if (!inner.isEmpty() && inner.matches("[^*?()@:,]+")) {
        ValuePath.parse(inner).find(root, inner);
      }
      throw new EvaluationException(notThere.getMessage() + "; the file " + ValuePath.holds(root));
    } catch (JsonPathException | ClassCastException failed) {
      throw new EvaluationException(String.valueOf(failed.getMessage()));
    }
  }

  private static @Nullable Object plain(Node node) {
    if (node instanceof ObjectNode object) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      object.members().forEach((name, value) -> members.put(name, plain(value)));
      return members;
    }
    if (node instanceof ArrayNode array) {
      List<@Nullable Object> elements = new ArrayList<>();
      array.elements().forEach(each -> elements.add(plain(each)));
      return elements;
    }
    if (node instanceof TextNode text) {
      return text.value();
    }
    if (node instanceof NumberNode number) {
      return new BigDecimal(number.digits());
    }
    return node instanceof BooleanNode bool ? bool.value() : null;
  }

  private static Node node(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> members = new LinkedHashMap<>();
      map.forEach((name, each) -> members.put(String.valueOf(name), node(each)));
      return new ObjectNode(members);
    }
    if (value instanceof List<?> list) {
      return new ArrayNode(list.stream().map(JsonQuery::node).toList());
    }
    if (value instanceof Boolean bool) {
      return new BooleanNode(bool);
    }
    if (value instanceof Number number) {
      return new NumberNode(number.toString());
    }
    return value == null ? new NullNode() : new TextNode(value.toString());
  }
}

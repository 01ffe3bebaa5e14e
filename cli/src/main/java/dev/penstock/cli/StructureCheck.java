package dev.penstock.cli;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a document against the published schema: its structure alone, for the facts of the service
 * that the schema brings along are checked by the rules, from the same shapes.
 */
final class StructureCheck {
  private static final String SCHEMA = "pipeline-definition.schema.json";

  private final JsonNode root;
  private final Schema schema;
  private final List<String> versions;
  private final List<String> types;

  private StructureCheck(JsonNode root) {
    this.root = root;
    this.versions = known(root.at("/properties/Version"));
    this.types = known(root.at("/$defs/step/properties/Type"));
    withoutFacts(root);
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
    this.schema =
        SchemaRegistry.withDialect(
                Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config))
            .getSchema(root);
  }

  static StructureCheck published() {
    // The validator logs to nowhere, and should not say so among the diagnostics.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
    try (InputStream in = PipelineDefinition.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException(SCHEMA + " is not on the class path");
      }
      return new StructureCheck(JsonMapper.shared().readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns what is wrong, each once, in the order of the schema. */
  Set<StructureProblem> problems(Node document) {
    Set<StructureProblem> problems = new LinkedHashSet<>();
    for (Error error : schema.validate(json(document))) {
      problems.add(StructureProblem.of(error, root));
    }
    return problems;
  }

  /** Returns the versions of definitions that are known. */
  List<String> versions() {
    return versions;
  }

  /** Returns the types of steps that are known. */
  List<String> types() {
    return types;
  }

  private static List<String> known(JsonNode place) {
    List<String> values = new ArrayList<>();
    place.at("/x-facts/enum").forEach(value -> values.add(value.stringValue()));
    return List.copyOf(values);
  }

  private static void withoutFacts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("x-facts");
    }
    node.forEach(StructureCheck::withoutFacts);
  }

  private static JsonNode json(Node node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (node instanceof Node.ObjectNode object) {
      ObjectNode json = nodes.objectNode();
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        json.set(member.getKey(), json(member.getValue()));
      }
      return json;
    }
    if (node instanceof ArrayNode array) {
      var json = nodes.arrayNode();
      array.elements().forEach(element -> json.add(json(element)));
      return json;
    }
    if (node instanceof TextNode text) {
      return nodes.stringNode(text.value());
    }
    if (node instanceof BooleanNode bool) {
      return nodes.booleanNode(bool.value());
    }
    if (node instanceof NumberNode number) {
      // Its size is of no interest here, only whether it is whole.
      return number.isInteger() ? nodes.numberNode(0) : nodes.numberNode(0.5);
    }
    return nodes.nullNode();
  }
}

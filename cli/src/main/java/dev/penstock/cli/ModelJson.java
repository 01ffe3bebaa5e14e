package dev.penstock.cli;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.ModelRegistry;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.sagemaker.registry.ModelDetails;
import dev.penstock.sagemaker.registry.ModelVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model for machines, the same wherever it is registered. The members' names are
 * what others rely on: see docs/registry.md.
 */
final class ModelJson {
  private ModelJson() {}

  /** One on AWS, as far as its description goes: metrics are in reports. */
  static JsonObject of(ModelDetails details) {
    ModelVersion model = details.model();
    return new JsonObject()
        .put("arn", model.arn())
        .put("group", model.version() > 0 ? model.group() : null)
        .put("version", model.version() > 0 ? model.version() : null)
        .put("approval", model.approval().isEmpty() ? null : model.approval())
        .put("reason", details.reason())
        .put("status", model.status().isEmpty() ? null : model.status())
        .put("description", model.description())
        .put("created", model.created())
        .put("modified", details.modified())
        .put("modifiedBy", details.modifiedBy())
        .put("generatedBy", details.generatedBy())
        .put("commit", details.commit())
        .list("containers", details.containers(), ModelJson::container)
        .texts("reports", details.reports())
        .texts("metadata", details.metadata());
  }

  private static ObjectNode container(ModelDetails.Container container) {
    return container(container.image(), container.modelData());
  }

  private static ObjectNode container(@Nullable String image, @Nullable String modelData) {
    return new JsonObject().put("image", image).put("modelData", modelData).build();
  }

  /** One on this machine. */
  static JsonObject of(ModelPackage model) {
    ObjectNode described = ModelRegistry.describe(model);
    ObjectNode origin = object(described, "MetadataProperties");
    return new JsonObject()
        .put("arn", model.arn())
        .put("group", model.group())
        .put("version", model.version())
        .put("approval", model.approval())
        .put("reason", model.approvalDescription())
        .put("status", described.text("ModelPackageStatus"))
        .put("description", described.text("ModelPackageDescription"))
        .put("created", model.created())
        .put("modified", model.modified())
        .put("generatedBy", origin.text("GeneratedBy"))
        .put("commit", origin.text("CommitId"))
        .list("containers", containers(described), ModelJson::container)
        .texts("reports", reports(model))
        .texts("metadata", texts(object(described, "CustomerMetadataProperties")));
  }

  /** Where the reports of one on this machine lie, by what they are. */
  static Map<String, String> reports(ModelPackage model) {
    Map<String, String> reports = new LinkedHashMap<>();
    reports("", object(ModelRegistry.describe(model), "ModelMetrics"), reports);
    return reports;
  }

  private static void reports(String path, ObjectNode metrics, Map<String, String> into) {
    metrics
        .members()
        .forEach(
            (name, each) -> {
              if (name.equals("S3Uri") && each instanceof TextNode uri) {
                into.put(path, uri.value());
              } else if (each instanceof ObjectNode inner) {
                reports(path.isEmpty() ? name : path + "." + name, inner, into);
              }
            });
  }

  private static List<ObjectNode> containers(ObjectNode described) {
    return object(described, "InferenceSpecification").get("Containers") instanceof ArrayNode all
        ? all.elements().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList()
        : List.of();
  }

  private static ObjectNode container(ObjectNode container) {
    String data = container.text("ModelDataUrl");
    return container(
        container.text("Image"),
        data != null
            ? data
            : object(object(container, "ModelDataSource"), "S3DataSource").text("S3Uri"));
  }

  private static Map<String, String> texts(ObjectNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, each) -> {
              if (each instanceof TextNode text) {
                texts.put(name, text.value());
              }
            });
    return texts;
  }

  private static ObjectNode object(ObjectNode from, String member) {
    return from.get(member) instanceof ObjectNode inner ? inner : new ObjectNode(Map.of());
  }
}

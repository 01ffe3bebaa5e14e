package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The baselines that a quality or Clarify check works out, and those that it is held against. */
final class CheckBaselines {
  private static final List<String> SETTINGS =
      List.of(
          "CheckType",
          "ModelPackageGroupName",
          "SkipCheck",
          "FailOnViolation",
          "RegisterNewBaseline");

  private CheckBaselines() {}

  /**
   * What is read of a check: its settings, the files that its job writes, and the baseline that
   * counts from now on, which is the new one when it is registered or there is no other.
   */
  static ObjectNode of(ObjectNode step, ObjectNode request) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (String setting : SETTINGS) {
      Node value = step.get(setting);
      if (value != null) {
        members.put(setting, value);
      }
    }
    String folder = folder(request);
    boolean newOne = new BooleanNode(true).equals(step.get("RegisterNewBaseline"));
    boolean quality = "QualityCheck".equals(step.text("Type"));
    for (String kind : quality ? List.of("Constraints", "Statistics") : List.of("Constraints")) {
      Node supplied = step.get("SuppliedBaseline" + kind);
      String file = quality ? kind.toLowerCase(java.util.Locale.ROOT) + ".json" : "analysis.json";
      Node calculated = folder == null ? null : Nodes.text(folder + file);
      Node used =
          newOne || supplied == null || supplied instanceof NullNode ? calculated : supplied;
      if (calculated != null) {
        members.put("CalculatedBaseline" + kind, calculated);
      }
      if (used != null) {
        members.put("BaselineUsedForDriftCheck" + kind, used);
      }
    }
    return new ObjectNode(members);
  }

  private static @Nullable String folder(ObjectNode request) {
    for (ObjectNode output :
        Nodes.objects(Nodes.at(request, "ProcessingOutputConfig", "Outputs"))) {
      String uri = Nodes.text(output, "S3Output", "S3Uri");
      if (uri != null) {
        return uri.endsWith("/") ? uri : uri + "/";
      }
    }
    return null;
  }
}

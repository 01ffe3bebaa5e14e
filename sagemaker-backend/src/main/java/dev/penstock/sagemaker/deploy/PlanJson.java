package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans and deployments as JSON. The members' names are what others rely on: see docs/deploy.md. A
 * member that does not apply is absent.
 */
final class PlanJson {
  private final Map<String, Node> members = new LinkedHashMap<>();

  static PlanJson of(DeploymentPlan plan) {
    Stamp stamp = plan.release().stamp();
    PlanJson json =
        new PlanJson()
            .put("pipeline", plan.release().name())
            .put("new", plan.creates())
            .put("changes", !plan.isEmpty())
            .put("deployedVersion", plan.version())
            .put("settings", plan.settings(), PlanJson::setting)
            .put("files", plan.release().assets(), asset -> file(plan, asset))
            .put("functions", plan.functions(), PlanJson::function)
            .put("sha256", stamp.sha256())
            .put("commit", stamp.commit())
            .put("build", stamp.build())
            .put("notes", plan.notes(), TextNode::new);
    return json.put("definition", plan.definition() == null ? null : plan.definition().toJson());
  }

  private static Node function(FunctionChange change) {
    return new PlanJson()
        .put("name", change.name())
        .put("arn", change.function().arn())
        .put("new", change.creates())
        .put("code", change.code())
        .put("settings", change.settings(), PlanJson::setting)
        .build();
  }

  private static Node setting(SettingChange change) {
    return new PlanJson()
        .put("name", change.name())
        .put("before", change.before())
        .put("after", change.after())
        .build();
  }

  private static Node file(DeploymentPlan plan, Asset asset) {
    return new PlanJson()
        .put("file", asset.file().toString().replace('\\', '/'))
        .put("uri", asset.s3Uri())
        .put("sha256", asset.sha256())
        .put("missing", plan.missing().contains(asset))
        .build();
  }

  PlanJson put(String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new TextNode(text));
    }
    return this;
  }

  PlanJson put(String name, @Nullable ObjectNode object) {
    if (object != null) {
      members.put(name, object);
    }
    return this;
  }

  PlanJson put(String name, boolean truth) {
    members.put(name, new BooleanNode(truth));
    return this;
  }

  PlanJson put(String name, @Nullable Long number) {
    if (number != null) {
      members.put(name, new NumberNode(number.toString()));
    }
    return this;
  }

  <T> PlanJson put(String name, List<T> all, Function<T, Node> each) {
    members.put(name, new ArrayNode(all.stream().map(each).toList()));
    return this;
  }

  ObjectNode build() {
    return new ObjectNode(members);
  }
}

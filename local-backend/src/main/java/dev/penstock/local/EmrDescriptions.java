package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes what EMR and EMR Serverless run, each in the shape of its own service. */
final class EmrDescriptions {
  private EmrDescriptions() {}

  /** Turns the members of a step's request into those of DescribeStep. */
  static void step(
      Map<String, Node> members, ObjectNode request, String name, @Nullable Instant ended) {
    members.clear();
    ObjectNode jar = Nodes.object(Nodes.at(request, "StepConfig", "HadoopJarStep"));
    Map<String, Node> config = new LinkedHashMap<>(jar.members());
    Map<String, Node> properties = new LinkedHashMap<>();
    for (ObjectNode each : Nodes.objects(jar.get("Properties"))) {
      Node value = each.get("Value");
      properties.put(String.valueOf(each.text("Key")), value == null ? Nodes.text("") : value);
    }
    config.put("Properties", new ObjectNode(properties));
    String cluster = request.text("ClusterId");
    members.put("Id", Nodes.text("s-" + Hash.of(name).substring(0, 13)));
    members.put("Name", Nodes.text(name));
    members.put("ClusterId", Nodes.text(cluster == null ? "j-local" : cluster));
    members.put("Config", new ObjectNode(config));
    members.put("ActionOnFailure", Nodes.text("CONTINUE"));
    members.put("Status", Nodes.of("State", Nodes.text(ended == null ? "RUNNING" : "COMPLETED")));
  }

  /** A job run as GetJobRun gives it. */
  static ObjectNode serverless(
      ObjectNode request, String name, String arn, @Nullable Instant ended) {
    ObjectNode config = Nodes.object(request.get("JobConfig"));
    Map<String, Node> run = new LinkedHashMap<>(config.members());
    String application = request.text("ApplicationId");
    run.put("applicationId", Nodes.text(application == null ? "local" : application));
    run.put("jobRunId", Nodes.text(Hash.of(name).substring(0, 16)));
    run.put("arn", Nodes.text(arn));
    run.putIfAbsent("name", Nodes.text(name));
    run.put("state", Nodes.text(ended == null ? "RUNNING" : "SUCCESS"));
    return new ObjectNode(run);
  }
}

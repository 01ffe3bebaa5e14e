package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results that are reused when they should not be. PSK303: without an end. PSK304: a training whose
 * data lies at the same place whatever is in it. PSK305: a search.
 */
final class CacheUse implements Rule {
  private static final String PLACE = "CacheConfig";

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    Node cache = Nodes.at(step.json(), PLACE);
    if (!Nodes.isTrue(Nodes.at(cache, "Enabled"))) {
      return;
    }
    if (Nodes.at(cache, "ExpireAfter") == null) {
      report.warning(
          "PSK303",
          step.name(),
          PLACE,
          "a result of the step is reused however old it is",
          "Say .cache(CacheConfig.expiringAfter(Period.ofDays(30))).");
    }
    if (step.type().equals("Tuning")) {
      report.warning(
          "PSK305",
          step.name(),
          PLACE,
          "the whole search is reused, though another would try other values",
          "Take .cache(…) from the step.");
    } else if (step.type().equals("Training") && isConstant(topology, step)) {
      report.warning(
          "PSK304",
          step.name(),
          PLACE,
          "the training is reused as long as its data is at the same place, even when the data"
              + " there is new",
          "Make the data's location a parameter, or part of an execution's own folder; or take"
              + " .cache(…) from the step.");
    }
  }

  /** Whether all channels are at places that no execution can change. */
  private static boolean isConstant(Topology topology, StepDefinition step) {
    List<Node> channels = Nodes.elements(step.arguments().get("InputDataConfig"));
    return !channels.isEmpty()
        && channels.stream()
            .map(channel -> Nodes.at(channel, "DataSource"))
            .allMatch(
                source ->
                    isConstant(topology, Nodes.at(source, "S3DataSource", "S3Uri"))
                        || isConstant(
                            topology, Nodes.at(source, "FileSystemDataSource", "DirectoryPath")));
  }

  private static boolean isConstant(Topology topology, @Nullable Node uri) {
    String read = Nodes.read(uri);
    Node source = read == null ? uri : output(topology, Reference.of(read));
    return Nodes.constant(source) != null;
  }

  /** The location of an output that is read by its name. */
  private static @Nullable Node output(Topology topology, Reference reference) {
    StepDefinition step = reference.step() == null ? null : topology.byName().get(reference.step());
    if (step == null) {
      return null;
    }
    for (Node output :
        Nodes.elements(Nodes.at(step.arguments(), "ProcessingOutputConfig", "Outputs"))) {
      String name = Nodes.constant(Nodes.at(output, "OutputName"));
      if (reference
          .path()
          .equals("ProcessingOutputConfig.Outputs['" + name + "'].S3Output.S3Uri")) {
        return Nodes.at(output, "S3Output", "S3Uri");
      }
    }
    return null;
  }
}

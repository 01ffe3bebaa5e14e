package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PSK322: what a step makes is read of it, and not named a second time. Configurations and models
 * get names of the execution's own; an endpoint keeps its name, but nobody waits for it then.
 */
final class MadeNames implements Rule {
  private static final Map<String, String> MADE =
      Map.of(
          "EndpointConfig", "EndpointConfigName", "Model", "ModelName", "Endpoint", "EndpointName");

  /** The members that name what some step makes. */
  static final Set<String> MEMBERS = Set.copyOf(MADE.values());

  /** Who makes what, by the member that names it and the name. */
  private final Map<String, Map<Node, StepDefinition>> makers = new HashMap<>();

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    String member = MADE.get(step.type());
    Node name = member == null ? null : name(step.arguments().get(member));
    if (name != null) {
      makers.computeIfAbsent(member, key -> new HashMap<>()).putIfAbsent(name, step);
    }
  }

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (!makers.isEmpty()) {
      for (StepContents.Found found : topology.contents(step).madeNames()) {
        check(topology, step, found.place(), found.node(), report);
      }
    }
  }

  private void check(
      Topology topology, StepDefinition step, Place place, Node node, Report report) {
    Map<Node, StepDefinition> named = makers.getOrDefault(place.name(), Map.of());
    Node name = named.isEmpty() ? null : name(node);
    StepDefinition maker = name == null ? null : named.get(name);
    if (maker == null || maker.name().equals(step.name()) || maker.type().equals(step.type())) {
      return;
    }
    boolean kept = maker.type().equals("Endpoint");
    if (!kept || !topology.reach().waits(step.name(), maker.name())) {
      report.warning(
          "PSK322",
          step.name(),
          Topology.place(place),
          "the step names what \""
              + maker.name()
              + "\" makes, "
              + (kept
                  ? "and does not wait for it"
                  : "and that gets another name in each execution"),
          "Read it: the step's .properties() has the " + place.name() + ".");
    }
  }

  /** What two places have in common that name the same; null for what names nothing. */
  private static @Nullable Node name(@Nullable Node node) {
    String constant = Nodes.constant(node);
    if (constant != null) {
      return new TextNode(constant);
    }
    return node instanceof ObjectNode object && object.isVariable() ? node : null;
  }
}

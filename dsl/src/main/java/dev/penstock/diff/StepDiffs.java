package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the steps of two definitions. */
final class StepDiffs {
  private final Side before;
  private final Side after;
  private final StepMatch match;

  StepDiffs(Side before, Side after, StepMatch match) {
    this.before = before;
    this.after = after;
    this.match = match;
  }

  /** What is different: first what is gone, in the old order, then the rest in the new one. */
  List<StepDiff> all() {
    List<StepDiff> all = new ArrayList<>();
    for (StepDefinition step : before.steps().values()) {
      String name = step.name();
      if (!match.former().containsKey(match.renamed().of(name))) {
        all.add(
            new StepDiff(
                StepDiff.Kind.REMOVED,
                name,
                null,
                step.type(),
                placementBefore(name),
                null,
                List.of()));
      }
    }
    for (StepDefinition step : after.steps().values()) {
      StepDiff diff = diff(step);
      if (diff != null) {
        all.add(diff);
      }
    }
    return all;
  }

  private @Nullable StepDiff diff(StepDefinition step) {
    String name = step.name();
    Placement now = after.placement(name);
    String former = match.former().get(name);
    StepDefinition old = former == null ? null : before.steps().get(former);
    if (former == null || old == null) {
      return new StepDiff(StepDiff.Kind.ADDED, name, null, step.type(), null, now, List.of());
    }
    Placement then = placementBefore(former);
    List<Change> changes =
        NodeDiff.between("", "", nameless(match.renamed().in(StepNode.of(old))), nameless(step));
    boolean renamed = !former.equals(name);
    return changes.isEmpty() && !renamed && Objects.equals(then, now)
        ? null
        : new StepDiff(
            StepDiff.Kind.CHANGED, name, renamed ? former : null, step.type(), then, now, changes);
  }

  private @Nullable Placement placementBefore(String name) {
    Placement placement = before.placement(name);
    return placement == null
        ? null
        : new Placement(match.renamed().of(placement.step()), placement.branch());
  }

  private static ObjectNode nameless(StepDefinition step) {
    return nameless(StepNode.of(step));
  }

  private static ObjectNode nameless(Node step) {
    Map<String, Node> members = new LinkedHashMap<>(((ObjectNode) step).members());
    members.remove("Name");
    return new ObjectNode(members);
  }
}

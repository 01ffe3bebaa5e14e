package dev.penstock.diff;

import dev.penstock.definition.CanonicalNode;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changes from one definition to another. Immutable.
 *
 * <p>Two definitions are equal, and their difference empty, when they say the same to the service:
 * members that are null or an empty object count as absent; parameters and the steps of a pipeline
 * or of a branch are known by name, in any order; so are the steps in DependsOn; every other list
 * is in order; the order of members does not matter; 3 is not 3.0.
 */
public final class DefinitionDiff {
  private final List<Change> document;
  private final List<Change> parameters;
  private final List<StepDiff> steps;
  private final GraphDiff graph;
  private final List<Rerun> reruns;

  private DefinitionDiff(
      List<Change> document,
      List<Change> parameters,
      List<StepDiff> steps,
      GraphDiff graph,
      List<Rerun> reruns) {
    this.document = List.copyOf(document);
    this.parameters = List.copyOf(parameters);
    this.steps = List.copyOf(steps);
    this.graph = graph;
    this.reruns = List.copyOf(reruns);
  }

  /**
   * Compares two definitions.
   *
   * @param before the one that was there
   * @param after the one that is to be
   * @return what is different
   */
  public static DefinitionDiff between(PipelineDefinition before, PipelineDefinition after) {
    ObjectNode oldJson = CanonicalNode.of(before.json());
    ObjectNode newJson = CanonicalNode.of(after.json());
    List<Change> parameters =
        NodeDiff.between(
            "Parameters", "Parameters", oldJson.get("Parameters"), newJson.get("Parameters"));
    if (!StepNames.areUnique(oldJson) || !StepNames.areUnique(newJson)) {
      // Which step is which cannot be told, so they are compared as the data that they are.
      return new DefinitionDiff(
          NodeDiff.between("", "", without(oldJson, "Parameters"), without(newJson, "Parameters")),
          parameters,
          List.of(),
          new GraphDiff(List.of(), List.of(), List.of(), List.of()),
          List.of());
    }
    Side one = Side.of(PipelineDefinition.of(oldJson));
    Side other = Side.of(PipelineDefinition.of(newJson));
    StepMatch match = StepMatch.of(one, other);
    return new DefinitionDiff(
        NodeDiff.between("", "", match.renamed().in(frame(oldJson)), frame(newJson)),
        parameters,
        new StepDiffs(one, other, match).all(),
        GraphDiffs.between(one, other, match),
        Reruns.of(one, other, match));
  }

  /**
   * Tells whether the two definitions are equal.
   *
   * @return true when there is no difference
   */
  public boolean isEmpty() {
    return document.isEmpty() && parameters.isEmpty() && steps.isEmpty();
  }

  /**
   * Returns what is different about the pipeline as a whole: its version, its metadata, its
   * experiment and its like. Where the steps of one of the definitions have no names of their own,
   * their differences are here too.
   *
   * @return the differences, by path from the document on
   */
  public List<Change> document() {
    return document;
  }

  /**
   * Returns what is different about the parameters.
   *
   * @return the differences, for example at {@code Parameters['InputData'].DefaultValue}
   */
  public List<Change> parameters() {
    return parameters;
  }

  /**
   * Returns the steps that are different.
   *
   * @return first those that are gone, then the others in the order of the later definition
   */
  public List<StepDiff> steps() {
    return steps;
  }

  /**
   * Returns what is different about who waits for whom.
   *
   * @return the differences of the graph
   */
  public GraphDiff graph() {
    return graph;
  }

  /**
   * Returns the steps that run again because of a difference, or may.
   *
   * @return the steps in the order of the later definition, each with why
   */
  public List<Rerun> reruns() {
    return reruns.stream().filter(Rerun::isDifference).toList();
  }

  /**
   * Returns the steps that run in every execution, whatever is different, and that are not among
   * {@link #reruns()}.
   *
   * @return the steps in the order of the later definition, each with why
   */
  public List<Rerun> runsEveryTime() {
    return reruns.stream().filter(rerun -> !rerun.isDifference()).toList();
  }

  /**
   * Returns the difference for machines: the same content under stable names.
   *
   * @return an object as {@code docs/diff.md} describes it
   */
  public ObjectNode toJson() {
    return DiffJson.of(this);
  }

  /**
   * Returns the difference as people read it.
   *
   * @return lines of text, the last one ended too; "No differences." when there are none
   */
  @Override
  public String toString() {
    return DiffText.of(this);
  }

  // An empty list stays in place of the steps: to the service it is not the same as none.
  private static ObjectNode frame(ObjectNode json) {
    Map<String, Node> members = new LinkedHashMap<>(without(json, "Parameters").members());
    members.computeIfPresent("Steps", (name, steps) -> new ArrayNode(List.of()));
    return new ObjectNode(members);
  }

  private static ObjectNode without(ObjectNode json, String member) {
    Map<String, Node> members = new LinkedHashMap<>(json.members());
    members.remove(member);
    return new ObjectNode(members);
  }
}

package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pipeline definition: the JSON that the service takes, with its steps, parameters and edges
 * worked out. Immutable.
 */
public final class PipelineDefinition {
  private final ObjectNode json;
  private final List<ParameterDefinition> parameters;
  private final List<StepDefinition> steps;

  private PipelineDefinition(ObjectNode json) {
    this.json = json;
    this.parameters = json.objects("Parameters").stream().map(ParameterDefinition::new).toList();
    this.steps = StepDefinition.allOf(json, "Steps");
  }

  /**
   * Views a document as a definition. Whatever is in it is kept.
   *
   * @param json the document
   * @return the definition
   */
  public static PipelineDefinition of(ObjectNode json) {
    return new PipelineDefinition(json);
  }

  /**
   * Returns the whole document.
   *
   * @return the document, as it is written
   */
  public ObjectNode json() {
    return json;
  }

  /**
   * Returns the parameters.
   *
   * @return the parameters in order
   */
  public List<ParameterDefinition> parameters() {
    return parameters;
  }

  /**
   * Returns the steps that are in no branch.
   *
   * @return the steps in order
   */
  public List<StepDefinition> steps() {
    return steps;
  }

  /**
   * Returns all steps, those inside another after the one that they belong to.
   *
   * @return the steps
   */
  public List<StepDefinition> allSteps() {
    List<StepDefinition> all = new ArrayList<>();
    StepDefinition.gather(steps, all);
    return List.copyOf(all);
  }

  /**
   * Returns the ForEach step of each step that is run for items.
   *
   * @return names of ForEach steps, by the names of the steps in their bodies
   */
  public Map<String, String> forEachSteps() {
    Map<String, String> owners = new HashMap<>();
    for (StepDefinition step : allSteps()) {
      step.body().forEach(body -> owners.put(body.name(), step.name()));
    }
    return owners;
  }

  /**
   * Returns what a step refers to, in order of writing; its branches have references of their own.
   *
   * @param step the step
   * @return its references
   */
  public static List<Reference> references(StepDefinition step) {
    List<Reference> references = new ArrayList<>();
    NodeVisitor.visit(step, (place, node) -> gather(place, node, references));
    return references;
  }

  /**
   * Returns what is referred to outside the steps: in the experiment configuration and its like.
   *
   * @return the references, in order of writing
   */
  public List<Reference> outerReferences() {
    List<Reference> references = new ArrayList<>();
    json.members()
        .forEach(
            (name, node) -> {
              if (!name.equals("Steps") && !name.equals("Parameters")) {
                NodeVisitor.visit(
                    Place.of(name), node, (place, each) -> gather(place, each, references));
              }
            });
    return references;
  }

  private static void gather(Place place, Node node, List<Reference> references) {
    Reference reference = Reference.of(place, node);
    if (reference != null) {
      references.add(reference);
    }
  }

  /**
   * Returns every reason why a step waits for another, each once.
   *
   * @return the edges, in the order of the steps that wait
   */
  public List<Edge> edges() {
    Set<Edge> edges = new LinkedHashSet<>();
    for (StepDefinition step : allSteps()) {
      for (Reference reference : references(step)) {
        String from = reference.step();
        if (from != null) {
          edges.add(new Edge(from, step.name(), Edge.Kind.REFERENCE));
        }
      }
      for (String name : step.dependsOn()) {
        edges.add(new Edge(name, step.name(), Edge.Kind.DEPENDS_ON));
      }
      for (StepDefinition inner : step.ifSteps()) {
        edges.add(new Edge(step.name(), inner.name(), Edge.Kind.BRANCH));
      }
      for (StepDefinition inner : step.elseSteps()) {
        edges.add(new Edge(step.name(), inner.name(), Edge.Kind.BRANCH));
      }
      for (StepDefinition inner : step.body()) {
        edges.add(new Edge(step.name(), inner.name(), Edge.Kind.BODY));
      }
    }
    return List.copyOf(edges);
  }

  /**
   * Writes the definition in UTF-8. The stream stays open.
   *
   * @param out where to
   * @param pretty true for line breaks and indents, false for the bytes that go to the service
   * @throws IOException when the stream does
   */
  public void writeTo(OutputStream out, boolean pretty) throws IOException {
    NodeWriter.write(json, out, pretty);
  }

  /**
   * Returns the bytes that go to the service.
   *
   * @return compact JSON in UTF-8
   */
  public byte[] toBytes() {
    return NodeWriter.bytes(json, false);
  }

  /**
   * Returns the definition as people read it.
   *
   * @return JSON with line breaks and indents
   */
  public String toJson() {
    return new String(NodeWriter.bytes(json, true), StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PipelineDefinition definition && definition.json.equals(json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }
}

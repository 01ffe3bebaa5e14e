package dev.penstock.sagemaker.trigger;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.ParameterValues;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;

/**
 * The pipeline that a trigger starts, as it is deployed.
 *
 * @param name its name
 * @param arn its ARN, by which triggers are found
 * @param definition what start values are held against
 */
record StartedPipeline(String name, String arn, PipelineDefinition definition) {
  private static final Pattern EVENT_PATH =
      Pattern.compile("\\$(\\.[A-Za-z0-9_-]+(\\[(\\d+|\\*)])?)+");
  private static final int MOST_VALUES = 200;

  static StartedPipeline find(AwsClients clients, String nameOrArn) {
    String shown = "the pipeline " + Printable.of(nameOrArn);
    DescribePipelineResponse found =
        clients.call(
            "sagemaker:DescribePipeline",
            shown,
            () -> clients.sageMaker().describePipeline(one -> one.pipelineName(nameOrArn)));
    try {
      return new StartedPipeline(
          found.pipelineName(),
          found.pipelineArn(),
          DefinitionFile.parse(shown, String.valueOf(found.pipelineDefinition())).definition());
    } catch (DefinitionSyntaxException wrong) {
      throw new SageMakerFailure(
          "What is deployed is no definition, so no start value can be checked: "
              + wrong.getMessage());
    }
  }

  /**
   * Refuses start values that the pipeline would not start with.
   *
   * @throws IllegalArgumentException with all that is wrong
   */
  void check(Map<String, String> values) {
    if (values.size() > MOST_VALUES) {
      throw new IllegalArgumentException("A trigger takes at most 200 start values.");
    }
    Map<String, ?> unused = ParameterValues.of(definition, values);
  }

  /** The same, where a value may be a path into the event, which is known only then. */
  void checkWithPaths(Map<String, String> values) {
    Map<String, String> known = new LinkedHashMap<>(values);
    List<Node> others = new ArrayList<>();
    for (ParameterDefinition each : definition.parameters()) {
      String value = values.get(each.name());
      if (value != null && EVENT_PATH.matcher(value).matches()) {
        known.remove(each.name());
      } else {
        others.add(each.json());
      }
    }
    Map<String, Node> members = new LinkedHashMap<>(definition.json().members());
    members.put("Parameters", new ArrayNode(others));
    new StartedPipeline(name, arn, PipelineDefinition.of(new ObjectNode(members))).check(known);
  }
}

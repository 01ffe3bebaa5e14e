package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.environment.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline that a policy is for, and where it runs.
 *
 * @param name the pipeline's name
 * @param definition its definition
 * @param role the ARN of the role that it runs with; null when it is that of its jobs
 * @param bucket the bucket of code and large definitions, or null when none is known
 * @param bucketPrefix what stands before the pipeline's own folder in the bucket, or null
 * @param account the account's twelve digits, or null for the role's; any when there is neither
 * @param region the region, or null for any
 * @param startValues what executions start with where it is not the default, by parameter
 */
public record PolicySubject(
    String name,
    PipelineDefinition definition,
    @Nullable String role,
    @Nullable String bucket,
    @Nullable String bucketPrefix,
    @Nullable String account,
    @Nullable String region,
    Map<String, String> startValues) {

  /**
   * Keeps the start values as they are now.
   *
   * @param name the pipeline's name
   * @param definition its definition
   * @param role the ARN of its role, or null
   * @param bucket the bucket, or null
   * @param bucketPrefix what stands before its folder, or null
   * @param account the account, or null
   * @param region the region, or null
   * @param startValues the start values, by parameter
   */
  public PolicySubject {
    startValues = Map.copyOf(startValues);
  }

  /**
   * Takes a definition alone.
   *
   * @param name the pipeline's name
   * @param definition its definition
   * @return the pipeline, anywhere
   */
  public static PolicySubject of(String name, PipelineDefinition definition) {
    return new PolicySubject(name, definition, null, null, null, null, null, Map.of());
  }

  /**
   * Puts the pipeline into an environment. What that does not say stays.
   *
   * @param environment where the pipeline runs
   * @return the pipeline there
   */
  public PolicySubject in(Environment environment) {
    Map<String, String> values = new LinkedHashMap<>(startValues);
    values.putAll(environment.startValues(name));
    return new PolicySubject(
        name,
        definition,
        environment.role() == null ? role : environment.role(),
        environment.bucket() == null ? bucket : environment.bucket(),
        bucketPrefix,
        environment.account() == null ? account : environment.account(),
        environment.settings().region() == null ? region : environment.settings().region(),
        values);
  }

  /** What parameters have, as far as it is known: a start value, or else the default. */
  Map<String, Node> values() {
    Map<String, Node> values = new LinkedHashMap<>();
    for (ParameterDefinition each : definition.parameters()) {
      String given = startValues.get(each.name());
      Node value = given == null ? each.defaultValue() : new TextNode(given);
      if (value != null) {
        values.put(each.name(), value);
      }
    }
    return values;
  }
}

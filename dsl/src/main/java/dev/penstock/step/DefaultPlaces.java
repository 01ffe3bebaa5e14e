package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.ArgumentTree;
import dev.penstock.value.StringValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a step type's arguments take the pipeline's defaults: a path for each, or null where the
 * step has none. A key goes only where there is a volume or an output to encrypt, so its parent
 * must be there.
 *
 * @param role the ARN of the role
 * @param vpcConfig subnets and security groups
 * @param networkIsolation whether containers are cut off from the network
 * @param trafficEncryption whether traffic between instances is encrypted
 * @param volumeKmsKey the key for volumes
 * @param outputKmsKey the key for outputs
 * @param tags the list of tags
 * @param environment the variables of containers
 */
public record DefaultPlaces(
    @Nullable List<String> role,
    @Nullable List<String> vpcConfig,
    @Nullable List<String> networkIsolation,
    @Nullable List<String> trafficEncryption,
    @Nullable List<String> volumeKmsKey,
    @Nullable List<String> outputKmsKey,
    @Nullable List<String> tags,
    @Nullable List<String> environment) {

  static final DefaultPlaces PROCESSING =
      new DefaultPlaces(
          List.of("RoleArn"),
          List.of("NetworkConfig", "VpcConfig"),
          List.of("NetworkConfig", "EnableNetworkIsolation"),
          List.of("NetworkConfig", "EnableInterContainerTrafficEncryption"),
          List.of("ProcessingResources", "ClusterConfig", "VolumeKmsKeyId"),
          List.of("ProcessingOutputConfig", "KmsKeyId"),
          List.of("Tags"),
          List.of("Environment"));

  static final DefaultPlaces TRAINING =
      new DefaultPlaces(
          List.of("RoleArn"),
          List.of("VpcConfig"),
          List.of("EnableNetworkIsolation"),
          List.of("EnableInterContainerTrafficEncryption"),
          List.of("ResourceConfig", "VolumeKmsKeyId"),
          List.of("OutputDataConfig", "KmsKeyId"),
          List.of("Tags"),
          List.of("Environment"));

  static final DefaultPlaces TRANSFORM =
      new DefaultPlaces(
          null,
          null,
          null,
          null,
          List.of("TransformResources", "VolumeKmsKeyId"),
          List.of("TransformOutput", "KmsKeyId"),
          List.of("Tags"),
          List.of("Environment"));

  static final DefaultPlaces AUTO_ML =
      new DefaultPlaces(
          List.of("RoleArn"),
          List.of("AutoMLJobConfig", "SecurityConfig", "VpcConfig"),
          null,
          List.of("AutoMLJobConfig", "SecurityConfig", "EnableInterContainerTrafficEncryption"),
          List.of("AutoMLJobConfig", "SecurityConfig", "VolumeKmsKeyId"),
          List.of("OutputDataConfig", "KmsKeyId"),
          List.of("Tags"),
          null);

  static final DefaultPlaces MODEL =
      of("ExecutionRoleArn", "VpcConfig", "EnableNetworkIsolation", null, "Tags");

  /** Tags alone. */
  static final DefaultPlaces TAGS = of(null, null, null, null, "Tags");

  /** The places of a type of step; null where they depend on the arguments. */
  static @Nullable DefaultPlaces of(StepType type) {
    return switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> PROCESSING;
      case TRAINING -> TRAINING;
      case TRANSFORM -> TRANSFORM;
      case AUTO_ML -> AUTO_ML;
      case MODEL -> MODEL;
      case ENDPOINT,
          INFERENCE_COMPONENT,
          BEDROCK_CUSTOM_MODEL_DEPLOYMENT,
          BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          TAGS;
      case BEDROCK_CUSTOM_MODEL -> of("RoleArn", null, null, null, "ModelTags");
      case JOB -> of("RoleArn", "VpcConfig", null, null, "Tags");
      case TUNING, ENDPOINT_CONFIG, BEDROCK_MODEL_IMPORT -> null;
      default -> of(null, null, null, null, null);
    };
  }

  /** Places among the members of the request itself. */
  static DefaultPlaces of(
      @Nullable String role,
      @Nullable String vpcConfig,
      @Nullable String networkIsolation,
      @Nullable String volumeKmsKey,
      @Nullable String tags) {
    return new DefaultPlaces(
        path(role),
        path(vpcConfig),
        path(networkIsolation),
        null,
        path(volumeKmsKey),
        null,
        path(tags),
        null);
  }

  private static @Nullable List<String> path(@Nullable String member) {
    return member == null ? null : List.of(member);
  }

  /** Fills in the defaults wherever the step says nothing. */
  void fill(ArgumentTree arguments, PipelineDefaults defaults) {
    if (role != null && defaults.role() != null) {
      arguments.putIfAbsent(role, defaults.role().expression());
    }
    if (vpcConfig != null && !defaults.subnets().isEmpty() && !arguments.has(vpcConfig)) {
      Map<String, Expression> vpc = new LinkedHashMap<>();
      vpc.put("SecurityGroupIds", texts(defaults.securityGroupIds()));
      vpc.put("Subnets", texts(defaults.subnets()));
      arguments.put(vpcConfig, new ObjectExpression(vpc));
    }
    if (networkIsolation != null && defaults.networkIsolation()) {
      arguments.putIfAbsent(networkIsolation, new Literal(true));
    }
    if (trafficEncryption != null && defaults.trafficEncryption()) {
      arguments.putIfAbsent(trafficEncryption, new Literal(true));
    }
    fillKey(arguments, volumeKmsKey, defaults.volumeKmsKey());
    fillKey(arguments, outputKmsKey, defaults.outputKmsKey());
    if (tags != null) {
      fillTags(arguments, tags, defaults.tags());
    }
    if (environment != null) {
      for (Map.Entry<String, String> variable : defaults.environment().entrySet()) {
        arguments.putIfAbsent(
            below(environment, variable.getKey()), new Literal(variable.getValue()));
      }
    }
  }

  private static void fillKey(
      ArgumentTree arguments, @Nullable List<String> place, @Nullable String key) {
    if (place != null && key != null && arguments.has(place.subList(0, place.size() - 1))) {
      arguments.putIfAbsent(place, new Literal(key));
    }
  }

  private static void fillTags(
      ArgumentTree arguments, List<String> place, Map<String, StringValue> tags) {
    List<Expression> own =
        arguments.get(place) instanceof ArrayExpression array ? array.elements() : List.of();
    for (Map.Entry<String, StringValue> tag : tags.entrySet()) {
      Literal key = new Literal(tag.getKey());
      boolean there =
          own.stream()
              .anyMatch(
                  each ->
                      each instanceof ObjectExpression object
                          && Objects.equals(object.members().get("Key"), key));
      if (!there) {
        Map<String, Expression> added = new LinkedHashMap<>();
        added.put("Key", key);
        added.put("Value", tag.getValue().expression());
        arguments.append(place, new ObjectExpression(added));
      }
    }
  }

  static ArrayExpression texts(List<String> values) {
    return new ArrayExpression(values.stream().<Expression>map(Literal::new).toList());
  }

  static List<String> below(List<String> path, String member) {
    return java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(member))
        .toList();
  }
}

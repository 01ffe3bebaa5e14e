package dev.penstock.sagemaker.registry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.MetadataProperties;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageContainerDefinition;

/**
 * All about a version of a model.
 *
 * @param model the version
 * @param reason why it was approved or rejected, or null
 * @param modified when it was changed last
 * @param modifiedBy who changed it, or null when the service does not say
 * @param containers what serves it
 * @param reports where its reports lie: S3 locations by what they are, for example {@code
 *     ModelQuality.Statistics}
 * @param metadata what whoever registered it put to it, values by key
 * @param generatedBy what made it, for example the ARN of an execution, or null
 * @param commit the commit that it was registered with, or null
 */
public record ModelDetails(
    ModelVersion model,
    @Nullable String reason,
    Instant modified,
    @Nullable String modifiedBy,
    List<Container> containers,
    Map<String, String> reports,
    Map<String, String> metadata,
    @Nullable String generatedBy,
    @Nullable String commit) {
  /**
   * What serves a model.
   *
   * @param image its image
   * @param modelData where the model lies, or null
   */
  public record Container(String image, @Nullable String modelData) {}

  /**
   * Copies the lists.
   *
   * @param model the version
   * @param reason why it is approved or not, or null
   * @param modified when it was changed last
   * @param modifiedBy who did, or null
   * @param containers what serves it
   * @param reports where its reports lie
   * @param metadata what was put to it
   * @param generatedBy what made it, or null
   * @param commit the commit, or null
   */
  public ModelDetails {
    containers = List.copyOf(containers);
    reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  static ModelDetails of(DescribeModelPackageResponse from) {
    Instant created = from.creationTime() == null ? Instant.EPOCH : from.creationTime();
    MetadataProperties origin = from.metadataProperties();
    return new ModelDetails(
        new ModelVersion(
            from.modelPackageArn(),
            ModelVersion.text(
                from.modelPackageGroupName(), ModelVersion.text(from.modelPackageName(), "")),
            from.modelPackageVersion() == null ? 0 : from.modelPackageVersion(),
            ModelVersion.text(from.modelApprovalStatusAsString(), ""),
            ModelVersion.text(from.modelPackageStatusAsString(), ""),
            from.modelPackageDescription(),
            created),
        from.approvalDescription(),
        from.lastModifiedTime() == null ? created : from.lastModifiedTime(),
        from.lastModifiedBy() == null ? null : from.lastModifiedBy().userProfileName(),
        from.inferenceSpecification() == null
            ? List.of()
            : from.inferenceSpecification().containers().stream().map(ModelDetails::of).toList(),
        ReportLocations.of(from.modelMetrics()),
        from.customerMetadataProperties(),
        origin == null ? null : origin.generatedBy(),
        origin == null ? null : origin.commitId());
  }

  private static Container of(ModelPackageContainerDefinition from) {
    String data = from.modelDataUrl();
    if (data == null
        && from.modelDataSource() != null
        && from.modelDataSource().s3DataSource() != null) {
      data = from.modelDataSource().s3DataSource().s3Uri();
    }
    return new Container(ModelVersion.text(from.image(), ""), data);
  }
}

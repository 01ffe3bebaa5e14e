package dev.penstock.sagemaker.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;

/**
 * A version of a model, as lists have it.
 *
 * @param arn its ARN
 * @param group the group's name
 * @param version its number, from 1 on
 * @param approval {@code Approved}, {@code Rejected} or {@code PendingManualApproval}
 * @param status {@code Completed} when it can be used
 * @param description what it is, or null
 * @param created when it was registered
 */
public record ModelVersion(
    String arn,
    String group,
    int version,
    String approval,
    String status,
    @Nullable String description,
    Instant created) {
  static final String APPROVED = "Approved";
  static final String REJECTED = "Rejected";

  static ModelVersion of(ModelPackageSummary from) {
    return new ModelVersion(
        from.modelPackageArn(),
        text(from.modelPackageGroupName(), ""),
        from.modelPackageVersion() == null ? 0 : from.modelPackageVersion(),
        text(from.modelApprovalStatusAsString(), ""),
        text(from.modelPackageStatusAsString(), ""),
        from.modelPackageDescription(),
        from.creationTime() == null ? Instant.EPOCH : from.creationTime());
  }

  static String text(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  /**
   * Tells whether it is approved.
   *
   * @return true when it is
   */
  public boolean isApproved() {
    return approval.equals(APPROVED);
  }

  /**
   * Returns how people write it.
   *
   * @return the group and the version, for example {@code churn@7}
   */
  public String label() {
    return group + "@" + version;
  }
}

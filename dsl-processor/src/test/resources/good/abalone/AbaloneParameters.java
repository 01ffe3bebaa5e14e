package abalone;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.value.S3Uri;

/**
 * Run-time parameters; each default is what production uses.
 *
 * @param processingInstanceCount how many
 * @param trainingInstanceType which
 * @param modelApprovalStatus of a new model
 * @param inputData the data
 * @param mseThreshold the bar
 */
@PipelineParameters
public record AbaloneParameters(
    @Default("1") int processingInstanceCount,
    @Default("ml.m5.xlarge") String trainingInstanceType,
    @Default("PendingManualApproval") ModelApprovalStatus modelApprovalStatus,
    @Default("s3://example-bucket/abalone.csv") S3Uri inputData,
    @Default("6.0") double mseThreshold) {}

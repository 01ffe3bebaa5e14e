package dev.penstock.conformance;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.Tag;
import dev.penstock.model.sagemaker.VpcConfig;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.Step;
import dev.penstock.step.TrainingStep;

/** What the cases share, and jobs for those where the job is not the point. */
final class Jobs {
  static final String BUCKET = "sagemaker-us-east-1-111122223333";
  static final String ROLE = "arn:aws:iam::111122223333:role/PipelineRole";
  static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555";
  static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/my-image:1.0";
  static final String SKLEARN =
      "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3";
  static final String XGBOOST =
      "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1";

  private Jobs() {}

  static Pipeline.Builder pipeline(String name) {
    return Pipeline.named(name)
        .defaults(PipelineDefaults.builder().role(ROLE).bucket(BUCKET).region("us-east-1").build());
  }

  static Pipeline pipeline(String name, Step... steps) {
    return pipeline(name).steps(steps).build();
  }

  /** One instance that runs an image of the account's own. */
  static ProcessingStep.Builder processing(String name) {
    return ProcessingStep.named(name).image(IMAGE).instances(1, "ml.m5.xlarge");
  }

  /** One instance that trains with an image of the account's own. */
  static TrainingStep.Builder training(String name) {
    return TrainingStep.named(name)
        .image(IMAGE)
        .instances(1, "ml.m5.xlarge")
        .outputPath("s3://" + BUCKET + "/models")
        .disableProfiler();
  }

  static VpcConfig vpc() {
    return VpcConfig.builder().securityGroupIds("sg-1").subnets("subnet-1").build();
  }

  static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}

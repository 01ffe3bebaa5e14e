package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.List;
import java.util.Map;

/**
 * What Penstock's own commands call: plan, deploy, rollback, start, watch, stop, retry, callback,
 * compare and cost.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html">Actions
 *     of SageMaker</a>
 */
final class DeployerGrants {
  private final PolicySubject subject;
  private final Arns arns;
  private final Statements statements = new Statements();

  DeployerGrants(PolicySubject subject) {
    this.subject = subject;
    this.arns = new Arns(subject.region(), subject.account(), subject.role());
  }

  IamPolicy policy() {
    if (!arns.knowsAccount() || subject.region() == null) {
      statements.note(
          "Account or region is not known, and * stands for it: give an environment, or a region"
              + " and a role.");
    }
    pipeline();
    role();
    bucket();
    jobs();
    return statements.policy();
  }

  private void pipeline() {
    statements.allow(
        "Pipeline",
        sageMaker(
            "AddTags",
            "CreatePipeline",
            "DeleteTags",
            "DescribePipeline",
            "ListPipelineExecutions",
            "ListPipelineVersions",
            "ListTags",
            "StartPipelineExecution",
            "UpdatePipeline",
            "UpdatePipelineVersion"),
        arns.named("sagemaker", "pipeline", subject.name(), ""));
    statements.allow(
        "Executions",
        sageMaker(
            "DescribePipelineDefinitionForExecution",
            "DescribePipelineExecution",
            "ListPipelineExecutionSteps",
            "ListPipelineParametersForExecution",
            "RetryPipelineExecution",
            "StopPipelineExecution"),
        arns.named("sagemaker", "pipeline", subject.name(), "/execution/*"));
    if (has(StepType.CALLBACK)) {
      statements.allow(
          "AnswerCallbacks",
          sageMaker("SendPipelineExecutionStepFailure", "SendPipelineExecutionStepSuccess"),
          arns.named("sagemaker", "pipeline", subject.name(), "/execution/*"));
    }
    statements.allow("NamesAnyResource", sageMaker("ListPipelines"), Statements.ANY);
  }

  private void role() {
    String role = subject.role();
    if (role == null) {
      statements.note(
          "The pipeline's role is not known: iam:PassRole on it has to be allowed besides.");
      return;
    }
    statements.allow("PassRoleToSagemaker", List.of("iam:PassRole"), List.of(arns.role(role)));
    statements.onlyIf(
        "PassRoleToSagemaker",
        "StringEquals",
        "iam:PassedToService",
        List.of(arns.principal("sagemaker")));
  }

  private void bucket() {
    String bucket = subject.bucket();
    if (bucket == null) {
      statements.note(
          "The bucket of code and large definitions is not known: where there is one, s3:GetObject"
              + " and s3:PutObject have to be allowed in it besides.");
      return;
    }
    String prefix = subject.bucketPrefix();
    String folder = (prefix == null ? "" : prefix + "/") + subject.name() + "/";
    new Locations(arns, statements).allow(bucket, folder, true);
  }

  /** What watch, compare and cost read of jobs. */
  private void jobs() {
    Map<String, Node> values = subject.values();
    JobNames names = new JobNames(subject.definition(), node -> KnownText.of(node, values));
    for (StepDefinition step : subject.definition().allSteps()) {
      StepType type = StepType.ofWireName(step.type());
      if (type != null) {
        job(type, names.of(step, type));
      }
    }
  }

  private void job(StepType type, List<String> names) {
    switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK ->
          job("DescribeProcessingJob", "processing-job/", names, "ProcessingJobs");
      case TRAINING -> job("DescribeTrainingJob", "training-job/", names, "TrainingJobs");
      case TRANSFORM -> job("DescribeTransformJob", "transform-job/", names, "TransformJobs");
      case TUNING -> {
        String tuning = "hyper-parameter-tuning-job/";
        job("DescribeHyperParameterTuningJob", tuning, names, "TrainingJobs");
        job("ListTrainingJobsForHyperParameterTuningJob", tuning, names, "TrainingJobs");
        // Its training jobs are called like it.
        job("DescribeTrainingJob", "training-job/", names, "TrainingJobs");
      }
      default -> {}
    }
  }

  private void job(String action, String kind, List<String> names, String logs) {
    statements.allow(
        "Jobs",
        sageMaker(action),
        names.stream().map(each -> arns.of("sagemaker", kind + each)).toList());
    statements.allow(
        "JobLogs",
        List.of("logs:DescribeLogStreams", "logs:GetLogEvents"),
        List.of(arns.of("logs", "log-group:/aws/sagemaker/" + logs + ":*")));
  }

  private boolean has(StepType type) {
    return subject.definition().allSteps().stream()
        .map(StepDefinition::type)
        .anyMatch(type.wireName()::equals);
  }

  private static List<String> sageMaker(String... actions) {
    return List.of(actions).stream().map(each -> "sagemaker:" + each).toList();
  }
}

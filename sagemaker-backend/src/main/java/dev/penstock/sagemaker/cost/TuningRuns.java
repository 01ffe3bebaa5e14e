package dev.penstock.sagemaker.cost;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.execution.StepJob;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobSummary;

/**
 * The training jobs that a tuning job made.
 *
 * @param clients the clients
 * @param job the tuning job
 */
record TuningRuns(AwsClients clients, StepJob job) {
  /** All of them; null where nobody can tell, as a stand-in for AWS may know the search alone. */
  @Nullable List<DescribeTrainingJobResponse> all() {
    try {
      return names().stream().map(name -> describe(clients, name)).toList();
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.UNSUPPORTED) {
        return null;
      }
      throw failure;
    }
  }

  /** For how long they are billed, together; null when that is not told. */
  @Nullable Long seconds() {
    List<DescribeTrainingJobResponse> jobs = all();
    if (jobs == null || jobs.stream().anyMatch(each -> each.billableTimeInSeconds() == null)) {
      return null;
    }
    return jobs.stream().mapToLong(DescribeTrainingJobResponse::billableTimeInSeconds).sum();
  }

  private List<String> names() {
    return clients.call(
        "sagemaker:ListTrainingJobsForHyperParameterTuningJob",
        "the job " + job.name(),
        () ->
            clients
                .sageMaker()
                .listTrainingJobsForHyperParameterTuningJobPaginator(
                    r -> r.hyperParameterTuningJobName(job.name()))
                .trainingJobSummaries()
                .stream()
                .map(HyperParameterTrainingJobSummary::trainingJobName)
                .toList());
  }

  static DescribeTrainingJobResponse describe(AwsClients clients, String job) {
    return clients.call(
        "sagemaker:DescribeTrainingJob",
        "the job " + job,
        () -> clients.sageMaker().describeTrainingJob(r -> r.trainingJobName(job)));
  }
}

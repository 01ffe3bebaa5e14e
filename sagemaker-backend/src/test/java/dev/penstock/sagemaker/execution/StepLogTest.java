package dev.penstock.sagemaker.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.StubService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The logs of what is no job of SageMaker, through the real SDK to a stub. */
@ExtendWith(SignedIn.class)
class StepLogTest {
  private static final Instant BEGUN = Instant.ofEpochMilli(10_000);
  private static final Instant ENDED = Instant.ofEpochMilli(12_500);

  private StubService stub;
  private AwsClients clients;

  @BeforeEach
  void open() throws IOException {
    stub = new StubService();
    clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()));
  }

  @AfterEach
  void close() {
    clients.close();
    stub.close();
  }

  private LogTail tail(Map<String, String> metadata) {
    return Executions.of(clients)
        .logTail(new ExecutionStep("S", "Failed", 0, BEGUN, ENDED, "failed", null, null, metadata));
  }

  @Test
  void readsWhatAFunctionWroteWhileItWasCalled() {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      first.append("{\"message\":\"line ").append(i).append("\\n\"},");
    }
    stub.answeringInTurn(
        "FilterLogEvents",
        "{\"events\":[" + first + "{\"message\":\"more\"}],\"nextToken\":\"t\"}",
        "{\"events\":[{\"message\":\"the end\"}]}");

    LogTail tail =
        tail(Map.of("Lambda.Arn", "arn:aws:lambda:us-east-1:111122223333:function:judge:live"));

    assertThat(tail.missing()).isNull();
    assertThat(tail.lines())
        .hasSize(15)
        .startsWith("line 7")
        .endsWith("line 19", "more", "the end");
    assertThat(stub.requests())
        .first()
        .asString()
        .contains("\"logGroupName\":\"/aws/lambda/judge\"")
        .contains("\"startTime\":9000", "\"endTime\":13500");
    assertThat(stub.requests()).element(1).asString().contains("\"nextToken\":\"t\"");
  }

  @Test
  void saysWhenAFunctionHasNoLog() {
    stub.answering(
        "FilterLogEvents",
        400,
        "{\"__type\":\"ResourceNotFoundException\",\"message\":\"no such group\"}");

    assertThat(
            tail(Map.of("Lambda.Arn", "arn:aws:lambda:us-east-1:111122223333:function:judge"))
                .missing())
        .isEqualTo("there is no /aws/lambda/judge: the function has not written to it");
  }

  @Test
  void namesThePermissionThatIsMissing() {
    stub.answering(
        "FilterLogEvents",
        400,
        "{\"__type\":\"AccessDeniedException\",\"message\":\"not allowed\"}");

    assertThat(
            tail(Map.of("Lambda.Arn", "arn:aws:lambda:us-east-1:111122223333:function:judge"))
                .missing())
        .contains("logs:FilterLogEvents", "/aws/lambda/judge");
  }

  @Test
  void readsTheJobAtWhichTheLastCandidateFailed() {
    stub.answering(
            "ListCandidatesForAutoMLJob",
            200,
            """
            {"Candidates":[{"CandidateName":"c","CandidateSteps":[
              {"CandidateStepType":"AWS::SageMaker::ProcessingJob","CandidateStepName":"p",
               "CandidateStepArn":"arn:aws:sagemaker:us-east-1:111122223333:processing-job/p"},
              {"CandidateStepType":"AWS::SageMaker::TrainingJob","CandidateStepName":"t",
               "CandidateStepArn":"arn:aws:sagemaker:us-east-1:111122223333:training-job/auto-t"}]}]}
            """)
        .answering(
            "DescribeLogStreams", 200, "{\"logStreams\":[{\"logStreamName\":\"auto-t/algo-1\"}]}")
        .answering("GetLogEvents", 200, "{\"events\":[{\"timestamp\":1,\"message\":\"no luck\"}]}");

    LogTail tail =
        tail(Map.of("AutoMLJob.Arn", "arn:aws:sagemaker:us-east-1:111122223333:automl-job/auto"));

    assertThat(tail.lines()).containsExactly("no luck");
    assertThat(stub.requests())
        .anySatisfy(
            request ->
                assertThat(request)
                    .contains("\"AutoMLJobName\":\"auto\"", "\"StatusEquals\":\"Failed\""))
        .anySatisfy(request -> assertThat(request).contains("\"/aws/sagemaker/TrainingJobs\""));
  }

  @Test
  void saysWhenNoCandidateFailed() {
    stub.answering("ListCandidatesForAutoMLJob", 200, "{\"Candidates\":[]}");

    assertThat(tail(Map.of("AutoMLJob.Arn", "arn:aws:sagemaker:r:1:automl-job/auto")).missing())
        .isEqualTo("none of the AutoML job's candidates has failed");
  }

  @Test
  void saysWhereEmrWritesIt() {
    assertThat(tail(Map.of("EMR.ClusterId", "j-1", "EMR.StepId", "s-2")).missing())
        .isEqualTo("EMR writes it to the log folder of the cluster j-1, as step s-2");
    assertThat(
            tail(Map.of("EMR.ClusterId", "j-1", "EMR.LogFilePath", "s3://logs/stderr.gz"))
                .missing())
        .isEqualTo("EMR wrote it to s3://logs/stderr.gz");
    assertThat(tail(Map.of("Fail.ErrorMessage", "enough"))).isEqualTo(new LogTail(List.of(), null));
    assertThat(stub.requests()).isEmpty();
  }
}

package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.model.emrserverless.EmrServerlessArguments;
import dev.penstock.model.emrserverless.JobDriver;
import dev.penstock.model.emrserverless.SparkSubmit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmrServerlessStepTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/EMRServerlessJobRole";

  @Test
  void setsRoleAndApplicationWhereTheServiceLooksForThem() {
    var step =
        EmrServerlessStep.named("Job")
            .application("app-12345")
            .executionRole(ROLE)
            .spark("s3://bucket/script1.py")
            .args("--day", "monday")
            .timeout(Duration.ofHours(2))
            .jobName("nightly")
            .tag("team", "a")
            .build();
    var next =
        LambdaStep.named("Next")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .input("state", step.properties().jobRun().state())
            .build();
    Compilation compilation = Pipeline.named("P").steps(next).build().compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(new String(compilation.definition().toBytes(), StandardCharsets.UTF_8))
        .contains(
            "\"Arguments\":{\"ApplicationId\":\"app-12345\",\"JobConfig\":{"
                + "\"applicationId\":\"app-12345\",\"executionRoleArn\":\""
                + ROLE
                + "\",\"jobDriver\":{\"sparkSubmit\":{\"entryPoint\":\"s3://bucket/script1.py\","
                + "\"entryPointArguments\":[\"--day\",\"monday\"]}},"
                + "\"executionTimeoutMinutes\":120,\"name\":\"nightly\",\"tags\":{\"team\":\"a\"}},"
                + "\"ExecutionRoleArn\":\""
                + ROLE
                + "\"}")
        .contains("\"state\":{\"Get\":\"Steps.Job.jobRun.state\"}");
  }

  @Test
  void makesAnApplicationAndTakesTheJobWhole() {
    var step =
        EmrServerlessStep.named("Job")
            .newApplication("MySparkApp", "SPARK", "emr-6.9.0")
            .executionRole(ROLE)
            .job(
                EmrServerlessArguments.builder()
                    .jobDriver(
                        JobDriver.builder()
                            .sparkSubmit(
                                SparkSubmit.builder().entryPoint("s3://bucket/script2.py").build())
                            .build())
                    .build())
            .build();
    Compilation compilation = Pipeline.named("P").steps(step).build().compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(new String(compilation.definition().toBytes(), StandardCharsets.UTF_8))
        .contains(
            "\"ApplicationConfig\":{\"Name\":\"MySparkApp\",\"Type\":\"SPARK\",\"ReleaseLabel\":\"emr-6.9.0\"}")
        .contains("\"jobDriver\":{\"sparkSubmit\":{\"entryPoint\":\"s3://bucket/script2.py\"}}");
  }
}

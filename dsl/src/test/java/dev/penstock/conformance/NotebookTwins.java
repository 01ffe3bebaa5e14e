package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.processing;

import dev.penstock.Pipeline;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.NotebookJobStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.util.List;

/** Notebook jobs, which are training jobs on the wire. */
final class NotebookTwins {
  private static final String IMAGE =
      "885854791233.dkr.ecr.us-east-1.amazonaws.com/sagemaker-distribution-prod:1-cpu";
  private static final String NOW = "2024-01-02-03-04-05-678";

  private NotebookTwins() {}

  static List<Twin> all() {
    return List.of(Twin.of("notebook_job", NotebookTwins::notebookJob));
  }

  static Pipeline notebookJob() {
    var report =
        NotebookJobStep.named("Report")
            .image(IMAGE, "python3")
            .notebook("s3://b/nb/Notebook/Report/input-" + NOW, "report.ipynb")
            .initScript("init.sh")
            .jobName("night-report")
            .root("s3://b/nb")
            .parameter("day", Parameters.string("Day", "monday"))
            .parameter("x", "1")
            .environment("E", "1")
            .outputKmsKey(KEY)
            .instanceType("ml.m5.xlarge")
            .volumeSizeInGB(50)
            .volumeKmsKey(KEY)
            .subnets("subnet-1")
            .securityGroupIds("sg-1")
            .maxAttempts(2)
            .maxRuntime(Duration.ofHours(1))
            .tag("team", "a")
            .displayName("dn")
            .description("dd")
            .retry(RetryPolicy.on(ExceptionType.RESOURCE_LIMIT).maxAttempts(2))
            .build();
    var mini =
        NotebookJobStep.named("Mini")
            .image(IMAGE, "python3")
            .notebook("s3://" + BUCKET + "/Notebook/Mini/input-" + NOW, "report.ipynb")
            .jobName("report-ipynb-" + NOW)
            .trafficEncryption(false)
            .build();
    var use =
        processing("Use")
            .environment("NB", report.outputNotebookName())
            .environment("OUT", report.outputLocation())
            .environment("JOB", report.computingJobName())
            .environment("IN", report.inputLocation())
            .dependsOn(mini)
            .build();
    return Jobs.pipeline("Notebook", use);
  }
}

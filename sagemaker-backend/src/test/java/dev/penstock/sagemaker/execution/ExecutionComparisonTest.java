package dev.penstock.sagemaker.execution;

import static dev.penstock.sagemaker.execution.LocalService.definition;
import static dev.penstock.sagemaker.execution.LocalService.processing;
import static dev.penstock.sagemaker.execution.LocalService.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.execution.FaultyLine.Fault;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Why is last night's model worse? */
@ExtendWith(SignedIn.class)
class ExecutionComparisonTest {
  private static final String PARAMETERS =
      "{'Name':'Rounds','Type':'String','DefaultValue':'50'},"
          + "{'Name':'Same','Type':'String','DefaultValue':'x'}";
  private static final String EVALUATE =
      processing(
          "Evaluate",
          ",'DependsOn':['Train'],'PropertyFiles':[{'PropertyFileName':'Quality','OutputName':"
              + "'report','FilePath':'quality.json'}]");

  @TempDir Path folder;

  private static StepOutcome work(StepJob job) throws Exception {
    return job.stepName().equals("Evaluate")
        ? job.writeFile("report", "quality.json", "{\"mse\":{\"value\":4.5},\"name\":\"x\"}")
        : StepOutcome.succeeded();
  }

  @Test
  void tellsWhatIsDifferentAndWhatIsNot() throws Exception {
    try (LocalService service = new LocalService(folder, ExecutionComparisonTest::work)) {
      String rounds = "{'Get':'Parameters.Rounds'}";
      service.deploy("P", definition(PARAMETERS, training("Train", rounds, ""), EVALUATE));
      Execution first = service.run(StartRequest.of("P"));
      service.update(
          "P",
          definition(
              PARAMETERS,
              training("Train", rounds, ""),
              EVALUATE,
              processing("More", ",'DependsOn':['Train']")));
      Execution second = service.run(StartRequest.of("P").parameters(Map.of("Rounds", "40")));

      ExecutionComparison comparison =
          ExecutionComparison.between(service.executions, first.arn(), second.arn());

      assertThat(comparison.parameters()).containsExactly(new Difference("Rounds", "50", "40"));
      assertThat(comparison.definition().steps()).hasSize(1);
      assertThat(comparison.jobs())
          .containsExactly(new Difference("Train: HyperParameters.rounds", "50", "40"));
      assertThat(comparison.steps())
          .extracting(step -> step.name() + " " + (step.before() == null))
          .containsExactlyInAnyOrder("Train false", "Evaluate false", "More true");
      assertThat(comparison.metrics())
          .containsExactly(new ComparedMetric("Evaluate", "Quality.mse.value", 4.5, 4.5));
      assertThat(comparison.unread()).isEmpty();
      assertThat(comparison.toJson().toString())
          .contains("\"parameters\":[{\"where\":\"Rounds\",\"before\":\"50\",\"after\":\"40\"}]")
          .contains("\"name\":\"Quality.mse.value\",\"before\":4.5,\"after\":4.5")
          .contains("\"arn\":\"" + first.arn() + "\",\"status\":\"Succeeded\"");
    }
  }

  @Test
  void findsDataThatIsNewer() throws Exception {
    try (LocalService service = new LocalService(folder, ExecutionComparisonTest::work)) {
      put(service, "old/a.csv");
      put(service, "data/a.csv");
      service.deploy(
          "P",
          definition(
              "",
              processing("Clean", "").replace("'RoleArn'", inputs("old", "data", "gone")),
              processing("Next", ",'DependsOn':['Clean']").replace("'RoleArn'", inputs("Clean"))));
      // Whole seconds are all that S3 knows.
      Thread.sleep(1100);
      Execution first = service.run(StartRequest.of("P"));
      Thread.sleep(1100);
      put(service, "data/b.csv");
      put(service, "Clean/part.csv");
      Execution second = service.run(StartRequest.of("P"));

      assertThat(ExecutionComparison.between(service.executions, first.arn(), second.arn()).data())
          .singleElement()
          .satisfies(
              data -> {
                assertThat(data.location()).isEqualTo("s3://bucket/data");
                assertThat(data.objects()).isEqualTo(1);
                assertThat(data.written()).isAfter(first.created());
              });
    }
  }

  private static void put(LocalService service, String key) {
    service.clients.s3().putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString("1,2"));
  }

  private static String inputs(String... names) {
    StringBuilder text = new StringBuilder("'ProcessingInputs':[");
    for (String name : names) {
      text.append(text.charAt(text.length() - 1) == '[' ? "" : ",")
          .append("{'InputName':'")
          .append(name)
          .append("','S3Input':{'S3Uri':'s3://bucket/")
          .append(name)
          .append("','LocalPath':'/opt/ml/processing/")
          .append(name)
          .append("','S3DataType':'S3Prefix','S3InputMode':'File'}}");
    }
    return text + "],'RoleArn'";
  }

  @Test
  void saysWhatItCouldNotRead() throws Exception {
    try (LocalService service = new LocalService(folder, ExecutionComparisonTest::work)) {
      service.deploy("P", definition(PARAMETERS, training("Train", "'5'", ""), EVALUATE));
      Execution first = service.run(StartRequest.of("P"));
      service.line.next("DescribeTrainingJob", Fault.DENIED, 2);
      service.clients.s3().deleteObject(r -> r.bucket("bucket").key("Evaluate/quality.json"));

      ExecutionComparison comparison =
          ExecutionComparison.between(service.executions, first.arn(), first.arn());

      assertThat(comparison.metrics()).isEmpty();
      assertThat(comparison.unread())
          .hasSize(2)
          .anyMatch(each -> each.startsWith("The job of Train cannot be described: AWS refuses"))
          .anyMatch(each -> each.startsWith("The report Quality cannot be read: "));
    }
  }
}

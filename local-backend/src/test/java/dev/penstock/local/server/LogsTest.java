package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.ROLE;
import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.function.FunctionRunner;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs logged, as CloudWatch Logs gives it; and who is asking. */
class LogsTest {
  private static final String GROUP = "\"logGroupName\":\"/aws/sagemaker/TrainingJobs\"";

  @TempDir Path folder;

  private Endpoint endpoint(int lines) throws IOException {
    return new Endpoint(
        folder,
        FunctionRunner.of(
            job -> {
              for (int i = 1; i <= lines; i++) {
                job.log("line " + i + (i % 2 == 0 ? " even" : " ödd"));
              }
            }));
  }

  @Test
  void aJobsLogIsReadFromItsHeadPageByPage() throws Exception {
    try (Endpoint on = endpoint(5)) {
      on.sageMaker.createPipeline(on.pipeline("P", definition("", training("Train"))).build());
      String arn = on.run("P");
      String job =
          on.sageMaker
              .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(arn))
              .pipelineExecutionSteps()
              .get(0)
              .metadata()
              .trainingJob()
              .arn()
              .replaceFirst(".*/", "");

      ObjectNode streams =
          ask(on, "DescribeLogStreams", "{" + GROUP + ",\"logStreamNamePrefix\":\"" + job + "/\"}");
      List<Node> found = list(streams, "logStreams");
      assertThat(found).hasSize(1);
      String stream = ((ObjectNode) found.get(0)).text("logStreamName");
      assertThat(stream).startsWith(job + "/algo-1-");

      String named = GROUP + ",\"logStreamName\":\"" + stream + "\"";
      ObjectNode first =
          ask(on, "GetLogEvents", "{" + named + ",\"startFromHead\":true,\"limit\":3}");
      assertThat(messages(first)).containsExactly("line 1 ödd", "line 2 even", "line 3 ödd");
      ObjectNode second = next(on, named, first);
      assertThat(messages(second)).containsExactly("line 4 even", "line 5 ödd");
      ObjectNode nothing = next(on, named, second);
      assertThat(messages(nothing)).isEmpty();
      assertThat(nothing.text("nextForwardToken")).isEqualTo(second.text("nextForwardToken"));

      ObjectNode tail = ask(on, "GetLogEvents", "{" + named + ",\"limit\":2}");
      assertThat(messages(tail)).containsExactly("line 4 even", "line 5 ödd");
      ObjectNode before =
          ask(
              on,
              "GetLogEvents",
              "{"
                  + named
                  + ",\"limit\":2,\"nextToken\":\""
                  + tail.text("nextBackwardToken")
                  + "\"}");
      assertThat(messages(before)).containsExactly("line 2 even", "line 3 ödd");

      ObjectNode even = ask(on, "FilterLogEvents", "{" + GROUP + ",\"filterPattern\":\"even -4\"}");
      assertThat(messages(even)).containsExactly("line 2 even");
      long time = System.currentTimeMillis();
      assertThat(list(first, "events"))
          .allSatisfy(
              each ->
                  assertThat(Long.parseLong(String.valueOf(((ObjectNode) each).get("timestamp"))))
                      .isBetween(time - 60_000, time));
    }
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    try (Endpoint on = endpoint(1)) {
      assertThat(list(ask(on, "DescribeLogStreams", "{" + GROUP + "}"), "logStreams")).isEmpty();
      for (String request :
          new String[] {
            "GetLogEvents {" + GROUP + ",\"logStreamName\":\"none\"}",
            "DescribeLogStreams {\"logGroupName\":\"/aws/lambda/x\"}",
          }) {
        HttpResponse<String> reply = post(on, request.split(" ", 2)[0], request.split(" ", 2)[1]);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("\"__type\":\"ResourceNotFoundException\"");
      }
      assertThat(post(on, "PutLogEvents", "{}").body()).contains("UnknownOperationException");
      assertThat(post(on, "GetLogEvents", "[1").body()).contains("SerializationException");
      assertThat(post(on, "GetLogEvents", "{\"logStreamName\":3}").statusCode()).isEqualTo(400);
      String numbers = "{" + GROUP + ",\"logStreamNames\":[3],\"limit\":1.5}";
      assertThat(post(on, "FilterLogEvents", numbers).body()).contains("SerializationException");
    }
  }

  @Test
  void theAccountIsTold() throws Exception {
    try (Endpoint on = endpoint(1)) {
      HttpRequest.Builder ask =
          on.request("/")
              .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
      HttpResponse<String> identity =
          on.send(
              ask.POST(
                      HttpRequest.BodyPublishers.ofString(
                          "Action=GetCallerIdentity&Version=2011-06-15"))
                  .build());
      assertThat(identity.statusCode()).isEqualTo(200);
      assertThat(identity.body()).contains("<Account>000000000000</Account>");
      HttpResponse<String> other =
          on.send(ask.POST(HttpRequest.BodyPublishers.ofString("Action=AssumeRole")).build());
      assertThat(other.statusCode()).isEqualTo(400);
      assertThat(other.body()).contains("<Code>InvalidAction</Code>");
    }
  }

  @Test
  void anExecutionNamesItsExperiment() throws Exception {
    try (Endpoint on = endpoint(1)) {
      String definition =
          definition("{'Name':'Trial','Type':'String','DefaultValue':'t'}", training("Train"));
      String config =
          "{\"ExperimentName\":{\"Get\":\"Execution.PipelineName\"},\"TrialName\":{\"Std:Join\":"
              + "{\"On\":\"-\",\"Values\":[{\"Get\":\"Parameters.Trial\"},\"1\"]}},";
      on.sageMaker.createPipeline(
          r ->
              r.pipelineName("P")
                  .roleArn(ROLE)
                  .pipelineDefinition(
                      definition.replaceFirst(
                          "\\{",
                          "{\"PipelineExperimentConfig\":" + config.replaceFirst(",$", "},"))));
      String arn = on.run("P");
      var experiment =
          on.sageMaker
              .describePipelineExecution(r -> r.pipelineExecutionArn(arn))
              .pipelineExperimentConfig();
      assertThat(experiment.experimentName()).isEqualTo("P");
      assertThat(experiment.trialName()).isEqualTo("t-1");
    }
  }

  private static ObjectNode next(Endpoint on, String named, ObjectNode page) throws Exception {
    return ask(
        on,
        "GetLogEvents",
        "{" + named + ",\"nextToken\":\"" + page.text("nextForwardToken") + "\"}");
  }

  private static ObjectNode ask(Endpoint on, String operation, String body) throws Exception {
    HttpResponse<String> reply = post(on, operation, body);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return (ObjectNode) Node.parse("reply", reply.body());
  }

  private static HttpResponse<String> post(Endpoint on, String operation, String body)
      throws IOException, InterruptedException {
    return on.send(
        on.request("/")
            .header("X-Amz-Target", "Logs_20140328." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static List<Node> list(ObjectNode reply, String member) {
    return ((ArrayNode) Objects.requireNonNull(reply.get(member))).elements();
  }

  private static List<String> messages(ObjectNode page) {
    return list(page, "events").stream().map(each -> ((ObjectNode) each).text("message")).toList();
  }
}

package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.local.container.ContainerJob;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The logs of jobs, by the AWS SDK for Java over real HTTP. */
class LogsBySdkTest {
  private static final String GROUP = "/aws/sagemaker/ProcessingJobs";

  @TempDir Path folder;
  private Endpoint on;
  private CloudWatchLogsClient logs;
  private String job;
  private String stream;

  @BeforeEach
  void run() throws Exception {
    on =
        new Endpoint(
            folder,
            work ->
                ContainerJob.run(
                    work,
                    container -> {
                      for (int i = 1; i <= 25; i++) {
                        container.log().line("line " + i + " ü");
                      }
                    }));
    logs =
        CloudWatchLogsClient.builder()
            .endpointOverride(on.server.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    on.sageMaker.createPipeline(on.pipeline("P", definition("", processing("A", ""))).build());
    String arn = on.run("P");
    job =
        on.sageMaker
            .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(arn))
            .pipelineExecutionSteps()
            .get(0)
            .metadata()
            .processingJob()
            .arn()
            .replaceFirst(".*/", "");
    stream =
        logs.describeLogStreams(r -> r.logGroupName(GROUP)).logStreams().get(0).logStreamName();
  }

  @AfterEach
  void close() {
    logs.close();
    on.close();
  }

  @Test
  void aJobHasAStream() {
    assertThat(
            logs.describeLogStreams(r -> r.logGroupName(GROUP).logStreamNamePrefix(job + "/"))
                .logStreams())
        .singleElement()
        .satisfies(each -> assertThat(each.logStreamName()).startsWith(job + "/algo-1-"));
    assertThat(logs.describeLogStreams(r -> r.logGroupName(GROUP)).logStreams()).hasSize(1);
    assertThat(
            logs.describeLogStreams(r -> r.logGroupName(GROUP).logStreamNamePrefix("other/"))
                .logStreams())
        .isEmpty();
    assertThatThrownBy(() -> logs.describeLogStreams(r -> r.logGroupName("/aws/lambda/x")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void theEndIsRead() {
    GetLogEventsResponse tail = events(r -> r.limit(3));

    assertThat(lines(tail)).containsExactly("line 23 ü", "line 24 ü", "line 25 ü");
    assertThat(lines(events(r -> r.limit(2).nextToken(tail.nextBackwardToken()))))
        .containsExactly("line 21 ü", "line 22 ü");
    assertThat(lines(events(r -> r.nextToken("b/0")))).isEmpty();
    assertThat(lines(events(r -> {}))).hasSize(25);
  }

  @Test
  void linesAreFollowed() throws Exception {
    GetLogEventsResponse page = events(r -> r.startFromHead(true).limit(20));
    assertThat(lines(page))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i + " ü").toList());
    String second = page.nextForwardToken();
    GetLogEventsResponse rest = events(r -> r.nextToken(second));
    assertThat(lines(rest)).hasSize(5);
    String end = rest.nextForwardToken();
    assertThat(events(r -> r.nextToken(end)).nextForwardToken()).isEqualTo(end);
  }

  @Test
  void nothingElseIsRead() {
    for (String other : List.of(job, job + "/algo-2", "../" + job + "/algo-1", "x/algo-1")) {
      assertThatThrownBy(() -> logs.getLogEvents(r -> r.logGroupName(GROUP).logStreamName(other)))
          .isInstanceOf(ResourceNotFoundException.class);
    }
    assertThatThrownBy(() -> events(r -> r.nextToken("f/x")))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> events(r -> r.limit(0))).isInstanceOf(InvalidParameterException.class);
  }

  private GetLogEventsResponse events(Consumer<GetLogEventsRequest.Builder> more) {
    return logs.getLogEvents(
        r -> {
          r.logGroupName(GROUP).logStreamName(stream);
          more.accept(r);
        });
  }

  private static List<String> lines(GetLogEventsResponse page) {
    return page.events().stream().map(OutputLogEvent::message).toList();
  }
}

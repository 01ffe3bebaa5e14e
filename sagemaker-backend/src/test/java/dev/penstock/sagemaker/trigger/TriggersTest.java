package dev.penstock.sagemaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.MotoServer;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.trigger.Trigger.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

/** Against moto's EventBridge, EventBridge Scheduler and S3. */
@ExtendWith(SignedIn.class)
class TriggersTest {
  @RegisterExtension static final MotoServer MOTO = new MotoServer();

  private static final String ROLE = "arn:aws:iam::123456789012:role/Starter";
  private static final String DEFINITION =
      ("{'Version':'2020-12-01','Parameters':[{'Name':'Rounds','Type':'Integer','DefaultValue':1},"
              + "{'Name':'Data','Type':'String'},"
              + "{'Name':'Mode','Type':'String','DefaultValue':'full','EnumValues':['full','quick']}],"
              + "'Steps':[]}")
          .replace('\'', '"');

  private final AwsClients clients = AwsClients.at(MOTO.settings());
  private final Triggers triggers = Triggers.of(clients);

  @BeforeEach
  void deploy() {
    for (String name : new String[] {"Churn", "Other"}) {
      clients
          .sageMaker()
          .createPipeline(
              one -> one.pipelineName(name).roleArn(ROLE).pipelineDefinition(DEFINITION));
    }
  }

  @AfterEach
  void close() {
    clients.close();
  }

  private static ScheduleRequest nightly(String pipeline, Map<String, String> values) {
    return new ScheduleRequest(
        pipeline, null, ScheduleTime.cron("0 3 * * ? *", "Europe/Berlin"), values, ROLE);
  }

  @Test
  void aScheduleIsThereOnce() {
    Map<String, String> values = Map.of("Data", "s3://b/today", "Rounds", "5");

    Trigger.Result first = triggers.schedule(nightly("Churn", values));
    assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(triggers.schedule(nightly("Churn", values)).outcome()).isEqualTo(Outcome.UNCHANGED);
    Trigger.Result changed = triggers.schedule(nightly("Churn", Map.of("Data", "s3://b/other")));
    assertThat(changed.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(changed.trigger())
        .isEqualTo(
            new Trigger(
                Trigger.Kind.SCHEDULE,
                "Churn-schedule",
                "default",
                "cron(0 3 * * ? *) Europe/Berlin",
                true,
                Map.of("Data", "s3://b/other"),
                ROLE));
    assertThat(triggers.list("Churn")).containsExactly(changed.trigger());

    GetScheduleResponse there = clients.scheduler().getSchedule(one -> one.name("Churn-schedule"));
    assertThat(there.target().arn())
        .isEqualTo("arn:aws:sagemaker:us-east-1:123456789012:pipeline/Churn");
    assertThat(there.target().sageMakerPipelineParameters().pipelineParameterList())
        .singleElement()
        .satisfies(each -> assertThat(each.value()).isEqualTo("s3://b/other"));
  }

  @Test
  void anUpdateKeepsWhatOthersHaveSet() {
    triggers.schedule(nightly("Churn", Map.of("Data", "s3://b/a")));
    GetScheduleResponse there = clients.scheduler().getSchedule(one -> one.name("Churn-schedule"));
    clients
        .scheduler()
        .updateSchedule(
            one ->
                one.name("Churn-schedule")
                    .description("asked for by Ann")
                    .scheduleExpression(there.scheduleExpression())
                    .flexibleTimeWindow(w -> w.mode("FLEXIBLE").maximumWindowInMinutes(10))
                    .target(
                        there.target().toBuilder()
                            .retryPolicy(r -> r.maximumRetryAttempts(3))
                            .build()));

    triggers.schedule(nightly("Churn", Map.of("Data", "s3://b/b")));

    GetScheduleResponse now = clients.scheduler().getSchedule(one -> one.name("Churn-schedule"));
    assertThat(now.description()).isEqualTo("asked for by Ann");
    assertThat(now.flexibleTimeWindow().maximumWindowInMinutes()).isEqualTo(10);
    assertThat(now.target().retryPolicy().maximumRetryAttempts()).isEqualTo(3);
    assertThat(now.scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
  }

  @Test
  void startValuesAreCheckedBeforeAnythingIsMade() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("Data", "s3://b/a", "Round", "5"),
            Map.of("Rounds", "5"),
            Map.of("Data", "s3://b/a", "Rounds", "many"),
            Map.of("Data", "s3://b/a", "Mode", "half"))) {
      assertThatThrownBy(() -> triggers.schedule(nightly("Churn", wrong)))
          .as(wrong.toString())
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> triggers.onData(onData(wrong, true)))
          .as(wrong.toString())
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(triggers.list("Churn")).isEmpty();
    assertThatThrownBy(() -> triggers.schedule(nightly("None", Map.of())))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("the pipeline None");
  }

  @Test
  void triggersAreFoundAndRemovedByPipeline() {
    Map<String, String> values = Map.of("Data", "s3://b/a");
    for (int i = 0; i < 103; i++) {
      triggers.schedule(
          new ScheduleRequest("Churn", "n" + i, ScheduleTime.rate("1 day"), values, ROLE));
    }
    triggers.schedule(nightly("Other", values));

    assertThat(triggers.list("Churn")).hasSize(103);
    assertThat(triggers.list("Other")).extracting(Trigger::name).containsExactly("Other-schedule");
    assertThatThrownBy(() -> triggers.remove("Churn", "Other-schedule"))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageStartingWith("Nothing called Other-schedule starts the pipeline Churn.");
    triggers.remove("Churn", "Churn-n7");
    assertThat(triggers.list("Churn")).hasSize(102);
    assertThat(triggers.list("Other")).hasSize(1);
  }

  @Test
  void anothersScheduleIsLeftAlone() {
    triggers.schedule(nightly("Other", Map.of("Data", "s3://b/a")));
    clients
        .sageMaker()
        .createPipeline(
            one -> one.pipelineName("Other-x").roleArn(ROLE).pipelineDefinition(DEFINITION));
    triggers.schedule(
        new ScheduleRequest(
            "Other", "x-schedule", ScheduleTime.rate("1 day"), Map.of("Data", "s3://b/a"), ROLE));

    assertThatThrownBy(() -> triggers.schedule(nightly("Other-x", Map.of("Data", "s3://b/a"))))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("starts something else");
  }

  private static DataRequest onData(Map<String, String> values, boolean turnOn) {
    return new DataRequest("Churn", "incoming", "churn/", values, ROLE, turnOn);
  }

  @Test
  void newDataStartsAPipeline() {
    Map<String, String> values = Map.of("Data", "$.detail.object.key", "Rounds", "5");
    clients.s3().createBucket(one -> one.bucket("incoming"));
    clients
        .s3()
        .putBucketNotificationConfiguration(
            one ->
                one.bucket("incoming")
                    .skipDestinationValidation(true)
                    .notificationConfiguration(
                        all ->
                            all.queueConfigurations(
                                QueueConfiguration.builder()
                                    .id("mine")
                                    .queueArn("arn:aws:sqs:us-east-1:123456789012:q")
                                    .events(Event.S3_OBJECT_CREATED)
                                    .build())));

    assertThatThrownBy(() -> triggers.onData(onData(values, false)))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("does not tell EventBridge")
        .hasMessageContaining("nothing was made");
    assertThat(clients.eventBridge().listRules(all -> {}).rules()).isEmpty();

    Trigger.Result made = triggers.onData(onData(values, true));
    assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
    // moto does not tell that it is on: BucketNotificationsTest.
    assertThat(triggers.onData(onData(values, true)).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(
            clients
                .s3()
                .getBucketNotificationConfiguration(one -> one.bucket("incoming"))
                .queueConfigurations())
        .singleElement()
        .satisfies(each -> assertThat(each.id()).isEqualTo("mine"));
    assertThat(made.trigger().when()).isEqualTo("new data in s3://incoming/churn/");
    assertThat(
            clients
                .eventBridge()
                .describeRule(one -> one.name(made.trigger().name()))
                .eventPattern())
        .isEqualTo(
            "{'source':['aws.s3'],'detail-type':['Object Created'],'detail':{'bucket':{'name':"
                    .replace('\'', '"')
                + "['incoming']},'object':{'key':[{'prefix':'churn/'}]}}}".replace('\'', '"'));
    assertThat(triggers.list("Churn")).containsExactly(made.trigger());
    assertThat(triggers.list("Other")).isEmpty();

    assertThat(triggers.onData(onData(Map.of("Data", "fixed"), true)).outcome())
        .isEqualTo(Outcome.UPDATED);
    assertThat(triggers.list("Churn"))
        .singleElement()
        .satisfies(each -> assertThat(each.startValues()).isEqualTo(Map.of("Data", "fixed")));
    triggers.remove("Churn", made.trigger().name());
    assertThat(triggers.list("Churn")).isEmpty();
    assertThat(clients.eventBridge().listRules(all -> {}).rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron | 0 3 * * ? * | cron(0 3 * * ? *) UTC",
        "cron | cron(0  3 ? * MON-FRI *) | cron(0 3 ? * MON-FRI *) UTC",
        "cron | 0 3 * * * |",
        "cron | 0 3 * * * * |",
        "cron | 0 3 ? * ? * |",
        "cron | 0 3 * * ? *) x( |",
        "rate | 12 hours | rate(12 hours)",
        "rate | 1 days | rate(1 day)",
        "rate | 2 day | rate(2 days)",
        "rate | rate(5 minutes) | rate(5 minutes)",
        "rate | 0 days |",
        "rate | 1 week |",
        "at | 2030-01-31T03:00 | at(2030-01-31T03:00:00) UTC",
        "at | at(2030-01-31T03:00:07) | at(2030-01-31T03:00:07) UTC",
        "at | 2030-02-31T03:00 |",
        "at | tomorrow |",
      })
  void timesAreChecked(String kind, String text, String expected) {
    if (expected == null) {
      assertThatThrownBy(() -> time(kind, text)).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(time(kind, text)).hasToString(expected);
    }
    assertThatThrownBy(() -> ScheduleTime.cron("0 3 * * ? *", "Europe/Nowhere"))
        .hasMessageContaining("Europe/Nowhere");
  }

  private static ScheduleTime time(String kind, String text) {
    return switch (kind) {
      case "cron" -> ScheduleTime.cron(text, null);
      case "rate" -> ScheduleTime.rate(text);
      default -> ScheduleTime.at(text, null);
    };
  }

  @Test
  void longNamesFit() {
    String pipeline = "a".repeat(80);

    assertThat(TriggerName.ofSchedule(pipeline, null)).hasSize(64).startsWith("aaa");
    assertThat(TriggerName.ofSchedule(pipeline, "x"))
        .hasSize(64)
        .isNotEqualTo(TriggerName.ofSchedule(pipeline, "y"));
    assertThat(TriggerName.ofData("p", "bucket", "a/"))
        .isNotEqualTo(TriggerName.ofData("p", "bucket", "b/"))
        .matches("p-on-data-[0-9a-f]{8}");
  }
}

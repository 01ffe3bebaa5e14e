package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.emrserverless.EmrServerlessArguments;
import dev.penstock.step.EmrServerlessStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EMR Serverless: the application, the role and the job. */
final class EmrServerlessWriter implements StepWriter {
  private static final String JOB = "JobConfig";
  private static final String[] LOG = {
    "configurationOverrides", "monitoringConfiguration", "s3MonitoringConfiguration", "logUri"
  };

  @Override
  public Class<?> stepClass() {
    return EmrServerlessStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    Node role = arguments.take("ExecutionRoleArn");
    Code roleArn = in.text(role);
    Code code = application(in);
    if (code == null || roleArn == null || !sameRole(in, role)) {
      return null;
    }
    Code started = code.call("executionRole", roleArn);
    if (!(arguments.take(JOB) instanceof ObjectNode job)) {
      return null;
    }
    Code spark = spark(in, started, new Arguments(job));
    if (spark != null) {
      return in.rest(spark, builder());
    }
    Code whole = in.structure(EmrServerlessArguments.class, job);
    return whole == null ? null : in.rest(started.call("job", whole), builder());
  }

  /** A Spark job in short; null when it has something that only the full form says. */
  private static @Nullable Code spark(StepInput in, Code builder, Arguments job) {
    String[] submit = {"jobDriver", "sparkSubmit", ""};
    job.take("executionRoleArn");
    Code entryPoint = in.location(job.take(submit[0], submit[1], "entryPoint"));
    List<Code> words = in.textsOrValues(job.elements(submit[0], submit[1], "entryPointArguments"));
    if (entryPoint == null || words == null) {
      return null;
    }
    Code code = builder.call("spark", entryPoint);
    if (job.take(submit[0], submit[1], "entryPointArguments") != null) {
      code = code.call("args", words);
    }
    if (job.take(submit[0], submit[1], "sparkSubmitParameters") instanceof TextNode parameters) {
      code = code.call("sparkSubmitParameters", Code.text(parameters.value()));
    }
    Code log = in.location(job.peek(LOG));
    if (log != null) {
      job.take(LOG);
      code = code.call("logUri", log);
    }
    if (job.take("name") instanceof TextNode name) {
      code = code.call("jobName", Code.text(name.value()));
    }
    return job.left().isEmpty() ? code : null;
  }

  private static @Nullable Code application(StepInput in) {
    Arguments arguments = in.arguments();
    Code named = in.named(EmrServerlessStep.class);
    Node id = arguments.take("ApplicationId");
    if (id != null) {
      Code application = in.text(id);
      boolean same = arguments.is(id, JOB, "applicationId");
      arguments.take(JOB, "applicationId");
      return application == null || !same ? null : named.call("application", application);
    }
    Node config = arguments.take("ApplicationConfig");
    Code concise = config instanceof ObjectNode object ? newApplication(named, object) : null;
    if (concise != null) {
      return concise;
    }
    return config instanceof ObjectNode
        ? named.call("newApplication", in.expressions().json(config))
        : null;
  }

  private static @Nullable Code newApplication(Code named, ObjectNode config) {
    List<Code> texts = new ArrayList<>();
    for (String member : List.of("Name", "Type", "ReleaseLabel")) {
      if (!(config.get(member) instanceof TextNode text)) {
        return null;
      }
      texts.add(Code.text(text.value()));
    }
    return config.members().size() == texts.size() ? named.call("newApplication", texts) : null;
  }

  private static boolean sameRole(StepInput in, @Nullable Node role) {
    return role != null && in.arguments().is(role, JOB, "executionRoleArn");
  }
}

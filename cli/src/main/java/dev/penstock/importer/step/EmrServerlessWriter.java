package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.emrserverless.EmrServerlessArguments;
import dev.penstock.step.EmrServerlessStep;
import org.jspecify.annotations.Nullable;

/** EMR Serverless: the application, the role and the job. */
final class EmrServerlessWriter implements StepWriter {
  private static final String JOB = "JobConfig";

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
    Node job = arguments.take(JOB);
    Code whole =
        job instanceof ObjectNode object
            ? new Members(in.expressions()).structure(EmrServerlessArguments.class, object)
            : null;
    return whole == null
        ? null
        : in.rest(code.call("executionRole", roleArn).call("job", whole), builder());
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
    return config instanceof ObjectNode
        ? named.call("newApplication", in.expressions().json(config))
        : null;
  }

  private static boolean sameRole(StepInput in, @Nullable Node role) {
    return role != null && in.arguments().is(role, JOB, "executionRoleArn");
  }
}

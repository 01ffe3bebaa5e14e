package dev.penstock.sagemaker.registry;

import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.deploy.Stamp;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.Executions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out where a version of a model comes from. */
final class LineageSearch {
  private final AwsClients clients;
  private final Executions executions;
  private final List<String> notes = new ArrayList<>();

  LineageSearch(AwsClients clients) {
    this.clients = clients;
    this.executions = Executions.of(clients);
  }

  Lineage of(ModelDetails model, @Nullable String pipeline) {
    String arn = new RegisteringExecution(clients).find(model, pipeline, notes);
    Execution execution = arn == null ? null : describe(arn);
    if (arn == null || execution == null) {
      return new Lineage(
          model, null, null, null, model.commit(), null, Map.of(), List.of(), notes);
    }
    PipelineDefinition definition = executions.definition(arn);
    Map<String, String> parameters = executions.parameters(arn);
    Map<String, ExecutionStep> ran = new HashMap<>();
    executions.steps(arn).forEach(each -> ran.put(each.name(), each));
    String step = registering(ran, model.model().arn());
    String sha256 = sha256(definition.toBytes());
    Stamp stamp = new DeployedFrom(clients).stamp(execution, sha256, notes);
    return new Lineage(
        model,
        execution,
        step,
        sha256,
        model.commit() != null ? model.commit() : stamp == null ? null : stamp.commit(),
        stamp == null ? null : stamp.build(),
        parameters,
        step == null
            ? List.of()
            : steps(definition, step, ran, new Inputs(execution, definition, parameters)),
        notes);
  }

  /** An execution is gone with its pipeline, and may be another account's. */
  private @Nullable Execution describe(String arn) {
    try {
      return executions.describe(arn);
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.DENIED) {
        notes.add("The execution " + arn + " registered it. " + failure.getMessage());
        return null;
      }
      throw failure;
    }
  }

  private @Nullable String registering(Map<String, ExecutionStep> ran, String model) {
    for (ExecutionStep each : ran.values()) {
      if (RegisteringExecution.isRegistration(each, model)) {
        return each.name();
      }
    }
    notes.add("The execution does not say which of its steps registered the model.");
    return null;
  }

  private static List<Lineage.Step> steps(
      PipelineDefinition definition,
      String register,
      Map<String, ExecutionStep> ran,
      Inputs inputs) {
    Set<String> upstream = upstream(definition, register);
    return definition.allSteps().stream()
        .filter(each -> upstream.contains(each.name()))
        .sorted(Comparator.comparing(each -> started(ran.get(each.name()))))
        .map(each -> step(each, ran.get(each.name()), inputs))
        .toList();
  }

  private static Instant started(@Nullable ExecutionStep run) {
    return run == null || run.started() == null ? Instant.MAX : run.started();
  }

  private static Lineage.Step step(
      StepDefinition step, @Nullable ExecutionStep run, Inputs inputs) {
    String job = null;
    String reusedFrom = null;
    if (run != null) {
      job = run.job() == null ? null : run.job().arn();
      reusedFrom = run.cacheSource() != null ? run.cacheSource() : run.selectionSource();
    }
    return new Lineage.Step(step.name(), step.type(), job, reusedFrom, inputs.of(step));
  }

  /** The step and all that it waited for. */
  private static Set<String> upstream(PipelineDefinition definition, String step) {
    Map<String, List<String>> before = new HashMap<>();
    for (Edge edge : definition.edges()) {
      before.computeIfAbsent(edge.to(), none -> new ArrayList<>()).add(edge.from());
    }
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(step));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (all.add(name)) {
        open.addAll(before.getOrDefault(name, List.of()));
      }
    }
    return all;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}

package dev.penstock.local;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.PipelineVersion;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.Transaction;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pipelines of an engine, and their versions. */
public final class Pipelines {
  private static final int REMEMBERED = 16;

  private final Store store;
  private final Arns arns;
  private final EngineTimer timer;
  private final Map<String, PipelineDefinition> read =
      Collections.synchronizedMap(new Recent<>(REMEMBERED));

  Pipelines(Services services) {
    this.store = services.store();
    this.arns = services.arns();
    this.timer = services.timer();
  }

  /**
   * Makes a pipeline.
   *
   * @param request what it is to be
   * @return the pipeline, at version 1
   * @throws EngineException when there is one of that name, or the definition has errors
   */
  public PipelineRecord create(PipelineRequest request) {
    check(request);
    return store.write(
        to -> {
          if (to.pipeline(request.name()) != null) {
            throw EngineException.conflict(
                "there is a pipeline \"" + request.name() + "\" already");
          }
          return put(to, request, null);
        });
  }

  /**
   * Makes a pipeline, or changes it. A changed definition is a new version.
   *
   * @param request what it is to be
   * @return the pipeline
   * @throws EngineException when the definition has errors
   */
  public PipelineRecord put(PipelineRequest request) {
    check(request);
    return store.write(to -> put(to, request, to.pipeline(request.name())));
  }

  private PipelineRecord put(
      Transaction to, PipelineRequest request, @Nullable PipelineRecord there) {
    String json = new String(request.definition().toBytes(), StandardCharsets.UTF_8);
    String hash = Hash.of(json);
    Instant now = timer.now();
    PipelineVersion newest = there == null ? null : to.version(there.name(), there.version());
    boolean changed = newest == null || !newest.definition().equals(hash);
    long version = (there == null ? 0 : there.version()) + (changed ? 1 : 0);
    PipelineRecord pipeline =
        new PipelineRecord(
            request.name(),
            arns.pipeline(request.name()),
            request.displayName(),
            request.description(),
            request.roleArn(),
            request.maxParallelSteps(),
            version,
            there == null ? now : there.created(),
            now,
            there == null ? null : there.lastRun());
    to.put(pipeline);
    if (changed) {
      to.putDefinition(hash, json);
      to.put(new PipelineVersion(request.name(), version, hash, null, null, now, null));
    }
    return pipeline;
  }

  /**
   * Deletes a pipeline with its executions. What they made stays: jobs, models, objects.
   *
   * @param nameOrArn its name or ARN
   * @throws EngineException when there is none, or an execution of it has not ended
   */
  public void delete(String nameOrArn) {
    store.recover(timer.now());
    store.change(
        to -> {
          PipelineRecord pipeline = get(nameOrArn);
          List<String> running =
              store.executions(pipeline.name()).stream()
                  .filter(each -> !each.status().isEnd())
                  .map(ExecutionRecord::arn)
                  .toList();
          if (!running.isEmpty()) {
            throw EngineException.conflict(
                "the pipeline \""
                    + pipeline.name()
                    + "\" has executions that have not ended; stop them first: "
                    + String.join(", ", running));
          }
          to.deletePipeline(pipeline.name());
        });
  }

  /**
   * Returns a pipeline.
   *
   * @param nameOrArn its name or ARN
   * @return the pipeline
   * @throws EngineException when there is none
   */
  public PipelineRecord get(String nameOrArn) {
    PipelineRecord pipeline = store.pipeline(Arns.lastName(nameOrArn));
    if (pipeline == null) {
      throw EngineException.notFound("there is no pipeline \"" + nameOrArn + "\"");
    }
    return pipeline;
  }

  /**
   * Returns all pipelines.
   *
   * @return the pipelines by name
   */
  public List<PipelineRecord> list() {
    return store.pipelines();
  }

  /**
   * Returns the versions of a pipeline.
   *
   * @param nameOrArn its name or ARN
   * @return the versions, newest first
   * @throws EngineException when there is no such pipeline
   */
  public List<PipelineVersion> versions(String nameOrArn) {
    return store.versions(get(nameOrArn).name());
  }

  /**
   * Returns a version of a pipeline.
   *
   * @param nameOrArn the pipeline's name or ARN
   * @param version the version, or null for the newest
   * @return the version
   * @throws EngineException when there is none
   */
  public PipelineVersion version(String nameOrArn, @Nullable Long version) {
    PipelineRecord pipeline = get(nameOrArn);
    long number = version == null ? pipeline.version() : version;
    PipelineVersion there = store.version(pipeline.name(), number);
    if (there == null) {
      throw EngineException.notFound(
          "the pipeline \"" + pipeline.name() + "\" has no version " + number);
    }
    return there;
  }

  /**
   * Says what people call a version, and what is new in it.
   *
   * @param nameOrArn the pipeline's name or ARN
   * @param version the version
   * @param displayName what people call it, or null to leave it
   * @param description what is new in it, or null to leave it
   * @return the version as it is then
   * @throws EngineException when there is none
   */
  public PipelineVersion describeVersion(
      String nameOrArn, long version, @Nullable String displayName, @Nullable String description) {
    PipelineVersion there = version(nameOrArn, version);
    PipelineVersion changed =
        new PipelineVersion(
            there.pipeline(),
            there.version(),
            there.definition(),
            displayName == null ? there.displayName() : displayName,
            description == null ? there.description() : description,
            there.created(),
            there.lastExecutionArn());
    store.change(to -> to.put(changed));
    return changed;
  }

  /**
   * Returns the definition that a version or an execution names.
   *
   * @param hash what names it
   * @return the definition
   */
  public PipelineDefinition definition(String hash) {
    // A hash names the same bytes for ever.
    PipelineDefinition known = read.get(hash);
    if (known == null) {
      known = DefinitionFile.parse("the stored definition", store.definition(hash)).definition();
      read.put(hash, known);
    }
    return known;
  }

  /** Refuses what {@code validate} finds errors in. */
  private static void check(PipelineRequest request) {
    if (!request.name().matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}")) {
      throw EngineException.invalid(
          "\"" + request.name() + "\" is no name of a pipeline: letters, digits and hyphens");
    }
    if (request.maxParallelSteps() != null && request.maxParallelSteps() < 1) {
      throw EngineException.invalid("MaxParallelExecutionSteps is at least 1");
    }
    List<Diagnostic> errors =
        Rules.check(Subject.ofFile(request.definition()), List.of()).stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw EngineException.invalid(errors);
    }
    // Also refuses steps of an unknown type.
    Plan.of(request.definition(), null);
  }
}

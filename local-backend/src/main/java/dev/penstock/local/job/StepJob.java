package dev.penstock.local.job;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import dev.penstock.step.StepType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job to do: one attempt at a step. Immutable; everything in it is resolved.
 *
 * @param type the step's type
 * @param step the step as it is written
 * @param members what the step has besides its arguments, resolved: {@code FunctionArn}, {@code
 *     ClusterId}, {@code CheckType}
 * @param stepName the step's name; of a step that a ForEach step runs, with the item's number
 * @param attempt which attempt it is, from 0
 * @param jobName the job's name in the service, for example {@code
 *     pipelines-h3x1r6gkmpzf-Train-Qm2rT9bXwz}
 * @param jobArn the job's ARN
 * @param pipelineName the pipeline's name
 * @param executionArn the execution's ARN
 * @param request the arguments, with every variable replaced
 * @param model of a Transform step, the request of the model that it names; null when that was not
 *     made here, and for all other types
 * @param store where the objects are that the request names
 * @param workFolder a folder of this attempt alone; not made before {@link #makeWorkFolder()}
 * @param stop tells when to stop
 * @param log takes lines of the job's log, without their ends
 * @param expected what the pipeline reads of the step
 */
public record StepJob(
    StepType type,
    StepDefinition step,
    ObjectNode members,
    String stepName,
    int attempt,
    String jobName,
    String jobArn,
    String pipelineName,
    String executionArn,
    ObjectNode request,
    @Nullable ObjectNode model,
    ObjectStore store,
    Path workFolder,
    StopSignal stop,
    Consumer<String> log,
    ExpectedReads expected) {

  /**
   * Returns what the job reads.
   *
   * @return the inputs of a processing job, the channels of a training job; empty for types without
   */
  public List<JobInput> inputs() {
    return JobData.inputs(type, request);
  }

  /**
   * Returns what the job writes.
   *
   * @return the outputs of a processing job; {@code model} of a training job, where the service
   *     puts {@code JOB/output/model.tar.gz} below it; empty for types without
   */
  public List<JobOutput> outputs() {
    return JobData.outputs(type, request);
  }

  /**
   * Returns an output.
   *
   * @param name its name
   * @return the output
   * @throws StepFailedException when the step has none of that name
   */
  public JobOutput output(String name) throws StepFailedException {
    for (JobOutput output : outputs()) {
      if (output.name().equals(name)) {
        return output;
      }
    }
    throw new StepFailedException(
        "the step has no output \"" + name + "\"; it has " + names(outputs()));
  }

  /**
   * Returns a job that is a part of this one, as a training job is of a tuning job. It stops with
   * it.
   *
   * @param partType the type of the part
   * @param name the part's name
   * @param arn the part's ARN
   * @param what the part's request
   * @return the part, with a work folder of its own below this job's
   */
  public StepJob part(StepType partType, String name, String arn, ObjectNode what) {
    return new StepJob(
        partType,
        step,
        members,
        stepName,
        attempt,
        name,
        arn,
        pipelineName,
        executionArn,
        what,
        null,
        store,
        workFolder.resolve(name.replaceAll("[^A-Za-z0-9_-]", "_")),
        stop,
        line -> log.accept(name + ": " + line),
        ExpectedReads.NONE);
  }

  private static String names(List<JobOutput> outputs) {
    return outputs.isEmpty()
        ? "none"
        : String.join(", ", outputs.stream().map(JobOutput::name).toList());
  }

  /**
   * Makes the folder of this attempt.
   *
   * @return the folder
   * @throws IOException when it cannot be made
   */
  public Path makeWorkFolder() throws IOException {
    return Files.createDirectories(workFolder);
  }

  /**
   * Writes a file into an output.
   *
   * @param output the output's name
   * @param path the file's path in it
   * @param content its content
   * @return success
   * @throws StepFailedException when the step has no such output
   * @throws IOException when it cannot be written
   */
  public StepOutcome writeFile(String output, String path, String content)
      throws StepFailedException, IOException {
    S3Location target = S3Location.parse(output(output).s3Uri()).child(path);
    store.write(target, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return StepOutcome.succeeded();
  }

  /**
   * Writes the report that the step's property file names.
   *
   * @param report a record that is a {@code @ReportSchema}, or the JSON itself
   * @return success
   * @throws StepFailedException when the step has no property file, or more than one
   * @throws IOException when it cannot be written
   */
  public StepOutcome writeReport(Object report) throws StepFailedException, IOException {
    List<PropertyFile> files = PropertyFile.of(step);
    if (files.size() != 1) {
      throw new StepFailedException(
          "the step has "
              + files.size()
              + " property files; say which with writeReport(name, report)");
    }
    return writeReport(files.get(0).name(), report);
  }

  /**
   * Writes a report.
   *
   * @param propertyFile the name of the property file
   * @param report a record that is a {@code @ReportSchema}, or the JSON itself
   * @return success
   * @throws StepFailedException when the step has no such property file
   * @throws IOException when it cannot be written
   */
  public StepOutcome writeReport(String propertyFile, Object report)
      throws StepFailedException, IOException {
    for (PropertyFile file : PropertyFile.of(step)) {
      if (file.name().equals(propertyFile)) {
        return writeFile(file.outputName(), file.filePath(), Reports.json(report));
      }
    }
    throw new StepFailedException("the step has no property file \"" + propertyFile + "\"");
  }
}

package dev.penstock.local.container;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a job under the container contract. The folders stand below {@code container} in
 * the job's work folder, its log is {@code job.log} there; after success the folders are removed,
 * as the store has what they held, and after a failure they stay to be looked at.
 *
 * <p>A job has one host, {@code algo-1}, whatever number of instances its request asks for; data
 * that is sharded by key comes to it whole. Data sets of Athena and Redshift, file systems, and
 * pipes are refused.
 */
public final class ContainerJob {
  private static final int LONGEST_REASON = 1024;

  private final StepJob job;
  private final ContainerRoot root;
  private final JobFolders folders;
  private final JobLog log;
  private final Metrics metrics;

  private ContainerJob(
      StepJob job, ContainerRoot root, JobFolders folders, JobLog log, Metrics metrics) {
    this.job = job;
    this.root = root;
    this.folders = folders;
    this.log = log;
    this.metrics = metrics;
  }

  /** Does what is between the inputs and the outputs. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does the work.
     *
     * @param container the job's container
     * @throws Exception when it fails
     */
    void run(ContainerJob container) throws Exception;
  }

  /**
   * Brings the inputs, does the work, and takes the outputs.
   *
   * @param job a processing, training or transform job; or a tuning job, whose training jobs are
   *     done one by one, or as many at once as it says
   * @param work the work
   * @return what came of it: {@code ExitMessage} of a processing job, {@code ModelArtifacts} and
   *     {@code FinalMetricDataList} of a training job, {@code BestTrainingJob} of a tuning job
   * @throws StepFailedException when the data is not there, or the type of job has no container
   * @throws Exception what the work throws
   */
  public static StepOutcome run(StepJob job, Work work) throws Exception {
    ContainerRoot root = new ContainerRoot(job.makeWorkFolder().resolve("container"));
    // A job whose request names it has the same folder in each attempt.
    remove(root.folder());
    if (Files.exists(root.folder(), LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("the folder of an earlier attempt cannot be removed: " + root.folder());
    }
    if (job.type() == StepType.TUNING) {
      return new Tuning(job).run(training -> run(training, work));
    }
    JobFolders folders = folders(job, root);
    Metrics metrics = Metrics.of(folders.metricDefinitions());
    StepOutcome outcome;
    try (JobLog log = new JobLog(job.workFolder(), job.log(), metrics)) {
      outcome = new ContainerJob(job, root, folders, log, metrics).run(work);
    }
    remove(root.folder());
    return outcome;
  }

  /**
   * Tells which types have no container.
   *
   * @param type the type of a step
   * @return why a step of it cannot be run under the container contract, or null when it can
   */
  public static @Nullable String refusal(StepType type) {
    return switch (type) {
      case PROCESSING, TRAINING, TRANSFORM, TUNING -> null;
      default ->
          "a step of the type "
              + type.wireName()
              + " has no container that can be run here; give it a stand-in or a runner of your"
              + " own";
    };
  }

  /**
   * Tells which models are not served.
   *
   * @param model the request that the model is made with
   * @return why it cannot be served, or null when it can
   */
  public static @Nullable String modelRefusal(ObjectNode model) {
    return ServedModel.refusal(model);
  }

  private static JobFolders folders(StepJob job, ContainerRoot root) throws StepFailedException {
    return switch (job.type()) {
      case PROCESSING -> new ProcessingFolders(job, root);
      case TRAINING -> new TrainingFolders(job, root);
      case TRANSFORM -> new TransformFolders(job, root);
      default -> throw new StepFailedException(String.valueOf(refusal(job.type())));
    };
  }

  private StepOutcome run(Work work) throws Exception {
    Files.createDirectories(root.folder().resolve("tmp"));
    try {
      folders.prepare();
    } catch (IllegalArgumentException wrong) {
      // A location or a folder in the request is none.
      throw refused(wrong);
    }
    try {
      work.run(this);
    } catch (Exception | Error failed) {
      try {
        folders.salvage();
      } catch (IOException | RuntimeException second) {
        failed.addSuppressed(second);
      }
      throw failed;
    }
    StepOutcome outcome;
    try {
      outcome = folders.collect();
    } catch (IllegalArgumentException wrong) {
      throw refused(wrong);
    }
    ArrayNode values = metrics.toNode();
    return values.elements().isEmpty() ? outcome : outcome.with("FinalMetricDataList", values);
  }

  private static StepFailedException refused(IllegalArgumentException wrong) {
    StepFailedException failed = new StepFailedException(String.valueOf(wrong.getMessage()));
    failed.initCause(wrong);
    return failed;
  }

  /**
   * Returns the job.
   *
   * @return what was asked for
   */
  public StepJob job() {
    return job;
  }

  /**
   * Returns the folder that stands for {@code /}.
   *
   * @return the folder
   */
  public ContainerRoot root() {
    return root;
  }

  /**
   * Returns the log.
   *
   * @return where lines go
   */
  public JobLog log() {
    return log;
  }

  /**
   * Sets a metric, whether or not the request says how to find it in the log.
   *
   * @param name its name
   * @param value its newest value; one that is not finite is left out
   */
  public void metric(String name, double value) {
    metrics.set(name, value);
  }

  /**
   * Tells whether the program is a server, which the job's data is sent to.
   *
   * @return true of a transform job
   */
  public boolean isServer() {
    return job.type() == StepType.TRANSFORM;
  }

  /**
   * Returns what is to run.
   *
   * @return what the request says; of a transform job, what its model says
   * @throws StepFailedException when the model is not known here
   */
  public JobProgram program() throws StepFailedException {
    return folders.program();
  }

  /**
   * Returns the environment variables that the service sets, with paths as they are in the
   * container.
   *
   * @return the names and values: the job's name and ARN, {@code AWS_REGION}, and what the request
   *     says
   */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    String[] arn = job.executionArn().split(":", -1);
    if (arn.length > 3 && !arn[3].isEmpty()) {
      environment.put("AWS_REGION", arn[3]);
    }
    environment.putAll(folders.environment());
    return environment;
  }

  /**
   * Returns the {@code SM_*} variables that the toolkits in the service's images set for a script.
   *
   * @return the names and values; empty for other jobs than training jobs
   */
  public Map<String, String> toolkitEnvironment() {
    return folders.toolkitEnvironment();
  }

  /**
   * Makes an exception of a program that did not end well.
   *
   * @param what how it ended, for example {@code the process ended with exit code 1}
   * @return the exception: its reason is what the program wrote into {@code
   *     /opt/ml/output/failure}, else how it ended and the last lines of its log
   * @throws IOException when the file cannot be read
   */
  public StepFailedException failed(String what) throws IOException {
    String said = folders.failure();
    if (said != null) {
      return new StepFailedException(said);
    }
    String ending = log.ending(LONGEST_REASON - what.length() - 2);
    return new StepFailedException(ending.isEmpty() ? what : what + ":\n" + ending);
  }

  /** As far as it goes: what is left over does no harm. */
  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException left) {
      // Files of another user, written by a container.
    }
  }
}

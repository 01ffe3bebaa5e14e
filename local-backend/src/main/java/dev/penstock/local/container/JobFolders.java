package dev.penstock.local.container;

import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is particular to the container of a type of job. */
sealed interface JobFolders permits ProcessingFolders, TrainingFolders, TransformFolders {
  /** What the metrics of the job are found by. */
  List<Members> metricDefinitions();

  /** Makes the folders, brings the inputs, writes the files of the contract. */
  void prepare() throws IOException, StepFailedException;

  /** The environment variables that the service sets in the container. */
  Map<String, String> environment();

  /** Those that the toolkits in the service's images add. */
  Map<String, String> toolkitEnvironment();

  JobProgram program() throws StepFailedException;

  /** Takes what the work left to where the request says. */
  StepOutcome collect() throws IOException, StepFailedException;

  /** The same, for what the service keeps of work that failed or was stopped. */
  void salvage() throws IOException;

  /** What the work said of its own failure. */
  @Nullable String failure() throws IOException;
}

package dev.penstock.local.container;

import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transform job: the files in {@code /opt/ml/input/data}, and what came of them in {@code
 * /opt/ml/output}. A function works on these files; a server never sees them, as each is sent to
 * it.
 */
final class TransformFolders implements JobFolders {
  static final String INPUT = "/opt/ml/input/data";
  static final String OUTPUT = "/opt/ml/output";

  private final StepJob job;
  private final ContainerRoot root;
  private final Members request;

  TransformFolders(StepJob job, ContainerRoot root) {
    this.job = job;
    this.root = root;
    this.request = new Members(job.request());
  }

  @Override
  public List<Members> metricDefinitions() {
    return List.of();
  }

  @Override
  public void prepare() throws IOException, StepFailedException {
    Members source = request.object("TransformInput").object("DataSource").object("S3DataSource");
    new InputData(job.store()).bring("data", source, root.made(INPUT));
    root.made(OUTPUT);
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(BatchTransform.environment(request));
    try {
      environment.putAll(ServedModel.of(job).environment());
    } catch (StepFailedException noModel) {
      // A function needs none.
    }
    environment.putAll(request.map("Environment"));
    return environment;
  }

  @Override
  public Map<String, String> toolkitEnvironment() {
    return Map.of("SM_MODEL_DIR", ServedModel.FOLDER);
  }

  @Override
  public JobProgram program() throws StepFailedException {
    // No network isolation: the server is talked to.
    return new JobProgram(
        ServedModel.of(job).image(), List.of(), List.of("serve"), null, List.of(), false, false);
  }

  @Override
  public StepOutcome collect() throws IOException {
    String to = request.object("TransformOutput").text("S3OutputPath");
    Path folder = root.left(OUTPUT);
    if (to != null && folder != null) {
      job.store().upload(folder, S3Location.parse(to));
    }
    return StepOutcome.succeeded();
  }

  @Override
  public void salvage() {}

  @Override
  public @Nullable String failure() {
    return null;
  }
}

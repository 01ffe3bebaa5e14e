package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
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

/** A processing job: {@code /opt/ml/processing} and {@code /opt/ml/config}. */
final class ProcessingFolders implements JobFolders {
  private static final String CONFIG = "/opt/ml/config";
  private static final String OUTPUT = "/opt/ml/output";
  private static final int LONGEST_MESSAGE = 1024;

  private final StepJob job;
  private final ContainerRoot root;
  private final Members request;

  ProcessingFolders(StepJob job, ContainerRoot root) {
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
    InputData data = new InputData(job.store());
    for (Members input : request.objects("ProcessingInputs")) {
      if (!input.isTrue("AppManaged")) {
        bring(data, input);
      }
    }
    for (Members output : outputs()) {
      root.made(output.text("LocalPath", ""));
    }
    root.made(OUTPUT);
    Map<String, Node> config = new LinkedHashMap<>();
    config.put("ProcessingJobArn", new TextNode(job.jobArn()));
    config.put("ProcessingJobName", new TextNode(job.jobName()));
    config.putAll(job.request().members());
    ConfigFile.write(root, CONFIG, "processingjobconfig.json", new ObjectNode(config));
    ConfigFile.write(
        root, CONFIG, "resourceconfig.json", ConfigFile.resourceConfig(instanceType()));
  }

  private void bring(InputData data, Members input) throws IOException, StepFailedException {
    String name = input.text("InputName", "");
    Members source = input.object("S3Input");
    if (!input.has("S3Input")) {
      throw new StepFailedException(
          "the input \""
              + name
              + "\" is not in S3; data sets of Athena and Redshift are not "
              + "brought here");
    }
    if (source.text("S3InputMode", "File").equals("Pipe")) {
      throw new StepFailedException(
          "the input \"" + name + "\" is a pipe, which is not run here; take S3InputMode File");
    }
    data.bring(name, source, root.made(source.text("LocalPath", "")));
  }

  private String instanceType() {
    return request.object("ProcessingResources").object("ClusterConfig").text("InstanceType", "");
  }

  /** The outputs in S3 that are taken there when the job ends. */
  private List<Members> outputs() {
    return request.object("ProcessingOutputConfig").objects("Outputs").stream()
        .filter(each -> !each.isTrue("AppManaged"))
        .map(each -> each.object("S3Output"))
        .filter(each -> each.has("S3Uri"))
        .toList();
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PROCESSING_JOB_NAME", job.jobName());
    environment.put("PROCESSING_JOB_ARN", job.jobArn());
    environment.putAll(request.map("Environment"));
    return environment;
  }

  @Override
  public Map<String, String> toolkitEnvironment() {
    return Map.of();
  }

  @Override
  public JobProgram program() {
    Members specification = request.object("AppSpecification");
    return new JobProgram(
        specification.text("ImageUri", ""),
        specification.texts("ContainerEntrypoint"),
        specification.texts("ContainerArguments"),
        null,
        List.of(),
        false,
        request.object("NetworkConfig").isTrue("EnableNetworkIsolation"));
  }

  @Override
  public StepOutcome collect() throws IOException {
    for (Members output : outputs()) {
      upload(output);
    }
    String message = root.text(OUTPUT + "/message", LONGEST_MESSAGE);
    StepOutcome outcome = StepOutcome.succeeded();
    return message == null ? outcome : outcome.with("ExitMessage", message);
  }

  /** What is uploaded as it is written is there when a job fails; the rest is not. */
  @Override
  public void salvage() throws IOException {
    for (Members output : outputs()) {
      if (output.text("S3UploadMode", "EndOfJob").equals("Continuous")) {
        upload(output);
      }
    }
  }

  private void upload(Members output) throws IOException {
    Path folder = root.left(output.text("LocalPath", ""));
    if (folder != null) {
      job.store().upload(folder, S3Location.parse(output.text("S3Uri", "")));
    }
  }

  @Override
  public @Nullable String failure() throws IOException {
    String failure = root.text(OUTPUT + "/failure", LONGEST_MESSAGE);
    return failure == null ? root.text(OUTPUT + "/message", LONGEST_MESSAGE) : failure;
  }
}

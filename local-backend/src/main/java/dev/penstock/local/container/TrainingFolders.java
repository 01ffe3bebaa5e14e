package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A training job: {@code /opt/ml/input}, {@code /opt/ml/model} and {@code /opt/ml/output}. */
final class TrainingFolders implements JobFolders {
  static final String CODE = "/opt/ml/code";
  static final String MODEL = "/opt/ml/model";
  static final String OUTPUT = "/opt/ml/output";
  static final String OUTPUT_DATA = "/opt/ml/output/data";
  static final String INPUT = "/opt/ml/input";
  private static final String CONFIG = "/opt/ml/input/config";
  private static final String CHECKPOINTS = "/opt/ml/checkpoints";
  private static final int LONGEST_FAILURE = 1024;

  private final StepJob job;
  private final ContainerRoot root;
  private final Members request;
  private final TrainingHyperparameters hyperparameters;

  TrainingFolders(StepJob job, ContainerRoot root) {
    this.job = job;
    this.root = root;
    this.request = new Members(job.request());
    this.hyperparameters = new TrainingHyperparameters(request.map("HyperParameters"));
  }

  @Override
  public List<Members> metricDefinitions() {
    return request.object("AlgorithmSpecification").objects("MetricDefinitions");
  }

  @Override
  public void prepare() throws IOException, StepFailedException {
    root.made(MODEL);
    root.made(OUTPUT_DATA);
    InputData data = new InputData(job.store());
    Map<String, Node> channels = new LinkedHashMap<>();
    for (Members channel : request.objects("InputDataConfig")) {
      String name = channelName(channel);
      bring(data, name, channel);
      channels.put(name, describe(channel));
    }
    String archive = hyperparameters.submitDirectory();
    Path code = root.made(CODE);
    if (archive != null && archive.startsWith("s3://")) {
      unpackSource(S3Location.parse(archive), code);
    }
    Members checkpoints = request.object("CheckpointConfig");
    if (checkpoints.has("S3Uri")) {
      job.store()
          .download(S3Location.parse(checkpoints.text("S3Uri", "")), root.made(checkpointPath()));
    }
    String instance = request.object("ResourceConfig").text("InstanceType", "");
    ConfigFile.write(
        root, CONFIG, "hyperparameters.json", ConfigFile.texts(hyperparameters.inContainer()));
    ConfigFile.write(root, CONFIG, "inputdataconfig.json", new ObjectNode(channels));
    ConfigFile.write(root, CONFIG, "resourceconfig.json", ConfigFile.resourceConfig(instance));
  }

  private static String channelName(Members channel) {
    return channel.text("ChannelName", "training");
  }

  private String checkpointPath() {
    return request.object("CheckpointConfig").text("LocalPath", CHECKPOINTS);
  }

  private void bring(InputData data, String name, Members channel)
      throws IOException, StepFailedException {
    Members source = channel.object("DataSource").object("S3DataSource");
    if (!source.has("S3Uri")) {
      throw new StepFailedException(
          "the channel \"" + name + "\" is not in S3; file systems are not mounted here");
    }
    if (inputMode(channel).equals("Pipe")) {
      throw new StepFailedException(
          "the channel \""
              + name
              + "\" is a pipe, which is not run here; take the input mode File "
              + "or FastFile");
    }
    data.bring(name, source, root.made(INPUT + "/data/" + name));
  }

  private String inputMode(Members channel) {
    return channel.text(
        "InputMode", request.object("AlgorithmSpecification").text("TrainingInputMode", "File"));
  }

  private ObjectNode describe(Members channel) {
    Map<String, Node> config = new LinkedHashMap<>();
    config.put("TrainingInputMode", new TextNode(inputMode(channel)));
    config.put(
        "S3DistributionType",
        new TextNode(
            channel
                .object("DataSource")
                .object("S3DataSource")
                .text("S3DataDistributionType", "FullyReplicated")));
    config.put("RecordWrapperType", new TextNode(channel.text("RecordWrapperType", "None")));
    String type = channel.text("ContentType");
    if (type != null) {
      config.put("ContentType", new TextNode(type));
    }
    return new ObjectNode(config);
  }

  private void unpackSource(S3Location from, Path code) throws IOException, StepFailedException {
    Path packed = Files.createTempFile(job.makeWorkFolder(), "source", ".tar.gz");
    try (InputStream bytes = job.store().read(from)) {
      Files.copy(bytes, packed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      TarGz.unpack(packed, code);
    } catch (NoSuchFileException e) {
      throw new StepFailedException("the source code is not there: no S3 object " + from);
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("TRAINING_JOB_NAME", job.jobName());
    environment.put("TRAINING_JOB_ARN", job.jobArn());
    environment.putAll(request.map("Environment"));
    return environment;
  }

  @Override
  public Map<String, String> toolkitEnvironment() {
    List<String> channels =
        request.objects("InputDataConfig").stream().map(TrainingFolders::channelName).toList();
    return ToolkitEnvironment.of(hyperparameters, channels);
  }

  @Override
  public JobProgram program() {
    Members algorithm = request.object("AlgorithmSpecification");
    String program = hyperparameters.program();
    return new JobProgram(
        algorithm.text("TrainingImage", ""),
        algorithm.texts("ContainerEntrypoint"),
        algorithm.texts("ContainerArguments"),
        program == null ? null : CODE + "/" + program,
        hyperparameters.arguments(),
        true,
        request.isTrue("EnableNetworkIsolation"));
  }

  @Override
  public StepOutcome collect() throws IOException {
    S3Location output = output();
    saveCheckpoints();
    if (output == null) {
      return StepOutcome.succeeded();
    }
    saveOutputData(output);
    String model =
        saveModel(output, Objects.requireNonNullElse(root.left(MODEL), root.made(MODEL)));
    return StepOutcome.succeeded()
        .with("ModelArtifacts", new ObjectNode(Map.of("S3ModelArtifacts", new TextNode(model))));
  }

  @Override
  public void salvage() throws IOException {
    S3Location output = output();
    saveCheckpoints();
    if (output != null) {
      saveOutputData(output);
    }
  }

  private @Nullable S3Location output() {
    String path = request.object("OutputDataConfig").text("S3OutputPath");
    return path == null ? null : S3Location.parse(path).child(job.jobName() + "/output");
  }

  private String saveModel(S3Location output, Path folder) throws IOException {
    if (request.object("OutputDataConfig").text("CompressionType", "GZIP").equals("NONE")) {
      S3Location model = output.child("model/");
      job.store().upload(folder, model);
      return model.toString();
    }
    S3Location model = output.child("model.tar.gz");
    saveArchive(folder, model);
    return model.toString();
  }

  private void saveOutputData(S3Location output) throws IOException {
    Path folder = root.left(OUTPUT_DATA);
    if (folder != null && !isEmpty(folder)) {
      saveArchive(folder, output.child("output.tar.gz"));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void saveCheckpoints() throws IOException {
    String to = request.object("CheckpointConfig").text("S3Uri");
    Path folder = to == null ? null : root.left(checkpointPath());
    if (to != null && folder != null) {
      job.store().upload(folder, S3Location.parse(to));
    }
  }

  private void saveArchive(Path folder, S3Location to) throws IOException {
    Path packed = Files.createTempFile(job.makeWorkFolder(), "archive", ".tar.gz");
    try {
      try (OutputStream archive = Files.newOutputStream(packed)) {
        TarGz.pack(folder, archive);
      }
      try (InputStream bytes = Files.newInputStream(packed)) {
        job.store().write(to, bytes);
      }
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  @Override
  public @Nullable String failure() throws IOException {
    return root.text(OUTPUT + "/failure", LONGEST_FAILURE);
  }
}

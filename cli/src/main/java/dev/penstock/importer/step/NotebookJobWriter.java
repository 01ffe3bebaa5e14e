package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.step.NotebookJobStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A training job that runs a notebook: image and kernel, the notebook, its parameters. */
public final class NotebookJobWriter implements StepWriter {
  private static final String CHANNEL = "sagemaker_headless_execution_pipelinestep";
  private static final Pattern REGION = Pattern.compile(".*\\.dkr\\.ecr\\.([a-z0-9-]+)\\..*");
  private static final String ENVIRONMENT = "Environment";

  @Override
  public Class<?> stepClass() {
    return NotebookJobStep.class;
  }

  /** Whether a step is a notebook's: its container starts what runs notebooks. */
  public static boolean isNotebook(ObjectNode arguments) {
    return arguments.get("AlgorithmSpecification") instanceof ObjectNode algorithm
        && algorithm.get("ContainerEntrypoint") instanceof ArrayNode entrypoint
        && entrypoint.elements().equals(List.of(new TextNode("amazon_sagemaker_scheduler")));
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    Node image = arguments.take("AlgorithmSpecification", "TrainingImage");
    Node kernel = arguments.take(ENVIRONMENT, "SM_KERNEL_NAME");
    Node notebook = arguments.take(ENVIRONMENT, "SM_INPUT_NOTEBOOK_NAME");
    Code folder = folder(in);
    if (!(image instanceof TextNode uri)
        || !(kernel instanceof TextNode kernelName)
        || !(notebook instanceof TextNode file)
        || folder == null
        || !arguments.takeText("File", "AlgorithmSpecification", "TrainingInputMode")) {
      return null;
    }
    arguments.take("AlgorithmSpecification", "ContainerEntrypoint");
    Code code =
        in.named(NotebookJobStep.class)
            .call("image", Code.text(uri.value()), Code.text(kernelName.value()))
            .call("notebook", folder, Code.text(file.value()));
    code = jobName(in, code, file.value());
    code = code == null ? null : environment(in, code, uri.value());
    code = code == null ? null : root(in, code);
    code = code == null ? null : resources(in, code);
    if (code == null) {
      return null;
    }
    code = parameters(in, code);
    return in.rest(code, builder());
  }

  /** The only channel, which brings the folder with the notebook. */
  private static @Nullable Code folder(StepInput in) {
    if (!(in.arguments().take("InputDataConfig") instanceof ArrayNode channels)
        || channels.elements().size() != 1
        || !(channels.elements().get(0) instanceof ObjectNode node)) {
      return null;
    }
    String[] source = {"DataSource", "S3DataSource", ""};
    Arguments channel = new Arguments(node);
    Code location = in.location(channel.take(source[0], source[1], "S3Uri"));
    return channel.takeText(CHANNEL, "ChannelName")
            && channel.takeText("S3Prefix", source[0], source[1], "S3DataType")
            && channel.takeText("FullyReplicated", source[0], source[1], "S3DataDistributionType")
            && channel.left().isEmpty()
        ? location
        : null;
  }

  /** The job's name, and the tags that tell of it. */
  private static @Nullable Code jobName(StepInput in, Code builder, String file) {
    if (!(in.arguments().take("TrainingJobName") instanceof TextNode name)
        || !(in.arguments().take("Tags") instanceof ArrayNode tags)) {
      return null;
    }
    List<Node> own =
        List.of(
            tag("sagemaker:name", name.value()),
            tag("sagemaker:notebook-name", file),
            tag("sagemaker:notebook-job-origin", "PIPELINE_STEP"),
            tag("sagemaker:is-studio-archived", "false"));
    List<Node> others = new ArrayList<>(tags.elements());
    int first = others.size() - own.size();
    if (first < 0 || !others.subList(first, others.size()).equals(own)) {
      return null;
    }
    Code code = builder;
    if (!name.value().equals(file.replaceAll("[^A-Za-z0-9]+", "-"))) {
      code = code.call("jobName", Code.text(name.value()));
    }
    for (Node node : others.subList(0, first)) {
      List<Code> tag = StepInput.tag(node);
      if (tag == null) {
        return null;
      }
      code = code.call("tag", tag);
    }
    return in.arguments().takeText(name.value() + ".ipynb", ENVIRONMENT, "SM_OUTPUT_NOTEBOOK_NAME")
        ? code
        : null;
  }

  private static Node tag(String key, String value) {
    return new ObjectNode(Map.of("Key", new TextNode(key), "Value", new TextNode(value)));
  }

  private static @Nullable Code environment(StepInput in, Code builder, String image) {
    Arguments arguments = in.arguments();
    Matcher region = REGION.matcher(image);
    boolean usual =
        (!region.matches()
                || arguments.takeText(region.group(1), ENVIRONMENT, "AWS_DEFAULT_REGION"))
            && arguments.takeText("1.0", ENVIRONMENT, "SM_JOB_DEF_VERSION")
            && arguments.takeText("sagemaker-default-env", ENVIRONMENT, "SM_ENV_NAME")
            && arguments.takeText("true", ENVIRONMENT, "SM_SKIP_EFS_SIMULATION")
            && arguments.takeText(
                "/opt/ml/input/data/" + CHANNEL, ENVIRONMENT, "SM_EXECUTION_INPUT_PATH");
    if (!usual) {
      return null;
    }
    Code code = builder;
    if (arguments.take(ENVIRONMENT, "SM_INIT_SCRIPT") instanceof TextNode script) {
      code = code.call("initScript", Code.text(script.value()));
    }
    code = in.environment(code, arguments.members(ENVIRONMENT));
    arguments.take(ENVIRONMENT);
    return code;
  }

  /** Where the results go: below a folder, in one of the execution and the step. */
  private static @Nullable Code root(StepInput in, Code code) {
    Node path = in.arguments().take("OutputDataConfig", "S3OutputPath");
    if (!(path instanceof ObjectNode object)
        || !(object.get("Std:Join") instanceof ObjectNode join)
        || !(join.get("Values") instanceof ArrayNode values)
        || values.elements().isEmpty()
        || !(values.elements().get(0) instanceof TextNode folder)) {
      return null;
    }
    List<Node> below =
        List.of(
            folder,
            new TextNode(in.shared().pipelineName()),
            new ObjectNode(Map.of("Get", new TextNode("Execution.PipelineExecutionId"))),
            new TextNode(in.name()));
    if (!"/".equals(join.text("On")) || !values.elements().equals(below)) {
      return null;
    }
    return in.shared().isBucketRoot(new TextNode(folder.value() + "/"))
        ? code
        : code.call("root", Code.text(folder.value()));
  }

  private static @Nullable Code resources(StepInput in, Code builder) {
    Arguments arguments = in.arguments();
    Code code = builder;
    Code type = in.text(arguments.take("ResourceConfig", "InstanceType"));
    Node volume = arguments.take("ResourceConfig", "VolumeSizeInGB");
    Code size = volume == null ? null : PlainValues.plain(volume, Want.INTEGER);
    Node seconds = arguments.take("StoppingCondition", "MaxRuntimeInSeconds");
    Code time = StepInput.duration(seconds);
    Node attempts = arguments.take("RetryStrategy", "MaximumRetryAttempts");
    Code most = attempts == null ? null : PlainValues.plain(attempts, Want.INTEGER);
    Node encrypted = arguments.take("EnableInterContainerTrafficEncryption");
    Code traffic = encrypted == null ? null : PlainValues.plain(encrypted, Want.BOOLEAN);
    boolean one = new NumberNode("1").equals(arguments.take("ResourceConfig", "InstanceCount"));
    if (type == null || size == null || time == null || most == null || traffic == null || !one) {
      return null;
    }
    code = new Code.Text("ml.m5.large").equals(type) ? code : code.call("instanceType", type);
    code = new NumberNode("30").equals(volume) ? code : code.call("volumeSizeInGB", size);
    code = new NumberNode("172800").equals(seconds) ? code : code.call("maxRuntime", time);
    code = new NumberNode("1").equals(attempts) ? code : code.call("maxAttempts", most);
    code = new BooleanNode(true).equals(encrypted) ? code : code.call("trafficEncryption", traffic);
    code = in.plainText(code, "volumeKmsKey", "ResourceConfig", "VolumeKmsKeyId");
    code = in.plainText(code, "outputKmsKey", "OutputDataConfig", "KmsKeyId");
    code = texts(in, code, "subnets", "Subnets");
    code = texts(in, code, "securityGroupIds", "SecurityGroupIds");
    return in.shared().takeRole(arguments, "RoleArn")
        ? code
        : in.plainText(code, "roleArn", "RoleArn");
  }

  private static Code texts(StepInput in, Code code, String method, String member) {
    List<Code> texts = StepInput.texts(in.arguments().elements("VpcConfig", member));
    if (texts == null || texts.isEmpty()) {
      return code;
    }
    in.arguments().take("VpcConfig", member);
    return code.call(method, texts);
  }

  private static Code parameters(StepInput in, Code builder) {
    Code code = builder;
    for (Map.Entry<String, Node> each : in.arguments().members("HyperParameters").entrySet()) {
      Code value =
          each.getValue() instanceof TextNode text
              ? Code.text(text.value())
              : Hyperparameters.value(in, each.getValue());
      if (value != null) {
        code = code.call("parameter", Code.text(each.getKey()), value);
        in.arguments().take("HyperParameters", each.getKey());
      }
    }
    return code;
  }
}

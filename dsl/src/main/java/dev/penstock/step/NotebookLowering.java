package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.ExecutionVariable;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.ArgumentTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a training job run a notebook: the scheduler's entry point, channel, variables and
 * tags, as the Python SDK writes them.
 *
 * @param notebook the notebook and, after it, what it needs; empty when they are in S3 already
 * @param root the folder that results go below, or null for the pipeline's bucket
 */
record NotebookLowering(List<Path> notebook, @Nullable String root) implements Lowering {
  static final NotebookLowering NONE = new NotebookLowering(List.of(), null);

  static final List<String> JOB_NAME = List.of("TrainingJobName");
  static final List<String> IMAGE = List.of("AlgorithmSpecification", "TrainingImage");
  static final List<String> TRAFFIC_ENCRYPTION = List.of("EnableInterContainerTrafficEncryption");
  static final List<String> INPUT =
      List.of("InputDataConfig", "[0]", "DataSource", "S3DataSource", "S3Uri");

  private static final String CHANNEL = "sagemaker_headless_execution_pipelinestep";
  private static final Pattern REGION = Pattern.compile(".*\\.dkr\\.ecr\\.([a-z0-9-]+)\\..*");
  private static final List<String> SOURCE =
      List.of("InputDataConfig", "[0]", "DataSource", "S3DataSource");

  private static final DefaultPlaces DEFAULTS =
      new DefaultPlaces(
          List.of("RoleArn"),
          List.of("VpcConfig"),
          List.of("EnableNetworkIsolation"),
          null,
          List.of("ResourceConfig", "VolumeKmsKeyId"),
          List.of("OutputDataConfig", "KmsKeyId"),
          List.of("Tags"),
          List.of("Environment"));

  static NotebookLowering of(StepSpec spec) {
    return spec.lowering() instanceof NotebookLowering lowering ? lowering : NONE;
  }

  NotebookLowering taking(Path file, List<Path> more) {
    List<Path> all = new ArrayList<>();
    all.add(file);
    all.addAll(more);
    return new NotebookLowering(List.copyOf(all), root);
  }

  NotebookLowering below(String folder) {
    return new NotebookLowering(notebook, folder);
  }

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    arguments.putIfAbsent(List.of("RetryStrategy", "MaximumRetryAttempts"), new Literal(1L));
    arguments.putIfAbsent(
        List.of("StoppingCondition", "MaxRuntimeInSeconds"), new Literal(172800L));
    arguments.putIfAbsent(TRAFFIC_ENCRYPTION, new Literal(true));
    arguments.putIfAbsent(
        List.of("AlgorithmSpecification", "TrainingInputMode"), new Literal("File"));
    arguments.putIfAbsent(
        List.of("AlgorithmSpecification", "ContainerEntrypoint"),
        new ArrayExpression(List.of(new Literal("amazon_sagemaker_scheduler"))));
    placeData(spec, arguments, context);
    arguments.putIfAbsent(List.of("ResourceConfig", "VolumeSizeInGB"), new Literal(30L));
    arguments.putIfAbsent(List.of("ResourceConfig", "InstanceCount"), new Literal(1L));
    arguments.putIfAbsent(List.of("ResourceConfig", "InstanceType"), new Literal("ml.m5.large"));
    describe(arguments);
    DEFAULTS.fill(arguments, context.defaults());
  }

  private void placeData(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    if (!notebook.isEmpty()) {
      arguments.put(
          INPUT, context.assetFolder("InputDataConfig[0].DataSource.S3DataSource.S3Uri", notebook));
    }
    arguments.put(List.of("InputDataConfig", "[0]", "ChannelName"), new Literal(CHANNEL));
    Map<String, Expression> source = new LinkedHashMap<>();
    source.put("S3DataType", new Literal("S3Prefix"));
    source.put("S3DataDistributionType", new Literal("FullyReplicated"));
    arguments.putIfAbsent(SOURCE, new ObjectExpression(source));
    List<String> place = List.of("OutputDataConfig", "S3OutputPath");
    if (!arguments.has(place)) {
      String folder = root != null ? root : context.bucketRoot("OutputDataConfig.S3OutputPath");
      arguments.put(
          place,
          new Join(
              "/",
              List.of(
                  new Literal(folder),
                  new Literal(context.pipelineName()),
                  new ExecutionVariable("PipelineExecutionId"),
                  new Literal(spec.name()))));
    }
  }

  /** Names and tags by which SageMaker Studio knows the job for a notebook's. */
  private static void describe(ArgumentTree arguments) {
    String notebook = text(arguments, List.of("Environment", "SM_INPUT_NOTEBOOK_NAME"));
    arguments.putIfAbsent(JOB_NAME, new Literal(notebook.replaceAll("[^A-Za-z0-9]+", "-")));
    String name = text(arguments, JOB_NAME);
    arguments.append(List.of("Tags"), tagOf("sagemaker:name", name));
    arguments.append(List.of("Tags"), tagOf("sagemaker:notebook-name", notebook));
    arguments.append(List.of("Tags"), tagOf("sagemaker:notebook-job-origin", "PIPELINE_STEP"));
    arguments.append(List.of("Tags"), tagOf("sagemaker:is-studio-archived", "false"));
    Matcher region = REGION.matcher(text(arguments, IMAGE));
    if (region.matches()) {
      variable(arguments, "AWS_DEFAULT_REGION", region.group(1));
    }
    variable(arguments, "SM_JOB_DEF_VERSION", "1.0");
    variable(arguments, "SM_ENV_NAME", "sagemaker-default-env");
    variable(arguments, "SM_SKIP_EFS_SIMULATION", "true");
    variable(arguments, "SM_EXECUTION_INPUT_PATH", "/opt/ml/input/data/" + CHANNEL);
    variable(arguments, "SM_OUTPUT_NOTEBOOK_NAME", name + ".ipynb");
  }

  private static void variable(ArgumentTree arguments, String name, String value) {
    arguments.putIfAbsent(List.of("Environment", name), new Literal(value));
  }

  private static String text(ArgumentTree arguments, List<String> path) {
    return arguments.get(path) instanceof Literal literal && literal.value() instanceof String text
        ? text
        : "";
  }

  static ObjectExpression tagOf(String key, String value) {
    Map<String, Expression> tag = new LinkedHashMap<>();
    tag.put("Key", new Literal(key));
    tag.put("Value", new Literal(value));
    return new ObjectExpression(tag);
  }
}

package dev.penstock.compile;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ExecutionVariable;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.step.LambdaFunction;
import dev.penstock.step.LoweringContext;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.StepSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipeline, as one of its steps sees it. */
final class StepContext implements LoweringContext {
  private final PipelineSpec spec;
  private final String step;
  private final PipelineDefaults defaults;
  private final Assets assets;
  private final Problems problems;
  private final Map<String, Expression> members = new LinkedHashMap<>();

  StepContext(PipelineSpec spec, StepSpec step, Assets assets, Problems problems) {
    PipelineDefaults own = step.defaults();
    this.spec = spec;
    this.step = step.name();
    this.defaults = (own == null ? spec.defaults() : own).withMissingTags(spec.jobTags());
    this.assets = assets;
    this.problems = problems;
  }

  @Override
  public void error(String code, String argument, String message, String mend) {
    problems.error(code, step, argument, message, mend);
  }

  @Override
  public String pipelineName() {
    return spec.name();
  }

  @Override
  public PipelineDefaults defaults() {
    return defaults;
  }

  @Override
  public String bucketRoot(String argument) {
    String prefix = defaults.bucketPrefix();
    return "s3://" + bucket(argument) + (prefix == null ? "" : "/" + prefix);
  }

  @Override
  public Expression executionLocation(String argument, List<String> below) {
    List<Expression> parts = new ArrayList<>();
    parts.add(new Literal("s3:/"));
    parts.add(new Literal(bucket(argument)));
    if (defaults.bucketPrefix() != null) {
      parts.add(new Literal(defaults.bucketPrefix()));
    }
    parts.add(new Literal(spec.name()));
    parts.add(new ExecutionVariable("PipelineExecutionId"));
    for (String part : below) {
      parts.add(new Literal(part));
    }
    return new Join("/", parts);
  }

  @Override
  public Expression asset(String argument, Path file) {
    return assets.add(step, argument, bucketRoot(argument), file);
  }

  @Override
  public Expression archive(String argument, Path folder, String entryPoint) {
    return assets.addArchive(step, argument, bucketRoot(argument), folder, entryPoint);
  }

  @Override
  public Expression assetFolder(String argument, List<Path> files) {
    return assets.addFolder(step, argument, bucketRoot(argument), files);
  }

  @Override
  public Expression function(LambdaFunction function) {
    return assets.addFunction(step, defaults, bucketRoot("FunctionArn"), function);
  }

  @Override
  public void member(String name, Expression value) {
    members.put(name, value);
  }

  /** The members that the step's lowering has set. */
  Map<String, Expression> members() {
    return members;
  }

  private String bucket(String argument) {
    String bucket = defaults.bucket();
    if (bucket == null) {
      problems.error(
          "PSK112",
          step,
          argument,
          "there is no location given, and the pipeline has no bucket for a default one",
          "Set .defaults(PipelineDefaults.builder().bucket(\"my-bucket\")…) on the pipeline, or"
              + " give the location at the step.");
      return "bucket";
    }
    return bucket;
  }
}

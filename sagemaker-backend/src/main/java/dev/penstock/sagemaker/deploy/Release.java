package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.FunctionAsset;
import dev.penstock.ParallelismConfiguration;
import dev.penstock.Pipeline;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the service is told of a pipeline. Immutable. */
public final class Release {
  private static final int MOST_TAGS = 50;

  private final Pipeline pipeline;
  private final PipelineDefinition definition;
  private final List<Asset> assets;
  private final List<FunctionAsset> functions;
  private final String role;
  private final Stamp stamp;

  private Release(Pipeline pipeline, Compilation compilation, String role, Provenance provenance) {
    this.pipeline = pipeline;
    this.definition = compilation.definition();
    this.assets = compilation.assets();
    this.functions = compilation.functions();
    this.role = role;
    this.stamp = Stamp.of(Hash.of(definition.toBytes()), provenance);
  }

  /**
   * Makes a release of a pipeline. One for an environment comes from {@code
   * environment.applyTo(pipeline)}, which tags its jobs; one for none from {@code
   * JobTags.on(pipeline)}.
   *
   * @param pipeline the pipeline
   * @param compilation what compiling it gave
   * @param provenance what it was made from
   * @return the release
   * @throws dev.penstock.CompilationException when the pipeline has errors
   * @throws SageMakerFailure when the pipeline has no role of its own, or too many tags
   */
  public static Release of(Pipeline pipeline, Compilation compilation, Provenance provenance) {
    StringValue role = pipeline.defaults().role();
    if (role == null
        || !(role.expression() instanceof Literal literal)
        || !(literal.value() instanceof String arn)) {
      throw new SageMakerFailure(
          "The pipeline "
              + pipeline.name()
              + " has no role to run with. Put one into the environment (role:), or into the"
              + " pipeline's defaults.");
    }
    int most = MOST_TAGS - Stamp.MOST_TAGS - 1;
    if (pipeline.tags().size() > most) {
      throw new SageMakerFailure(
          "The pipeline "
              + pipeline.name()
              + " has "
              + pipeline.tags().size()
              + " tags. At most "
              + most
              + " leave room for those that tell where it comes from.");
    }
    for (String key : pipeline.tags().keySet()) {
      if (key.startsWith(Stamp.PREFIX)) {
        throw new SageMakerFailure(
            "The tag " + key + " is Penstock's own: take another key than " + Stamp.PREFIX + "….");
      }
    }
    return new Release(pipeline, compilation, arn, provenance);
  }

  /**
   * Returns the pipeline's name.
   *
   * @return the name on the service
   */
  public String name() {
    return pipeline.name();
  }

  /**
   * Returns the definition.
   *
   * @return the definition without errors
   */
  public PipelineDefinition definition() {
    return definition;
  }

  /**
   * Returns the files that the definition refers to.
   *
   * @return each once
   */
  public List<Asset> assets() {
    return assets;
  }

  /**
   * Returns the Lambda functions that the definition calls and that come with their code.
   *
   * @return each once
   */
  public List<FunctionAsset> functions() {
    return functions;
  }

  /**
   * Returns what is written on the pipeline.
   *
   * @return where it comes from
   */
  public Stamp stamp() {
    return stamp;
  }

  String role() {
    return role;
  }

  @Nullable String displayName() {
    return pipeline.displayName();
  }

  /** What people say of it, as far as there is room beside the stamp. */
  @Nullable String description() {
    return stamp.kept(pipeline.description());
  }

  Map<String, String> tags() {
    return pipeline.tags();
  }

  @Nullable Long maxParallelSteps() {
    ParallelismConfiguration parallelism = pipeline.parallelism();
    return parallelism == null ? null : parallelism.maxParallelExecutionSteps();
  }

  /** The folder in S3 for what this pipeline needs, or null when it has no bucket. */
  @Nullable String folder() {
    String bucket = pipeline.defaults().bucket();
    String prefix = pipeline.defaults().bucketPrefix();
    return bucket == null
        ? null
        : "s3://" + bucket + "/" + (prefix == null ? "" : prefix + "/") + name();
  }
}

package dev.penstock.sagemaker.export;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.definition.PipelineDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as the request that creates it describes it, to be written as infrastructure as code.
 * Immutable.
 *
 * <pre>{@code
 * PipelineExport.of(pipeline).withRole(roleArn).cloudFormation().toYaml();
 * }</pre>
 *
 * @param name the pipeline's name
 * @param definition its definition
 * @param displayName what is shown instead of the name, or null
 * @param description its description, or null
 * @param tags its tags, values by key
 * @param maxParallelSteps how many steps run at a time, or null for the service's own
 * @param role the ARN of the role that it runs with, or null to have it asked for
 * @param location where in S3 the definition lies, or null to have it written into the export
 */
public record PipelineExport(
    String name,
    PipelineDefinition definition,
    @Nullable String displayName,
    @Nullable String description,
    Map<String, String> tags,
    @Nullable Long maxParallelSteps,
    @Nullable String role,
    @Nullable DefinitionLocation location) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}");
  private static final int LONGEST_DEFINITION = 1_048_576;

  /**
   * Checks what every tool checks late.
   *
   * @throws ExportException when the service would take no such pipeline
   */
  public PipelineExport {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    if (!NAME.matcher(name).matches()) {
      throw new ExportException(
          "A pipeline's name has letters, digits and hyphens, at most 256, and does not begin or"
              + " end with a hyphen.");
    }
    if (maxParallelSteps != null
        && (maxParallelSteps < 1 || maxParallelSteps > Integer.MAX_VALUE)) {
      throw new ExportException("At least one step runs at a time.");
    }
    if (location == null && text(definition).length() > LONGEST_DEFINITION) {
      throw new ExportException(
          "The definition has more than 1,048,576 characters, the most that the service takes in a"
              + " request. Leave it in S3.");
    }
  }

  /**
   * Takes a pipeline of the Java API.
   *
   * @param pipeline the pipeline
   * @return what to export
   * @throws dev.penstock.CompilationException when it has errors
   * @throws ExportException when the service would take no such pipeline
   */
  public static PipelineExport of(Pipeline pipeline) {
    return of(pipeline, pipeline.compile());
  }

  /**
   * Takes a pipeline of the Java API that was compiled.
   *
   * @param pipeline the pipeline
   * @param compilation what compiling it gave
   * @return what to export
   * @throws dev.penstock.CompilationException when it has errors
   * @throws ExportException when the service would take no such pipeline
   */
  public static PipelineExport of(Pipeline pipeline, Compilation compilation) {
    return new PipelineExport(
        pipeline.name(),
        compilation.definition(),
        pipeline.displayName(),
        pipeline.description(),
        pipeline.tags(),
        pipeline.parallelism() == null ? null : pipeline.parallelism().maxParallelExecutionSteps(),
        null,
        null);
  }

  /**
   * Takes a definition from anywhere.
   *
   * @param name the pipeline's name
   * @param definition its definition
   * @return what to export
   * @throws ExportException when the service would take no such pipeline
   */
  public static PipelineExport of(String name, PipelineDefinition definition) {
    return new PipelineExport(name, definition, null, null, Map.of(), null, null, null);
  }

  /**
   * Gives it another name.
   *
   * @param otherName the pipeline's name
   * @return the same of this name
   * @throws ExportException when it is no name
   */
  public PipelineExport named(String otherName) {
    return new PipelineExport(
        otherName, definition, displayName, description, tags, maxParallelSteps, role, location);
  }

  /**
   * Sets the role, which otherwise is asked for.
   *
   * @param roleArn the ARN of the role that the pipeline runs with, or null to have it asked for
   * @return the same with this role
   */
  public PipelineExport withRole(@Nullable String roleArn) {
    return new PipelineExport(
        name, definition, displayName, description, tags, maxParallelSteps, roleArn, location);
  }

  /**
   * Leaves the definition in S3. Whoever applies the export puts it there first.
   *
   * @param there where, or null to have it written into the export
   * @return the same with this location
   */
  public PipelineExport withDefinitionAt(@Nullable DefinitionLocation there) {
    return new PipelineExport(
        name, definition, displayName, description, tags, maxParallelSteps, role, there);
  }

  /**
   * Writes a CloudFormation template.
   *
   * @return the template
   * @throws ExportException when it would be too large, or would mean something else there
   */
  public CloudFormationTemplate cloudFormation() {
    return CloudFormationTemplate.of(this);
  }

  /**
   * Writes the Java source of a construct of the CDK.
   *
   * @param packageName the package, empty for none
   * @param className the class, or null for one after the pipeline
   * @return the source of a compilation unit
   * @throws ExportException when these are no names, or a text would mean something else there
   */
  public String cdk(String packageName, @Nullable String className) {
    return new CdkConstruct(this, packageName, className).source();
  }

  /**
   * Writes a Terraform configuration.
   *
   * @return the configuration in Terraform's JSON syntax
   */
  public String terraform() {
    return TerraformConfiguration.of(this);
  }

  /** The definition as the service takes it. */
  String definitionText() {
    return text(definition);
  }

  private static String text(PipelineDefinition definition) {
    return new String(definition.toBytes(), StandardCharsets.UTF_8);
  }
}

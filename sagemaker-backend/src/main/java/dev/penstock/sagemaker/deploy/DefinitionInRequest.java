package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.AssetStore.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.PipelineDefinitionS3Location;

/**
 * A definition in a request: itself, or where it lies when it is too large for that.
 *
 * @param text the definition, or null when it is too large
 * @param location where it lies, or null when it is not
 */
record DefinitionInRequest(@Nullable String text, @Nullable PipelineDefinitionS3Location location) {
  /** Above this many bytes, a definition goes by way of S3. */
  static final int LARGEST = 100 * 1024;

  /**
   * Makes a definition fit for a request; uploads a large one.
   *
   * @param folder the folder in S3 for what the pipeline needs, or null when there is none
   * @param uploaded takes the location of what was uploaded
   */
  static DefinitionInRequest of(
      PipelineDefinition definition,
      String pipeline,
      @Nullable String folder,
      AssetStore store,
      List<String> uploaded) {
    byte[] bytes = definition.toBytes();
    if (bytes.length <= LARGEST) {
      return new DefinitionInRequest(new String(bytes, StandardCharsets.UTF_8), null);
    }
    if (folder == null) {
      throw new SageMakerFailure(
          "The definition of "
              + pipeline
              + " has "
              + bytes.length
              + " bytes, and goes by way of S3: put a bucket into the environment (bucket:), or"
              + " into the pipeline's defaults.");
    }
    Location to = Location.of(folder + "/definitions/" + Hash.of(bytes) + ".json");
    if (store.put(bytes, to)) {
      uploaded.add(to.toString());
    }
    return new DefinitionInRequest(
        null,
        PipelineDefinitionS3Location.builder().bucket(to.bucket()).objectKey(to.key()).build());
  }
}

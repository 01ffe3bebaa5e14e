package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.sagemaker.AssemblyType;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.JoinSource;
import dev.penstock.model.sagemaker.SplitType;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;

/**
 * What a transform step takes beside model, instances and input, in short. Every member of the
 * request has a method too: see {@link TransformMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class TransformOptions<S extends TransformOptions<S>> extends TransformMembers<S> {
  private static final String INPUT = "TransformInput";
  private static final String OUTPUT = "TransformOutput";
  private static final String PROCESSING = "DataProcessing";

  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected TransformOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets what the data is (TransformInput.ContentType).
   *
   * @param mimeType for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S contentType(String mimeType) {
    return contentType(Values.literal(mimeType));
  }

  /**
   * Sets what the data is (TransformInput.ContentType).
   *
   * @param mimeType for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S contentType(StringValue mimeType) {
    return put(INPUT, "ContentType", mimeType.expression());
  }

  /**
   * Sets how the data is cut into records (TransformInput.SplitType).
   *
   * @param type for example {@link SplitType#LINE}
   * @return a builder that knows it
   */
  public final S splitType(SplitType type) {
    return put(INPUT, "SplitType", new Literal(type.wireName()));
  }

  /**
   * Sets how the data is compressed (TransformInput.CompressionType).
   *
   * @param type for example {@link CompressionType#GZIP}
   * @return a builder that knows it
   */
  public final S compressionType(CompressionType type) {
    return put(INPUT, "CompressionType", new Literal(type.wireName()));
  }

  /**
   * Sets where the results go (TransformOutput.S3OutputPath), instead of a location of this
   * execution's own.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S outputPath(String s3Uri) {
    return outputPath(Values.s3Uri(s3Uri));
  }

  /**
   * Sets where the results go (TransformOutput.S3OutputPath), instead of a location of this
   * execution's own.
   *
   * @param s3Uri a location in S3
   * @return a builder that knows it
   */
  public final S outputPath(S3UriValue s3Uri) {
    return put(OUTPUT, "S3OutputPath", s3Uri.expression());
  }

  /**
   * Sets what the results are to be (TransformOutput.Accept).
   *
   * @param mimeType for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S accept(String mimeType) {
    return accept(Values.literal(mimeType));
  }

  /**
   * Sets what the results are to be (TransformOutput.Accept).
   *
   * @param mimeType for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S accept(StringValue mimeType) {
    return put(OUTPUT, "Accept", mimeType.expression());
  }

  /**
   * Sets how the results are put together (TransformOutput.AssembleWith).
   *
   * @param type for example {@link AssemblyType#LINE}
   * @return a builder that knows it
   */
  public final S assembleWith(AssemblyType type) {
    return put(OUTPUT, "AssembleWith", new Literal(type.wireName()));
  }

  /**
   * Sets the key that encrypts the results (TransformOutput.KmsKeyId).
   *
   * @param key a key's id, ARN or alias
   * @return a builder that knows it
   */
  public final S outputKmsKey(String key) {
    return put(OUTPUT, "KmsKeyId", new Literal(key));
  }

  /**
   * Sets the key that encrypts the instances' volumes (TransformResources.VolumeKmsKeyId).
   *
   * @param key a key's id, ARN or alias
   * @return a builder that knows it
   */
  public final S volumeKmsKey(String key) {
    return put("TransformResources", "VolumeKmsKeyId", new Literal(key));
  }

  /**
   * Sets what of each record the model is given (DataProcessing.InputFilter).
   *
   * @param jsonPath for example {@code $[1:]}
   * @return a builder that knows it
   */
  public final S inputFilter(String jsonPath) {
    return inputFilter(Values.literal(jsonPath));
  }

  /**
   * Sets what of each record the model is given (DataProcessing.InputFilter).
   *
   * @param jsonPath for example {@code $[1:]}
   * @return a builder that knows it
   */
  public final S inputFilter(StringValue jsonPath) {
    return put(PROCESSING, "InputFilter", jsonPath.expression());
  }

  /**
   * Sets what of each result is written (DataProcessing.OutputFilter).
   *
   * @param jsonPath for example {@code $[0,-1]}
   * @return a builder that knows it
   */
  public final S outputFilter(String jsonPath) {
    return outputFilter(Values.literal(jsonPath));
  }

  /**
   * Sets what of each result is written (DataProcessing.OutputFilter).
   *
   * @param jsonPath for example {@code $[0,-1]}
   * @return a builder that knows it
   */
  public final S outputFilter(StringValue jsonPath) {
    return put(PROCESSING, "OutputFilter", jsonPath.expression());
  }

  /**
   * Sets what the result is joined to before it is filtered (DataProcessing.JoinSource).
   *
   * @param source for example {@link JoinSource#INPUT}
   * @return a builder that knows it
   */
  public final S joinSource(JoinSource source) {
    return put(PROCESSING, "JoinSource", new Literal(source.wireName()));
  }

  private S put(String structure, String member, Expression value) {
    return withArguments(arguments().put(List.of(structure, member), value));
  }
}

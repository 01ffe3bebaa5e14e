package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import dev.penstock.value.S3UriValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How what a processing container reads and writes stands in a step. */
final class ProcessingShapes {
  static final List<String> INPUTS = List.of("ProcessingInputs");
  static final List<String> OUTPUTS = List.of("ProcessingOutputConfig", "Outputs");
  static final List<String> VOLUME_SIZE =
      List.of("ProcessingResources", "ClusterConfig", "VolumeSizeInGB");

  private ProcessingShapes() {}

  /**
   * Adds an input.
   *
   * @param spec what the builder was told so far
   * @param name the input's name
   * @param uri where the data lies
   * @param localPath where the container finds it
   * @return the specification with the input
   */
  static StepSpec input(StepSpec spec, String name, S3UriValue uri, String localPath) {
    return ImmutableStepSpec.copyOf(spec)
        .withArguments(spec.arguments().append(INPUTS, inputOf(name, uri.expression(), localPath)));
  }

  /**
   * Adds an output at a location of the execution's own.
   *
   * @param spec what the builder was told so far
   * @param name the output's name
   * @param localPath where the container writes it
   * @return the specification with the output
   */
  static StepSpec output(StepSpec spec, String name, String localPath) {
    return output(spec, name, localPath, ProcessingS3UploadMode.END_OF_JOB);
  }

  /**
   * Adds an output at a location of the execution's own.
   *
   * @param spec what the builder was told so far
   * @param name the output's name
   * @param localPath where the container writes it
   * @param mode when it is brought
   * @return the specification with the output
   */
  static StepSpec output(
      StepSpec spec, String name, String localPath, ProcessingS3UploadMode mode) {
    return output(spec, name, Map.of("LocalPath", new Literal(localPath)), mode);
  }

  /**
   * Adds an output at a location of its own.
   *
   * @param spec what the builder was told so far
   * @param name the output's name
   * @param localPath where the container writes it
   * @param uri where it is brought
   * @return the specification with the output
   */
  static StepSpec output(StepSpec spec, String name, String localPath, S3UriValue uri) {
    Map<String, Expression> location = new LinkedHashMap<>();
    location.put("S3Uri", uri.expression());
    location.put("LocalPath", new Literal(localPath));
    return output(spec, name, location, ProcessingS3UploadMode.END_OF_JOB);
  }

  /**
   * Declares a property file.
   *
   * @param spec what the builder was told so far
   * @param name the property file's name
   * @param outputName the output that holds it
   * @param filePath the file, relative to the output
   * @return the specification with the property file
   */
  static StepSpec propertyFile(StepSpec spec, String name, String outputName, String filePath) {
    Map<String, Expression> file = new LinkedHashMap<>();
    file.put("PropertyFileName", new Literal(name));
    file.put("OutputName", new Literal(outputName));
    file.put("FilePath", new Literal(filePath));
    return ImmutableStepSpec.copyOf(spec)
        .withMembers(spec.members().append(List.of("PropertyFiles"), new ObjectExpression(file)));
  }

  static ObjectExpression inputOf(String name, Expression uri, String localPath) {
    Map<String, Expression> s3Input = new LinkedHashMap<>();
    s3Input.put("S3Uri", uri);
    s3Input.put("LocalPath", new Literal(localPath));
    s3Input.put("S3DataType", new Literal("S3Prefix"));
    s3Input.put("S3InputMode", new Literal("File"));
    s3Input.put("S3DataDistributionType", new Literal("FullyReplicated"));
    s3Input.put("S3CompressionType", new Literal("None"));
    Map<String, Expression> input = new LinkedHashMap<>();
    input.put("InputName", new Literal(name));
    input.put("AppManaged", new Literal(false));
    input.put("S3Input", new ObjectExpression(s3Input));
    return new ObjectExpression(input);
  }

  private static StepSpec output(
      StepSpec spec, String name, Map<String, Expression> location, ProcessingS3UploadMode mode) {
    Map<String, Expression> s3Output = new LinkedHashMap<>(location);
    s3Output.put("S3UploadMode", new Literal(mode.wireName()));
    Map<String, Expression> output = new LinkedHashMap<>();
    output.put("OutputName", new Literal(name));
    output.put("AppManaged", new Literal(false));
    output.put("S3Output", new ObjectExpression(s3Output));
    return ImmutableStepSpec.copyOf(spec)
        .withArguments(spec.arguments().append(OUTPUTS, new ObjectExpression(output)));
  }
}

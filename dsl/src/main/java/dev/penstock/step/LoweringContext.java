package dev.penstock.step;

import dev.penstock.expression.Expression;
import java.nio.file.Path;
import java.util.List;

/** What a step may know of the pipeline that it is compiled in. */
public interface LoweringContext {
  /**
   * Reports an error in the step's arguments.
   *
   * @param code the diagnostic's code
   * @param argument the argument, as on the wire
   * @param message what is wrong
   * @param mend what to do
   */
  void error(String code, String argument, String message, String mend);

  /**
   * Returns the pipeline's name.
   *
   * @return the name
   */
  String pipelineName();

  /**
   * Returns the pipeline's defaults.
   *
   * @return the defaults
   */
  PipelineDefaults defaults();

  /**
   * Returns a location below the pipeline's bucket and prefix. Reports an error when the pipeline
   * has no bucket.
   *
   * @param argument the argument that needs it, as on the wire
   * @return {@code s3://bucket} or {@code s3://bucket/prefix}, without a slash at the end
   */
  String bucketRoot(String argument);

  /**
   * Returns a location of this execution's own: a Join of the bucket, the prefix, the pipeline's
   * name, the execution's id and what is given.
   *
   * @param argument the argument that needs it, as on the wire
   * @param below the parts below the execution's id
   * @return the Join
   */
  Expression executionLocation(String argument, List<String> below);

  /**
   * Takes a file along as an asset, uploaded at deploy. Reports an error when it cannot be read.
   *
   * @param argument the argument that needs it, as on the wire
   * @param file the file
   * @return where it will lie in S3, by its content
   */
  Expression asset(String argument, Path file);

  /**
   * Takes a folder along as one packed asset, {@code sourcedir.tar.gz}, uploaded at deploy. Reports
   * an error when it cannot be read or lacks the entry point.
   *
   * @param argument the argument that needs it, as on the wire
   * @param folder the folder
   * @param entryPoint a file that has to be in it
   * @return where it will lie in S3, by its content
   */
  Expression archive(String argument, Path folder, String entryPoint);

  /**
   * Takes files along as assets that lie in one folder, uploaded at deploy. Folders are taken with
   * all that is in them. Reports an error when one cannot be read.
   *
   * @param argument the argument that needs them, as on the wire
   * @param files the files and folders
   * @return where they will lie in S3, by their content; without a slash at the end
   */
  Expression assetFolder(String argument, List<Path> files);

  /**
   * Takes a Lambda function along, created or updated at deploy. Reports an error when its code
   * cannot be read, or its ARN is not known.
   *
   * @param function the function
   * @return its ARN
   */
  Expression function(LambdaFunction function);

  /**
   * Sets what stands beside the arguments and is known in a pipeline alone.
   *
   * @param name the member's name on the wire
   * @param value its value
   */
  void member(String name, Expression value);
}

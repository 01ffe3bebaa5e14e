package dev.penstock.processor.user.common;

/** The DSL's annotations, known by name alone: the processor depends on nothing of ours. */
public final class Annotations {
  /** Marks a type whose components are parameters. */
  public static final String PIPELINE_PARAMETERS = in("PipelineParameters");

  /** Marks the schema of a report. */
  public static final String REPORT_SCHEMA = in("ReportSchema");

  /** Marks what a processing container reads and writes. */
  public static final String PROCESSING_CONTRACT = in("ProcessingContract");

  /** Marks what a training job takes and publishes. */
  public static final String TRAINING_CONTRACT = in("TrainingContract");

  /** Marks what a Lambda function is given and returns. */
  public static final String LAMBDA_CONTRACT = in("LambdaContract");

  /** Marks what a worker behind a queue is given and answers. */
  public static final String CALLBACK_CONTRACT = in("CallbackContract");

  /** Marks the hyperparameters of an algorithm. */
  public static final String HYPERPARAMETERS = in("Hyperparameters");

  /** Says that a hyperparameter must be set. */
  public static final String REQUIRED = in("Required");

  /** The bounds of a hyperparameter. */
  public static final String RANGE = in("Range");

  /** Marks a method that makes a pipeline. */
  public static final String PIPELINE_SOURCE = in("PipelineSource");

  /** Marks a method that does a step's work on this machine. */
  public static final String STEP_WORK = in("StepWork");

  /** Marks a method that makes environments. */
  public static final String ENVIRONMENT_SOURCE = in("EnvironmentSource");

  /** The default of a parameter. */
  public static final String DEFAULT = in("Default");

  /** The name on the wire of a component. */
  public static final String NAME = in("Name");

  /** The name on the wire of an enum's constant. */
  public static final String WIRE_NAME = in("WireName");

  /** An input of a contract. */
  public static final String INPUT = in("Input");

  /** An output of a contract. */
  public static final String OUTPUT = in("Output");

  /** A channel of a training contract. */
  public static final String CHANNEL = in("Channel");

  /** A metric of a training contract. */
  public static final String METRIC = in("Metric");

  /** The file of a report in an output. */
  public static final String REPORT = in("Report");

  /** A location in S3, the one type of the DSL that components are declared with. */
  public static final String S3_URI = "dev.penstock.value.S3Uri";

  private Annotations() {}

  private static String in(String name) {
    return "dev.penstock.annotation." + name;
  }
}

package dev.penstock.processor.user.common;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** The DSL's types as generated code names them. For writers alone. */
public final class DslTypes {
  /** Any value of a pipeline that is an integer. */
  public static final ClassName INTEGER_VALUE = value("IntegerValue");

  /** A number with a fraction. */
  public static final ClassName FLOAT_VALUE = value("FloatValue");

  /** True or false. */
  public static final ClassName BOOLEAN_VALUE = value("BooleanValue");

  /** Text. */
  public static final ClassName STRING_VALUE = value("StringValue");

  /** A location in S3. */
  public static final ClassName S3_URI_VALUE = value("S3UriValue");

  /** Text that is one of an enum's names. */
  public static final ClassName ENUM_VALUE = value("EnumValue");

  /** Literals. */
  public static final ClassName VALUES = value("Values");

  /** The start values of an execution. */
  public static final ClassName START_VALUES = value("StartValues");

  /** What the start values of every pipeline are. */
  public static final ClassName TYPED_START_VALUES = value("TypedStartValues");

  /** A JSON value that may hold references. */
  public static final ClassName EXPRESSION = expression("Expression");

  /** A reference to a parameter. */
  public static final ClassName PARAMETER_REFERENCE = EXPRESSION.nestedClass("ParameterReference");

  /** A parameter. */
  public static final ClassName PARAMETER = expression("Parameter");

  /** The type of a parameter. */
  public static final ClassName PARAMETER_TYPE = PARAMETER.nestedClass("Type");

  /** Marks the text of a variable. */
  public static final ClassName CONCATENATION = expression("Concatenation");

  /** A processing step, as a report's reference takes it and a contract's step extends it. */
  public static final ClassName PROCESSING_STEP = step("AbstractProcessingStep");

  /** The first stage of a processing step's builder. */
  public static final ClassName IMAGE_REQUIRED =
      step("ProcessingStep").nestedClass("ImageRequired");

  /** What every stage of a processing step's builder extends. */
  public static final ClassName PROCESSING_OPTIONS = step("ProcessingOptions");

  /** What the step of a training contract extends. */
  public static final ClassName TRAINING_STEP = step("AbstractTrainingStep");

  /** The first stage of a training step's builder. */
  public static final ClassName ALGORITHM_REQUIRED =
      step("TrainingStep").nestedClass("AlgorithmRequired");

  /** What every stage of a training step's builder extends. */
  public static final ClassName TRAINING_OPTIONS = step("TrainingOptions");

  /** The data of a channel, in a form of its own. */
  public static final ClassName TRAINING_INPUT = step("TrainingInput");

  /** What the step of a Lambda or callback contract extends. */
  public static final ClassName CALL_STEP = step("AbstractCallStep");

  /** The first stage of a Lambda step's builder. */
  public static final ClassName FUNCTION_REQUIRED =
      step("LambdaStep").nestedClass("FunctionRequired");

  /** The first stage of a callback step's builder. */
  public static final ClassName QUEUE_REQUIRED = step("CallbackStep").nestedClass("QueueRequired");

  /** What every stage of a Lambda or callback step's builder extends. */
  public static final ClassName CALL_OPTIONS = step("CallOptions");

  /** An output of a Lambda or callback step. */
  public static final ClassName STEP_OUTPUT = step("StepOutput");

  /** The folders of a job's container. */
  public static final ClassName CONTAINER = work("Container");

  /** What a function or a worker answers. */
  public static final ClassName CALL_OUTPUTS = work("CallOutputs");

  /** The call of a Lambda function. */
  public static final ClassName FUNCTION_CALL = work("FunctionCall");

  /** The message of a callback step. */
  public static final ClassName CALLBACK_MESSAGE = work("CallbackMessage");

  /** What a builder was told. */
  public static final ClassName STEP_SPEC = step("StepSpec");

  /** A place in a report. */
  public static final ClassName REPORT_PATH = report("ReportPath");

  /** A list in a report. */
  public static final ClassName REPORT_LIST = report("ReportList");

  /** A map in a report. */
  public static final ClassName REPORT_MAP = report("ReportMap");

  /** How a type stands in a report. */
  public static final ClassName REPORT_TYPE = report("ReportType");

  /** A value in a report that is read. */
  public static final ClassName REPORT_VALUE = report("ReportValue");

  /** A report that is written. */
  public static final ClassName REPORT_WRITER = report("ReportWriter");

  /** Reads and writes reports. */
  public static final ClassName REPORT_FILE = report("ReportFile");

  /** Any number, whole or not. */
  public static final TypeName ANY_NUMBER =
      ParameterizedTypeName.get(value("NumberValue"), WildcardTypeName.subtypeOf(Object.class));

  /** What is known of a hyperparameter. */
  public static final ClassName HYPERPARAMETER = algorithm("Hyperparameter");

  /** The hyperparameters that were set. */
  public static final ClassName HYPERPARAMETER_VALUES = algorithm("HyperparameterValues");

  /** What a training step takes. */
  public static final ClassName HYPERPARAMETER_SET = algorithm("HyperparameterSet");

  private DslTypes() {}

  private static ClassName value(String name) {
    return ClassName.get("dev.penstock.value", name);
  }

  private static ClassName expression(String name) {
    return ClassName.get("dev.penstock.expression", name);
  }

  private static ClassName step(String name) {
    return ClassName.get("dev.penstock.step", name);
  }

  private static ClassName algorithm(String name) {
    return ClassName.get("dev.penstock.algorithm", name);
  }

  private static ClassName work(String name) {
    return ClassName.get("dev.penstock.work", name);
  }

  private static ClassName report(String name) {
    return ClassName.get("dev.penstock.report", name);
  }
}

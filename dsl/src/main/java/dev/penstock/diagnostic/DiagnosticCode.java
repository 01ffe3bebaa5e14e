package dev.penstock.diagnostic;

import static dev.penstock.diagnostic.Severity.ERROR;
import static dev.penstock.diagnostic.Severity.WARNING;

/**
 * Everything that can be found, by its code: what it is, why it matters, and what to do. {@code
 * docs/diagnostics.md} is written from it.
 */
public enum DiagnosticCode {
  /** A variable in a Java string. */
  PSK101(
      ERROR,
      "A pipeline variable was concatenated into a Java string",
      "Its value is known only when the pipeline runs; the string would hold a placeholder.",
      "Use `Values.join(…)`, with `.asS3Uri()` where a location is wanted."),
  /** Two steps of one name. */
  PSK102(
      ERROR,
      "Two steps have one name",
      "Steps are read and waited for by name, so names are unique in a pipeline, branches"
          + " included.",
      "Rename one."),
  /** A circle of steps. */
  PSK103(
      ERROR,
      "Steps wait for each other in a circle",
      "None of them could ever start. The message has the whole circle.",
      "Take out one of the references or dependencies."),
  /** A step that is not there. */
  PSK104(
      ERROR,
      "A step that is read or waited for by name is not in the pipeline",
      "The service refuses the definition.",
      "Correct the name, or add the step with `.steps(…)`."),
  /** A parameter that is not there. */
  PSK105(
      ERROR,
      "A parameter that is read is not in the pipeline",
      "The service refuses the definition.",
      "Correct the name, or use the parameter's own reference, which brings it along."),
  /** A step that can never be ready. */
  PSK106(
      ERROR,
      "A step waits for one that can never be ready for it",
      "A fail step ends the execution, and of two branches only one runs.",
      "Wait for what stands before the fail step or the condition."),
  /** A step outside that waits for one in a branch. */
  PSK107(
      WARNING,
      "A step outside of a branch waits for one inside",
      "It is skipped, with all that waits for it, when the branch is not taken.",
      "Put it into the branch, or move the other out."),
  /** A step in two branches. */
  PSK108(
      ERROR,
      "A step stands in more than one branch",
      "The service refuses it.",
      "Make a second step of another name, or let one step wait for the condition."),
  /** Two parameters of one name. */
  PSK109(
      ERROR,
      "Two different parameters have one name",
      "Only one of them could be started with.",
      "Declare the parameter once and use that declaration everywhere."),
  /** A property file that is not declared. */
  PSK110(
      ERROR,
      "A value is read from a file that its step does not declare",
      "The service looks for the file among the step's property files, and for those among its"
          + " outputs.",
      "Declare it with `.propertyFile(name, output, path)` or `@Report`."),
  /** A file that cannot be read. */
  PSK111(
      ERROR,
      "A script or a folder that is to be uploaded cannot be read",
      "Its content names its place in S3.",
      "Name a file that is there; relative paths begin where the program runs."),
  /** No bucket. */
  PSK112(
      ERROR,
      "There is no location, and no bucket for a default one",
      "What a step writes lies in S3.",
      "Set `PipelineDefaults.builder().bucket(…)`, or the location at the step."),
  /** NaN and its like. */
  PSK113(ERROR, "A number is not finite", "JSON has no NaN and no infinity.", "Give a number."),
  /** No steps. */
  PSK114(ERROR, "The pipeline has no steps", "The service refuses it.", "Give it one."),
  /** A reference of no kind. */
  PSK115(
      ERROR,
      "A reference is of no kind that the service knows",
      "There are steps, parameters and a few execution variables.",
      "Begin it with `Steps.`, `Parameters.` or `Execution.`."),
  /** An output that is not declared. */
  PSK116(
      ERROR,
      "An output, input or channel is read that its step does not declare",
      "It would be found missing when the pipeline runs.",
      "Correct the name, or declare it."),
  /** One name twice. */
  PSK117(
      ERROR,
      "Inputs, outputs, channels, files or parameters share a name",
      "They are read by their names.",
      "Rename one."),
  /** A script that does not fit. */
  PSK118(
      ERROR,
      "A script, a command or a location does not fit what else the step was told",
      "Something would be left out without a word.",
      "Take out one of the two."),
  /** ForEach. */
  PSK119(
      ERROR,
      "The body of a ForEach step is used from outside, or its item elsewhere",
      "The body runs once for each item, under names of its own.",
      "Read the results through the ForEach step."),
  /** No prefix. */
  PSK120(
      ERROR,
      "A step gives no prefix for its job's name",
      "The pipeline takes names for prefixes, and then every job needs one.",
      "Set the name, or take `.customJobPrefixes()` out."),
  /** A path into a file. */
  PSK121(
      ERROR,
      "A value is read from a file without a path that the service understands",
      "The path is read before the pipeline runs, so it is a literal, of names and positions.",
      "Write one such as `metrics.mse` or `folds[0]['mse']`."),
  /** A function without an ARN of its own. */
  PSK122(
      ERROR,
      "A Lambda function that comes with its code has no ARN of its own",
      "The ARN is made of region, account and name, and is one function's alone.",
      "Set region and role in the pipeline's defaults, and declare each function once."),

  /** Names. */
  PSK201(
      ERROR,
      "A name or a description is not of the form or length that the service takes",
      "It refuses the pipeline.",
      "Shorten it, or use other characters."),
  /** A required member. */
  PSK202(
      ERROR,
      "A member that the service requires is missing",
      "The request of the step would be refused when the pipeline runs.",
      "Set it; a role for all steps is in `PipelineDefaults`."),
  /** An unknown member. */
  PSK203(
      ERROR,
      "The service knows no such member",
      "It refuses what it does not know, or does not look at it.",
      "Correct the name; silence it when the service is newer than this library."),
  /** Bounds. */
  PSK204(
      ERROR,
      "A number, a length or a count is out of the service's bounds",
      "The request of the step would be refused when the pipeline runs.",
      "Stay within the bounds, which the message has."),
  /** Patterns. */
  PSK205(
      ERROR,
      "A text is not of the form that the service takes",
      "The request of the step would be refused when the pipeline runs.",
      "Write it as the message says."),
  /** Known values. */
  PSK206(
      ERROR,
      "A text is none of the values that the service knows",
      "Often a slip of the pen.",
      "Take the nearest, which the message has; silence it when the service is newer than this"
          + " library."),
  /** Types. */
  PSK207(
      ERROR,
      "A value is of another type than the service takes",
      "The request of the step would be refused when the pipeline runs.",
      "Give a value of the type in the message."),
  /** Counts. */
  PSK208(
      ERROR,
      "There is more, or less, of something than the service takes",
      "It refuses the pipeline.",
      "Take some out, or split the pipeline."),
  /** Retries. */
  PSK209(
      ERROR,
      "A retry policy is out of bounds, or does not fit the step",
      "The service refuses it, or it never does anything.",
      "Stay within the bounds; job errors are for steps that run jobs."),
  /** Defaults. */
  PSK210(
      ERROR,
      "A parameter's default is not of its type, or none of its enum values",
      "An execution that is started without a value would fail.",
      "Correct the default."),
  /** EMR, and what is not known. */
  PSK211(
      ERROR,
      "An EMR step's cluster is not as a pipeline can start it, or a version or type is not known",
      "The service refuses it, or is newer than this library.",
      "Name a cluster or start one, as the message says."),
  /** ForEach limits. */
  PSK212(
      ERROR,
      "A ForEach step is not as the service takes them today",
      "It takes a reference to the items or a list of up to 100, and up to 50 runs at once.",
      "Keep to the bounds that the message has."),
  /** Hyperparameters. */
  PSK213(
      ERROR,
      "A hyperparameter is out of the algorithm's bounds",
      "The algorithm fails when it has started, minutes later.",
      "Stay within the bounds, which the message has."),
  /** Properties. */
  PSK214(
      ERROR,
      "A property is read that steps of this type do not have",
      "The service refuses the definition, or the value is missing at night.",
      "Use `step.properties()`, which has them all; silence it when the service is newer than this"
          + " library."),
  /** Kinds of variables. */
  PSK215(
      ERROR,
      "A variable is of another kind than the place that it is put into",
      "The service does not turn numbers into texts, and takes no whole structure for a value.",
      "Use `.asString()` for a number, or read one value."),
  /** Expiry of caches. */
  PSK216(
      ERROR,
      "The age at which a result expires is no duration",
      "The service reads the form of ISO 8601, for example `P30D`.",
      "Use `CacheConfig.expiringAfter(Period)` or `(Duration)`."),
  /** Spot. */
  PSK217(
      ERROR,
      "The time to wait does not fit the spot training",
      "It has the time of the run in it, so it is at least as long; other trainings have none.",
      "Say `.spot(Duration)` with a time longer than `.maxRuntime(…)`."),
  /** Choices. */
  PSK218(
      ERROR,
      "None of several members is there, or more than one",
      "The service takes exactly one of them.",
      "Give one, as the message says."),
  /** Searches. */
  PSK219(
      ERROR,
      "A search has a range, an objective or a number of jobs that cannot be",
      "The service refuses it, or no training ever reports the objective.",
      "Correct it as the message says."),
  /** Folders. */
  PSK220(
      ERROR,
      "Two inputs, or two outputs, share a folder of the container",
      "One would hide the other.",
      "Give each a folder of its own."),
  /** Schemes. */
  PSK221(
      ERROR,
      "A location has `s3://` twice",
      "A whole location was given where a bucket's name is asked for.",
      "Give the name alone."),
  /** Compared kinds. */
  PSK222(
      ERROR,
      "A condition compares values of different kinds",
      "It fails the step, or is false without a word.",
      "Compare a text with a text, and a number with a number."),
  /** A cache where there is none. */
  PSK223(
      ERROR,
      "A step has a cache configuration, and its type has none",
      "The service refuses it, or runs the step anew each time.",
      "Take `.cache(…)` out."),

  /** An unused parameter. */
  PSK301(
      WARNING,
      "No step reads a parameter",
      "Whoever sets it changes nothing.",
      "Take it out, or use it."),
  /** A name that is dropped. */
  PSK302(
      WARNING,
      "The name of a job or a model is left out",
      "An execution names its jobs itself.",
      "Take it out, or add `.customJobPrefixes()` to the pipeline."),
  /** Caching for ever. */
  PSK303(
      WARNING,
      "A step is cached with no expiry",
      "It serves a model of last year without a word.",
      "Say `CacheConfig.expiringAfter(Period.ofDays(30))`."),
  /** Cached training. */
  PSK304(
      WARNING,
      "A training is cached, and its data is always at the same place",
      "The cache looks at locations and not at what is there: new data, old model.",
      "Make the location a parameter, or write the data into the execution's own folder."),
  /** Cached search. */
  PSK305(
      WARNING,
      "A search for hyperparameters is cached",
      "It is there to try other values each time; a hit skips all of it.",
      "Take `.cache(…)` out."),
  /** No maximum run time. */
  PSK306(
      WARNING,
      "A job has no maximum run time",
      "One that hangs, for example for want of a VPC endpoint, is paid for until the service's own"
          + " limit: a day as a rule.",
      "Say `.maxRuntime(Duration)`."),
  /** No retry for capacity. */
  PSK307(
      WARNING,
      "A step on large accelerated instances does not try again when there are none",
      "They are often not to be had at the first try.",
      "Say `.retry(RetryPolicy.on(ExceptionType.CAPACITY_ERROR)…)`."),
  /** A missed dependency. */
  PSK308(
      WARNING,
      "A step reads by its location what another step writes, and does not wait for it",
      "The two run at the same time; it reads what was there before, or half of what is new.",
      "Take the other step's output instead of the location, or say `.dependsOn(…)`."),
  /** One place for two outputs. */
  PSK309(
      WARNING,
      "Two outputs go to the same place",
      "One spoils what the other wrote.",
      "Give each a place of its own; left out, it gets one."),
  /** Spot without checkpoints. */
  PSK310(
      WARNING,
      "A spot training keeps no checkpoints",
      "When it is interrupted it begins anew, and may cost more than without spot.",
      "Set a checkpoint configuration, and let the script use it."),
  /** A floating tag. */
  PSK311(
      WARNING,
      "An image has the tag `latest`, or none",
      "The same definition runs other code tomorrow, and the cache does not notice.",
      "Name a version's tag or a digest."),
  /** Approved at once. */
  PSK312(
      WARNING,
      "A model is registered as approved, and nothing stands before it",
      "What is approved is deployed, a bad model too.",
      "Put the step behind a condition on the evaluation, or let somebody approve it."),
  /** No gate. */
  PSK313(
      WARNING,
      "A model is registered, and nothing stands before it",
      "The registry fills with models that nobody should use.",
      "Put the step behind a condition on the evaluation, or behind a check."),
  /** Literals. */
  PSK314(
      WARNING,
      "A bucket, an instance type or an account of images is a literal",
      "It is another one in test than in production, so the definition serves one of them only. The"
          + " bucket in `PipelineDefaults` and the images of AWS do not count.",
      "Make it a parameter."),
  /** Development. */
  PSK315(
      WARNING,
      "A parameter's default is an instance type for development",
      "An execution that is started without a value runs on it, for hours or out of memory.",
      "Let the default be what production uses."),
  /** Decided conditions. */
  PSK316(
      WARNING,
      "A condition is always true, or never",
      "One of its branches never runs. Known from literals, enum values, types and bounds.",
      "Compare what can differ between executions."),
  /** Secrets. */
  PSK317(
      WARNING,
      "A secret is written into the definition",
      "All who may look at the pipeline can read it, and it stays in every version. The message"
          + " does not show it.",
      "Keep it in Secrets Manager and give its name; change the one that was written."),
  /** Accounts. */
  PSK318(
      WARNING,
      "ARNs and images in the pipeline are of several accounts",
      "Often one was copied from another environment.",
      "Check that it is meant, and silence it with the reason."),
  /** The quota of steps. */
  PSK319(
      WARNING,
      "There are more steps than accounts may have by default",
      "The service refuses the pipeline unless the quota was raised.",
      "Ask for a higher quota, or split the pipeline."),
  /** Fixed names. */
  PSK320(
      WARNING,
      "What is made anew each time has a name that can be given once",
      "The second execution, or the second item, fails.",
      "Put the execution or the item into the name."),
  /** Nested conditions. */
  PSK321(
      WARNING,
      "A condition is in a branch of another",
      "The service's guide says that conditions do not nest, though the service has taken them.",
      "Put the conditions into one step, if they lead to the same."),
  /** A name given twice. */
  PSK322(
      WARNING,
      "A step names what another step of the pipeline makes",
      "An execution gives endpoint configurations and models names of its own, so nothing has the"
          + " name that was written. An endpoint keeps its name, but who names it does not wait.",
      "Read the name from the step that makes it: `config.properties().endpointConfigName()`."),

  /** An unknown member of a file. */
  PSK401(
      ERROR,
      "A definition in a file has a member that does not belong there",
      "The service refuses it.",
      "Correct the name, or take it out."),
  /** A missing member of a file. */
  PSK402(ERROR, "A definition in a file lacks a member", "The service refuses it.", "Give it."),
  /** A wrong value in a file. */
  PSK403(
      ERROR,
      "A definition in a file has a value that does not belong there",
      "The service refuses it.",
      "Give a value as the message says.");

  private final Severity severity;
  private final String what;
  private final String why;
  private final String mend;

  DiagnosticCode(Severity severity, String what, String why, String mend) {
    this.severity = severity;
    this.what = what;
    this.why = why;
    this.mend = mend;
  }

  /**
   * Returns how bad it is as a rule.
   *
   * @return the severity in a pipeline that is compiled
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what is wrong.
   *
   * @return a sentence without a full stop, in Markdown
   */
  public String what() {
    return what;
  }

  /**
   * Returns why it matters.
   *
   * @return sentences in Markdown
   */
  public String why() {
    return why;
  }

  /**
   * Returns what to do.
   *
   * @return sentences in Markdown
   */
  public String mend() {
    return mend;
  }
}

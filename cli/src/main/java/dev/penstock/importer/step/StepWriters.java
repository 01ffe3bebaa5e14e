package dev.penstock.importer.step;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.plan.Contract;
import dev.penstock.importer.plan.SharedSettings;
import dev.penstock.step.AutoMlStep;
import dev.penstock.step.BedrockCustomModelDeploymentStep;
import dev.penstock.step.BedrockCustomModelStep;
import dev.penstock.step.BedrockModelImportStep;
import dev.penstock.step.BedrockProvisionedModelThroughputStep;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.EndpointConfigStep;
import dev.penstock.step.EndpointStep;
import dev.penstock.step.InferenceComponentStep;
import dev.penstock.step.JobStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.LineageStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TransformStep;
import dev.penstock.step.TuningStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who says which type of step, and how a step is said by the best form that can. */
public final class StepWriters {
  private static final StepWriter LAMBDA =
      new CallWriter(LambdaStep.class, "FunctionArn", "function");
  private static final StepWriter CALLBACK =
      new CallWriter(CallbackStep.class, "SqsQueueUrl", "queue");

  private static final Map<String, StepWriter> CONCISE =
      Map.ofEntries(
          Map.entry("Processing", new ProcessingWriter()),
          Map.entry("Training", new TrainingWriter()),
          Map.entry("Tuning", new TuningWriter()),
          Map.entry("AutoML", new AutoMlWriter()),
          Map.entry("Transform", new TransformWriter()),
          Map.entry("Model", new ModelWriter()),
          Map.entry("RegisterModel", new RegisterModelWriter()),
          Map.entry("Condition", new ConditionWriter()),
          Map.entry("Fail", new FailWriter()),
          Map.entry("Lambda", LAMBDA),
          Map.entry("Callback", CALLBACK),
          Map.entry("QualityCheck", new QualityCheckWriter()),
          Map.entry("ClarifyCheck", new ClarifyCheckWriter()),
          Map.entry("EMR", new EmrWriter()),
          Map.entry("EMRServerless", new EmrServerlessWriter()),
          Map.entry("ForEach", new ForEachWriter()));

  private static final Map<String, StepWriter> FULL =
      Map.ofEntries(
          Map.entry("Processing", new FullWriter(ProcessingStep.class)),
          Map.entry("Training", new FullWriter(TrainingStep.class)),
          Map.entry("Tuning", new FullWriter(TuningStep.class)),
          Map.entry("Transform", new FullWriter(TransformStep.class)),
          Map.entry("AutoML", new FullWriter(AutoMlStep.class)),
          Map.entry("Model", new FullWriter(ModelStep.class)),
          Map.entry("RegisterModel", new FullWriter(RegisterModelStep.class)),
          Map.entry("EndpointConfig", new FullWriter(EndpointConfigStep.class)),
          Map.entry("Endpoint", new FullWriter(EndpointStep.class)),
          Map.entry("InferenceComponent", new FullWriter(InferenceComponentStep.class)),
          Map.entry("Lineage", new FullWriter(LineageStep.class)),
          Map.entry("BedrockCustomModel", new FullWriter(BedrockCustomModelStep.class)),
          Map.entry(
              "BedrockCustomModelDeployment",
              new FullWriter(BedrockCustomModelDeploymentStep.class)),
          Map.entry("BedrockModelImport", new FullWriter(BedrockModelImportStep.class)),
          Map.entry(
              "BedrockProvisionedModelThroughput",
              new FullWriter(BedrockProvisionedModelThroughputStep.class)),
          // Without a contract.
          Map.entry("Lambda", LAMBDA),
          Map.entry("Callback", CALLBACK),
          Map.entry("QualityCheck", new FullCheckWriter(new QualityCheckWriter())),
          Map.entry("ClarifyCheck", new FullCheckWriter(new ClarifyCheckWriter())),
          // With the body in variables of its own.
          Map.entry("ForEach", new ForEachWriter()),
          Map.entry("Job", new FullWriter(JobStep.class)));

  /** A step of more values is not said by thousands of calls, which no method could hold. */
  private static final int MOST_VALUES = 3_000;

  private static final Map<Form, Map<String, StepWriter>> WRITERS = new EnumMap<>(Form.class);

  static {
    WRITERS.put(Form.CONCISE, CONCISE);
    WRITERS.put(Form.FULL, FULL);
  }

  private StepWriters() {}

  /**
   * A step as it is said.
   *
   * @param code its builder, up to but without {@code build()}
   * @param facts what others can read of it
   * @param form how it was said
   */
  public record Written(Code code, StepFacts facts, Form form) {
    /** The class of the step. */
    public TypeRef type() {
      return facts.loop() == null ? TypeRef.of(facts.stepClass()) : LoopValues.type(facts.loop());
    }
  }

  /**
   * Says a step by the best form that can, from a given one on.
   *
   * @param silenced the codes of facts that the definition breaks, with the reason
   */
  public static Written write(
      StepDefinition step,
      Scope scope,
      SharedSettings shared,
      @Nullable Contract contract,
      Form best,
      Map<String, String> silenced) {
    boolean large = size(step) > MOST_VALUES;
    for (Form form : large ? List.<Form>of() : List.of(Form.CONCISE, Form.FULL)) {
      StepWriter writer = writer(step, form);
      if (writer != null && form.compareTo(best) >= 0) {
        Contract taken = form == Form.CONCISE ? contract : null;
        StepInput in = new StepInput(step, scope, shared, taken);
        Code code = writer.write(in);
        if (code != null) {
          StepFacts facts = taken != null ? taken.facts() : StepFacts.of(writer.stepClass());
          return finished(in, code, writer, withContents(facts, step, scope), form, silenced);
        }
      }
    }
    OtherWriter other = new OtherWriter();
    StepInput in = new StepInput(step, scope, shared, null);
    Code code = java.util.Objects.requireNonNull(other.write(in));
    return finished(in, code, other, StepFacts.of(other.stepClass()), Form.OTHER, silenced);
  }

  private static @Nullable StepWriter writer(StepDefinition step, Form form) {
    return form == Form.CONCISE
            && step.type().equals("Training")
            && NotebookJobWriter.isNotebook(step.arguments())
        ? new NotebookJobWriter()
        : WRITERS.getOrDefault(form, Map.of()).get(step.type());
  }

  /** How many values a step has, without the steps inside it. */
  private static int size(StepDefinition step) {
    int[] size = new int[1];
    NodeVisitor.visit(step, (place, node) -> size[0]++);
    return size[0];
  }

  private static Written finished(
      StepInput in,
      Code builder,
      StepWriter writer,
      StepFacts facts,
      Form form,
      Map<String, String> silenced) {
    Code code = CommonMembers.write(in, builder, writer.builder());
    for (Map.Entry<String, String> each : silenced.entrySet()) {
      code = code.call("silence", Code.text(each.getKey()), Code.text(each.getValue()));
    }
    return new Written(code, facts, form);
  }

  private static StepFacts withContents(StepFacts facts, StepDefinition step, Scope scope) {
    return facts.callOutputs().isEmpty()
        ? new StepFacts(
            facts.stepClass(),
            facts.outputs(),
            facts.reports(),
            CallOutputs.of(step.json()),
            step.type().equals("ForEach") ? loop(step, scope) : null)
        : facts;
  }

  private static StepFacts.Loop loop(StepDefinition step, Scope scope) {
    Scope.StepName inside =
        step.body().size() == 1 ? scope.inside(step.body().get(0).name()) : null;
    BodyReference compared = BodyReference.ofSelector(step);
    return new StepFacts.Loop(
        inside == null ? null : inside.facts(), compared == null ? null : compared.step().name());
  }

  /** The class of steps of a type, or null when there is none of its own. */
  public static @Nullable Class<?> stepClass(String type) {
    StepWriter writer = CONCISE.getOrDefault(type, FULL.get(type));
    return writer == null ? null : writer.stepClass();
  }
}

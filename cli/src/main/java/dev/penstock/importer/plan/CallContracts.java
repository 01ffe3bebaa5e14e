package dev.penstock.importer.plan;

import dev.penstock.annotation.CallbackContract;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.LambdaContract;
import dev.penstock.annotation.Output;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile.Annotation;
import dev.penstock.importer.code.SourceFile.Component;
import dev.penstock.importer.code.SourceFile.ComponentType;
import dev.penstock.importer.code.SourceFile.RecordType;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Expressions;
import dev.penstock.importer.step.StepFacts;
import dev.penstock.importer.step.StepFacts.CallOutput;
import dev.penstock.importer.step.Want;
import dev.penstock.step.AbstractCallStep;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.value.S3Uri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes contracts for Lambda and callback steps whose answers others read: there each name would be
 * written out again wherever it is read.
 */
public final class CallContracts {
  private static final int MOST = 12;

  /** Names that a contract takes. */
  private static final Pattern NAME = Pattern.compile("(?!\\s*$)[^']{1,256}");

  private static final Set<String> GENERAL =
      Set.of("lambda", "callback", "step", "function", "queue", "sagemaker", "fn");
  private static final Set<String> TAKEN =
      ContractPlan.takenNames(
          LambdaStep.class,
          LambdaStep.FunctionRequired.class,
          CallbackStep.class,
          CallbackStep.QueueRequired.class);

  private final LocationUses uses;
  private final NameScope types;
  private final String packageName;
  private final Map<List<Object>, Contract> known = new HashMap<>();

  /**
   * @param types the names of the types in the package
   */
  public CallContracts(PipelineDefinition definition, NameScope types, String packageName) {
    this.uses = LocationUses.of(definition);
    this.types = types;
    this.packageName = packageName;
  }

  /**
   * Makes the contract of a step, or finds the one that another step of the same shape has.
   *
   * @param words what the step is called
   * @param expressions what can be named at the step
   * @return the contract, or null when one would say nothing more than the step
   */
  public @Nullable Contract of(StepDefinition step, List<String> words, Expressions expressions) {
    Map<String, Want> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Node> input : step.arguments().members().entrySet()) {
      Want want = input.getValue() instanceof Node.NullNode ? null : typeOf(input, expressions);
      if (want == null || !NAME.matcher(input.getKey()).matches()) {
        return null;
      }
      inputs.put(input.getKey(), want);
    }
    Map<String, Want> outputs = outputs(step);
    boolean read = outputs.keySet().stream().anyMatch(name -> uses.isUsed(reference(step, name)));
    if (!read || inputs.size() + outputs.size() > MOST) {
      return null;
    }
    List<Object> shape = List.of(step.type(), List.copyOf(inputs.entrySet()), outputs);
    return known.computeIfAbsent(shape, each -> contract(step, words, inputs, outputs));
  }

  private static @Nullable Want typeOf(Map.Entry<String, Node> input, Expressions expressions) {
    Node value = input.getValue();
    if (expressions.value(value, Want.ANY) == null) {
      return null;
    }
    Want type = expressions.typeOf(value);
    if (type == null) {
      return Want.STRING;
    }
    return switch (type) {
      case STRING, S3_URI, INTEGER, FLOAT, BOOLEAN -> type;
      default -> null;
    };
  }

  /** The outputs and their types; none when one of them is declared in another way. */
  private Map<String, Want> outputs(StepDefinition step) {
    Map<String, Want> outputs = new LinkedHashMap<>();
    for (Node node : PlainProcessing.elements(step.json().get("OutputParameters"))) {
      if (!(node instanceof ObjectNode output)
          || output.members().size() != 2
          || !(output.get("OutputName") instanceof TextNode name)
          || !NAME.matcher(name.value()).matches()) {
        return Map.of();
      }
      Want type =
          switch (String.valueOf(output.text("OutputType"))) {
            case "String" ->
                uses.isLocation(reference(step, name.value())) ? Want.S3_URI : Want.STRING;
            case "Integer" -> Want.INTEGER;
            case "Float" -> Want.FLOAT;
            case "Boolean" -> Want.BOOLEAN;
            default -> Want.ANY;
          };
      if (type == Want.ANY || outputs.put(name.value(), type) != null) {
        return Map.of();
      }
    }
    return outputs;
  }

  private static String reference(StepDefinition step, String output) {
    return "Steps." + step.name() + ".OutputParameters['" + output + "']";
  }

  private Contract contract(
      StepDefinition step,
      List<String> words,
      Map<String, Want> inputs,
      Map<String, Want> outputs) {
    boolean lambda = step.type().equals("Lambda");
    String name =
        TypeNames.give(types, JavaNames.type(nameWords(step, words), "Call"), "Step", "Call");
    NameScope scope = new NameScope(TAKEN);
    List<Component> components = new ArrayList<>();
    Map<String, String> inputMethods = new LinkedHashMap<>();
    inputs.forEach(
        (wireName, type) ->
            inputMethods.put(wireName, add(components, scope, wireName, type, Input.class)));
    Map<String, CallOutput> callOutputs = new LinkedHashMap<>();
    outputs.forEach(
        (wireName, type) ->
            callOutputs.put(
                wireName,
                new CallOutput(type, add(components, scope, wireName, type, Output.class))));
    RecordType record =
        new RecordType(
            name,
            "What " + name + (lambda ? " is given and returns." : " is given and answers."),
            TypeRef.of(lambda ? LambdaContract.class : CallbackContract.class),
            components,
            List.of());
    return new Contract(
        TypeRef.of(packageName, name + "Step"),
        inputMethods,
        new StepFacts(AbstractCallStep.class, Map.of(), Map.of(), callOutputs, null),
        List.of(record));
  }

  private static String add(
      List<Component> components, NameScope scope, String wireName, Want type, Class<?> kind) {
    String wanted = JavaNames.variable(JavaNames.words(wireName), "value");
    String component = scope.give(wanted);
    components.add(
        new Component(
            componentType(type),
            component,
            ContractPlan.annotations(
                component, wireName, new Annotation(TypeRef.of(kind), List.of()))));
    return component;
  }

  private static ComponentType componentType(Want type) {
    return switch (type) {
      case S3_URI -> ComponentType.of(S3Uri.class);
      case INTEGER -> ComponentType.primitive("long");
      case FLOAT -> ComponentType.primitive("double");
      case BOOLEAN -> ComponentType.primitive("boolean");
      default -> ComponentType.of(String.class);
    };
  }

  /** The step's name, or that of the function where the step's says only that it is one. */
  private static List<String> nameWords(StepDefinition step, List<String> words) {
    List<String> own = telling(ContractNames.ofStep(words));
    if (!own.isEmpty()) {
      return own;
    }
    String target =
        String.valueOf(
            step.json().text(step.type().equals("Lambda") ? "FunctionArn" : "SqsQueueUrl"));
    return telling(JavaNames.words(target.replaceAll(".*[:/]", "")));
  }

  private static List<String> telling(List<String> words) {
    boolean all = words.stream().allMatch(word -> GENERAL.contains(word.toLowerCase(Locale.ROOT)));
    return all
        ? List.of()
        : words.stream()
            .filter(
                word ->
                    !Set.of("lambda", "sagemaker", "step").contains(word.toLowerCase(Locale.ROOT)))
            .toList();
  }
}

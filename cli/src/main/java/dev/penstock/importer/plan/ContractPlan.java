package dev.penstock.importer.plan;

import dev.penstock.annotation.Input;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.definition.Node;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Annotation;
import dev.penstock.importer.code.SourceFile.AnnotationMember;
import dev.penstock.importer.code.SourceFile.Component;
import dev.penstock.importer.code.SourceFile.ComponentType;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.StepFacts;
import dev.penstock.importer.step.StepFacts.ReportFacts;
import dev.penstock.importer.step.Want;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ProcessingOptions;
import dev.penstock.step.ProcessingStep;
import dev.penstock.value.S3Uri;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes contracts for processing steps whose inputs and outputs have the plain shape. */
public final class ContractPlan {
  private static final int MOST = 10;
  private static final int MOST_TEXT = 1000;
  private static final Pattern REPORT_NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Set<String> TAKEN =
      takenNames(
          ProcessingStep.class,
          ProcessingStep.ImageRequired.class,
          ProcessingStep.InstancesRequired.class,
          ProcessingOptions.class);

  private final ReadValues read;
  private final NameScope types;
  private final String packageName;
  private final ContractNames names;
  private final Map<List<Object>, Contract> known = new HashMap<>();

  /**
   * @param types the names of the types in the package
   */
  public ContractPlan(PipelineDefinition definition, NameScope types, String packageName) {
    this.read = ReadValues.of(definition);
    this.types = types;
    this.packageName = packageName;
    this.names = new ContractNames(definition, this::shape);
  }

  /**
   * Makes the contract of a step, or finds the one that another step of the same shape has.
   *
   * @param words what the step is called
   * @return the contract, or null when the step is of another shape
   */
  public @Nullable Contract of(StepDefinition step, List<String> words) {
    List<Object> shape = shape(step);
    if (shape == null) {
      return null;
    }
    List<String> script = names.ofScript(step);
    List<Object> key = List.of(shape, script == null ? List.of() : script);
    return known.computeIfAbsent(
        key, each -> contract(step, script == null ? ContractNames.ofStep(words) : script));
  }

  /** What steps have in common that share a contract; null when there is none for this one. */
  private @Nullable List<Object> shape(StepDefinition step) {
    List<PlainProcessing.Input> inputs = inputs(step);
    List<PlainProcessing.Output> outputs = outputs(step);
    if (inputs == null || outputs == null || outputs.isEmpty()) {
      return null;
    }
    List<Object> shape = new ArrayList<>();
    inputs.forEach(input -> shape.add(List.of("input", input.name(), input.path())));
    outputs.forEach(output -> shape.add(List.of("output", output.name(), output.path())));
    reports(step)
        .forEach(
            (output, file) -> shape.add(List.of(output, file, read.of(step.name(), file.name()))));
    return shape;
  }

  private Contract contract(StepDefinition step, List<String> words) {
    List<PlainProcessing.Input> inputs = Objects.requireNonNull(inputs(step));
    List<PlainProcessing.Output> outputs = Objects.requireNonNull(outputs(step));
    Map<String, PlainProcessing.PropertyFile> reports = reports(step);
    String name = TypeNames.give(types, JavaNames.type(words, "Processing"), "Step");
    NameScope scope = new NameScope(TAKEN);
    List<Component> components = new ArrayList<>();
    List<SourceFile.Declaration> declarations = new ArrayList<>();
    Map<String, String> inputMethods = new LinkedHashMap<>();
    for (PlainProcessing.Input input : inputs) {
      String component =
          scope.give(free(component(input.name(), input.path(), "data"), scope, "data"));
      inputMethods.put(input.name(), component);
      components.add(
          new Component(
              ComponentType.of(S3Uri.class),
              component,
              annotations(component, input.name(), Annotation.of(Input.class, input.path()))));
    }
    Map<String, String> outputMethods = new LinkedHashMap<>();
    Map<String, ReportFacts> facts = new LinkedHashMap<>();
    for (PlainProcessing.Output output : outputs) {
      String component =
          scope.give(free(component(output.name(), output.path(), "result"), scope, "result"));
      outputMethods.put(output.name(), component);
      List<Annotation> annotations =
          annotations(component, output.name(), Annotation.of(Output.class, output.path()));
      PlainProcessing.PropertyFile file = reports.get(output.name());
      ReportPlan report = file == null ? null : report(step, name, output, file);
      if (file == null || report == null) {
        components.add(new Component(ComponentType.of(S3Uri.class), component, annotations));
      } else {
        declarations.add(report.record());
        annotations.add(reportAnnotation(output, file));
        components.add(
            new Component(
                ComponentType.of(TypeRef.of("", report.record().name())), component, annotations));
        facts.put(
            file.name(), new ReportFacts(component, output.name(), file.path(), report.members()));
      }
    }
    declarations.add(
        new SourceFile.RecordType(
            name,
            "What the "
                + name
                + (inputs.isEmpty() ? " container writes." : " container reads and writes."),
            TypeRef.of(ProcessingContract.class),
            components,
            List.of()));
    return new Contract(
        TypeRef.of(packageName, name + "Step"),
        inputMethods,
        new StepFacts(AbstractProcessingStep.class, outputMethods, facts, Map.of(), null),
        declarations);
  }

  private @Nullable ReportPlan report(
      StepDefinition step,
      String writer,
      PlainProcessing.Output output,
      PlainProcessing.PropertyFile file) {
    Map<String, Want> paths = read.of(step.name(), file.name());
    if (paths.isEmpty()) {
      return null;
    }
    List<String> words = new ArrayList<>(JavaNames.words(output.name()));
    if (words.isEmpty() || !words.get(words.size() - 1).equalsIgnoreCase("report")) {
      words.add("Report");
    }
    String name = TypeNames.give(types, JavaNames.type(words, "Report"), "Ref", "Json");
    return ReportPlan.of(name, writer, paths, types);
  }

  private static Annotation reportAnnotation(
      PlainProcessing.Output output, PlainProcessing.PropertyFile file) {
    List<AnnotationMember> members = new ArrayList<>();
    members.add(new AnnotationMember("value", file.path()));
    if (!file.name().equals(output.name())) {
      members.add(new AnnotationMember("name", file.name()));
    }
    return new Annotation(TypeRef.of(Report.class), members);
  }

  static List<Annotation> annotations(String component, String wireName, Annotation annotation) {
    List<Annotation> annotations = new ArrayList<>();
    if (!component.equals(wireName)) {
      annotations.add(Annotation.of(Name.class, wireName));
    }
    annotations.add(annotation);
    return annotations;
  }

  /** Names that SDKs number say less than the folder does. */
  private static String component(String name, String path, String kind) {
    boolean numbered = name.matches("(input|output)-\\d+");
    String said = numbered ? path.substring(path.lastIndexOf('/') + 1) : name;
    return JavaNames.variable(JavaNames.words(said), kind);
  }

  /**
   * A name that a builder has already says nothing: input and output are called by what they are.
   */
  private static String free(String wanted, NameScope scope, String otherwise) {
    return scope.isFree(wanted) || !TAKEN.contains(wanted) ? wanted : otherwise;
  }

  private static @Nullable List<PlainProcessing.Input> inputs(StepDefinition step) {
    List<Node> nodes = PlainProcessing.elements(step.arguments().get("ProcessingInputs"));
    if (PlainProcessing.script(step) != null) {
      nodes = nodes.subList(0, nodes.size() - 1);
    }
    List<PlainProcessing.Input> inputs = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of("code"));
    Set<String> paths = new HashSet<>();
    for (Node node : nodes) {
      PlainProcessing.Input input = PlainProcessing.input(node);
      if (input == null || !isFit(input.name(), input.path(), names, paths)) {
        return null;
      }
      inputs.add(input);
    }
    return inputs.size() > MOST ? null : inputs;
  }

  private static @Nullable List<PlainProcessing.Output> outputs(StepDefinition step) {
    if (!(step.arguments().get("ProcessingOutputConfig") instanceof Node.ObjectNode config)) {
      return null;
    }
    List<PlainProcessing.Output> outputs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> paths = new HashSet<>();
    // A path may be an input as well as an output nowhere in a contract.
    List<PlainProcessing.Input> inputs = inputs(step);
    if (inputs == null) {
      return null;
    }
    inputs.forEach(input -> paths.add(withoutLastSlash(input.path())));
    for (Node node : PlainProcessing.elements(config.get("Outputs"))) {
      PlainProcessing.Output output = PlainProcessing.output(node);
      if (output == null
          || output.mode() != ProcessingS3UploadMode.END_OF_JOB
          || !isFit(output.name(), output.path(), names, paths)) {
        return null;
      }
      outputs.add(output);
    }
    return outputs.size() > MOST ? null : outputs;
  }

  private static boolean isFit(String name, String path, Set<String> names, Set<String> paths) {
    return !name.isBlank()
        && name.indexOf('\'') < 0
        && name.length() < MOST_TEXT
        && path.startsWith("/")
        && path.length() > 1
        && path.length() < MOST_TEXT
        && names.add(name)
        && paths.add(withoutLastSlash(path));
  }

  private static String withoutLastSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The property files that a contract can declare, one for each output. */
  private static Map<String, PlainProcessing.PropertyFile> reports(StepDefinition step) {
    Map<String, PlainProcessing.PropertyFile> reports = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Node node : PlainProcessing.elements(step.json().get("PropertyFiles"))) {
      PlainProcessing.PropertyFile file = PlainProcessing.propertyFile(node);
      if (file == null || !names.add(file.name())) {
        return Map.of();
      }
      boolean fit =
          REPORT_NAME.matcher(file.name()).matches()
              && !file.path().isBlank()
              && !file.path().startsWith("/")
              && !file.path().endsWith("/")
              && file.path().length() < MOST_TEXT;
      if (fit) {
        reports.putIfAbsent(file.output(), file);
      }
    }
    return reports;
  }

  /** What builders and steps of these classes have already, and what is generated for them. */
  static Set<String> takenNames(Class<?>... classes) {
    Set<String> names = new HashSet<>(Set.of("build", "named", "next", "code", "spec", "told"));
    for (Class<?> type : classes) {
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        for (Method method : each.getDeclaredMethods()) {
          names.add(method.getName());
        }
      }
    }
    return names;
  }
}

package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Scope.ParameterName;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.importer.step.StepFacts.ReportFacts;
import dev.penstock.importer.step.StepFacts.ReportMember;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TuningStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Json;
import dev.penstock.value.JsonGet;
import dev.penstock.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says the values of a definition in Java: literals, references, joins and values of files. */
public final class Expressions {
  private static final List<String> EXECUTION_VARIABLES =
      List.of(
          "StartDateTime",
          "CurrentDateTime",
          "PipelineName",
          "PipelineArn",
          "PipelineExecutionId",
          "PipelineExecutionArn",
          "TrainingJobName",
          "ProcessingJobName");

  /** JSON of more values is read from its text: javac follows long chains of calls by recursion. */
  private static final int MOST_VALUES = 300;

  private final Scope scope;

  public Expressions(Scope scope) {
    this.scope = scope;
  }

  /**
   * Says a value where a type is wanted.
   *
   * @return the expression, or null when Java has none of this type for it
   */
  public @Nullable Code value(Node node, Want want) {
    Typed typed = typed(node, want);
    return typed == null ? null : converted(typed, node, want);
  }

  /** The type that a value has by itself; null when it is read as whatever is wanted. */
  @Nullable Want typeOf(Node node) {
    Typed typed = typed(node, Want.ANY);
    return typed == null || isUntyped(node, typed) ? null : typed.type();
  }

  static boolean isLiteral(Node node) {
    return !(node instanceof ObjectNode) && !(node instanceof ArrayNode);
  }

  /** A literal where a plain Java value is taken; null when it is none of this type. */
  static @Nullable Code plain(Node node, Want want) {
    return switch (want) {
      case STRING, S3_URI -> node instanceof TextNode text ? Code.text(text.value()) : null;
      case INTEGER ->
          node instanceof NumberNode number && number.isInteger() ? wholeNumber(number) : null;
      case FLOAT ->
          node instanceof NumberNode number && !number.isInteger() ? fraction(number) : null;
      case NUMBER -> {
        Code whole = plain(node, Want.INTEGER);
        yield whole != null ? whole : plain(node, Want.FLOAT);
      }
      case BOOLEAN ->
          node instanceof BooleanNode bool ? new Code.Plain(String.valueOf(bool.value())) : null;
      case DATE_TIME, ANY -> null;
    };
  }

  /** A literal of text as {@code literal("text")}, a number as {@code literal(3)}. */
  private static @Nullable Typed literal(Node node) {
    if (node instanceof TextNode text) {
      return new Typed(
          Code.imported(Values.class, "literal", Code.text(text.value())), Want.STRING);
    } else if (node instanceof BooleanNode) {
      return new Typed(
          Code.imported(
              Values.class, "literal", java.util.Objects.requireNonNull(plain(node, Want.BOOLEAN))),
          Want.BOOLEAN);
    } else if (node instanceof NumberNode number) {
      Code plain = plain(node, Want.NUMBER);
      if (plain == null && number.isInteger()) {
        plain = new Code.New(TypeRef.of(BigInteger.class), List.of(new Code.Text(number.digits())));
      }
      return plain == null
          ? null
          : new Typed(
              Code.imported(Values.class, "literal", plain),
              number.isInteger() ? Want.INTEGER : Want.FLOAT);
    } else {
      return new Typed(Code.imported(Values.class, "nothing"), Want.STRING);
    }
  }

  private @Nullable Typed typed(Node node, Want want) {
    if (isLiteral(node)) {
      return literal(node);
    }
    if (!(node instanceof ObjectNode object) || object.members().size() != 1) {
      return null;
    }
    Map.Entry<String, Node> only = object.members().entrySet().iterator().next();
    return switch (only.getKey()) {
      case "Get" -> only.getValue() instanceof TextNode text ? reference(text.value(), want) : null;
      case "Std:Join" -> only.getValue() instanceof ObjectNode body ? join(body) : null;
      case "Std:JsonGet" -> only.getValue() instanceof ObjectNode body ? jsonGet(body, want) : null;
      default -> null;
    };
  }

  private @Nullable Code converted(Typed typed, Node node, Want want) {
    if (want.takes(typed.type())) {
      return typed.code();
    }
    if (want == Want.S3_URI && node instanceof TextNode text) {
      return Code.imported(Values.class, "s3Uri", Code.text(text.value()));
    }
    if (want == Want.S3_URI && typed.type() == Want.STRING) {
      return typed.code().call("asS3Uri");
    }
    if (want == Want.STRING && typed.type() == Want.S3_URI) {
      return typed.code().call("asText");
    }
    if (node instanceof ObjectNode object && object.text("Get") != null) {
      return byName(String.valueOf(object.text("Get")), want).code();
    }
    return null;
  }

  /** What has no type in Java is read by its name. */
  private static Typed byName(String text, Want want) {
    Want read = want == Want.ANY ? Want.STRING : want == Want.NUMBER ? Want.FLOAT : want;
    return new Typed(
        Code.staticCall(dev.penstock.value.Reference.class, "get", Code.text(text))
            .call(read.reader()),
        read);
  }

  private Typed reference(String text, Want want) {
    Reference reference = new Reference(text, "");
    String parameter = reference.parameter();
    if (parameter != null) {
      ParameterName named = scope.parameter(parameter);
      return named == null ? byName(text, want) : new Typed(named.code(), named.type());
    }
    if (text.startsWith("Execution.")) {
      String name = text.substring("Execution.".length());
      return EXECUTION_VARIABLES.contains(name) ? executionVariable(name) : byName(text, want);
    }
    String step = reference.step();
    StepName named = step == null ? null : scope.step(step);
    Typed property = named == null ? null : property(named, reference.path(), want);
    // The path is parsed and put together again; a text that this changes is kept as it is.
    return property == null || !text.equals("Steps." + step + "." + reference.path())
        ? byName(text, want)
        : property;
  }

  private static Typed executionVariable(String name) {
    String constant =
        String.join("_", dev.penstock.importer.code.JavaNames.words(name))
            .toUpperCase(java.util.Locale.ROOT)
            .replace("DATE_TIME", "DATETIME");
    return new Typed(
        new Code.Member(TypeRef.of(ExecutionVariables.class), constant),
        name.endsWith("DateTime") ? Want.DATE_TIME : Want.STRING);
  }

  private @Nullable Typed property(StepName step, String path, Want want) {
    StepFacts facts = step.facts();
    List<String> steps = PathSteps.of(path);
    if (steps == null) {
      return null;
    }
    if (AbstractProcessingStep.class.isAssignableFrom(facts.stepClass())) {
      String output = outputOf(steps);
      if (output != null) {
        return new Typed(output(step, output), Want.S3_URI);
      }
    }
    if (facts.stepClass() == ConditionStep.class && path.equals("Outcome")) {
      return new Typed(step.code().call("outcome"), Want.BOOLEAN);
    }
    if (steps.size() == 2
        && steps.get(0).equals(".OutputParameters")
        && PathSteps.isName(steps.get(1))) {
      StepFacts.CallOutput output = facts.callOutputs().get(PathSteps.text(steps.get(1)));
      return output == null ? null : callOutput(step, PathSteps.text(steps.get(1)), output, want);
    }
    return Properties.of(step.code(), facts.stepClass(), path);
  }

  private static Typed callOutput(
      StepName step, String name, StepFacts.CallOutput output, Want want) {
    Want type = callType(output.type(), want);
    return new Typed(step.code().call("output", declaration(name, type)), type);
  }

  /** A declaration of what a call gives back. */
  static Code declaration(String name, Want type) {
    return Code.staticCall(StepOutput.class, type.reader(), Code.text(name));
  }

  static Want callType(String wireType, Want want) {
    return switch (wireType) {
      case "Integer" -> Want.INTEGER;
      case "Float" -> Want.FLOAT;
      case "Boolean" -> Want.BOOLEAN;
      default -> want == Want.S3_URI ? Want.S3_URI : Want.STRING;
    };
  }

  /**
   * The output whose location a path is: {@code
   * ProcessingOutputConfig.Outputs['o'].S3Output.S3Uri}.
   */
  static @Nullable String outputOf(List<String> steps) {
    return steps.size() == 5
            && steps.get(0).equals(".ProcessingOutputConfig")
            && steps.get(1).equals(".Outputs")
            && PathSteps.isName(steps.get(2))
            && steps.get(3).equals(".S3Output")
            && steps.get(4).equals(".S3Uri")
        ? PathSteps.text(steps.get(2))
        : null;
  }

  private static Code output(StepName step, String output) {
    String method = step.facts().outputs().get(output);
    if (method == null) {
      return step.code().call("output", Code.text(output));
    }
    Code declared = step.code().call(method);
    boolean report =
        step.facts().reports().values().stream().anyMatch(each -> each.method().equals(method));
    return report ? declared.call("uri") : declared;
  }

  private @Nullable Typed join(ObjectNode body) {
    String on = body.text("On");
    if (on == null
        || body.members().size() != 2
        || !(body.get("Values") instanceof ArrayNode values)) {
      return null;
    }
    Typed file = reportFile(on, values);
    if (file != null) {
      return file;
    }
    Typed model = topModel(on, values.elements());
    if (model != null) {
      return model;
    }
    Typed number =
        on.isEmpty() && values.elements().size() == 1
            ? typed(values.elements().get(0), Want.ANY)
            : null;
    if (number != null && isOfOtherKind(number.type()) && !isLiteral(values.elements().get(0))) {
      return new Typed(number.code().call("asString"), Want.STRING);
    }
    List<Code> parts = new ArrayList<>();
    parts.add(Code.text(on));
    for (Node value : values.elements()) {
      Code part = value(value, Want.ANY);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return new Typed(Code.imported(Values.class, "join", parts), Want.STRING);
  }

  /** Whether a value of this type has a text by a Join around it. */
  private static boolean isOfOtherKind(Want type) {
    return type == Want.INTEGER || type == Want.FLOAT || type == Want.BOOLEAN;
  }

  /** The file of a report, which a contract's reference knows. */
  private @Nullable Typed reportFile(String on, ArrayNode values) {
    if (!on.equals("/")
        || values.elements().size() != 2
        || !(values.elements().get(0) instanceof ObjectNode output)
        || !(values.elements().get(1) instanceof TextNode path)
        || output.text("Get") == null) {
      return null;
    }
    Reference reference = new Reference(String.valueOf(output.text("Get")), "");
    StepName step = reference.step() == null ? null : scope.step(reference.step());
    List<String> steps = PathSteps.of(reference.path());
    String name = steps == null ? null : outputOf(steps);
    if (step == null || name == null) {
      return null;
    }
    for (ReportFacts report : step.facts().reports().values()) {
      if (report.output().equals(name) && report.filePath().equals(path.value())) {
        return new Typed(step.code().call(report.method()).call("file"), Want.S3_URI);
      }
    }
    return null;
  }

  /** The model of one of the best jobs of a tuning. */
  private @Nullable Typed topModel(String on, List<Node> values) {
    int last = values.size() - 1;
    if (!on.equals("/")
        || last < 3
        || last > 4
        || !values.get(0).equals(new TextNode("s3:/"))
        || !values.get(last).equals(new TextNode("output/model.tar.gz"))
        || !(values.get(last - 1) instanceof ObjectNode job)
        || job.text("Get") == null) {
      return null;
    }
    Reference reference = new Reference(String.valueOf(job.text("Get")), "");
    StepName step = reference.step() == null ? null : scope.step(reference.step());
    List<String> path = PathSteps.of(reference.path());
    Code bucket = plain(values.get(1), Want.STRING);
    bucket = bucket != null ? bucket : value(values.get(1), Want.STRING);
    if (step == null
        || step.facts().stepClass() != TuningStep.class
        || path == null
        || path.size() != 3
        || !path.get(0).equals(".TrainingJobSummaries")
        || PathSteps.isName(path.get(1))
        || PathSteps.isMember(path.get(1))
        || !path.get(2).equals(".TrainingJobName")
        || bucket == null) {
      return null;
    }
    List<Code> arguments =
        new ArrayList<>(List.of(new Code.Plain(PathSteps.text(path.get(1))), bucket));
    if (last == 4) {
      if (!(values.get(2) instanceof TextNode prefix)) {
        return null;
      }
      arguments.add(Code.text(prefix.value()));
    }
    return new Typed(step.code().call("topModel", arguments), Want.S3_URI);
  }

  private @Nullable Typed jsonGet(ObjectNode body, Want want) {
    String path = body.text("Path");
    if (path == null || body.members().size() != 2) {
      return null;
    }
    Want read = want == Want.ANY ? Want.STRING : want == Want.NUMBER ? Want.FLOAT : want;
    boolean readable = Set.of(Want.STRING, Want.INTEGER, Want.FLOAT, Want.BOOLEAN).contains(read);
    if (body.get("PropertyFile") instanceof ObjectNode file && file.text("Get") != null) {
      Typed typed = propertyFile(String.valueOf(file.text("Get")), path, read, readable);
      return typed;
    }
    Node uri = body.get("S3Uri");
    if (uri instanceof ObjectNode join && join.get("Std:Join") != null && readable) {
      Code location = value(uri, Want.S3_URI);
      return location == null
          ? null
          : new Typed(
              Code.staticCall(JsonGet.class, "of", location).call(read.reader(), Code.text(path)),
              read);
    }
    return null;
  }

  private @Nullable Typed propertyFile(String get, String path, Want read, boolean readable) {
    Reference reference = new Reference(get, "");
    StepName step = reference.step() == null ? null : scope.step(reference.step());
    String prefix = "Steps." + reference.step() + ".PropertyFiles.";
    if (step == null
        || !get.startsWith(prefix)
        || !AbstractProcessingStep.class.isAssignableFrom(step.facts().stepClass())) {
      return null;
    }
    String name = get.substring(prefix.length());
    ReportFacts report = step.facts().reports().get(name);
    Typed member = report == null ? null : member(step.code(), report, path);
    if (member != null && read.takes(member.type())) {
      return member;
    }
    return readable
        ? new Typed(
            step.code().call("propertyFile", Code.text(name)).call(read.reader(), Code.text(path)),
            read)
        : null;
  }

  private static @Nullable Typed member(Code step, ReportFacts report, String path) {
    List<String> steps = PathSteps.of(path);
    if (steps == null) {
      return null;
    }
    Code code = step.call(report.method());
    ReportMember at = report.members();
    for (String each : steps) {
      ReportMember next = at.members().get(each);
      if (next == null) {
        return null;
      }
      code =
          PathSteps.isMember(each)
              ? code.call(next.method())
              : PathSteps.isName(each)
                  ? code.call("key", Code.text(PathSteps.text(each)))
                  : code.call("at", new Code.Plain(PathSteps.text(each)));
      at = next;
    }
    return at.value() == null ? null : new Typed(code, at.value());
  }

  /** Whether a value has no type of its own and is read as what is wanted. */
  private static boolean isUntyped(Node node, Typed typed) {
    if (!(node instanceof ObjectNode object)) {
      return node instanceof Node.NullNode;
    }
    boolean named =
        typed.code() instanceof Code.Call call
            && call.on() instanceof Code.Call inner
            && TypeRef.of(dev.penstock.value.Reference.class).equals(inner.type());
    boolean file = object.get("Std:JsonGet") != null && typed.type() == Want.STRING;
    return named || file;
  }

  /** Says any JSON, for what no class of ours knows. */
  public Code json(Node node) {
    if (size(node) > MOST_VALUES) {
      return Code.staticCall(Json.class, "parse", Code.text(node.toString()));
    }
    if (node instanceof ObjectNode object) {
      Code variable = object.isVariable() ? value(node, Want.ANY) : null;
      if (variable != null) {
        return Code.staticCall(Json.class, "of", variable);
      }
      Code code = Code.staticCall(Json.class, "object");
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        code = code.call("with", Code.text(member.getKey()), jsonOrValue(member.getValue()));
      }
      return code;
    }
    if (node instanceof ArrayNode array) {
      List<Code> values = new ArrayList<>();
      for (Node element : array.elements()) {
        Code value = value(element, Want.ANY);
        if (value == null) {
          return Code.staticCall(
              Json.class, "array", array.elements().stream().map(this::json).toArray(Code[]::new));
        }
        values.add(value);
      }
      return Code.staticCall(Json.class, "array", values.toArray(Code[]::new));
    }
    Code value = value(node, Want.ANY);
    return value == null
        ? Code.staticCall(Json.class, "parse", Code.text(node.toString()))
        : Code.staticCall(Json.class, "of", value);
  }

  private static int size(Node node) {
    int[] size = new int[1];
    NodeVisitor.visit(Place.of(""), node, (place, each) -> size[0]++);
    return size[0];
  }

  /** What methods take that have overloads for plain values, for values, and for JSON. */
  Code jsonOrValue(Node node) {
    Code plain = plain(node);
    if (plain != null) {
      return plain;
    }
    Code value = value(node, Want.ANY);
    return value != null ? value : json(node);
  }

  static @Nullable Code plain(Node node) {
    for (Want want : List.of(Want.STRING, Want.NUMBER, Want.BOOLEAN)) {
      Code plain = plain(node, want);
      if (plain != null) {
        return plain;
      }
    }
    return null;
  }

  private static @Nullable Code wholeNumber(NumberNode number) {
    BigInteger value = new BigInteger(number.digits());
    if (value.bitLength() >= Long.SIZE) {
      return null;
    }
    return new Code.Plain(value.bitLength() >= Integer.SIZE ? value + "L" : value.toString());
  }

  private static @Nullable Code fraction(NumberNode number) {
    double value = Double.parseDouble(number.digits());
    if (!Double.isFinite(value)) {
      return null;
    }
    String plain = new BigDecimal(number.digits()).toPlainString();
    boolean readable =
        plain.length() < 12
            && plain.contains(".")
            && Double.compare(Double.parseDouble(plain), value) == 0;
    return new Code.Plain(readable ? plain : Double.toString(value));
  }
}

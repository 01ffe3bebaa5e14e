package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Scope.ParameterName;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.step.TuningStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Json;
import dev.penstock.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final FileValues files;

  public Expressions(Scope scope) {
    this.scope = scope;
    this.files = new FileValues(scope, this);
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
  public @Nullable Want typeOf(Node node) {
    Typed typed = typed(node, Want.ANY);
    return typed == null || isUntyped(node, typed) ? null : typed.type();
  }

  private @Nullable Typed typed(Node node, Want want) {
    if (PlainValues.isLiteral(node)) {
      return PlainValues.literal(node);
    }
    if (!(node instanceof ObjectNode object) || object.members().size() != 1) {
      return null;
    }
    Map.Entry<String, Node> only = object.members().entrySet().iterator().next();
    return switch (only.getKey()) {
      case "Get" -> only.getValue() instanceof TextNode text ? reference(text.value(), want) : null;
      case "Std:Join" -> only.getValue() instanceof ObjectNode body ? join(body) : null;
      case "Std:JsonGet" ->
          only.getValue() instanceof ObjectNode body ? files.jsonGet(body, want) : null;
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
    if (step == null) {
      Typed item = LoopValues.item(scope, text, want);
      return item == null ? byName(text, want) : item;
    }
    StepName named = scope.step(step);
    Typed property =
        named == null
            ? null
            : named.facts().loop() != null
                ? LoopValues.result(scope, named, reference.path(), want)
                : StepValues.property(named, reference.path(), want);
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

  private @Nullable Typed join(ObjectNode body) {
    String on = body.text("On");
    if (on == null
        || body.members().size() != 2
        || !(body.get("Values") instanceof ArrayNode values)) {
      return null;
    }
    Typed file = files.reportFile(on, values);
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
    if (number != null
        && isOfOtherKind(number.type())
        && !PlainValues.isLiteral(values.elements().get(0))) {
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
    Code bucket = PlainValues.plain(values.get(1), Want.STRING);
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
    Code plain = PlainValues.plain(node);
    if (plain != null) {
      return plain;
    }
    Code value = value(node, Want.ANY);
    return value != null ? value : json(node);
  }
}

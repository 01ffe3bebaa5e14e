package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.plan.Contract;
import dev.penstock.importer.plan.SharedSettings;
import dev.penstock.step.StepType;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step to be said, and what it is said with. */
public final class StepInput {
  private final StepDefinition step;
  private final Arguments arguments;
  private final Arguments members;
  private final Expressions expressions;
  private final Scope scope;
  private final SharedSettings shared;
  private final @Nullable Contract contract;

  public StepInput(
      StepDefinition step, Scope scope, SharedSettings shared, @Nullable Contract contract) {
    this.step = step;
    this.arguments = new Arguments(step.arguments());
    this.members = new Arguments(step.json());
    this.expressions = new Expressions(scope);
    this.scope = scope;
    this.shared = shared;
    this.contract = contract;
    for (String said : List.of("Name", "Type", "Arguments")) {
      members.take(said);
    }
  }

  StepDefinition step() {
    return step;
  }

  String name() {
    return step.name();
  }

  /** The arguments that nobody took yet. */
  Arguments arguments() {
    return arguments;
  }

  /** The members beside the arguments that nobody took yet. */
  Arguments members() {
    return members;
  }

  Expressions expressions() {
    return expressions;
  }

  Scope scope() {
    return scope;
  }

  SharedSettings shared() {
    return shared;
  }

  @Nullable Contract contract() {
    return contract;
  }

  /** A text literal as it is, a variable as a StringValue. */
  @Nullable Code text(@Nullable Node node) {
    return plainOr(node, Want.STRING);
  }

  /** A text literal as it is, a variable as an S3UriValue. */
  @Nullable Code location(@Nullable Node node) {
    return plainOr(node, Want.S3_URI);
  }

  /** A whole number as it is, a variable as an IntegerValue. */
  @Nullable Code wholeNumber(@Nullable Node node) {
    return plainOr(node, Want.INTEGER);
  }

  /** Plain texts, or null when one of them is something else. */
  static @Nullable List<Code> texts(List<Node> nodes) {
    List<Code> codes = new ArrayList<>();
    for (Node node : nodes) {
      if (!(node instanceof TextNode text)) {
        return null;
      }
      codes.add(Code.text(text.value()));
    }
    return codes;
  }

  /** Plain texts, or values when one is a variable; null when one is neither. */
  @Nullable List<Code> textsOrValues(List<Node> nodes) {
    List<Code> plain = texts(nodes);
    if (plain != null) {
      return plain;
    }
    List<Code> values = new ArrayList<>();
    for (Node node : nodes) {
      Code value = expressions.value(node, Want.ANY);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** A text literal as it is, any variable as a Value. */
  @Nullable Code textOrValue(Node node) {
    return node instanceof TextNode text
        ? Code.text(text.value())
        : expressions.value(node, Want.ANY);
  }

  /** Says all variables of containers; null when one has no value that Java can say. */
  @Nullable Code environment(Code builder, Map<String, Node> variables) {
    Code code = builder;
    for (Map.Entry<String, Node> variable : variables.entrySet()) {
      Code value = textOrValue(variable.getValue());
      if (value == null) {
        return null;
      }
      code = code.call("environment", Code.text(variable.getKey()), value);
    }
    return code;
  }

  /** Takes a plain text, and says it by a method; leaves everything else. */
  Code plainText(Code code, String method, String... place) {
    if (!(arguments.peek(place) instanceof TextNode text)) {
      return code;
    }
    arguments.take(place);
    return code.call(method, Code.text(text.value()));
  }

  /** Says a structure in full; null when it is none, or lacks what its builder asks for. */
  @Nullable Code structure(Class<?> type, @Nullable Node node) {
    return node instanceof ObjectNode object
        ? new Members(expressions).structure(type, object)
        : null;
  }

  /** Says structures in full; null when there are none, or one of them cannot be said. */
  @Nullable List<Code> structures(Class<?> type, List<Node> nodes) {
    List<Code> all = new ArrayList<>();
    for (Node node : nodes) {
      Code said = structure(type, node);
      if (said == null) {
        return null;
      }
      all.add(said);
    }
    return all.isEmpty() ? null : all;
  }

  /** Key and value of a tag; null when it has something else. */
  static @Nullable List<Code> tag(Node node) {
    return node instanceof ObjectNode tag
            && tag.members().size() == 2
            && tag.get("Key") instanceof TextNode key
            && tag.get("Value") instanceof TextNode value
        ? List.of(Code.text(key.value()), Code.text(value.value()))
        : null;
  }

  /** Seconds as a Duration in the largest unit that is whole; null for anything else. */
  static @Nullable Code duration(@Nullable Node seconds) {
    if (!(seconds instanceof NumberNode number)
        || !number.isInteger()
        || number.digits().length() > 15
        || number.digits().startsWith("-")) {
      return null;
    }
    long value = Long.parseLong(number.digits());
    if (value > 0 && value % 86400 == 0) {
      return duration("ofDays", value / 86400);
    } else if (value > 0 && value % 3600 == 0) {
      return duration("ofHours", value / 3600);
    } else if (value > 0 && value % 60 == 0) {
      return duration("ofMinutes", value / 60);
    }
    return duration("ofSeconds", value);
  }

  /** What leaves a text out that would be filled in. */
  static Code nothing() {
    return Code.imported(Values.class, "nothing");
  }

  /** What leaves a location out that would be filled in. */
  static Code nowhere() {
    return nothing().call("asS3Uri");
  }

  /** Begins the step's builder. */
  Code named(Class<?> stepClass) {
    return named(TypeRef.of(stepClass));
  }

  Code named(TypeRef stepClass) {
    return Code.staticCall(stepClass, "named", Code.text(name()));
  }

  /**
   * Says the arguments that nobody took, each by its own method, or by name when no method takes
   * it.
   *
   * @param builder the class of the builder
   */
  Code rest(Code code, Class<?> builder) {
    Members full = new Members(expressions);
    for (Map.Entry<String, Node> member : arguments.left().entrySet()) {
      String name = member.getKey();
      Node whole = Objects.requireNonNull(step.arguments().get(name));
      // The builder's own method would drop the name.
      List<Setting> settings =
          isDropped(name) ? null : full.set(builder, name, member.getValue(), whole);
      if (settings == null) {
        settings =
            List.of(
                Setting.of(
                    "argument", Code.text(name), expressions.jsonOrValue(member.getValue())));
      }
      code = Setting.apply(code, settings);
      arguments.take(name);
    }
    return code;
  }

  /** Whether an argument is the job's name in a pipeline whose executions name their jobs. */
  boolean isDropped(String argument) {
    StepType type = StepType.ofWireName(step.type());
    return type != null && argument.equals(type.jobNameMember()) && !shared.jobPrefixes();
  }

  /** All the arguments that are left by the class that has them all; null when that cannot be. */
  @Nullable Code whole(Class<?> argumentsClass) {
    return structure(argumentsClass, new ObjectNode(arguments.left()));
  }

  private @Nullable Code plainOr(@Nullable Node node, Want want) {
    if (node == null) {
      return null;
    }
    Code plain = PlainValues.plain(node, want);
    return plain != null ? plain : expressions.value(node, want);
  }

  private static Code duration(String unit, long amount) {
    String digits = amount > Integer.MAX_VALUE ? amount + "L" : Long.toString(amount);
    return Code.staticCall(Duration.class, unit, new Code.Plain(digits));
  }
}

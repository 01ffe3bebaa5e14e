package dev.penstock.importer.plan;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Annotation;
import dev.penstock.importer.code.SourceFile.Component;
import dev.penstock.importer.code.SourceFile.ComponentType;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Expressions;
import dev.penstock.importer.step.Scope.ParameterName;
import dev.penstock.importer.step.Want;
import dev.penstock.processor.user.common.Names;
import dev.penstock.value.Parameters;
import dev.penstock.value.S3Uri;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.WireEnum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in Java: a record of those that a record can declare, constants for the others.
 *
 * @param names what each is called
 * @param record the record, or null when there is nothing in it
 * @param enums the enums that its components have
 * @param constants parameters that are declared as they stand
 */
public record ParameterPlan(
    Map<String, ParameterName> names,
    SourceFile.@Nullable RecordType record,
    List<SourceFile.EnumType> enums,
    List<SourceFile.Constant> constants) {

  /** What the reference to the record has besides its components. */
  private static final Set<String> TAKEN = TypeNames.ofObjectsAnd("create");

  /** More would not fit the parameters of a constructor. */
  private static final int MOST = 120;

  private static final int MOST_ENUM_VALUES = 16;
  private static final int MOST_TEXT = 10_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /**
   * Finds out how parameters are declared.
   *
   * @param typed whether a parameter of a name may be in the record
   * @param reference what the components are read of
   */
  public static ParameterPlan of(
      PipelineDefinition definition,
      Predicate<String> typed,
      String recordName,
      NameScope types,
      Code reference) {
    return new Planner(definition, types, reference).plan(typed, recordName);
  }

  private static final class Planner {
    private final PipelineDefinition definition;
    private final NameScope types;
    private final Code reference;
    private final LocationUses uses;
    private final NameScope components = new NameScope(TAKEN);
    private final NameScope constantNames = new NameScope(Set.of());
    private final Map<String, ParameterName> names = new LinkedHashMap<>();
    private final List<Component> declared = new ArrayList<>();
    private final List<SourceFile.EnumType> enums = new ArrayList<>();
    private final List<SourceFile.Constant> constants = new ArrayList<>();

    Planner(PipelineDefinition definition, NameScope types, Code reference) {
      this.definition = definition;
      this.types = types;
      this.reference = reference;
      this.uses = LocationUses.of(definition);
    }

    ParameterPlan plan(Predicate<String> mayBeTyped, String recordName) {
      for (ParameterDefinition parameter : definition.parameters()) {
        String name = String.valueOf(parameter.json().text("Name"));
        boolean fits = declared.size() < MOST && mayBeTyped.test(name);
        Typed typed = fits ? typed(name, parameter.json()) : null;
        names.put(name, typed == null ? constant(name, parameter.json()) : component(name, typed));
      }
      return new ParameterPlan(
          names,
          declared.isEmpty()
              ? null
              : new SourceFile.RecordType(
                  recordName,
                  "Run-time parameters, with their defaults.",
                  TypeRef.of(PipelineParameters.class),
                  declared,
                  List.of()),
          enums,
          constants);
    }

    /** A component's type, its value's type and its default as text. */
    private record Typed(ComponentType type, Want want, @Nullable String defaultValue) {}

    private @Nullable Typed typed(String name, ObjectNode json) {
      Set<String> members = json.members().keySet();
      Node value = json.get("DefaultValue");
      if (!NAME.matcher(name).matches()
          || !Set.of("Name", "Type", "DefaultValue", "EnumValues").containsAll(members)
          || (value instanceof TextNode text && text.value().length() > MOST_TEXT)) {
        return null;
      }
      if (members.contains("EnumValues")) {
        return enumTyped(name, json, value);
      }
      return switch (String.valueOf(json.text("Type"))) {
        case "String" -> text(name, value);
        case "Integer" -> wholeNumber(value);
        case "Float" -> fraction(value);
        case "Boolean" ->
            value == null || value instanceof BooleanNode
                ? new Typed(
                    ComponentType.primitive("boolean"),
                    Want.BOOLEAN,
                    value == null ? null : value.toString())
                : null;
        default -> null;
      };
    }

    private @Nullable Typed text(String name, @Nullable Node value) {
      if (value != null && !(value instanceof TextNode)) {
        return null;
      }
      String text = value instanceof TextNode given ? given.value() : null;
      boolean known = text != null && text.startsWith("s3://") && text.length() > 5;
      boolean open = text == null || text.isEmpty();
      boolean location = known || (open && uses.isLocation("Parameters." + name));
      return location
          ? new Typed(ComponentType.of(S3Uri.class), Want.S3_URI, text)
          : new Typed(ComponentType.of(String.class), Want.STRING, text);
    }

    private static @Nullable Typed wholeNumber(@Nullable Node value) {
      if (value == null) {
        return new Typed(ComponentType.primitive("int"), Want.INTEGER, null);
      }
      if (!(value instanceof NumberNode number) || !number.isInteger()) {
        return null;
      }
      int bits = new BigInteger(number.digits()).bitLength();
      return bits >= Long.SIZE
          ? null
          : new Typed(
              ComponentType.primitive(bits >= Integer.SIZE ? "long" : "int"),
              Want.INTEGER,
              new BigInteger(number.digits()).toString());
    }

    private static @Nullable Typed fraction(@Nullable Node value) {
      if (value == null) {
        return new Typed(ComponentType.primitive("double"), Want.FLOAT, null);
      }
      boolean plain =
          value instanceof NumberNode number
              && !number.isInteger()
              && Double.isFinite(Double.parseDouble(number.digits()));
      return plain
          ? new Typed(ComponentType.primitive("double"), Want.FLOAT, ((NumberNode) value).digits())
          : null;
    }

    private @Nullable Typed enumTyped(String name, ObjectNode json, @Nullable Node value) {
      List<String> values = new ArrayList<>();
      if (!(json.get("EnumValues") instanceof ArrayNode array)
          || !"String".equals(json.text("Type"))) {
        return null;
      }
      for (Node each : array.elements()) {
        if (!(each instanceof TextNode text) || text.value().isEmpty()) {
          return null;
        }
        values.add(text.value());
      }
      boolean sound =
          !values.isEmpty()
              && values.size() <= MOST_ENUM_VALUES
              && new LinkedHashSet<>(values).size() == values.size()
              && values.stream().allMatch(each -> each.length() < MOST_TEXT)
              && (value == null
                  || (value instanceof TextNode text && values.contains(text.value())));
      if (!sound) {
        return null;
      }
      Class<?> service = serviceEnum(name, values);
      ComponentType type =
          service != null ? ComponentType.of(service) : ComponentType.of(newEnum(name, values));
      return new Typed(type, Want.STRING, value instanceof TextNode text ? text.value() : null);
    }

    /** The service's enum of the parameter's name, when it has these values in this order. */
    private static @Nullable Class<?> serviceEnum(String name, List<String> values) {
      String simple = JavaNames.type(JavaNames.words(name), "");
      try {
        Class<?> type =
            Class.forName(
                "dev.penstock.model.sagemaker." + simple, false, S3Uri.class.getClassLoader());
        boolean same =
            type.isEnum()
                && WireEnum.class.isAssignableFrom(type)
                && Arrays.stream(type.getEnumConstants())
                    .map(each -> ((WireEnum) each).wireName())
                    .toList()
                    .equals(values);
        return same ? type : null;
      } catch (ClassNotFoundException | LinkageError none) {
        return null;
      }
    }

    private TypeRef newEnum(String name, List<String> values) {
      String type = types.give(JavaNames.type(JavaNames.words(name), "Parameter"));
      NameScope constantScope = new NameScope(Set.of());
      List<SourceFile.EnumConstant> list = new ArrayList<>();
      for (String value : values) {
        String wanted = JavaNames.constant(JavaNames.words(value), "VALUE");
        list.add(new SourceFile.EnumConstant(constantScope.give(wanted), value));
      }
      enums.add(new SourceFile.EnumType(type, "What the parameter " + type + " can be.", list));
      return TypeRef.of("", type);
    }

    private ParameterName component(String name, Typed typed) {
      String variable = components.give(JavaNames.variable(JavaNames.words(name), "parameter"));
      List<Annotation> annotations = new ArrayList<>();
      if (!Names.upperCamel(variable).equals(name)) {
        annotations.add(Annotation.of(Name.class, name));
      }
      if (typed.defaultValue() != null) {
        annotations.add(Annotation.of(Default.class, typed.defaultValue()));
      }
      declared.add(new Component(typed.type(), variable, annotations));
      return new ParameterName(reference.call(variable), typed.want());
    }

    private ParameterName constant(String name, ObjectNode json) {
      Map<String, Node> rest = new LinkedHashMap<>(json.members());
      rest.remove("Name");
      Want want =
          switch (String.valueOf(json.text("Type"))) {
            case "Integer" -> Want.INTEGER;
            case "Float" -> Want.FLOAT;
            case "Boolean" -> Want.BOOLEAN;
            default -> uses.isLocation("Parameters." + name) ? Want.S3_URI : Want.STRING;
          };
      Class<?> type =
          switch (want) {
            case INTEGER -> dev.penstock.value.IntegerValue.class;
            case FLOAT -> dev.penstock.value.FloatValue.class;
            case BOOLEAN -> dev.penstock.value.BooleanValue.class;
            case S3_URI -> S3UriValue.class;
            default -> StringValue.class;
          };
      String constant = constantNames.give(JavaNames.constant(JavaNames.words(name), "PARAMETER"));
      Expressions plain = new Expressions(Nothing.NAMED);
      Code value =
          Code.staticCall(
                  Parameters.class, "declared", Code.text(name), plain.json(new ObjectNode(rest)))
              .call(
                  switch (want) {
                    case INTEGER -> "integer";
                    case FLOAT -> "number";
                    case BOOLEAN -> "bool";
                    case S3_URI -> "s3Uri";
                    default -> "string";
                  });
      constants.add(new SourceFile.Constant(TypeRef.of(type), constant, value));
      return new ParameterName(new Code.Name(constant), want);
    }
  }
}

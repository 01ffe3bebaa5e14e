package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several rules look for in a step, found in one walk; the steps inside have their own. */
final class StepContents {
  private static final String ARGUMENTS = "Arguments";
  private static final ObjectNode NONE = new ObjectNode(Map.of());
  private static final Set<String> STEPS = Set.of("IfSteps", "ElseSteps", "ForEachBody");

  /** What a container is given as it is. */
  static final Set<String> GIVEN =
      Set.of(
          "Environment",
          "HyperParameters",
          "StaticHyperParameters",
          "ContainerArguments",
          "ContainerEntrypoint",
          "Args");

  private final List<Reference> references = new ArrayList<>();
  private final List<Found> jsonGets = new ArrayList<>(0);
  private final List<Found> joins = new ArrayList<>();
  private final List<Text> locations = new ArrayList<>();
  private final List<Text> owned = new ArrayList<>();
  private final List<Text> given = new ArrayList<>();
  private final List<Found> madeNames = new ArrayList<>(0);
  private final List<Named> instanceTypes = new ArrayList<>(1);
  private final List<Named> images = new ArrayList<>(1);
  private final List<String> dependsOn;
  private final List<Locations.Output> outputs;
  private final ShapeCheck shapes;
  private long characters;

  /**
   * A node and where it stands.
   *
   * @param place where
   * @param node what is in it
   */
  record Found(Place place, Node node) {}

  /**
   * A node and where it stands, as text.
   *
   * @param place where
   * @param node what is in it
   */
  record Named(String place, Node node) {}

  /**
   * A literal text and where it stands.
   *
   * @param place where
   * @param node the text
   */
  record Text(Place place, TextNode node) {
    String value() {
      return node.value();
    }
  }

  StepContents(StepDefinition definition, Patterns patterns) {
    String type = definition.type();
    ObjectNode step = definition.json();
    boolean inner = type.equals("Condition") || type.equals("ForEach");
    boolean call = type.equals("Lambda") || type.equals("Callback");
    StepType known = StepType.ofWireName(type);
    Shape shape = known == null ? null : known.argumentsShape();
    shapes = new ShapeCheck(patterns);
    for (int i = 0; i < step.members().size(); i++) {
      String name = step.name(i);
      Node member = step.value(i);
      if (!name.equals(ARGUMENTS)) {
        visit(Place.of(name), member, null, false);
      } else if (inner && member instanceof ObjectNode arguments) {
        outer(Place.of(name), arguments);
      } else {
        visit(Place.of(name), member, shape, call);
      }
    }
    if (shape != null && step.get(ARGUMENTS) == null) {
      shapes.object(shape, NONE, Place.of(ARGUMENTS));
    }
    dependsOn = definition.dependsOn();
    outputs = Locations.outputs(definition);
    InstanceTypes.nodes(definition, (place, node) -> instanceTypes.add(new Named(place, node)));
    Images.nodes(definition, (place, node) -> images.add(new Named(place, node)));
  }

  private void outer(Place place, ObjectNode arguments) {
    for (int i = 0; i < arguments.members().size(); i++) {
      String name = arguments.name(i);
      if (!STEPS.contains(name)) {
        visit(place.member(name), arguments.value(i), null, false);
      }
    }
  }

  private void visit(Place place, Node node, @Nullable Shape shape, boolean isGiven) {
    // A name, quotes, a colon or brackets, and a comma.
    characters += 6;
    if (node instanceof ObjectNode object && object.isVariable()) {
      variable(place, object, shape);
      members(place, object, null, isGiven);
    } else if (node instanceof ObjectNode object) {
      if (shape != null) {
        shapes.object(shape, object, place);
      }
      members(place, object, shape, isGiven);
    } else if (node instanceof ArrayNode array) {
      if (shape != null) {
        shapes.array(shape, array, place);
      }
      elements(place, array, shape instanceof ListShape list ? list.element() : null, isGiven);
    }
  }

  private void members(Place place, ObjectNode object, @Nullable Shape shape, boolean isGiven) {
    for (int i = 0; i < object.members().size(); i++) {
      String name = object.name(i);
      Node member = object.value(i);
      Shape inner = shape == null ? null : shapes.member(shape, name, member, place);
      characters += name.length();
      if (MadeNames.MEMBERS.contains(name)) {
        madeNames.add(new Found(place.member(name), member));
      }
      if (member instanceof ObjectNode || member instanceof ArrayNode) {
        visit(place.member(name), member, inner, isGiven || GIVEN.contains(name));
      } else {
        // The place of a text is of interest only when the text is.
        scalar(place, name, -1, member, inner, isGiven || GIVEN.contains(name));
      }
    }
  }

  private void elements(Place place, ArrayNode array, @Nullable Shape shape, boolean isGiven) {
    List<Node> elements = array.elements();
    for (int i = 0; i < elements.size(); i++) {
      Node element = elements.get(i);
      if (element instanceof ObjectNode || element instanceof ArrayNode) {
        visit(place.element(i), element, shape, isGiven);
      } else {
        scalar(place, "", i, element, shape, isGiven);
      }
    }
  }

  private void scalar(
      Place parent, String member, int index, Node node, @Nullable Shape shape, boolean isGiven) {
    characters += 6;
    if (shape != null) {
      shapes.scalar(shape, node, parent, member, index);
    }
    if (node instanceof TextNode text) {
      text(parent, member, index, text, isGiven);
    }
  }

  private void variable(Place place, ObjectNode object, @Nullable Shape shape) {
    Reference reference = Reference.of(place, object);
    if (reference != null) {
      references.add(reference);
      if (shape != null) {
        shapes.reference(shape, reference);
      }
    } else if (object.get("Std:Join") != null) {
      joins.add(new Found(place, object));
      if (shape != null) {
        shapes.join(shape, object, place);
      }
    } else if (object.get("Std:JsonGet") instanceof ObjectNode get) {
      jsonGets.add(new Found(place, get));
    }
  }

  private void text(Place parent, String member, int index, TextNode node, boolean isGiven) {
    String text = node.value();
    characters += text.length();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean location = first == 's' && text.startsWith("s3:/");
    boolean ofAccount =
        (first == 'a' && text.startsWith("arn:"))
            || (first >= '0' && first <= '9' && text.contains(".dkr.ecr."));
    if ((location || ofAccount || isGiven) && !member.equals("Get") && !member.equals("On")) {
      Text found = new Text(index < 0 ? parent.member(member) : parent.element(index), node);
      if (location) {
        locations.add(found);
      }
      if (ofAccount) {
        owned.add(found);
      }
      if (isGiven) {
        given.add(found);
      }
    }
  }

  /** What is read of elsewhere. */
  List<Reference> references() {
    return references;
  }

  /** The bodies of what is read from files. */
  List<Found> jsonGets() {
    return jsonGets;
  }

  /** The texts put together when the pipeline runs. */
  List<Found> joins() {
    return joins;
  }

  /** Literal texts that are in S3, those in a Join too. */
  List<Text> locations() {
    return locations;
  }

  /** Literal texts that are of an account: ARNs and images. */
  List<Text> owned() {
    return owned;
  }

  /** What stands where a step names what another one may make. */
  List<Found> madeNames() {
    return madeNames;
  }

  /** Literal texts that a container or a function is given. */
  List<Text> given() {
    return given;
  }

  /** The names in DependsOn. */
  List<String> dependsOn() {
    return dependsOn;
  }

  /** Where the step writes. */
  List<Locations.Output> outputs() {
    return outputs;
  }

  /** What the step's jobs run on. */
  List<Named> instanceTypes() {
    return instanceTypes;
  }

  /** What the step's jobs run in. */
  List<Named> images() {
    return images;
  }

  /** What of the arguments is not what the service takes, or is not known yet. */
  ShapeCheck shapes() {
    return shapes;
  }

  /** About how long it is in JSON. */
  long characters() {
    return characters;
  }
}

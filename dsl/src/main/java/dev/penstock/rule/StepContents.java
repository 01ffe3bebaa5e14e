package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What several rules look for in a step, found in one walk; the steps inside have their own. */
final class StepContents {
  private static final String ARGUMENTS = "Arguments";
  private static final Set<String> STEPS = Set.of("IfSteps", "ElseSteps", "ForEachBody");

  /** What a container is given as it is. */
  private static final Set<String> GIVEN =
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
  private long characters;

  /**
   * A node and where it stands.
   *
   * @param place where
   * @param node what is in it
   */
  record Found(Place place, Node node) {}

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

  StepContents(StepDefinition step) {
    boolean inner = step.type().equals("Condition") || step.type().equals("ForEach");
    boolean call = step.type().equals("Lambda") || step.type().equals("Callback");
    step.json()
        .members()
        .forEach(
            (name, member) -> {
              if (inner && name.equals(ARGUMENTS) && member instanceof ObjectNode arguments) {
                Place place = Place.of(ARGUMENTS);
                arguments
                    .members()
                    .forEach(
                        (argument, value) -> {
                          if (!STEPS.contains(argument)) {
                            visit(place.member(argument), value, false);
                          }
                        });
              } else {
                visit(Place.of(name), member, call && name.equals(ARGUMENTS));
              }
            });
  }

  private void visit(Place place, Node node, boolean isGiven) {
    // A name, quotes, a colon or brackets, and a comma.
    characters += 6;
    if (node instanceof ObjectNode object) {
      variable(place, object);
      object
          .members()
          .forEach(
              (name, member) -> {
                characters += name.length();
                if (member instanceof TextNode text) {
                  // The place of a text is of interest only when the text is.
                  text(place, name, -1, text, isGiven || GIVEN.contains(name));
                } else {
                  visit(place.member(name), member, isGiven || GIVEN.contains(name));
                }
              });
    } else if (node instanceof ArrayNode array) {
      List<Node> elements = array.elements();
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof TextNode text) {
          text(place, "", i, text, isGiven);
        } else {
          visit(place.element(i), elements.get(i), isGiven);
        }
      }
    }
  }

  private void variable(Place place, ObjectNode object) {
    if (object.isVariable()) {
      Reference reference = Reference.of(place, object);
      if (reference != null) {
        references.add(reference);
      } else if (object.get("Std:Join") != null) {
        joins.add(new Found(place, object));
      } else if (object.get("Std:JsonGet") instanceof ObjectNode get) {
        jsonGets.add(new Found(place, get));
      }
    }
  }

  private void text(Place parent, String member, int index, TextNode node, boolean isGiven) {
    String text = node.value();
    characters += text.length() + 6;
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

  /** Literal texts that a container or a function is given. */
  List<Text> given() {
    return given;
  }

  /** About how long it is in JSON. */
  long characters() {
    return characters;
  }
}

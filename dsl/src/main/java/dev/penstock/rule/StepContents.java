package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;

/** What several rules look for in a step, found in one walk. */
final class StepContents {
  private final List<Reference> references = new ArrayList<>();
  private final List<Found> jsonGets = new ArrayList<>();
  private final List<Found> joins = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Text> locations = new ArrayList<>();
  private final List<Text> owned = new ArrayList<>();
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

  void add(StepDefinition step) {
    NodeVisitor.visit(step, this::visit);
  }

  private void visit(Place place, Node node) {
    // Its name, quotes, a colon or brackets, and a comma.
    characters += place.name().length() + 6;
    if (node instanceof TextNode text) {
      characters += text.value().length();
      if (!place.name().equals("Get") && !place.name().equals("On")) {
        Text found = new Text(place, text);
        texts.add(found);
        if (text.value().startsWith("s3:/")) {
          locations.add(found);
        } else if (text.value().startsWith("arn:") || text.value().contains(".dkr.ecr.")) {
          owned.add(found);
        }
      }
    } else if (node instanceof ObjectNode object && object.isVariable()) {
      Reference reference = Reference.of(place, node);
      if (reference != null) {
        references.add(reference);
      } else if (object.get("Std:Join") != null) {
        joins.add(new Found(place, object));
      } else if (object.get("Std:JsonGet") instanceof ObjectNode get) {
        jsonGets.add(new Found(place, get));
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

  /** Literal texts, those in a Join too. */
  List<Text> texts() {
    return texts;
  }

  /** Those of the texts that are in S3. */
  List<Text> locations() {
    return locations;
  }

  /** Those of the texts that are of an account: ARNs and images. */
  List<Text> owned() {
    return owned;
  }

  /** About how long it is in JSON. */
  long characters() {
    return characters;
  }
}

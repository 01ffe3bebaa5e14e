package dev.penstock.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Definitions that nobody has written: given ones, changed in their structure. */
final class Mutations {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> NAMES =
      List.of("class", "größe-模型", "a-b", "aB", "A_b", "string", "Values", "in", "1st", "_");
  private static final int COPIES = 50;
  private static final int DEPTH = 30;

  private final ObjectNode root;
  private final Random random;
  private int fresh;

  private Mutations(ObjectNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  /**
   * A definition, changed in a few places.
   *
   * @param json the definition
   * @param seed decides which changes, and where
   */
  static String of(byte[] json, long seed) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations((ObjectNode) JSON.readTree(json), random);
    List<Runnable> all =
        List.of(
            mutations::drop,
            mutations::drop,
            mutations::rename,
            mutations::renameTwo,
            mutations::parameterize,
            mutations::nest,
            mutations::copy,
            mutations::join,
            mutations::retype);
    for (int i = random.nextInt(4); i >= 0; i--) {
      all.get(random.nextInt(all.size())).run();
    }
    return JSON.writeValueAsString(mutations.root);
  }

  /** Drops any member of any object. */
  private void drop() {
    List<ObjectNode> objects = new ArrayList<>();
    each(root, node -> node.asObjectOpt().filter(each -> !each.isEmpty()).ifPresent(objects::add));
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>(object.propertyNames());
    object.remove(names.get(random.nextInt(names.size())));
  }

  /** Renames a step, and with it what refers to it. */
  private void rename() {
    List<ObjectNode> steps = steps();
    if (!steps.isEmpty()) {
      rename(steps.get(random.nextInt(steps.size())), NAMES.get(random.nextInt(NAMES.size())));
    }
  }

  /** Gives two steps names that are the same in camel case. */
  private void renameTwo() {
    List<ObjectNode> steps = steps();
    if (steps.size() > 1) {
      rename(steps.get(0), "train-model");
      rename(steps.get(steps.size() - 1), "trainModel");
    }
  }

  private void rename(ObjectNode step, String name) {
    String old = step.path("Name").asString("");
    step.put("Name", name);
    for (Place place : texts()) {
      String text = place.value().asString();
      if (text.startsWith("Steps." + old + ".")) {
        place.set(NODES.stringNode("Steps." + name + text.substring(6 + old.length())));
      } else if (text.equals(old) && place.isDependency()) {
        place.set(NODES.stringNode(name));
      }
    }
  }

  /** Says a text by a parameter. */
  private void parameterize() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    if (!(root.path("Parameters") instanceof ArrayNode parameters)) {
      return;
    }
    argument(
        value -> {
          parameters.addObject().put("Name", name).put("Type", "String").set("DefaultValue", value);
          return NODES.objectNode().put("Get", "Parameters." + name);
        });
  }

  /** Says a text by joins of joins. */
  private void join() {
    argument(
        value -> {
          JsonNode joined = value;
          for (int i = 0; i < DEPTH; i++) {
            ObjectNode join = NODES.objectNode();
            join.putObject("Std:Join")
                .put("On", "")
                .putArray("Values")
                .add(joined)
                .add("/" + i % 3);
            joined = join;
          }
          return joined;
        });
  }

  /** Puts a number, a list or nothing where a text was. */
  private void retype() {
    argument(
        value ->
            switch (random.nextInt(4)) {
              case 0 -> NODES.numberNode(random.nextInt(100));
              case 1 -> NODES.nullNode();
              case 2 -> NODES.arrayNode().add(value);
              default -> NODES.objectNode().set("Surprise", value);
            });
  }

  private void argument(UnaryOperator<JsonNode> change) {
    List<Place> texts = texts().stream().filter(Place::isArgument).toList();
    if (!texts.isEmpty()) {
      Place place = texts.get(random.nextInt(texts.size()));
      place.set(change.apply(place.value()));
    }
  }

  /** Puts the last step into the branch of a branch of a condition. */
  private void nest() {
    if (root.path("Steps") instanceof ArrayNode steps && !steps.isEmpty()) {
      JsonNode inner = steps.remove(steps.size() - 1);
      for (int i = 0; i < 3; i++) {
        ObjectNode gate =
            NODES.objectNode().put("Name", "Gate" + i + fresh++).put("Type", "Condition");
        ObjectNode arguments = gate.putObject("Arguments");
        arguments
            .putArray("Conditions")
            .addObject()
            .put("Type", "Equals")
            .put("LeftValue", i)
            .put("RightValue", i);
        arguments.putArray(i % 2 == 0 ? "IfSteps" : "ElseSteps").add(inner);
        arguments.putArray(i % 2 == 0 ? "ElseSteps" : "IfSteps");
        inner = gate;
      }
      steps.add(inner);
    }
  }

  /** Many steps like one that is there. */
  private void copy() {
    if (root.path("Steps") instanceof ArrayNode steps
        && !steps.isEmpty()
        && steps.get(0) instanceof ObjectNode first) {
      for (int i = 0; i < COPIES; i++) {
        steps.add(first.deepCopy().put("Name", "Copy" + fresh++));
      }
    }
  }

  private List<ObjectNode> steps() {
    List<ObjectNode> steps = new ArrayList<>();
    each(
        root,
        node ->
            node.asObjectOpt()
                .filter(each -> each.has("Type") && each.has("Arguments"))
                .ifPresent(steps::add));
    return steps;
  }

  private List<Place> texts() {
    List<Place> texts = new ArrayList<>();
    collect(root, "", texts);
    return texts;
  }

  private static void collect(JsonNode parent, String path, List<Place> texts) {
    if (parent instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        child(object, name, object.get(name), path + "/" + name, texts);
      }
    } else if (parent instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        child(array, i, array.get(i), path + "/" + i, texts);
      }
    }
  }

  private static void child(
      JsonNode parent, Object key, JsonNode value, String path, List<Place> texts) {
    if (value.isString()) {
      texts.add(new Place(parent, key, value, path));
    } else {
      collect(value, path, texts);
    }
  }

  private static void each(JsonNode node, Consumer<JsonNode> consumer) {
    consumer.accept(node);
    node.forEach(child -> each(child, consumer));
  }

  /** Where a text stands. */
  private record Place(JsonNode parent, Object key, JsonNode value, String path) {
    boolean isDependency() {
      return path.contains("/DependsOn/");
    }

    boolean isArgument() {
      return path.contains("/Arguments/")
          && !path.endsWith("/Get")
          && !path.endsWith("/Name")
          && !path.endsWith("/Type")
          && !path.contains("Std:");
    }

    void set(JsonNode changed) {
      if (parent instanceof ObjectNode object) {
        object.set((String) key, changed);
      } else if (parent instanceof ArrayNode array) {
        array.set((int) key, changed);
      }
    }
  }
}

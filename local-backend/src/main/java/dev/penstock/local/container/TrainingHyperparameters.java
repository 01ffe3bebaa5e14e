package dev.penstock.local.container;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hyperparameters as the training toolkit in the service's images reads them: each is JSON, or
 * else a text as it is; those that begin with {@code sagemaker_} are meant for the toolkit.
 */
final class TrainingHyperparameters {
  private static final String OWN = "sagemaker_";
  private static final String SUBMIT_DIRECTORY = "sagemaker_submit_directory";

  private final Map<String, String> texts;

  TrainingHyperparameters(Map<String, String> texts) {
    this.texts = texts;
  }

  /** As the file in the container has them: the code lies there already. */
  Map<String, String> inContainer() {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.computeIfPresent(
        SUBMIT_DIRECTORY, (name, value) -> new TextNode(TrainingFolders.CODE).toString());
    return all;
  }

  @Nullable String submitDirectory() {
    return text(SUBMIT_DIRECTORY);
  }

  @Nullable String program() {
    return text("sagemaker_program");
  }

  private @Nullable String text(String name) {
    String text = texts.get(name);
    return text == null ? null : argument(decode(text));
  }

  /** Those of the script, decoded. */
  ObjectNode user() {
    return decoded(false);
  }

  /** Those of the toolkit, decoded. */
  ObjectNode toolkit() {
    return decoded(true);
  }

  private ObjectNode decoded(boolean own) {
    Map<String, Node> members = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> {
          if (name.startsWith(OWN) == own) {
            members.put(name, decode(text));
          }
        });
    return new ObjectNode(members);
  }

  /** {@code --epochs 10 -x 1}. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    user()
        .members()
        .forEach(
            (name, value) -> {
              arguments.add((name.length() == 1 ? "-" : "--") + name);
              arguments.add(argument(value));
            });
    return arguments;
  }

  private static Node decode(String text) {
    try {
      return Node.parse("hyperparameter", text);
    } catch (DefinitionSyntaxException noJson) {
      return new TextNode(text);
    }
  }

  /** As Python writes it. */
  static String argument(Node value) {
    if (value instanceof BooleanNode bool) {
      return bool.value() ? "True" : "False";
    }
    return value instanceof TextNode text ? text.value() : value.toString();
  }
}

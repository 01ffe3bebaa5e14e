package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code SM_*} variables that the training toolkit in the service's images sets for a script.
 */
final class ToolkitEnvironment {
  private ToolkitEnvironment() {}

  static Map<String, String> of(TrainingHyperparameters hyperparameters, List<String> channels) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SM_MODEL_DIR", TrainingFolders.MODEL);
    environment.put("SM_INPUT_DIR", TrainingFolders.INPUT);
    environment.put("SM_INPUT_CONFIG_DIR", TrainingFolders.INPUT + "/config");
    environment.put("SM_OUTPUT_DIR", TrainingFolders.OUTPUT);
    environment.put("SM_OUTPUT_DATA_DIR", TrainingFolders.OUTPUT_DATA);
    environment.put("SM_CURRENT_HOST", ConfigFile.HOST);
    environment.put("SM_HOSTS", list(List.of(ConfigFile.HOST)));
    environment.put("SM_MASTER_HOST", ConfigFile.HOST);
    environment.put("SM_NETWORK_INTERFACE_NAME", "lo");
    environment.put("SM_NUM_CPUS", Integer.toString(Runtime.getRuntime().availableProcessors()));
    environment.put("SM_NUM_GPUS", "0");
    environment.put("SM_CHANNELS", list(channels.stream().sorted().toList()));
    for (String channel : channels) {
      environment.put("SM_CHANNEL_" + name(channel), TrainingFolders.INPUT + "/data/" + channel);
    }
    ObjectNode user = hyperparameters.user();
    environment.put("SM_HPS", user.toString());
    user.members().forEach((name, value) -> environment.put("SM_HP_" + name(name), value(value)));
    environment.put("SM_USER_ARGS", list(hyperparameters.arguments()));
    environment.put("SM_FRAMEWORK_PARAMS", hyperparameters.toolkit().toString());
    environment.put("SM_MODULE_DIR", TrainingFolders.CODE);
    String program = hyperparameters.program();
    if (program != null) {
      environment.put("SM_USER_ENTRY_POINT", program);
      environment.put("SM_MODULE_NAME", program.replaceFirst("\\.py$", ""));
    }
    return environment;
  }

  private static String name(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String value(Node value) {
    return value instanceof TextNode text ? text.value() : value.toString();
  }

  private static String list(List<String> texts) {
    List<Node> elements = new ArrayList<>();
    texts.forEach(each -> elements.add(new TextNode(each)));
    return new ArrayNode(elements).toString();
  }
}

package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON files of the contract. */
final class ConfigFile {
  /** The one host that a job has here, whatever number its request asks for. */
  static final String HOST = "algo-1";

  private ConfigFile() {}

  static void write(ContainerRoot root, String folder, String name, ObjectNode content)
      throws IOException {
    Files.writeString(root.made(folder).resolve(name), content.toString());
  }

  static ObjectNode texts(Map<String, String> texts) {
    Map<String, Node> members = new LinkedHashMap<>();
    texts.forEach((name, value) -> members.put(name, new TextNode(value)));
    return new ObjectNode(members);
  }

  static ObjectNode resourceConfig(String instanceType) {
    ArrayNode hosts = new ArrayNode(List.of(new TextNode(HOST)));
    Map<String, Node> group = new LinkedHashMap<>();
    group.put("instance_group_name", new TextNode("homogeneousCluster"));
    group.put("instance_type", new TextNode(instanceType));
    group.put("hosts", hosts);
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("current_host", new TextNode(HOST));
    members.put("current_instance_type", new TextNode(instanceType));
    members.put("current_group_name", new TextNode("homogeneousCluster"));
    members.put("hosts", hosts);
    members.put("instance_groups", new ArrayNode(List.of(new ObjectNode(group))));
    members.put("network_interface_name", new TextNode("lo"));
    return new ObjectNode(members);
  }
}

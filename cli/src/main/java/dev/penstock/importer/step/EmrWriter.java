package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.emr.EmrArguments;
import dev.penstock.step.EmrStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EMR: the cluster, and the jar with its arguments. */
final class EmrWriter implements StepWriter {
  private static final String[] JAR = {"StepConfig", "HadoopJarStep"};

  @Override
  public Class<?> stepClass() {
    return EmrStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    Code code = cluster(in);
    Code jar = in.text(arguments.take(JAR[0], JAR[1], "Jar"));
    if (code == null || jar == null) {
      return null;
    }
    code = code.call("jar", jar);
    if (arguments.peek(JAR[0], JAR[1], "Args") instanceof ArrayNode args) {
      List<Code> words = in.textsOrValues(args.elements());
      if (words != null) {
        arguments.take(JAR[0], JAR[1], "Args");
        code = code.call("args", words);
      }
    }
    code = in.plainText(code, "mainClass", JAR[0], JAR[1], "MainClass");
    code = properties(in, code);
    return in.rest(code, builder());
  }

  private static @Nullable Code cluster(StepInput in) {
    Arguments arguments = in.arguments();
    Code named = in.named(EmrStep.class);
    Node id = arguments.take("ClusterId");
    if (id != null) {
      Node role = arguments.take("ExecutionRoleArn");
      Code cluster = in.text(id);
      if (role == null || cluster == null) {
        return cluster == null ? null : named.call("cluster", cluster);
      }
      Code said = in.text(role);
      Code value = in.expressions().value(id, Want.STRING);
      return said == null || value == null
          ? null
          : named.call("cluster", role instanceof TextNode ? cluster : value, said);
    }
    Node config = arguments.take("ClusterConfig");
    Code whole = in.structure(EmrArguments.class, config);
    return whole == null ? null : named.call("newCluster", whole);
  }

  private static Code properties(StepInput in, Code builder) {
    List<Node> properties = in.arguments().elements(JAR[0], JAR[1], "Properties");
    Code code = builder;
    for (Node node : properties) {
      Code value = node instanceof ObjectNode object ? in.text(object.get("Value")) : null;
      if (!(node instanceof ObjectNode property)
          || property.members().size() != 2
          || property.text("Key") == null
          || value == null) {
        return builder;
      }
      code = code.call("property", Code.text(String.valueOf(property.text("Key"))), value);
    }
    if (!properties.isEmpty()) {
      in.arguments().take(JAR[0], JAR[1], "Properties");
    }
    return code;
  }
}

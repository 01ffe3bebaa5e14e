package dev.penstock.sagemaker.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.sagemaker.facts.Facts.Service;
import dev.penstock.sagemaker.facts.Facts.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts that the DSL is generated from are those that the AWS SDK has. */
class ServiceFactsTest {
  private static final String KNOWN = "/facts/known-differences.json";
  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "sagemaker",
          SageMakerClient.class,
          "emr",
          EmrClient.class,
          "emr-serverless",
          EmrServerlessClient.class,
          "bedrock",
          BedrockClient.class);

  private static SortedSet<String> differences(Map<String, Service> services) {
    SortedSet<String> all = new TreeSet<>();
    services.forEach(
        (name, service) -> all.addAll(new Comparison(name, service, client(name)).differences()));
    return all;
  }

  private static Class<?> client(String service) {
    return Objects.requireNonNull(CLIENTS.get(service), service);
  }

  private static Set<String> known() throws IOException {
    try (InputStream in = ServiceFactsTest.class.getResourceAsStream(KNOWN)) {
      Map<String, List<String>> byReason =
          JsonMapper.shared().readValue(in, new TypeReference<Map<String, List<String>>>() {});
      return byReason.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }
  }

  @Test
  void factsAreThoseOfTheSdk() throws IOException {
    SortedSet<String> differences = differences(Facts.read(Facts.SERVICE));
    Set<String> known = known();
    Set<String> unknown = new TreeSet<>(differences);
    unknown.removeAll(known);
    Set<String> over = new TreeSet<>(known);
    over.removeAll(differences);

    assertThat(unknown)
        .as(
            "%s and the AWS SDK have drifted apart. What the SDK has: add it to the facts, or the"
                + " DSL lacks it. What the facts have alone: take it out when the service has it no"
                + " longer; when the SDK is older, write it into src/test/resources%s under the"
                + " reason.",
            Facts.SERVICE, KNOWN)
        .isEmpty();
    assertThat(over)
        .as("These are not true any more: take them out of src/test/resources%s.", KNOWN)
        .isEmpty();
  }

  @Test
  void whatPipelinesHaveBesidesIsNotOfTheService() {
    Map<String, Service> services = Facts.read(Facts.SERVICE);
    Set<String> twice = new TreeSet<>();
    Facts.read(Facts.PIPELINE)
        .forEach(
            (name, pipeline) -> {
              Service service = Objects.requireNonNull(services.get(name), name);
              pipeline.operations().keySet().stream()
                  .filter(each -> SdkShape.ofOperation(client(name), each, true) != null)
                  .forEach(each -> twice.add(name + " " + each));
              pipeline
                  .shapes()
                  .forEach(
                      (shape, fact) -> {
                        Shape there = service.shapes().get(shape);
                        fact.members().keySet().stream()
                            .filter(each -> there != null && there.members().containsKey(each))
                            .forEach(each -> twice.add(name + " " + shape + "." + each));
                      });
            });

    assertThat(twice)
        .as(
            "The service has these itself now: take them out of %s, and have them in %s.",
            Facts.PIPELINE, Facts.SERVICE)
        .isEmpty();
  }

  @Test
  void findsWhatDiffers() {
    Map<String, Service> services = Facts.read(Facts.SERVICE);
    Service emr = Objects.requireNonNull(services.get("emr"));
    Map<String, Shape> shapes = new LinkedHashMap<>(emr.shapes());
    shapes.computeIfPresent(
        "Application",
        (name, shape) -> {
          Map<String, String> members = new LinkedHashMap<>(shape.members());
          members.put("Edition", Objects.requireNonNull(members.remove("Version")));
          return shape.with(members, Set.of());
        });
    shapes.computeIfPresent(
        "MarketType", (name, shape) -> shape.with(Map.of(), Set.of("ON_DEMAND", "GIFT")));
    shapes.put("BooleanObject", Objects.requireNonNull(shapes.get("Integer")));
    shapes.put("Lonely", Objects.requireNonNull(shapes.get("Integer")));
    Map<String, Facts.Operation> operations = new LinkedHashMap<>(emr.operations());
    operations.put("MakeTea", new Facts.Operation(null, null));

    SortedSet<String> found = differences(Map.of("emr", new Service(operations, shapes)));
    found.removeAll(differences(Map.of("emr", emr)));
    assertThat(found)
        .containsExactly(
            "emr Application.Edition: only the facts have the member",
            "emr Application.Version: only the SDK has the member",
            "emr BooleanObject: is of type integer in the facts, boolean in the SDK",
            "emr Lonely: no operation reaches it",
            "emr MakeTea: only the facts have the operation",
            "emr MarketType GIFT: only the facts have the value",
            "emr MarketType SPOT: only the SDK has the value");
  }
}

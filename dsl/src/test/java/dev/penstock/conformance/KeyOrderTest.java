package dev.penstock.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.CallbackStep;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of each step, in the order of the Python SDK. Java refuses the case itself, in which
 * everything waits for a fail step; so here it waits for another.
 */
final class KeyOrderTest {
  private static final String CASE = "/conformance/feature/key_order_all_options.json";
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyStepHasThePythonSdksMembersInItsOrder() throws IOException {
    Compilation compilation =
        EveryTypeTwins.options(CallbackStep.named("Z").queue("https://sqs/q").build()).compile();

    Map<String, List<String>> found = new HashMap<>();
    for (StepDefinition step : compilation.definition().allSteps()) {
      found.put(step.name(), List.copyOf(step.json().members().keySet()));
    }
    try (InputStream in =
        Objects.requireNonNull(KeyOrderTest.class.getResourceAsStream(CASE), CASE)) {
      JsonNode steps = JSON.readTree(in).get("Steps");
      for (JsonNode step : steps) {
        String name = step.get("Name").asString();
        if (!name.equals("Z")) {
          List<String> expected =
              step.propertyNames().stream().filter(member -> !step.get(member).isNull()).toList();
          assertThat(found.get(name)).as(name).isEqualTo(expected);
        }
      }
    }
  }
}

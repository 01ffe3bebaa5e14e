package dev.penstock.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeParseTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "\"a\"", "true", "null", "[1,[2.50]]", "{\"a\":{\"b\":[]}}"})
  void readsAnyValueAsItIsWritten(String json) {
    assertThat(Node.parse("report.json", " " + json + "\n")).hasToString(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1 2", "[1", "{\"a\":1}}", "nothing", "{\"a\":1,\"a\":2}"})
  void refusesWhatIsNotOneValue(String json) {
    assertThatThrownBy(() -> Node.parse("report.json", json))
        .isInstanceOf(DefinitionSyntaxException.class)
        .hasMessageStartingWith("report.json:");
  }
}

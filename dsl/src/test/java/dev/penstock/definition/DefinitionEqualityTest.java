package dev.penstock.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DefinitionEqualityTest {
  @Test
  void takesNullAndEmptyObjectsForAbsent() {
    assertThat(differences("{'A': 1, 'B': null, 'C': {}}", "{'A': 1}")).isEmpty();
    assertThat(differences("{'A': 1}", "{'A': 1, 'B': {'C': {'D': null}}}")).isEmpty();
  }

  @Test
  void keepsNullsAndEmptyObjectsInsideArrays() {
    assertThat(differences("{'A': [1, null]}", "{'A': [1]}"))
        .containsExactly("$.A: 2 values expected, 1 found");
    assertThat(differences("{'A': [{}]}", "{'A': [null]}"))
        .containsExactly("$.A[0]: expected {}, found null");
  }

  @Test
  void keepsEmptyArraysAndTexts() {
    assertThat(differences("{'A': []}", "{}")).containsExactly("$.A: missing: []");
    assertThat(differences("{}", "{'A': ''}")).containsExactly("$.A: not expected: \"\"");
  }

  @Test
  void ignoresTheOrderOfMembers() {
    assertThat(differences("{'A': 1, 'B': 2}", "{'B': 2, 'A': 1}")).isEmpty();
  }

  @Test
  void tellsIntegersFromFloats() {
    assertThat(differences("{'A': 3}", "{'A': 3.0}")).containsExactly("$.A: expected 3, found 3.0");
    assertThat(differences("{'A': 0.00001}", "{'A': 1e-05}")).isEmpty();
    assertThat(differences("{'A': 12345678901234567890}", "{'A': 12345678901234567891}"))
        .hasSize(1);
  }

  @Test
  void tellsNumbersAndBooleansFromTexts() {
    assertThat(differences("{'A': 1}", "{'A': '1'}")).hasSize(1);
    assertThat(differences("{'A': true}", "{'A': 'true'}")).hasSize(1);
    assertThat(differences("{'A': true}", "{'A': false}")).hasSize(1);
  }

  @Test
  void comparesStepsAndParametersByName() {
    assertThat(
            differences(
                "{'Steps': [{'Name': 'A', 'Type': 'x'}, {'Name': 'B', 'Type': 'y'}]}",
                "{'Steps': [{'Name': 'B', 'Type': 'z'}, {'Name': 'A', 'Type': 'x'}]}"))
        .containsExactly("$.Steps[B].Type: expected \"y\", found \"z\"");
    assertThat(differences("{'Parameters': [{'Name': 'A'}]}", "{'Parameters': [{'Name': 'B'}]}"))
        .containsExactly(
            "$.Parameters[A]: missing: {\"Name\":\"A\"}",
            "$.Parameters[B]: not expected: {\"Name\":\"B\"}");
  }

  @Test
  void comparesTheStepsOfBranchesByName() {
    assertThat(
            differences(
                "{'IfSteps': [{'Name': 'A'}, {'Name': 'B'}], 'ElseSteps': []}",
                "{'IfSteps': [{'Name': 'B'}, {'Name': 'A'}], 'ElseSteps': []}"))
        .isEmpty();
  }

  @Test
  void findsAStepThatIsThereTwice() {
    assertThat(
            differences("{'Steps': [{'Name': 'A'}]}", "{'Steps': [{'Name': 'A'}, {'Name': 'A'}]}"))
        .containsExactly("$.Steps: 1 values expected, 2 found");
  }

  @Test
  void takesDependenciesInAnyOrder() {
    assertThat(differences("{'DependsOn': ['A', 'B']}", "{'DependsOn': ['B', 'A']}")).isEmpty();
    assertThat(differences("{'DependsOn': ['A', 'B']}", "{'DependsOn': ['A', 'C']}"))
        .containsExactly("$.DependsOn[1]: expected \"B\", found \"C\"");
    assertThat(differences("{'DependsOn': ['A']}", "{'DependsOn': ['A', 'A']}")).hasSize(1);
  }

  @Test
  void takesEveryOtherArrayInOrder() {
    assertThat(differences("{'Values': ['A', 'B']}", "{'Values': ['B', 'A']}"))
        .containsExactly(
            "$.Values[0]: expected \"A\", found \"B\"", "$.Values[1]: expected \"B\", found \"A\"");
    assertThat(differences("{'Tags': [{'Name': 'A'}, {'Name': 'B'}]}", "{'Tags': [{'Name': 'B'}]}"))
        .hasSize(2);
  }

  private static List<String> differences(String expected, String actual) {
    return DefinitionEquality.differences(json(expected), json(actual));
  }

  private static Node json(String text) {
    return DefinitionFile.parse("test", text.replace('\'', '"')).json();
  }
}

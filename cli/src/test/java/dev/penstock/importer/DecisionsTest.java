package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which step is said in a safer form when javac refuses a line. */
final class DecisionsTest {
  private static final List<String> LINES =
      List.of(
          "public final class P {",
          "    var location = join(1);",
          "    var metric = number(2);",
          "    var train = build(3);",
          "",
          "    var evaluateBuilder2 = build(4);",
          "    return build(5);");

  @Test
  void theOneOfTheLine() {
    assertThat(decisions().stepAt("P", LINES, 4)).isEqualTo("Train");
    assertThat(decisions().stepAt("P", LINES, 6)).isEqualTo("Evaluate");
  }

  @Test
  void theOneThatAVariableIsFor() {
    assertThat(decisions().stepAt("P", LINES, 2)).isEqualTo("Train");
    assertThat(decisions().stepAt("P", LINES, 3)).isEqualTo("Train");
  }

  @Test
  void noneWhereNoneIsSaid() {
    assertThat(decisions().stepAt("P", LINES, 1)).isNull();
    assertThat(decisions().stepAt("P", LINES, 7)).isNull();
    assertThat(decisions().stepAt("P", LINES, 8)).isNull();
    assertThat(decisions().stepAt("Q", LINES, 4)).isNull();
  }

  @Test
  void theTypeOfALine() {
    Decisions decisions = decisions();
    decisions.declared("Prepare", "Train");
    decisions.declared("PrepareAll", "Evaluate");
    List<String> lines =
        List.of(
            "  @ProcessingContract",
            "  public record PrepareAll(",
            "      S3Uri data) {}",
            "",
            "  public static Pipeline pipeline() {",
            "    var train = build(1);");

    assertThat(decisions.typeAt("P", lines, 3)).isEqualTo("PrepareAll");
    assertThat(decisions.typeAt("P", lines, 6)).isNull();
    assertThat(decisions.typeAt("PrepareAllStep", List.of(), 9)).isEqualTo("PrepareAll");
    assertThat(decisions.typeAt("Other", List.of(), 9)).isNull();
    assertThat(decisions.declaredFor("Prepare")).containsExactly("Train");
  }

  private static Decisions decisions() {
    Decisions decisions = new Decisions();
    decisions.wrote("P", "train", "Train");
    decisions.wrote("P", "evaluate", "Evaluate");
    return decisions;
  }
}

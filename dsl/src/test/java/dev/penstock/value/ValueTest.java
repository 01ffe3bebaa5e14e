package dev.penstock.value;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void asStringLeavesTextAsItIs() {
    StringValue parameter = Parameters.string("P", "x");
    StringValue joined = join("-", parameter, literal("y"));

    assertThat(parameter.asString()).isEqualTo(parameter);
    assertThat(joined.asString()).isEqualTo(joined);
    assertThat(ExecutionVariables.PIPELINE_NAME.asString())
        .isEqualTo(ExecutionVariables.PIPELINE_NAME);
    assertThat(Parameters.s3Uri("U").asString().expression())
        .isEqualTo(Parameters.s3Uri("U").expression());
  }

  @Test
  void asStringMakesAJoinOfEverythingElse() {
    IntegerValue parameter = Parameters.integer("N", 3);

    assertThat(parameter.asString().expression())
        .isEqualTo(new Join("", List.of(parameter.expression())));
  }

  @Test
  void asStringOfALiteralIsItsText() {
    assertThat(literal(5).asString().expression()).isEqualTo(new Literal("5"));
    assertThat(literal(1e-5).asString().expression()).isEqualTo(new Literal("1e-05"));
    assertThat(literal(true).asString().expression()).isEqualTo(new Literal("True"));
  }

  @Test
  void aConcatenatedVariableIsFoundWhateverBecameOfTheString() {
    String text = ("s3://bucket/" + Parameters.integer("N") + "/x");

    assertThat(Concatenation.find(text)).isEqualTo("Parameters.N");
    assertThat(Concatenation.find(text.toUpperCase(Locale.ROOT))).isEqualTo("PARAMETERS.N");
    assertThat(Concatenation.find("a < b << c")).isNull();
  }

  @Test
  void aLiteralMayBeConcatenated() {
    assertThat("x" + literal(5)).isEqualTo("x5");
  }
}

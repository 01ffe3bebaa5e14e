package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ContinuousParameterRange;
import dev.penstock.model.sagemaker.HyperParameterScalingType;
import dev.penstock.model.sagemaker.IntegerParameterRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ranges in which a tuning searches. */
final class TuningRanges {
  private static final Set<String> KINDS =
      Set.of("ContinuousParameterRanges", "CategoricalParameterRanges", "IntegerParameterRanges");

  private final StepInput in;

  TuningRanges(StepInput in) {
    this.in = in;
  }

  /** Says all ranges; null when one cannot be said, or a kind is left out that is always there. */
  @Nullable Code write(Code builder, @Nullable Node node) {
    if (!(node instanceof ObjectNode ranges) || !ranges.members().keySet().equals(KINDS)) {
      return null;
    }
    Code code =
        bounds(
            builder,
            ranges.get("ContinuousParameterRanges"),
            "continuousRange",
            ContinuousParameterRange.class);
    code = code == null ? null : categorical(code, ranges.get("CategoricalParameterRanges"));
    return code == null
        ? null
        : bounds(
            code,
            ranges.get("IntegerParameterRanges"),
            "integerRange",
            IntegerParameterRange.class);
  }

  private @Nullable Code bounds(
      Code builder, @Nullable Node ranges, String method, Class<?> structure) {
    if (!(ranges instanceof ArrayNode array)) {
      return null;
    }
    Code code = builder;
    for (Node node : array.elements()) {
      List<Code> said = node instanceof ObjectNode range ? concise(range, method) : null;
      if (said == null) {
        Code whole = in.structure(structure, node);
        if (whole == null) {
          return null;
        }
        said = List.of(whole);
      }
      code = code.call(method, said);
    }
    return code;
  }

  private @Nullable List<Code> concise(ObjectNode range, String method) {
    Code scaling =
        range.text("ScalingType") == null
            ? null
            : Members.constant(
                HyperParameterScalingType.class, String.valueOf(range.text("ScalingType")));
    if (range.members().size() != 4 || range.text("Name") == null || scaling == null) {
      return null;
    }
    boolean whole = method.equals("integerRange");
    Code min = bound(range.get("MinValue"), whole);
    Code max = bound(range.get("MaxValue"), whole);
    if (min == null || max == null) {
      return null;
    }
    List<Code> arguments =
        new ArrayList<>(List.of(Code.text(String.valueOf(range.text("Name"))), min, max));
    if (!"Auto".equals(range.text("ScalingType"))) {
      arguments.add(scaling);
    }
    return arguments;
  }

  /** A number whose text is exactly the bound. */
  private static @Nullable Code bound(@Nullable Node node, boolean whole) {
    if (!(node instanceof TextNode text)
        || !(Hyperparameters.plain(text.value()) instanceof Code.Plain number)
        || Set.of("true", "false").contains(number.text())) {
      return null;
    }
    return whole && !number.text().matches("-?\\d+L?") ? null : number;
  }

  private @Nullable Code categorical(Code builder, @Nullable Node ranges) {
    if (!(ranges instanceof ArrayNode array)) {
      return null;
    }
    Code code = builder;
    for (Node node : array.elements()) {
      if (!(node instanceof ObjectNode range)
          || range.members().size() != 2
          || range.text("Name") == null
          || !(range.get("Values") instanceof ArrayNode values)) {
        return null;
      }
      List<Code> texts = in.textsOrValues(values.elements());
      if (texts == null || texts.isEmpty()) {
        return null;
      }
      List<Code> arguments = new ArrayList<>();
      arguments.add(Code.text(String.valueOf(range.text("Name"))));
      arguments.addAll(texts);
      code = code.call("categoricalRange", arguments);
    }
    return code;
  }
}

package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.execution.ChangedData;
import dev.penstock.sagemaker.execution.ComparedMetric;
import dev.penstock.sagemaker.execution.ComparedStep;
import dev.penstock.sagemaker.execution.Difference;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionComparison;
import dev.penstock.sagemaker.execution.ExecutionStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison of two executions for people: first the results, then what they may come from. */
final class ExecutionComparisonText {
  private static final int LONGEST = 100;
  private static final String NONE = "–";

  private final ExecutionComparison comparison;
  private final StringBuilder text = new StringBuilder();

  private ExecutionComparisonText(ExecutionComparison comparison) {
    this.comparison = comparison;
  }

  static String of(ExecutionComparison comparison) {
    return new ExecutionComparisonText(comparison).text();
  }

  private String text() {
    text.append(
        Table.of(List.of(execution("A", comparison.first()), execution("B", comparison.second()))));
    section("Metrics", "none", comparison.metrics().stream().map(this::metric).toList());
    section("Parameters", "the same", differences(comparison.parameters()));
    text.append("\nDefinition:");
    if (comparison.definition().isEmpty()) {
      text.append(" the same\n");
    } else {
      text.append('\n');
      comparison.definition().toString().lines().forEach(this::indented);
    }
    section("What the jobs were given", "the same", differences(comparison.jobs()));
    section(
        "Data written after A had begun",
        "none",
        comparison.data().stream().map(this::data).toList());
    section("Steps", "none", comparison.steps().stream().map(this::step).toList());
    if (!comparison.unread().isEmpty()) {
      text.append("\nNot read:\n");
      comparison.unread().forEach(this::indented);
    }
    return text.toString();
  }

  private static List<String> execution(String label, Execution execution) {
    Long version = execution.version();
    return List.of(
        label,
        Printable.of(execution.pipeline()),
        execution.id(),
        version == null ? "" : "version " + version,
        Text.time(execution.created()),
        execution.status()
            + (execution.isEnd()
                ? " in " + Text.seconds(execution.created(), execution.modified())
                : ""));
  }

  private List<String> metric(ComparedMetric metric) {
    Double before = metric.before();
    Double after = metric.after();
    return List.of(
        Printable.of(metric.step()),
        Printable.of(metric.name()),
        number(before),
        "→ " + number(after),
        before == null || after == null || before.equals(after) ? "" : change(before, after));
  }

  private static String change(double before, double after) {
    double difference = after - before;
    String sign = difference > 0 ? "+" : "";
    String share =
        before == 0 || !Double.isFinite(difference / before)
            ? ""
            : " (" + sign + digits(100 * difference / Math.abs(before), 3) + " %)";
    return sign + digits(difference, 4) + share;
  }

  private static String number(@Nullable Double number) {
    return number == null ? NONE : digits(number, 7);
  }

  private static String digits(double number, int most) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(most)).stripTrailingZeros();
    return rounded.scale() < 0 && rounded.precision() - rounded.scale() < 16
        ? rounded.toPlainString()
        : rounded.toString();
  }

  private List<String> data(ChangedData data) {
    return List.of(
        Printable.of(data.location()),
        Text.count(data.objects(), "object"),
        "the newest at " + Text.time(data.written()));
  }

  private static List<List<String>> differences(List<Difference> all) {
    return all.stream()
        .map(
            each ->
                List.of(
                    Printable.of(each.where()), value(each.before()), "→ " + value(each.after())))
        .toList();
  }

  private static String value(@Nullable String value) {
    if (value == null) {
      return NONE;
    }
    return Printable.of(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
  }

  private List<String> step(ComparedStep step) {
    return List.of(
        Printable.of(step.name()), "A: " + run(step.before()), "B: " + run(step.after()));
  }

  private static String run(@Nullable ExecutionStep step) {
    return step == null ? "not run" : StepText.ending(StepView.of(step));
  }

  private void indented(String line) {
    text.append("  ").append(Printable.of(line)).append('\n');
  }

  private void section(String heading, String otherwise, List<List<String>> rows) {
    text.append('\n').append(heading).append(':');
    if (rows.isEmpty()) {
      text.append(' ').append(otherwise).append('\n');
    } else {
      text.append('\n').append(Table.of(new ArrayList<>(rows)));
    }
  }
}

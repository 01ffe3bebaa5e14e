package dev.penstock.sagemaker.cost;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.diff.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an execution costs, by step: instances on demand, and their volumes. Immutable. */
public final class Cost {
  private final String what;
  private final List<StepCost> steps;
  private final List<String> missing;
  private final PriceList prices;
  private final String region;

  Cost(String what, List<StepCost> steps, Rate rate) {
    this.what = what;
    this.steps = List.copyOf(steps);
    this.missing = List.copyOf(rate.missing());
    this.prices = rate.prices();
    this.region = rate.region();
  }

  /**
   * Returns the steps.
   *
   * @return each, also those whose cost is not known
   */
  public List<StepCost> steps() {
    return steps;
  }

  /**
   * Returns the instance types that the list of prices lacks.
   *
   * @return their names; anything here is an error
   */
  public List<String> missing() {
    return missing;
  }

  /**
   * Returns the region whose prices count.
   *
   * @return for example {@code us-east-1}
   */
  public String region() {
    return region;
  }

  /**
   * Returns the sum of what is known.
   *
   * @return the sum in the list's currency
   */
  public BigDecimal total() {
    return steps.stream()
        .map(StepCost::amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Tells whether the cost of every step is known.
   *
   * @return false when the sum lacks something
   */
  public boolean isComplete() {
    return steps.stream().noneMatch(each -> each.amount() == null);
  }

  /** Tells whether the volumes of all jobs are in the sum. */
  private boolean hasVolumes() {
    return steps.stream().noneMatch(StepCost::lacksVolume);
  }

  /**
   * Returns the same for machines.
   *
   * @return an object as {@code docs/cost.md} describes it
   */
  public ObjectNode toJson() {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("what", new TextNode(what));
    members.put("estimate", new BooleanNode(true));
    members.put("region", new TextNode(region));
    members.put("currency", new TextNode(prices.currency()));
    members.put("pricesOf", new TextNode(prices.date()));
    members.put("pricesFrom", new TextNode(prices.source()));
    members.put("total", new NumberNode(total().toPlainString()));
    members.put("complete", new BooleanNode(isComplete()));
    members.put("volumes", new BooleanNode(hasVolumes()));
    members.put("steps", new ArrayNode(steps.stream().<Node>map(Cost::step).toList()));
    return new ObjectNode(members);
  }

  private static ObjectNode step(StepCost step) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("name", new TextNode(step.name()));
    if (step.instances() != null) {
      members.put("instances", new NumberNode(step.instances().toString()));
    }
    if (step.instanceType() != null) {
      members.put("instanceType", new TextNode(step.instanceType()));
    }
    if (step.volumeGigabytes() != null) {
      members.put("volumeGigabytes", new NumberNode(step.volumeGigabytes().toString()));
    }
    if (step.seconds() != null) {
      members.put("seconds", new NumberNode(step.seconds().toString()));
    }
    if (step.amount() != null) {
      members.put("amount", new NumberNode(step.amount().toPlainString()));
    }
    members.put("note", new TextNode(step.note()));
    return new ObjectNode(members);
  }

  /**
   * Returns the same as people read it.
   *
   * @return lines of text, the last one ended too
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Printable.of(what)).append('\n');
    List<String[]> rows = new ArrayList<>();
    for (StepCost step : steps) {
      rows.add(
          new String[] {
            Printable.of(step.name()),
            step.instanceType() == null
                ? "-"
                : step.instances() + " × " + Printable.of(step.instanceType()),
            step.seconds() == null ? "-" : time(step.seconds()),
            step.amount() == null ? "not known" : money(step.amount()),
            Printable.of(step.note())
          });
    }
    int[] widths = new int[4];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row[i].length());
          }
        });
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append("  ").append(row[i]).append(" ".repeat(widths[i] - row[i].length()));
      }
      text.append(line).append("  ").append(row[4]).append('\n');
    }
    text.append("Total: ").append(money(total())).append(' ').append(prices.currency());
    text.append(isComplete() ? "\n" : ", without what is not known\n");
    return text.append("An estimate: instances on demand ")
        .append(
            hasVolumes()
                ? "and their volumes in "
                : steps.stream().anyMatch(each -> each.volumeGigabytes() != null)
                    ? "and some of their volumes in "
                    : "without their volumes in ")
        .append(Printable.of(region))
        .append(", by prices of ")
        .append(prices.date())
        .append(" (")
        .append(prices.source())
        .append(").\n")
        .toString();
  }

  private static String money(BigDecimal amount) {
    // Cents are too coarse for small jobs.
    return amount.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static String time(@Nullable Long seconds) {
    long all = seconds == null ? 0 : seconds;
    return String.format(Locale.ROOT, "%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60);
  }
}

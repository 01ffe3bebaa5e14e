package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.job.StepFailedException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The last value of each metric. Safe for use by several threads. */
final class Metrics {
  private record Definition(String name, Pattern regex) {}

  private record Value(double value, long epochMillis) {}

  private final List<Definition> definitions;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Value> last = new LinkedHashMap<>();

  private Metrics(List<Definition> definitions) {
    this.definitions = definitions;
  }

  static Metrics of(List<Members> definitions) throws StepFailedException {
    List<Definition> read = new ArrayList<>();
    for (Members each : definitions) {
      // The service's are Python's.
      String regex = each.text("Regex", "").replace("(?P<", "(?<");
      try {
        read.add(new Definition(each.text("Name", ""), Pattern.compile(regex)));
      } catch (PatternSyntaxException e) {
        throw new StepFailedException(
            "the metric \""
                + each.text("Name", "")
                + "\" has a Regex that is none: "
                + e.getDescription());
      }
    }
    return new Metrics(List.copyOf(read));
  }

  void scan(String line) {
    for (Definition each : definitions) {
      try {
        Matcher matcher = each.regex().matcher(new PatientText(line));
        while (matcher.find()) {
          if (matcher.groupCount() > 0 && matcher.group(1) != null) {
            set(each.name(), Double.parseDouble(matcher.group(1).strip()));
          }
        }
      } catch (NumberFormatException | PatientText.ImpatientException | StackOverflowError none) {
        // No value in this line.
      }
    }
  }

  /** JSON has no other values than finite ones. */
  synchronized void set(String name, double value) {
    if (Double.isFinite(value)) {
      last.put(name, new Value(value, clock.millis()));
    }
  }

  synchronized boolean isEmpty() {
    return last.isEmpty();
  }

  /** As the description of a training job has them. */
  synchronized ArrayNode toNode() {
    List<Node> list = new ArrayList<>();
    last.forEach(
        (name, value) -> {
          Map<String, Node> metric = new LinkedHashMap<>();
          metric.put("MetricName", new TextNode(name));
          metric.put("Value", new NumberNode(Double.toString(value.value())));
          metric.put(
              "Timestamp",
              new NumberNode(BigDecimal.valueOf(value.epochMillis(), 3).toPlainString()));
          list.add(new ObjectNode(metric));
        });
    return new ArrayNode(list);
  }
}

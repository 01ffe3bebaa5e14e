package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.regex.Pattern;

/** PSK216: how long a result may be reused is a duration that the service can read. */
final class CacheExpiry implements Rule {
  private static final Pattern ISO_8601 =
      Pattern.compile(
          "P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

  /** What the service is documented and known to take besides. */
  private static final Pattern LENIENT =
      Pattern.compile(
          "(?i)(?=.)P?(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T?(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

  private final boolean fromFile;

  CacheExpiry(boolean fromFile) {
    this.fromFile = fromFile;
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    Pattern form = fromFile ? LENIENT : ISO_8601;
    Node expiry = Nodes.at(step.json(), "CacheConfig", "ExpireAfter");
    if (expiry instanceof TextNode text
        && (text.value().length() > 100 || !form.matcher(text.value()).matches())) {
      report.error(
          "PSK216",
          step.name(),
          "CacheConfig.ExpireAfter",
          Words.shown(text.value()) + " is no duration in the form of ISO 8601",
          "Write CacheConfig.expiringAfter(Period.ofDays(30)), which is P30D.");
    }
  }
}

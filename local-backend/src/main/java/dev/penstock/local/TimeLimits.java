package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.step.StepType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a job may run. */
final class TimeLimits {
  /** A Lambda function's, when nothing else is said. */
  private static final Duration LAMBDA = Duration.ofMinutes(2);

  private TimeLimits() {}

  /** Null when there is no limit. */
  static @Nullable Duration of(StepType type, ObjectNode request) {
    return switch (type) {
      case PROCESSING, TRAINING, TRANSFORM, QUALITY_CHECK, CLARIFY_CHECK ->
          seconds(request, "StoppingCondition", "MaxRuntimeInSeconds");
      case TUNING ->
          seconds(
              request, "HyperParameterTuningJobConfig", "ResourceLimits", "MaxRuntimeInSeconds");
      case AUTO_ML ->
          seconds(request, "AutoMLJobConfig", "CompletionCriteria", "MaxAutoMLJobRuntimeInSeconds");
      case LAMBDA -> LAMBDA;
      default -> null;
    };
  }

  private static @Nullable Duration seconds(ObjectNode request, String... path) {
    Node at = request;
    for (String member : path) {
      at = at instanceof ObjectNode object ? object.get(member) : null;
    }
    String digits =
        at instanceof NumberNode number
            ? number.digits()
            : at instanceof TextNode text ? text.value() : "";
    try {
      double seconds = Double.parseDouble(digits);
      return seconds > 0 && seconds < 1e9 ? Duration.ofMillis((long) (seconds * 1000)) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }
}

package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names begin with that an execution gives to the jobs and models of its steps. Known,
 * from executions that ran, is {@code pipelines-<execution id>-<step>-<random>} of processing,
 * training and transform jobs and of models; a name among the arguments may begin that of the job
 * instead. Tuning and AutoML jobs have shorter names, and of steps in a ForEach none was seen.
 */
final class JobNames {
  private static final String OF_PIPELINES = "pipelines-*";

  /** A longer beginning may be cut, and nobody tells where. */
  private static final int SURE = 20;

  private final Set<String> repeated;
  private final Function<Node, @Nullable KnownText> known;

  JobNames(PipelineDefinition definition, Function<Node, @Nullable KnownText> known) {
    this.repeated = definition.forEachSteps().keySet();
    this.known = known;
  }

  /** Patterns for the names of what a step makes; {@code *} when nothing is known. */
  List<String> of(StepDefinition step, StepType type) {
    boolean seen =
        switch (type) {
          case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK, TRAINING, TRANSFORM, MODEL -> true;
          default -> false;
        };
    if (!seen || repeated.contains(step.name())) {
      return Statements.ANY;
    }
    Node given = step.arguments().get(String.valueOf(type.jobNameMember()));
    return given == null ? List.of(OF_PIPELINES) : beginningWith(known.apply(given));
  }

  private static List<String> beginningWith(@Nullable KnownText name) {
    if (name == null || name.text().isEmpty() || name.parameter() != null) {
      return Statements.ANY;
    }
    String text = name.text().substring(0, Math.min(SURE, name.text().length()));
    // The service writes names in ARNs in small letters.
    return Stream.of(text, text.toLowerCase(Locale.ROOT))
        .map(each -> Arns.literally(each) + "*")
        .flatMap(each -> Stream.of(each, OF_PIPELINES))
        .distinct()
        .toList();
  }
}

package abalone;

import dev.penstock.annotation.Input;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.value.S3Uri;

/**
 * What the evaluation container reads and writes.
 *
 * @param model the model
 * @param test the data
 * @param evaluation the report
 */
@ProcessingContract
public record Evaluate(
    @Input("/opt/ml/processing/model") S3Uri model,
    @Input("/opt/ml/processing/test") S3Uri test,
    @Output("/opt/ml/processing/evaluation") @Report("evaluation.json")
        EvaluationReport evaluation) {}

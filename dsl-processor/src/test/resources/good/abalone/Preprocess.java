package abalone;

import dev.penstock.annotation.Input;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.value.S3Uri;

/**
 * What the preprocessing container reads and writes.
 *
 * @param raw the data
 * @param train a part
 * @param validation a part
 * @param test a part
 */
@ProcessingContract
public record Preprocess(
    @Input("/opt/ml/processing/input") S3Uri raw,
    @Output("/opt/ml/processing/train") S3Uri train,
    @Output("/opt/ml/processing/validation") S3Uri validation,
    @Output("/opt/ml/processing/test") S3Uri test) {}

package churn;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads the hyperparameters {@link ChurnNet} that a training step set.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class ChurnNetJson {
  private static final ReportType<ChurnNet> SCHEMA = ReportType.reading(ChurnNetJson::of);

  private ChurnNetJson() {
  }

  /**
   * Reads them from the file that a training container finds.
   *
   * @param file {@code hyperparameters.json}, an object of texts
   * @return those that were set, and the defaults of the others
   * @throws IllegalArgumentException when one is not of its type, or is missing and has no default
   *     nor may be null; the message names it
   */
  public static ChurnNet read(Path file) {
    return ReportFile.read(file, SCHEMA);
  }

  /**
   * Reads them from the texts that travel.
   *
   * @param texts texts by the hyperparameters' names
   * @return those that were set, and the defaults of the others
   * @throws IllegalArgumentException when one is not of its type, or is missing and has no default
   *     nor may be null; the message names it
   */
  public static ChurnNet of(Map<String, String> texts) {
    return ReportFile.fromTexts(texts, SCHEMA);
  }

  private static ChurnNet of(ReportValue object) {
    return new ChurnNet(object.get("epochs", ReportType.INT.orText()),
            object.get("dropout", ReportType.FLOAT.orText(), "0.1"),
            object.get("steps", ReportType.LONG.orText()),
            object.get("optimizer", ReportType.oneOf(List.of(ChurnNet.Optimizer.values()), List.of("sgd", "ADAM")), "sgd"),
            object.get("amp", ReportType.words("True", "False")),
            object.get("weights", ReportType.S3_URI),
            object.get("run tag", ReportType.STRING, "*/"),
            object.get("learning_rate", ReportType.DOUBLE.orText()),
            object.get("batch_size", ReportType.INT.orText(), "32"));
  }
}

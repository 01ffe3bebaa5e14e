package training;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import java.nio.file.Path;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads the hyperparameters {@link TrainRanker.RankerHyperparameters} that a training step set.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class RankerHyperparametersJson {
  private static final ReportType<TrainRanker.RankerHyperparameters> SCHEMA = ReportType.reading(RankerHyperparametersJson::of);

  private RankerHyperparametersJson() {
  }

  /**
   * Reads them from the file that a training container finds.
   *
   * @param file {@code hyperparameters.json}, an object of texts
   * @return those that were set, and the defaults of the others
   * @throws IllegalArgumentException when one is not of its type, or is missing and has no default
   *     nor may be null; the message names it
   */
  public static TrainRanker.RankerHyperparameters read(Path file) {
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
  public static TrainRanker.RankerHyperparameters of(Map<String, String> texts) {
    return ReportFile.fromTexts(texts, SCHEMA);
  }

  private static TrainRanker.RankerHyperparameters of(ReportValue object) {
    return new TrainRanker.RankerHyperparameters(object.get("epochs", ReportType.INT.orText()),
            object.get("rate", ReportType.DOUBLE.orText(), "0.1"),
            object.find("seed", ReportType.LONG.orText()),
            object.get("shuffle", ReportType.words("True", "False"), "True"));
  }
}

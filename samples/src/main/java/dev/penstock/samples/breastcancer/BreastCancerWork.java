package dev.penstock.samples.breastcancer;

import dev.penstock.annotation.LocalData;
import dev.penstock.annotation.StepWork;
import dev.penstock.samples.breastcancer.BreastCancerPipeline.LogisticRegression;
import dev.penstock.samples.breastcancer.BreastCancerPipeline.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** The work of the steps: on this machine, and as the program of the image. */
public final class BreastCancerWork {
  private static final String TABLE = "rows.csv";
  private static final String MODEL = "model.protobuf";
  private static final Label MALIGNANT = new Label("malignant");
  private static final long SEED = 17;
  private static final double TEST_SHARE = 0.25;

  /** Tells of every thousand rows otherwise. Held, or its level would be forgotten. */
  private static final Logger TRAINER = Logger.getLogger("org.tribuo");

  static {
    TRAINER.setLevel(Level.WARNING);
  }

  private BreastCancerWork() {}

  /**
   * Does a step's work in a container.
   *
   * @param arguments which: prepare, train or evaluate
   */
  public static void main(String... arguments) throws IOException {
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "prepare" -> prepare(PrepareContainer.here());
      case "train" -> train(TrainContainer.here(), System.out::println);
      case "evaluate" -> evaluate(EvaluateContainer.here());
      default -> throw new IllegalArgumentException("give one of prepare, train and evaluate");
    }
  }

  /** What lies in S3 where the pipeline runs on this machine. */
  @LocalData(BreastCancerPipeline.DATA)
  static InputStream data() {
    return Objects.requireNonNull(BreastCancerWork.class.getResourceAsStream("breast_cancer.csv"));
  }

  /** The rows are shuffled by a fixed seed: the same rows are the test in every run. */
  @StepWork("Prepare")
  static void prepare(PrepareContainer container) throws IOException {
    List<Diagnosis> rows =
        new ArrayList<>(Diagnosis.readOriginal(container.raw().resolve("breast_cancer.csv")));
    Collections.shuffle(rows, new Random(SEED));
    int tests = (int) Math.round(rows.size() * TEST_SHARE);
    List<Diagnosis> test = rows.subList(0, tests);
    List<Diagnosis> train = rows.subList(tests, rows.size());
    // The test must not tell anything about itself, so the scale is that of the others.
    Scale scale = Scale.of(train);
    Diagnosis.write(scale.apply(train), container.train().resolve(TABLE));
    Diagnosis.write(scale.apply(test), container.test().resolve(TABLE));
  }

  /** The log has the accuracy on the rows of the training, which the contract makes a metric. */
  @StepWork("Train")
  static void train(TrainContainer container, Consumer<String> log) throws IOException {
    LogisticRegression net = container.hyperparameters();
    var rows = Diagnosis.dataset(Diagnosis.read(container.train().resolve(TABLE)));
    var optimiser = new AdaGrad(net.learningRate());
    var trainer = new LinearSGDTrainer(new LogMulticlass(), optimiser, net.epochs(), SEED);
    Model<Label> model = trainer.train(rows);
    model.serializeToFile(container.modelDir().resolve(MODEL));
    double accuracy = new LabelEvaluator().evaluate(model, rows).accuracy();
    log.accept("train_accuracy=" + accuracy + ";");
  }

  @StepWork("Evaluate")
  static void evaluate(EvaluateContainer container) throws IOException {
    Model<Label> model = model(container.model().resolve("model.tar.gz"));
    var rows = Diagnosis.dataset(Diagnosis.read(container.test().resolve(TABLE)));
    var result = new LabelEvaluator().evaluate(model, rows);
    container.quality(
        new Quality(
            result.accuracy(), result.precision(MALIGNANT), result.recall(MALIGNANT), rows.size()));
  }

  private static Model<Label> model(Path archive) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
        if (Path.of(file.getName()).endsWith(MODEL)) {
          return Model.deserializeFromStream(tar).castModel(Label.class);
        }
      }
    }
    throw new IOException("there is no " + MODEL + " in " + archive);
  }
}

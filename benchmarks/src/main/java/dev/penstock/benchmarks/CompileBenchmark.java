package dev.penstock.benchmarks;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.WithoutRules;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.Step;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compiles pipelines of 100, 1,000 and 10,000 steps with all rules and with none, in turn in one
 * run, and prints how much time of the processor both took and how they compare: from the Java
 * values to the definition, which is {@code compile()}, and from there to the bytes that go to the
 * service, which is what the command of that name and every deployment do.
 */
public final class CompileBenchmark {
  private static final long ENOUGH = Duration.ofSeconds(2).toNanos();

  private CompileBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments numbers of steps; the usual three when there are none
   */
  public static void main(String... arguments) {
    int[] sizes =
        arguments.length == 0
            ? new int[] {100, 1_000, 10_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    // Both paths are compiled by the JVM before anything counts, on a busy machine too.
    for (int i = 0; i < 5; i++) {
      measure(pipeline(300));
    }
    System.out.printf(
        Locale.ROOT,
        "%8s %14s %14s %14s %8s %12s %16s%n",
        "steps",
        "all rules",
        "no rules",
        "bytes",
        "ratio",
        "with bytes",
        "a step, all");
    for (int size : sizes) {
      Times times = measure(pipeline(size));
      System.out.printf(
          Locale.ROOT,
          "%8d %11.2f ms %11.2f ms %11.2f ms %8.2f %12.2f %13.2f us%n",
          size,
          times.all() / 1e6,
          times.none() / 1e6,
          times.bytes() / 1e6,
          (double) times.all() / times.none(),
          (double) (times.all() + times.bytes()) / (times.none() + times.bytes()),
          times.all() / 1e3 / size);
    }
  }

  /**
   * Medians, in nanoseconds.
   *
   * @param all compile with all rules
   * @param none compile without any
   * @param bytes writing the definition
   */
  private record Times(long all, long none, long bytes) {}

  /** Compiles in turn, so that both meet the same machine. */
  private static Times measure(Pipeline pipeline) {
    List<Long> all = new ArrayList<>();
    List<Long> none = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    long begin = System.nanoTime();
    while (all.size() < 7 || System.nanoTime() - begin < ENOUGH) {
      long start = time();
      Compilation compilation = pipeline.compile();
      long compiled = time();
      int written = compilation.definition().toBytes().length;
      long end = time();
      int size = WithoutRules.compile(pipeline).definition().steps().size();
      none.add(time() - end);
      all.add(compiled - start);
      bytes.add(end - compiled);
      if (size == 0 || written == 0) {
        throw new IllegalStateException("nothing was compiled");
      }
    }
    return new Times(median(all), median(none), median(bytes));
  }

  /** Of this thread, so that what else the machine does has little part in it. */
  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  /** Preparations, trainings on their outputs, and gates, in equal parts. */
  private static Pipeline pipeline(int size) {
    var type = Parameters.string("InstanceType", "ml.m5.xlarge");
    var data = Parameters.s3Uri("Data", "s3://bucket/raw");
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i <= (size - 1) / 3; i++) {
      ProcessingStep prepare =
          ProcessingStep.named("Prepare-" + i)
              .image("111122223333.dkr.ecr.us-east-1.amazonaws.com/prepare:1")
              .instances(1, type)
              .script("s3://bucket/code/prepare.py")
              .input("raw", data, "/opt/ml/processing/raw")
              .output("train", "/opt/ml/processing/train")
              .output("test", "/opt/ml/processing/test")
              .propertyFile("report", "test", "report.json")
              .environment("MODE", "full")
              .maxRuntime(Duration.ofHours(1))
              .build();
      TrainingStep train =
          TrainingStep.named("Train-" + i)
              .image("111122223333.dkr.ecr.us-east-1.amazonaws.com/train:1")
              .instances(1, type)
              .hyperparameter("num_round", 50)
              .hyperparameter("eta", 0.2)
              .channel("train", prepare.output("train"), "text/csv")
              .channel("test", prepare.output("test"), "text/csv")
              .maxRuntime(Duration.ofHours(1))
              .build();
      steps.add(
          ConditionStep.named("Gate-" + i)
              .when(prepare.propertyFile("report").number("rows").greaterThan(1000))
              .then(train)
              .build());
      steps.add(prepare);
    }
    return Pipeline.named("Benchmark")
        .defaults(
            PipelineDefaults.builder()
                .role("arn:aws:iam::111122223333:role/Role")
                .bucket("bucket")
                .build())
        .steps(steps)
        .build();
  }
}

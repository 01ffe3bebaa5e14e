package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for any graph, whatever fails and in whatever order jobs end. */
class RandomGraphTest {
  /** A graph, and which of its steps fail. */
  private record Graph(PipelineDefinition definition, Set<String> failing) {
    static Graph of(long seed, int size, boolean failures) {
      Random random = new Random(seed);
      List<String> steps = new ArrayList<>();
      Set<String> failing = ConcurrentHashMap.newKeySet();
      List<String> earlier = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String name = "S" + i;
        String[] waits =
            earlier.stream().filter(each -> random.nextInt(4) == 0).toArray(String[]::new);
        boolean decides = random.nextInt(5) == 0;
        if (decides) {
          String inner = "T" + i;
          steps.add(
              Json.condition(
                  name,
                  Json.compare("Equals", "1", random.nextBoolean() ? "1" : "2"),
                  Json.lambda(inner, "", ""),
                  Json.lambda("E" + i, "", ""),
                  waits));
          earlier.add(inner);
        } else {
          steps.add(Json.lambda(name, "", "", waits));
          if (failures && random.nextInt(12) == 0) {
            failing.add(name);
          }
        }
        earlier.add(name);
      }
      return new Graph(Json.pipeline("", steps.toArray(String[]::new)), failing);
    }
  }

  /** Counts and checks while it runs. */
  private static final class Watcher {
    final Graph graph;
    final Map<String, AtomicInteger> started = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> succeeded = new ConcurrentHashMap<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final Set<String> done = ConcurrentHashMap.newKeySet();
    final List<String> wrong = new ArrayList<>();
    final Set<String> mended = ConcurrentHashMap.newKeySet();

    Watcher(Graph graph) {
      this.graph = graph;
    }

    StepRunner runner(long seed) {
      return job -> {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
          started.computeIfAbsent(job.stepName(), name -> new AtomicInteger()).incrementAndGet();
          int pause = new Random(seed ^ job.stepName().hashCode()).nextInt(4);
          if (pause > 0) {
            Thread.sleep(pause - 1, 300_000);
          }
          if (graph.failing().contains(job.stepName()) && !mended.contains(job.stepName())) {
            throw new StepFailedException("as it was to");
          }
          return StepOutcome.succeeded();
        } finally {
          running.decrementAndGet();
        }
      };
    }

    EngineListener listener() {
      return new EngineListener() {
        @Override
        public void onStep(StepRecord step) {
          boolean known = done.contains(step.name());
          for (Edge edge : graph.definition().edges()) {
            if (edge.to().equals(step.name()) && !done.contains(edge.from()) && !known) {
              synchronized (wrong) {
                wrong.add(step.name() + " began before " + edge.from());
              }
            }
          }
          if (step.status() == StepStatus.SUCCEEDED) {
            done.add(step.name());
            succeeded.computeIfAbsent(step.name(), n -> new AtomicInteger()).incrementAndGet();
          }
        }
      };
    }
  }

  private static EngineBuilder engine(Path folder, Watcher watcher, long seed) {
    return LocalEngine.builder(folder)
        .runners(Runners.builder().others(watcher.runner(seed)).build())
        .listener(watcher.listener())
        .jobThreads(16);
  }

  @Property(tries = 60)
  void stepsRunInOrderUnderTheCapAndEndOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) throws Exception {
    Graph graph = Graph.of(seed, size, true);
    int cap = 1 + (int) Math.floorMod(seed, 4L);
    inFolder(
        folder -> {
          Watcher watcher = new Watcher(graph);
          try (LocalEngine engine = engine(folder, watcher, seed).open()) {
            engine.pipelines().put(PipelineRequest.of("P", graph.definition()));
            LocalExecution run = engine.start(StartRequest.of("P").maxParallel(cap));
            ExecutionRecord end = run.await();

            assertThat(watcher.wrong).isEmpty();
            assertThat(watcher.most.get()).isLessThanOrEqualTo(cap);
            assertThat(run.steps()).allMatch(step -> step.status().isEnd());
            assertThat(watcher.succeeded.values()).allMatch(count -> count.get() == 1);
            boolean failed =
                run.steps().stream().anyMatch(step -> step.status() == StepStatus.FAILED);
            assertThat(end.status())
                .isEqualTo(failed ? ExecutionStatus.FAILED : ExecutionStatus.SUCCEEDED);
          }
        });
  }

  @Property(tries = 20)
  void theSameInputsGiveTheSameOutcome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) throws Exception {
    Graph graph = Graph.of(seed, size, false);
    inFolder(
        folder -> {
          Map<String, String> first = outcome(folder.resolve("1"), graph, seed);
          Map<String, String> second = outcome(folder.resolve("2"), graph, ~seed);
          assertThat(second).isEqualTo(first);
        });
  }

  private static Map<String, String> outcome(Path folder, Graph graph, long seed)
      throws InterruptedException {
    try (LocalEngine engine = engine(folder, new Watcher(graph), seed).open()) {
      engine.pipelines().put(PipelineRequest.of("P", graph.definition()));
      LocalExecution run = engine.start(StartRequest.of("P"));
      run.await();
      return outcome(run.steps());
    }
  }

  private static Map<String, String> outcome(List<StepRecord> steps) {
    Map<String, String> outcome = new TreeMap<>();
    for (StepRecord step : steps) {
      outcome.put(step.name(), step.status() + " " + step.metadata());
    }
    return outcome;
  }

  /** The transaction after which the process is gone. */
  private static final class Gone extends Error {
    private static final long serialVersionUID = 1;
  }

  @Property(tries = 40)
  void aCrashAtAnyPointLosesNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 0, max = 60) int point)
      throws Exception {
    Graph graph = Graph.of(seed, size, true);
    inFolder(
        folder -> {
          Map<String, String> whole;
          Watcher reference = new Watcher(graph);
          reference.mended.addAll(graph.failing());
          try (LocalEngine engine = engine(folder.resolve("whole"), reference, seed).open()) {
            engine.pipelines().put(PipelineRequest.of("P", graph.definition()));
            LocalExecution run = engine.start(StartRequest.of("P"));
            run.await();
            whole = outcome(run.steps());
          }

          Path place = folder.resolve("crashed");
          Watcher watcher = new Watcher(graph);
          String id = crash(place, watcher, graph, seed, point);
          if (id == null) {
            return;
          }
          Set<String> kept = ConcurrentHashMap.newKeySet();
          watcher.mended.addAll(graph.failing());
          Watcher after = new Watcher(graph);
          after.mended.addAll(graph.failing());
          try (LocalEngine engine = engine(place, after, seed).open()) {
            ExecutionRecord there = engine.describe(id);
            assertThat(there.status().isEnd()).isTrue();
            for (StepRecord step : engine.steps(id)) {
              assertThat(step.status().isEnd()).isTrue();
              if (step.status() == StepStatus.SUCCEEDED) {
                kept.add(step.name());
                after.done.add(step.name());
              }
            }
            if (there.status() == ExecutionStatus.FAILED) {
              LocalExecution again = engine.retry(id, null);
              assertThat(again.await().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            }
            assertThat(after.wrong).isEmpty();
            assertThat(outcome(engine.steps(id))).isEqualTo(whole);
            for (String step : kept) {
              assertThat(after.started).as("ran again").doesNotContainKey(step);
            }
          }
        });
  }

  /** Runs until the process is gone; returns the execution, or null when it was not started. */
  private static @org.jspecify.annotations.Nullable String crash(
      Path place, Watcher watcher, Graph graph, long seed, int point) throws InterruptedException {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    LocalEngine engine =
        engine(place, watcher, seed)
            .afterCommit(
                count -> {
                  if (left.decrementAndGet() < 0) {
                    throw new Gone();
                  }
                })
            .open();
    String id = null;
    try {
      engine.pipelines().put(PipelineRequest.of("P", graph.definition()));
      left.set(point + 1);
      LocalExecution run = engine.start(StartRequest.of("P"));
      id = run.id();
      run.await();
    } catch (Gone | IllegalStateException | StoreException gone) {
      assertThat(left.get()).isNegative();
    } finally {
      try {
        engine.close();
      } catch (StoreException | Gone closed) {
        assertThat(left.get()).isNegative();
      }
    }
    return id;
  }

  private interface InFolder {
    void run(Path folder) throws Exception;
  }

  private static void inFolder(InFolder work) throws Exception {
    Path folder = Files.createTempDirectory("penstock-graph");
    try {
      work.run(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          delete(file);
        }
      }
    }
  }

  private static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}

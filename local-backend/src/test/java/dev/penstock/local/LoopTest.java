package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.StepRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** ForEach steps with more than one step in the body. */
class LoopTest {
  private static String loop(String items, int mostAtOnce, String more, List<String> body) {
    return "{'Name':'Each','Type':'ForEach','Arguments':{'IterableItems':"
        + items
        + ",'MaxConcurrency':"
        + mostAtOnce
        + more
        + ",'ForEachBody':["
        + String.join(",", body)
        + "]}}";
  }

  private static final String SELECTOR =
      ",'Selector':{'Pick':'MaxBy','Field':{'Get':'IterationOutput.Score.OutputParameters[`n`]'}}";

  private static PipelineDefinition chained(String items) {
    return Json.pipeline(
        "",
        loop(
            items,
            4,
            SELECTOR,
            List.of(
                Json.lambda(
                    "Score",
                    "'rows':{'Get':'Steps.Extract.OutputParameters[`rows`]'}",
                    Json.output("n", "Integer")),
                Json.lambda(
                    "Extract",
                    "'item':{'Get':'ForEach.CurrentItem'}",
                    Json.output("rows", "String")))),
        Json.lambda(
            "After",
            "'best':{'Get':'Steps.Each.Selected.OutputParameters[`n`]'},'first':{'Get':"
                + "'Steps.Each.IterationOutputs[0].Extract.OutputParameters[`rows`]'},'state':{'Get':"
                + "'Steps.Each.Status'},'items':{'Get':'Steps.Each.InputItemCount'},'steps':{'Get':"
                + "'Steps.Each.TotalStepCount'},'good':{'Get':'Steps.Each.SucceededStepCount'}",
            ""));
  }

  private static LocalRun scoring(PipelineDefinition definition) {
    return LocalRun.of("P", definition)
        .lambda(
            "Extract",
            job -> {
              String item = String.valueOf(job.request().get("item"));
              if (item.contains("bad")) {
                throw new StepFailedException("bad");
              }
              return StepOutcome.succeeded().with("rows", item.replace("\"", ""));
            })
        .lambda(
            "Score",
            job ->
                StepOutcome.succeeded()
                    .with("n", String.valueOf(String.valueOf(job.request().text("rows")).length())))
        .others(StepRunner.succeed());
  }

  @Test
  void theBodyRunsWholeForEachItem() {
    StringBuilder read = new StringBuilder();
    RunResult result =
        scoring(chained("['aa','bad','c']"))
            .lambda(
                "After",
                job -> {
                  read.append(job.request());
                  return StepOutcome.succeeded();
                })
            .start();
    assertThat(result.succeeded()).as(result.toString()).isTrue();
    assertThat(read)
        .hasToString(
            "{\"best\":2,\"first\":\"aa\",\"state\":\"PartiallySucceeded\",\"items\":3,"
                + "\"steps\":6,\"good\":4}");
    assertThat(result.steps())
        .extracting(StepRecord::name)
        .containsExactlyInAnyOrder(
            "Each", "After", "Extract-0", "Extract-1", "Extract-2", "Score-0", "Score-2");
  }

  @Test
  void itFailsWhenNoIterationSucceeds() {
    RunResult result = scoring(chained("['bad']")).start();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.failedSteps()).contains("Each");
    assertThat(result.steps()).extracting(StepRecord::name).doesNotContain("Score-0", "After");
  }

  @Test
  void standInsAreFitForTheSelector() {
    RunResult result = LocalRun.of("P", chained("['aa','c']")).others(StepRunner.succeed()).start();
    assertThat(result.succeeded()).as(result.toString()).isTrue();
  }

  @Test
  void runsADefinitionOfAnotherToolWithStandIns() throws IOException {
    Path file = Path.of("../dsl/src/test/resources/definitions/shapes/for-each-chained-body.json");
    RunResult result =
        LocalRun.of("P", DefinitionFile.read(file).definition())
            .others(StepRunner.succeed())
            .start();
    assertThat(result.succeeded()).as(result.toString()).isTrue();
  }

  @Test
  void readsDeepInsideAnItem() {
    PipelineDefinition definition =
        Json.pipeline(
            "{'Name':'Items','Type':'String'}",
            loop(
                "{'Get':'Parameters.Items'}",
                1,
                "",
                List.of(Json.lambda("Body", "'x':{'Get':'ForEach.CurrentItem.a[`b`][1].c'}", ""))));
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    RunResult result =
        LocalRun.of("P", definition)
            .parameter(
                "Items",
                "[{\"a\":{\"b\":[0,{\"c\":7}]}},\"{\\\"a\\\":{\\\"b\\\":[0,{\\\"c\\\":8}]}}\"]")
            .lambda(
                "Body",
                job -> {
                  read.add(job.request().toString());
                  return StepOutcome.succeeded();
                })
            .start();
    assertThat(result.succeeded()).as(result.toString()).isTrue();
    assertThat(read).containsExactly("{\"x\":7}", "{\"x\":8}");
  }

  /** A body's steps run after those of the same item that they wait for, and never without them. */
  @Property(tries = 25)
  void orderHoldsInEveryIteration(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int size,
      @ForAll @IntRange(min = 1, max = 6) int items,
      @ForAll @IntRange(min = 1, max = 4) int mostAtOnce) {
    Random random = new Random(seed);
    List<List<Integer>> waits = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Integer> before =
          IntStream.range(0, i).filter(each -> random.nextInt(2) == 0).boxed().toList();
      waits.add(before);
      body.add(
          Json.lambda(
              "S" + i, "", "", before.stream().map(each -> "S" + each).toArray(String[]::new)));
    }
    Collections.shuffle(body, random);
    Set<String> failing = new HashSet<>();
    for (int i = 0; i < size * items / 4; i++) {
      failing.add("S" + random.nextInt(size) + "-" + random.nextInt(items));
    }
    Set<String> good = Collections.synchronizedSet(new HashSet<>());
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger running = new AtomicInteger();
    RunResult result =
        LocalRun.of(
                "P",
                Json.pipeline(
                    "",
                    loop(
                        IntStream.range(0, items).boxed().toList().toString(),
                        mostAtOnce,
                        "",
                        body)))
            .maxParallel(1 + random.nextInt(3))
            .others(
                job -> {
                  if (running.incrementAndGet() > mostAtOnce) {
                    wrong.add("too many at once");
                  }
                  String[] name = job.stepName().split("-", 2);
                  for (int source : waits.get(Integer.parseInt(name[0].substring(1)))) {
                    if (!good.contains("S" + source + "-" + name[1])) {
                      wrong.add(job.stepName() + " ran before S" + source);
                    }
                  }
                  running.decrementAndGet();
                  if (failing.contains(job.stepName())) {
                    throw new StepFailedException("as it should");
                  }
                  good.add(job.stepName());
                  return StepOutcome.succeeded();
                })
            .start();
    assertThat(wrong).isEmpty();
    Set<String> expected = new HashSet<>();
    boolean whole = false;
    for (int item = 0; item < items; item++) {
      int succeeded = 0;
      for (int i = 0; i < size; i++) {
        String suffix = "-" + item;
        boolean ready =
            waits.get(i).stream().allMatch(each -> expected.contains("S" + each + suffix));
        if (ready && !failing.contains("S" + i + suffix)) {
          expected.add("S" + i + suffix);
          succeeded++;
        }
      }
      whole |= succeeded == size;
    }
    assertThat(good).isEqualTo(expected);
    assertThat(result.succeeded()).as(result.toString()).isEqualTo(whole);
  }
}

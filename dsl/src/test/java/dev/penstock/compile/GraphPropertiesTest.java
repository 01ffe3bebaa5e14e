package dev.penstock.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.Step;
import dev.penstock.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of compile over random acyclic graphs. */
class GraphPropertiesTest {
  private static final PipelineDefaults DEFAULTS =
      PipelineDefaults.builder()
          .role("arn:aws:iam::111122223333:role/PipelineRole")
          .bucket("bucket")
          .build();

  /** How step {@code to} comes to wait for step {@code from}, a step made before it. */
  enum How {
    PROPERTY,
    OUTPUT,
    INSIDE_A_JOIN,
    REPORT,
    DEPENDS_ON,
    DEPENDS_ON_NAME,
    ARGUMENT
  }

  record Link(int from, int to, How how) {}

  /**
   * Steps 0 to size-1; a link goes from a smaller number to a greater one, so there is no cycle.
   */
  record Plan(int size, List<Link> links) {}

  @Provide
  Arbitrary<Plan> plans() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(
            size -> {
              Arbitrary<Link> link =
                  Combinators.combine(
                          Arbitraries.integers().between(0, size - 1),
                          Arbitraries.integers().between(0, size - 1),
                          Arbitraries.of(How.class))
                      .as((a, b, how) -> new Link(Math.min(a, b), Math.max(a, b), how))
                      .filter(each -> each.from() != each.to() || size == 1);
              return link.list().ofMaxSize(size == 1 ? 0 : 30).map(links -> new Plan(size, links));
            });
  }

  @Property(tries = 300)
  void theEdgesAreExactlyTheReferencesMade(@ForAll("plans") Plan plan) {
    Compilation compilation = pipeline(steps(plan, naturalOrder(plan))).compile();

    assertThat(compilation.errors()).isEmpty();
    Set<List<String>> expected = new HashSet<>();
    for (Link link : plan.links()) {
      expected.add(List.of(name(link.from()), name(link.to())));
    }
    Set<List<String>> found = new HashSet<>();
    for (Edge edge : compilation.definition().edges()) {
      found.add(List.of(edge.from(), edge.to()));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 200)
  void compileIsPure(@ForAll("plans") Plan plan, @ForAll long seed) {
    Pipeline pipeline = pipeline(steps(plan, naturalOrder(plan)));
    byte[] once = pipeline.compile().definition().toBytes();

    assertThat(pipeline.compile().definition().toBytes()).isEqualTo(once);

    // The same graph again, its steps made and listed in another order.
    List<Step> other = steps(plan, anotherOrder(plan, new Random(seed)));
    Collections.shuffle(other, new Random(seed));
    assertThat(pipeline(other).compile().definition().toBytes()).isEqualTo(once);
  }

  @Property(tries = 100)
  void whatIsReachedComesAlong(@ForAll("plans") Plan any) {
    // A name alone brings nothing along.
    Plan plan =
        new Plan(
            any.size(),
            any.links().stream().filter(link -> link.how() != How.DEPENDS_ON_NAME).toList());
    Set<Integer> reached = new HashSet<>(Set.of(plan.size() - 1));
    for (int to = plan.size() - 1; to >= 0; to--) {
      for (Link link : plan.links()) {
        if (link.to() == to && reached.contains(to)) {
          reached.add(link.from());
        }
      }
    }

    List<Step> steps = steps(plan, naturalOrder(plan));
    PipelineDefinition definition =
        pipeline(List.of(steps.get(steps.size() - 1))).compile().definition();

    assertThat(definition.steps().stream().map(StepDefinition::name))
        .containsExactlyInAnyOrderElementsOf(
            reached.stream().map(GraphPropertiesTest::name).toList());
  }

  @Property(tries = 100)
  void everyStepStandsAfterThoseItRefersTo(@ForAll("plans") Plan plan) {
    List<StepDefinition> steps =
        pipeline(steps(plan, naturalOrder(plan))).compile().definition().steps();
    List<String> names = steps.stream().map(StepDefinition::name).toList();

    for (Link link : plan.links()) {
      assertThat(names.indexOf(name(link.from()))).isLessThan(names.indexOf(name(link.to())));
    }
  }

  @Property(tries = 50)
  void aBranchHoldsTheStepsGivenToItAndNoOthers(@ForAll("plans") Plan plan) {
    List<Step> steps = steps(plan, naturalOrder(plan));
    Step inner = steps.get(steps.size() - 1);
    ConditionStep gate =
        ConditionStep.named("Gate").when(Values.literal(1).lessThan(2)).then(inner).build();
    List<Step> listed = new ArrayList<>(steps.subList(0, steps.size() - 1));
    listed.add(gate);

    List<StepDefinition> compiled = pipeline(listed).compile().definition().steps();

    assertThat(compiled.stream().map(StepDefinition::name)).hasSize(plan.size()).contains("Gate");
    StepDefinition condition =
        compiled.stream().filter(step -> step.name().equals("Gate")).findFirst().orElseThrow();
    assertThat(condition.ifSteps().stream().map(StepDefinition::name))
        .containsExactly(inner.name());
  }

  private static Pipeline pipeline(List<? extends Step> steps) {
    return Pipeline.named("Random")
        .defaults(DEFAULTS)
        .experimentConfig(PipelineExperimentConfig.none())
        .silence("PSK208", "random graphs have more reports than the service takes")
        .steps(steps)
        .build();
  }

  private static String name(int index) {
    return "Step-" + (char) ('a' + (index * 7) % 12) + "-" + index;
  }

  private static List<Integer> naturalOrder(Plan plan) {
    return java.util.stream.IntStream.range(0, plan.size()).boxed().toList();
  }

  /** Another order in which each step is made after those it links to. */
  private static List<Integer> anotherOrder(Plan plan, Random random) {
    List<Integer> order = new ArrayList<>();
    List<Integer> left = new ArrayList<>(naturalOrder(plan));
    while (!left.isEmpty()) {
      Collections.shuffle(left, random);
      for (Integer candidate : left) {
        boolean ready =
            plan.links().stream()
                .filter(link -> link.to() == candidate)
                .allMatch(link -> order.contains(link.from()));
        if (ready) {
          order.add(candidate);
          left.remove(candidate);
          break;
        }
      }
    }
    return order;
  }

  private static List<Step> steps(Plan plan, List<Integer> order) {
    ProcessingStep[] made = new ProcessingStep[plan.size()];
    for (int index : order) {
      ProcessingStep.Builder builder =
          ProcessingStep.named(name(index))
              .image("image:1")
              .instances(1, "ml.m5.xlarge")
              .output("out", "/opt/ml/processing/out")
              .propertyFile("report", "out", "report.json");
      for (int i = 0; i < plan.links().size(); i++) {
        Link link = plan.links().get(i);
        if (link.to() == index) {
          builder = linked(builder, made[link.from()], link.how(), "V" + i);
        }
      }
      made[index] = builder.build();
    }
    return new ArrayList<>(List.of(made));
  }

  private static ProcessingStep.Builder linked(
      ProcessingStep.Builder builder, ProcessingStep from, How how, String name) {
    return switch (how) {
      case PROPERTY -> builder.environment(name, from.properties().processingJobName());
      case OUTPUT -> builder.environment(name, from.output("out"));
      case INSIDE_A_JOIN ->
          builder.environment(
              name, Values.join("/", Values.join("-", from.properties().exitMessage())));
      case REPORT -> builder.environment(name, from.propertyFile("report").number("a.b"));
      case DEPENDS_ON -> builder.dependsOn(from);
      case DEPENDS_ON_NAME -> builder.dependsOn(from.name());
      case ARGUMENT ->
          builder
              .argument("Unknown" + name, from.properties().processingJobArn())
              .silence("PSK203", "an argument of tomorrow");
    };
  }
}

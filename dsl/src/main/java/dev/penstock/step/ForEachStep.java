package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.NamedReference;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.model.PropertyPath;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One step or several run for each item of a list that is known only when the pipeline runs.
 *
 * <pre>{@code
 * var perStore = ForEachStep.named("PerStore")
 *     .over(parameters.stores()) // a JSON list: [{"id": "a", "data": "s3://…"}, …]
 *     .maxConcurrency(10)
 *     .each(store -> TrainingStep.named("TrainStore").image(IMAGE).instances(1, "ml.m5.xlarge")
 *         .channel("train", store.s3Uri("data")).build())
 *     .build();
 * }</pre>
 *
 * <p>Several steps are made before, of {@link ForEachItem#current()}, and may read each other:
 * {@code .each(extract, score)}.
 *
 * @param <P> what can be read of one run of the body
 */
public final class ForEachStep<P> extends Step {
  private final Body<P> body;

  private ForEachStep(StepSpec spec, Body<P> body) {
    super(spec);
    this.body = body;
  }

  /**
   * What is run for each item.
   *
   * @param steps the steps
   * @param outputs where the results of all runs lie
   * @param output where that of a run lies which the selector looks at
   * @param reader what can be read of a run, by the places of the results of its steps
   */
  private record Body<P>(
      List<Step> steps,
      String outputs,
      String output,
      Function<Function<Step, PropertyPath>, P> reader) {

    static <P> Body<P> of(Step step, Function<PropertyPath, P> properties) {
      return new Body<>(
          List.of(step),
          "ChildOutputs",
          "ChildOutput",
          places -> properties.apply(places.apply(step)));
    }

    static Body<ForEachOutputs> of(List<Step> steps) {
      return new Body<>(steps, "IterationOutputs", "IterationOutput", ForEachOutputs::new);
    }
  }

  /**
   * Begins a ForEach step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the items
   */
  public static ItemsRequired named(String name) {
    return new ItemsRequired(
        StepSpec.of(StepType.FOR_EACH, name, (spec, arguments, context) -> {}));
  }

  /**
   * Returns the steps that are run for each item. Other steps do not read them but this step's
   * results.
   *
   * @return the body
   */
  public List<Step> body() {
    return body.steps();
  }

  /**
   * Returns what one run of the body gave ({@code ChildOutputs[i]}; of a step among several {@code
   * IterationOutputs[i].NAME}).
   *
   * @param index the item's position in the list, from 0
   * @return the properties of that run
   */
  public P childOutput(int index) {
    PropertyPath run = root().member(body.outputs()).at(index);
    boolean named = body.outputs().equals("IterationOutputs");
    return body.reader().apply(step -> named ? run.member(step.name()) : run);
  }

  /**
   * Returns what the run gave that the selector picked ({@code Selected}). The builder must have
   * been told how to pick: {@link Builder#selectMaxBy} or {@link Builder#selectMinBy}. Of several
   * steps, only the one whose value is compared can be read.
   *
   * @return the properties of that run
   */
  public P selected() {
    return body.reader().apply(step -> root().member("Selected"));
  }

  /**
   * Returns how it went.
   *
   * @return {@code Succeeded}, {@code PartiallySucceeded} or {@code Failed}
   */
  public StringValue status() {
    return root().member("Status").string();
  }

  /**
   * Returns how many items there were.
   *
   * @return the number of items
   */
  public IntegerValue inputItemCount() {
    return root().member("InputItemCount").integer();
  }

  /**
   * Returns how many runs there were.
   *
   * @return the number of runs
   */
  public IntegerValue totalStepCount() {
    return root().member("TotalStepCount").integer();
  }

  /**
   * Returns how many runs succeeded.
   *
   * @return the number of runs
   */
  public IntegerValue succeededStepCount() {
    return root().member("SucceededStepCount").integer();
  }

  /**
   * Returns how many runs failed.
   *
   * @return the number of runs
   */
  public IntegerValue failedStepCount() {
    return root().member("FailedStepCount").integer();
  }

  /**
   * Returns how many runs were stopped.
   *
   * @return the number of runs
   */
  public IntegerValue stoppedStepCount() {
    return root().member("StoppedStepCount").integer();
  }

  private PropertyPath root() {
    return PropertyPath.root(this);
  }

  /** The stage that asks for the items. */
  public static final class ItemsRequired extends StepOptions<ItemsRequired> {
    ItemsRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ItemsRequired next(StepSpec spec) {
      return new ItemsRequired(spec);
    }

    /**
     * Sets the items (IterableItems).
     *
     * @param items a parameter or a step's output whose text is a JSON list when the pipeline runs;
     *     no literal and no Join
     * @return the stage that asks how many run at a time
     */
    public ConcurrencyRequired over(StringValue items) {
      return new ConcurrencyRequired(
          told().withArguments(spec().arguments().put("IterableItems", items)));
    }

    /**
     * Sets items that are known now (IterableItems).
     *
     * @param items 1 to 100 texts; an object as a text that holds its JSON
     * @return the stage that asks how many run at a time
     */
    public ConcurrencyRequired overItems(String... items) {
      return overItems(Arrays.stream(items).map(Literal::new).toList());
    }

    /**
     * Sets items of which some are known only when the pipeline runs (IterableItems).
     *
     * @param items 1 to 100 values, each an item
     * @return the stage that asks how many run at a time
     */
    public ConcurrencyRequired overItems(Value<?>... items) {
      return overItems(Arrays.stream(items).map(item -> item.expression()).toList());
    }

    private ConcurrencyRequired overItems(List<? extends Expression> items) {
      return new ConcurrencyRequired(
          told()
              .withArguments(
                  spec()
                      .arguments()
                      .put(List.of("IterableItems"), new ArrayExpression(List.copyOf(items)))));
    }
  }

  /** The stage that asks how many run at a time. */
  public static final class ConcurrencyRequired extends StepOptions<ConcurrencyRequired> {
    ConcurrencyRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ConcurrencyRequired next(StepSpec spec) {
      return new ConcurrencyRequired(spec);
    }

    /**
     * Sets how many run at a time (MaxConcurrency).
     *
     * @param most 1 to 50
     * @return the stage that asks for the body
     */
    public BodyRequired maxConcurrency(long most) {
      return new BodyRequired(told().withArguments(spec().arguments().put("MaxConcurrency", most)));
    }
  }

  /** The stage that asks for the body. */
  public static final class BodyRequired extends StepOptions<BodyRequired> {
    BodyRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected BodyRequired next(StepSpec spec) {
      return new BodyRequired(spec);
    }

    /**
     * Sets the step that is run for each item (ForEachBody). No condition, fail or ForEach step.
     *
     * @param body makes the step of the item; called once, now
     * @param <P> what can be read of one run of the step
     * @return the last stage
     */
    public <P> Builder<P> each(Function<? super ForEachItem, ? extends ForEachBody<P>> body) {
      ForEachBody<P> step = body.apply(ForEachItem.current());
      return new Builder<>(spec(), Body.of((Step) step, step::propertiesAt));
    }

    /**
     * Sets the step that is run for each item (ForEachBody), for types of steps that do not say
     * themselves what can be read of one run.
     *
     * @param body makes the step of the item; called once, now
     * @param properties the step's properties at a place: {@code EndpointConfigProperties::new}
     * @param <P> what can be read of one run of the step
     * @return the last stage
     */
    public <P> Builder<P> each(
        Function<? super ForEachItem, ? extends Step> body, Function<PropertyPath, P> properties) {
      return new Builder<>(spec(), Body.of(body.apply(ForEachItem.current()), properties));
    }

    /**
     * Sets steps that are all run for each item (ForEachBody): they read it by {@link
     * ForEachItem#current()}. No condition, fail or ForEach step.
     *
     * @param steps the steps, in any order
     * @return the last stage
     */
    public Builder<ForEachOutputs> each(Step... steps) {
      return new Builder<>(spec(), Body.of(List.of(steps)));
    }
  }

  /**
   * The last stage: nothing is required any more.
   *
   * @param <P> what can be read of one run of the body
   */
  public static final class Builder<P> extends StepOptions<Builder<P>> {
    private final Body<P> body;

    private Builder(StepSpec spec, Body<P> body) {
      super(spec);
      this.body = body;
    }

    @Override
    protected Builder<P> next(StepSpec spec) {
      return new Builder<>(spec, body);
    }

    /**
     * Picks the run whose value is the greatest (Selector, {@code MaxBy}).
     *
     * @param field the property of the body that is compared
     * @return a builder that knows it
     */
    public Builder<P> selectMaxBy(Function<? super P, ? extends Value<?>> field) {
      return selectMaxBy(ofBody(field));
    }

    /**
     * Picks the run whose value is the greatest (Selector, {@code MaxBy}).
     *
     * @param field the property of a step of the body that is compared
     * @return a builder that knows it
     */
    public Builder<P> selectMaxBy(Value<?> field) {
      return select("MaxBy", field);
    }

    /**
     * Picks the run whose value is the least (Selector, {@code MinBy}).
     *
     * @param field the property of the body that is compared
     * @return a builder that knows it
     */
    public Builder<P> selectMinBy(Function<? super P, ? extends Value<?>> field) {
      return selectMinBy(ofBody(field));
    }

    /**
     * Picks the run whose value is the least (Selector, {@code MinBy}).
     *
     * @param field the property of a step of the body that is compared
     * @return a builder that knows it
     */
    public Builder<P> selectMinBy(Value<?> field) {
      return select("MinBy", field);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public ForEachStep<P> build() {
      return new ForEachStep<>(spec(), body);
    }

    private Value<?> ofBody(Function<? super P, ? extends Value<?>> field) {
      return field.apply(body.reader().apply(PropertyPath::root));
    }

    private Builder<P> select(String pick, Value<?> field) {
      Expression read = field.expression();
      // Anything else is written as it is, and reported when it is no property of the body.
      Expression compared =
          read instanceof StepProperty property && body.steps().contains(property.step())
              ? new NamedReference(
                  body.output() + "." + property.step().name() + "." + property.path())
              : read;
      Map<String, Expression> selector = new LinkedHashMap<>();
      selector.put("Pick", new Literal(pick));
      selector.put("Field", compared);
      return withArguments(
          spec().arguments().put(List.of("Selector"), new ObjectExpression(selector)));
    }
  }
}

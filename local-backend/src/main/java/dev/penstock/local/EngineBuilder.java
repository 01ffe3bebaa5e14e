package dev.penstock.local;

import dev.penstock.local.job.Runners;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Says what an engine is made of. */
public final class EngineBuilder {
  private static final int JOBS_PER_CORE = 4;

  final Path folder;
  final List<EngineListener> listeners = new ArrayList<>();
  Runners runners = Runners.none();
  @Nullable ObjectStore objects;
  @Nullable EngineTimer timer;
  LongConsumer afterCommit = count -> {};
  String region = "us-east-1";
  String account = "000000000000";
  int jobThreads = Math.max(8, JOBS_PER_CORE * Runtime.getRuntime().availableProcessors());

  EngineBuilder(Path folder) {
    this.folder = folder;
  }

  /**
   * Sets who does the work of the steps.
   *
   * @param all the runners; none when not set
   * @return this builder
   */
  public EngineBuilder runners(Runners all) {
    runners = all;
    return this;
  }

  /**
   * Sets where objects lie.
   *
   * @param store the store; the folder {@code s3} in the engine's own when not set
   * @return this builder
   */
  public EngineBuilder objects(ObjectStore store) {
    objects = store;
    return this;
  }

  /**
   * Adds somebody who is told what happens.
   *
   * @param listener the listener
   * @return this builder
   */
  public EngineBuilder listener(EngineListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Sets how many jobs run at the same time, over all executions.
   *
   * @param threads at least 1; four for each processor, and at least 8, when not set
   * @return this builder
   */
  public EngineBuilder jobThreads(int threads) {
    jobThreads = threads;
    return this;
  }

  /**
   * Sets the region and the account in ARNs.
   *
   * @param name the region; {@code us-east-1} when not set
   * @param number the account, 12 digits; {@code 000000000000} when not set
   * @return this builder
   */
  public EngineBuilder region(String name, String number) {
    region = name;
    account = number;
    return this;
  }

  /**
   * Sets the clock.
   *
   * @param other the clock; the real time when not set
   * @return this builder
   */
  public EngineBuilder timer(EngineTimer other) {
    timer = other;
    return this;
  }

  EngineBuilder afterCommit(LongConsumer action) {
    afterCommit = action;
    return this;
  }

  /**
   * Opens the engine.
   *
   * @return the engine; close it
   * @throws StoreException when the folder cannot be used, or another version made it
   */
  public LocalEngine open() {
    return new LocalEngine(this);
  }
}

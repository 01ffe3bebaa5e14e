package dev.penstock.local;

import dev.penstock.local.job.Runners;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What all executions of an engine share.
 *
 * @param store what outlives the process
 * @param objects where objects lie
 * @param runnersOf who does the work of a pipeline, by its name
 * @param timer the time
 * @param workers runs jobs
 * @param arns makes names
 * @param listeners are told what happens
 * @param folder where jobs have their folders
 */
record Services(
    Store store,
    ObjectStore objects,
    Function<String, Runners> runnersOf,
    EngineTimer timer,
    Executor workers,
    Arns arns,
    List<EngineListener> listeners,
    Path folder) {
  private static final System.Logger LOG = System.getLogger(Services.class.getName());

  Runners runners(String pipeline) {
    return runnersOf.apply(pipeline);
  }

  /** The folder of a job alone. */
  Path jobFolder(String execution, String job) {
    return jobFolder(execution).resolve(job.replaceAll("[^A-Za-z0-9_-]", "_"));
  }

  /** The folder of all jobs of an execution. */
  Path jobFolder(String execution) {
    return folder.resolve("jobs").resolve(execution);
  }

  /** Tells the listeners. What they throw is theirs: no reason to stop an execution. */
  void tell(Consumer<EngineListener> event) {
    for (EngineListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException thrown) {
        LOG.log(System.Logger.Level.DEBUG, "a listener failed", thrown);
      }
    }
  }
}

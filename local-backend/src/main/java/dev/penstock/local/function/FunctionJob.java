package dev.penstock.local.function;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.job.JobInput;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.work.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a function knows of the job that it does. */
public final class FunctionJob {
  private final ContainerJob container;

  FunctionJob(ContainerJob container) {
    this.container = container;
  }

  /**
   * Returns the job as it was asked for.
   *
   * @return its name, its resolved request, and the rest
   */
  public StepJob job() {
    return container.job();
  }

  /**
   * Returns the job's folders, as a program in the container finds them.
   *
   * @return the folders
   */
  public Container container() {
    return Container.at(container.root().folder());
  }

  /**
   * Returns where an input or a channel lies.
   *
   * @param name its name; {@code data} of a transform job
   * @return its folder
   * @throws StepFailedException when the step has none of that name
   */
  public Path input(String name) throws StepFailedException {
    List<JobInput> inputs = job().inputs();
    for (JobInput input : inputs) {
      if (input.name().equals(name)) {
        return container.root().path(input.localPath());
      }
    }
    throw new StepFailedException(
        "the step has no input \""
            + name
            + "\"; it has "
            + (inputs.isEmpty()
                ? "none"
                : String.join(", ", inputs.stream().map(JobInput::name).toList())));
  }

  /**
   * Returns where to write an output.
   *
   * @param name its name; {@code model} of a training job, {@code predictions} of a transform job
   * @return its folder, which is there
   * @throws StepFailedException when the step has none of that name
   * @throws IOException when the folder cannot be made
   */
  public Path output(String name) throws StepFailedException, IOException {
    return Files.createDirectories(container.root().path(job().output(name).localPath()));
  }

  /**
   * Returns the hyperparameters as the request has them.
   *
   * @return the names and values, in the order of the request; empty when there are none
   */
  public Map<String, String> hyperparameters() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (job().request().get("HyperParameters") instanceof ObjectNode given) {
      given.members().forEach((name, value) -> texts.put(name, text(value)));
    }
    return texts;
  }

  private static String text(Node value) {
    return value instanceof TextNode text ? text.value() : value.toString();
  }

  /**
   * Sets a metric of a training job, which other steps read in {@code FinalMetricDataList}.
   *
   * @param name its name
   * @param value its newest value; one that is not finite is left out
   */
  public void metric(String name, double value) {
    container.metric(name, value);
  }

  /**
   * Writes a line into the job's log. The metrics that the request defines are looked for in it.
   *
   * @param line the line, without its end
   */
  public void log(String line) {
    try {
      container.log().line(line);
    } catch (IOException e) {
      throw new UncheckedIOException("the job's log cannot be written", e);
    }
  }

  /**
   * Tells whether the job is to stop. The thread of the function is interrupted as well.
   *
   * @return true from the moment on that it is
   */
  public boolean isStopped() {
    return job().stop().isRaised();
  }
}

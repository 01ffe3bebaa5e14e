package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.TrainingProperties;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.util.List;

/**
 * A notebook that is run from top to bottom: a training step on the wire, with the image of
 * SageMaker Distribution or one like it.
 */
public final class NotebookJobStep extends Step implements ForEachBody<TrainingProperties> {
  private NotebookJobStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a notebook job.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the image
   */
  public static ImageRequired named(String name) {
    return new ImageRequired(
        StepSpec.of(StepType.TRAINING, name, NotebookLowering.NONE).withKeepsName(true));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeTrainingJob
   * response.
   *
   * @return the properties
   */
  public TrainingProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public TrainingProperties propertiesAt(PropertyPath path) {
    return new TrainingProperties(path);
  }

  /**
   * Returns the name of the job that ran the notebook.
   *
   * @return {@code TrainingJobName}
   */
  public StringValue computingJobName() {
    return properties().trainingJobName();
  }

  /**
   * Returns the name of the notebook with its results.
   *
   * @return {@code Environment['SM_OUTPUT_NOTEBOOK_NAME']}
   */
  public StringValue outputNotebookName() {
    return properties().environment().key("SM_OUTPUT_NOTEBOOK_NAME");
  }

  /**
   * Returns where the notebook was taken from.
   *
   * @return the location of the first input
   */
  public S3UriValue inputLocation() {
    return properties().inputDataConfig().at(0).dataSource().s3DataSource().s3Uri();
  }

  /**
   * Returns where the results lie.
   *
   * @return {@code OutputDataConfig.S3OutputPath}
   */
  public S3UriValue outputLocation() {
    return properties().outputDataConfig().s3OutputPath();
  }

  /** The stage that asks for the image. */
  public static final class ImageRequired extends NotebookOptions<ImageRequired> {
    ImageRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ImageRequired next(StepSpec spec) {
      return new ImageRequired(spec);
    }

    /**
     * Sets the image and the kernel (AlgorithmSpecification.TrainingImage, SM_KERNEL_NAME).
     *
     * @param uri the image's URI in ECR, in the pipeline's region
     * @param kernel the kernel's name, for example {@code python3}
     * @return the stage that asks for the notebook
     */
    public NotebookRequired image(String uri, String kernel) {
      return new NotebookRequired(
          put(NotebookLowering.IMAGE, uri).environment("SM_KERNEL_NAME", kernel).told());
    }
  }

  /** The stage that asks for the notebook. */
  public static final class NotebookRequired extends NotebookOptions<NotebookRequired> {
    NotebookRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected NotebookRequired next(StepSpec spec) {
      return new NotebookRequired(spec);
    }

    /**
     * Sets the notebook, and takes along what it needs: these lie in one folder of S3, named by
     * their content.
     *
     * @param file the notebook on this machine, uploaded at deploy
     * @param more scripts and modules beside it; folders with all that is in them
     * @return the last stage
     */
    public Builder notebook(Path file, Path... more) {
      return new Builder(
          with(String.valueOf(file.getFileName()))
              .withLowering(NotebookLowering.of(told()).taking(file, List.of(more))));
    }

    /**
     * Sets the notebook, which lies in S3 with what it needs.
     *
     * @param folder the folder's location, {@code s3://bucket/key}
     * @param fileName the notebook's name
     * @return the last stage
     */
    public Builder notebook(String folder, String fileName) {
      return notebook(Values.s3Uri(folder), fileName);
    }

    /**
     * Sets the notebook, which lies in S3 with what it needs.
     *
     * @param folder the folder's location
     * @param fileName the notebook's name
     * @return the last stage
     */
    public Builder notebook(S3UriValue folder, String fileName) {
      ImmutableStepSpec spec = with(fileName);
      return new Builder(
          spec.withArguments(spec.arguments().put(NotebookLowering.INPUT, folder.expression())));
    }

    private ImmutableStepSpec with(String fileName) {
      return environment("SM_INPUT_NOTEBOOK_NAME", fileName).told();
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends NotebookOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets a script that runs before the notebook (SM_INIT_SCRIPT).
     *
     * @param fileName the script's name in the notebook's folder
     * @return a builder that knows it
     */
    public Builder initScript(String fileName) {
      return environment("SM_INIT_SCRIPT", fileName);
    }

    /**
     * Sets the folder that results go below (OutputDataConfig.S3OutputPath), instead of the
     * pipeline's bucket. Pipeline, execution and step each add a folder.
     *
     * @param s3Uri {@code s3://bucket/key}, without a slash at the end
     * @return a builder that knows it
     */
    public Builder root(String s3Uri) {
      return new Builder(told().withLowering(NotebookLowering.of(told()).below(s3Uri)));
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public NotebookJobStep build() {
      return new NotebookJobStep(spec());
    }
  }
}

package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.emr.EmrArguments;
import dev.penstock.model.emr.EmrProperties;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step of an EMR cluster: one that runs already, or one that is started for it. */
public final class EmrStep extends Step implements ForEachBody<EmrProperties> {
  private EmrStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins an EMR step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the cluster
   */
  public static ClusterRequired named(String name) {
    return new ClusterRequired(StepSpec.of(StepType.EMR, name, (spec, arguments, context) -> {}));
  }

  /**
   * Returns what other steps can read of this one when it has run: the Step of EMR's DescribeStep
   * response.
   *
   * @return the properties
   */
  public EmrProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public EmrProperties propertiesAt(PropertyPath path) {
    return new EmrProperties(path);
  }

  /** The stage that asks for the cluster. */
  public static final class ClusterRequired extends ArgumentOptions<ClusterRequired> {
    ClusterRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ClusterRequired next(StepSpec spec) {
      return new ClusterRequired(spec);
    }

    /**
     * Takes a cluster that runs already (ClusterId).
     *
     * @param id the cluster's id, {@code j-…}
     * @return the stage that asks for the program
     */
    public JarRequired cluster(String id) {
      return withCluster(new Literal(id));
    }

    /**
     * Takes a cluster that runs already (ClusterId).
     *
     * @param id the cluster's id, {@code j-…}
     * @return the stage that asks for the program
     */
    public JarRequired cluster(StringValue id) {
      return withCluster(id.expression());
    }

    /**
     * Takes a cluster that runs already, and runs the step there as a role of its own (ClusterId,
     * ExecutionRoleArn).
     *
     * @param id the cluster's id, {@code j-…}
     * @param executionRole the role's ARN
     * @return the stage that asks for the program
     */
    public JarRequired cluster(String id, String executionRole) {
      return withCluster(new Literal(id)).as(new Literal(executionRole));
    }

    /**
     * Takes a cluster that runs already, and runs the step there as a role of its own (ClusterId,
     * ExecutionRoleArn).
     *
     * @param id the cluster's id, {@code j-…}
     * @param executionRole the role's ARN
     * @return the stage that asks for the program
     */
    public JarRequired cluster(StringValue id, String executionRole) {
      return withCluster(id.expression()).as(new Literal(executionRole));
    }

    /**
     * Takes a cluster that runs already, and runs the step there as a role of its own (ClusterId,
     * ExecutionRoleArn).
     *
     * @param id the cluster's id, {@code j-…}
     * @param executionRole the role's ARN
     * @return the stage that asks for the program
     */
    public JarRequired cluster(StringValue id, StringValue executionRole) {
      return withCluster(id.expression()).as(executionRole.expression());
    }

    /**
     * Starts a cluster for this step, and ends it afterwards (ClusterConfig).
     *
     * @param cluster EMR's RunJobFlow request, without the members that the pipeline sets itself;
     *     its instances come in groups or in fleets
     * @return the stage that asks for the program
     */
    public JarRequired newCluster(EmrArguments cluster) {
      return new JarRequired(told().withArguments(arguments().put("ClusterConfig", cluster)));
    }

    private JarRequired withCluster(Expression id) {
      return new JarRequired(told().withArguments(arguments().put(List.of("ClusterId"), id)));
    }
  }

  /** The stage that asks for the program. */
  public static final class JarRequired extends ArgumentOptions<JarRequired> {
    JarRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected JarRequired next(StepSpec spec) {
      return new JarRequired(spec);
    }

    /**
     * Sets the program (StepConfig.HadoopJarStep.Jar).
     *
     * @param jar a JAR's location in S3, or {@code command-runner.jar}
     * @return the last stage
     */
    public Builder jar(String jar) {
      return withJar(new Literal(jar));
    }

    /**
     * Sets the program (StepConfig.HadoopJarStep.Jar).
     *
     * @param jar a JAR's location in S3, or {@code command-runner.jar}
     * @return the last stage
     */
    public Builder jar(StringValue jar) {
      return withJar(jar.expression());
    }

    /**
     * Sets the program (StepConfig.HadoopJarStep.Jar).
     *
     * @param jar a JAR's location in S3
     * @return the last stage
     */
    public Builder jar(S3UriValue jar) {
      return withJar(jar.expression());
    }

    private Builder withJar(Expression jar) {
      return new Builder(told().withArguments(arguments().put(Builder.member("Jar"), jar)));
    }

    private JarRequired as(Expression role) {
      return withArguments(arguments().put(List.of("ExecutionRoleArn"), role));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends ArgumentOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    static List<String> member(String name) {
      return List.of("StepConfig", "HadoopJarStep", name);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Adds arguments of the program (StepConfig.HadoopJarStep.Args).
     *
     * @param args the arguments
     * @return a builder that knows it
     */
    public Builder args(String... args) {
      return withArgs(Arrays.stream(args).<Expression>map(Literal::new).toList());
    }

    /**
     * Adds arguments of the program (StepConfig.HadoopJarStep.Args).
     *
     * @param arg the first of them
     * @param more further ones; {@link dev.penstock.value.Values#literal(String)} makes values of
     *     texts among them
     * @return a builder that knows it
     */
    public Builder args(Value<?> arg, Value<?>... more) {
      return withArgs(List.of(arg.expression()))
          .withArgs(Arrays.stream(more).<Expression>map(Value::expression).toList());
    }

    /**
     * Sets the class whose main method is run (StepConfig.HadoopJarStep.MainClass).
     *
     * @param name the class's full name; unless set, the JAR's manifest names it
     * @return a builder that knows it
     */
    public Builder mainClass(String name) {
      return withArguments(arguments().put(member("MainClass"), new Literal(name)));
    }

    /**
     * Adds a system property of the program (StepConfig.HadoopJarStep.Properties).
     *
     * @param key the property's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder property(String key, String value) {
      return withProperty(key, new Literal(value));
    }

    /**
     * Adds a system property of the program (StepConfig.HadoopJarStep.Properties).
     *
     * @param key the property's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder property(String key, StringValue value) {
      return withProperty(key, value.expression());
    }

    /**
     * Takes an earlier result when nothing has changed.
     *
     * @param config how long a result may be taken
     * @return a builder that knows it
     */
    public Builder cache(CacheConfig config) {
      return withCache(config);
    }

    /**
     * Adds what is tried again when it fails, and how often.
     *
     * @param policies the policies; a step of EMR knows no {@code SageMaker.…} exceptions
     * @return a builder that knows it
     */
    public Builder retry(RetryPolicy... policies) {
      return withRetry(policies);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public EmrStep build() {
      return new EmrStep(spec());
    }

    private Builder withArgs(List<Expression> args) {
      // No arguments is a list too: the Python SDK tells it from one that was not given.
      var all = arguments().orElse(member("Args"), new ArrayExpression(List.of()));
      for (Expression arg : args) {
        all = all.append(member("Args"), arg);
      }
      return withArguments(all);
    }

    private Builder withProperty(String key, Expression value) {
      Map<String, Expression> property = new LinkedHashMap<>();
      property.put("Key", new Literal(key));
      property.put("Value", value);
      return withArguments(
          arguments().append(member("Properties"), new ObjectExpression(property)));
    }
  }
}

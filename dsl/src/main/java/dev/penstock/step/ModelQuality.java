package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.StringValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model-quality check compares: the kind of problem, and which columns or JSON paths hold
 * predictions and truth. Immutable.
 */
public final class ModelQuality {
  private final Map<String, Expression> environment;

  private ModelQuality(Map<String, Expression> environment) {
    this.environment = environment;
  }

  /**
   * Numbers are predicted.
   *
   * @return the problem, with no columns named yet
   */
  public static ModelQuality regression() {
    return problem("Regression");
  }

  /**
   * One of two classes is predicted.
   *
   * @return the problem, with no columns named yet
   */
  public static ModelQuality binaryClassification() {
    return problem("BinaryClassification");
  }

  /**
   * One of several classes is predicted.
   *
   * @return the problem, with no columns named yet
   */
  public static ModelQuality multiclassClassification() {
    return problem("MulticlassClassification");
  }

  /**
   * Says where the prediction is.
   *
   * @param column a column's name, {@code _c0} for the first of those without, or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality inference(String column) {
    return with("inference_attribute", new Literal(column));
  }

  /**
   * Says where the prediction is.
   *
   * @param column a column's name or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality inference(StringValue column) {
    return with("inference_attribute", column.expression());
  }

  /**
   * Says where the probability is.
   *
   * @param column a column's name, {@code _c0} for the first of those without, or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality probability(String column) {
    return with("probability_attribute", new Literal(column));
  }

  /**
   * Says where the probability is.
   *
   * @param column a column's name or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality probability(StringValue column) {
    return with("probability_attribute", column.expression());
  }

  /**
   * Says where the truth is.
   *
   * @param column a column's name, {@code _c0} for the first of those without, or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality groundTruth(String column) {
    return with("ground_truth_attribute", new Literal(column));
  }

  /**
   * Says where the truth is.
   *
   * @param column a column's name or a JSON path
   * @return the problem, knowing more
   */
  public ModelQuality groundTruth(StringValue column) {
    return with("ground_truth_attribute", column.expression());
  }

  /**
   * Says from which probability on the positive class is meant.
   *
   * @param threshold a number, as text
   * @return the problem, knowing more
   */
  public ModelQuality probabilityThreshold(String threshold) {
    return with("probability_threshold_attribute", new Literal(threshold));
  }

  Map<String, Expression> environment() {
    return environment;
  }

  private ModelQuality with(String variable, Expression value) {
    Map<String, Expression> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new ModelQuality(more);
  }

  private static ModelQuality problem(String type) {
    Map<String, Expression> environment = new LinkedHashMap<>();
    environment.put("analysis_type", new Literal("MODEL_QUALITY"));
    environment.put("problem_type", new Literal(type));
    return new ModelQuality(environment);
  }
}

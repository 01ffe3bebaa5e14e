package dev.penstock.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that may hold references. A reference keeps hold of the step or parameter that it
 * came from: that is the only source of a pipeline's edges and of its parameter list.
 */
public sealed interface Expression {

  /** A reference, as against a literal or a container of them. */
  sealed interface Variable extends Expression {
    /**
     * Returns the reference as people read it, for example {@code Parameters.InputData}.
     *
     * @return the text of the {@code Get}, or a short form of a Join or a JsonGet
     */
    String text();
  }

  /**
   * A literal.
   *
   * @param value a String, Long, Double or Boolean, or null for JSON's null
   */
  record Literal(@Nullable Object value) implements Expression {}

  /**
   * A JSON object.
   *
   * @param members the members, in the order of writing
   */
  record ObjectExpression(Map<String, Expression> members) implements Expression {
    /**
     * Copies the members.
     *
     * @param members the members, in the order of writing
     */
    public ObjectExpression {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * A JSON array.
   *
   * @param elements the elements
   */
  record ArrayExpression(List<Expression> elements) implements Expression {
    /**
     * Copies the elements.
     *
     * @param elements the elements
     */
    public ArrayExpression {
      elements = List.copyOf(elements);
    }
  }

  /**
   * {@code {"Get": "Parameters.N"}}.
   *
   * @param parameter the parameter
   * @param declaredWith all parameters of the record that declares it, in their order: one that is
   *     used brings the others along; empty for a parameter that stands alone
   */
  record ParameterReference(Parameter parameter, List<Parameter> declaredWith) implements Variable {
    @Override
    public String text() {
      return "Parameters." + parameter.name();
    }
  }

  /**
   * {@code {"Get": "Execution.N"}}.
   *
   * @param name the variable's name, for example {@code PipelineExecutionId}
   */
  record ExecutionVariable(String name) implements Variable {
    @Override
    public String text() {
      return "Execution." + name;
    }
  }

  /**
   * {@code {"Get": "Steps.S.path"}}: something that is known when the step has run.
   *
   * @param step the step that is read
   * @param path members joined by dots, {@code [0]} or {@code ['name']} after a list, {@code
   *     ['key']} after a map
   */
  record StepProperty(StepReference step, String path) implements Variable {
    @Override
    public String text() {
      return "Steps." + step.name() + "." + path;
    }
  }

  /**
   * {@code {"Std:Join": {"On", "Values"}}}: the values as strings, with {@code on} between them.
   *
   * @param on the separator, often empty
   * @param values the parts
   */
  record Join(String on, List<Expression> values) implements Variable {
    /**
     * Copies the parts.
     *
     * @param on the separator
     * @param values the parts
     */
    public Join {
      values = List.copyOf(values);
    }

    @Override
    public String text() {
      return "Std:Join";
    }
  }

  /**
   * {@code {"Std:JsonGet": …}} of a property file that a processing step declares.
   *
   * @param step the step that writes the file
   * @param propertyFile the property file's name
   * @param path the path of the value inside the file, for example {@code
   *     regression_metrics.mse.value}
   */
  record JsonGetFile(StepReference step, String propertyFile, String path) implements Variable {
    @Override
    public String text() {
      return "Std:JsonGet Steps." + step.name() + ".PropertyFiles." + propertyFile + " " + path;
    }
  }

  /**
   * {@code {"Std:JsonGet": …}} of a file in S3.
   *
   * @param s3Uri where the file lies; a Join on the wire
   * @param path the path of the value inside the file
   */
  record JsonGetS3(Expression s3Uri, String path) implements Variable {
    @Override
    public String text() {
      return "Std:JsonGet " + path;
    }
  }

  /**
   * {@code {"Get": text}} by name alone: resolved against the pipeline at compile. The only way in
   * which a cycle or a dangling reference can arise.
   *
   * @param text for example {@code Steps.Train.ModelArtifacts.S3ModelArtifacts}
   */
  record NamedReference(String text) implements Variable {}
}

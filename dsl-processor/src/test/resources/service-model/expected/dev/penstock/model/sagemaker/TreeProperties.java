package dev.penstock.model.sagemaker;

import dev.penstock.model.ListProperty;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What other steps can read of the service's {@code Tree}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class TreeProperties extends StructureProperty {
  /**
   * For generated code and for steps.
   *
   * @param path where the structure lies
   */
  public TreeProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code Label}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public StringValue label() {
    return path().member("Label").string();
  }

  /**
   * Reads {@code Children}: a list; each a structure, {@code Tree}.
   *
   * @return the way to what is in it
   */
  public ListProperty<TreeProperties> children() {
    return new ListProperty<>(path().member("Children"), TreeProperties::new);
  }

  /**
   * Reads {@code Parent}: a structure, {@code Tree}.
   *
   * @return the way to what is in it
   */
  public TreeProperties parent() {
    return new TreeProperties(path().member("Parent"));
  }

  /**
   * Reads {@code Count}: a whole number, at most 9999999999.
   *
   * @return the value, known when the step has run
   */
  public IntegerValue count() {
    return path().member("Count").integer();
  }
}

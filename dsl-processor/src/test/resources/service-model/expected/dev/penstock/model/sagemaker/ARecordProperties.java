package dev.penstock.model.sagemaker;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What other steps can read of the service's {@code ARecord}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class ARecordProperties extends StructureProperty {
  /**
   * For generated code and for steps.
   *
   * @param path where the structure lies
   */
  public ARecordProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code Id}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public StringValue id() {
    return path().member("Id").string();
  }
}

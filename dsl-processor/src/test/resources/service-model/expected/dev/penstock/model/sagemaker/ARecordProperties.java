package dev.penstock.model.sagemaker;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.Shape;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns what the service gives here.
   *
   * @return the shape
   */
  public static Shape.StructureShape shape() {
    return Facts.INSTANCE;
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("ARecord", List.of(), List.of("Id"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "Id" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        default -> null;
      };
    }
  }
}

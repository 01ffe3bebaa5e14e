package dev.penstock.model.sagemaker;

import dev.penstock.model.ListProperty;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.Shape;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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
      super("Tree", List.of("Label", "Count"), List.of("Label", "Children", "Parent", "Count"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "Label" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "Children" -> new Shape.ListShape(0, Long.MAX_VALUE, TreeProperties.shape());
        case "Parent" -> TreeProperties.shape();
        case "Count" -> new Shape.IntegerShape(Long.MIN_VALUE, 9999999999L);
        default -> null;
      };
    }
  }
}

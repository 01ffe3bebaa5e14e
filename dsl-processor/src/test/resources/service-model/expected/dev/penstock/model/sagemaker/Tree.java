package dev.penstock.model.sagemaker;

import dev.penstock.model.Settings;
import dev.penstock.model.Shape;
import dev.penstock.model.Structure;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.Json;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service's {@code Tree}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class Tree extends Structure {
  private Tree(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code Tree}.
   *
   * @return the first stage
   */
  public static LabelRequired builder() {
    return new LabelRequired(Settings.none());
  }

  /**
   * Returns what the service takes here.
   *
   * @return the shape
   */
  public static Shape.StructureShape shape() {
    return Facts.INSTANCE;
  }

  /**
   * The stage that asks for {@code Label}.
   */
  public static final class LabelRequired {
    private final Settings settings;

    private LabelRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code Label}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; required.
     *
     * @param value the value
     * @return the next stage
     */
    public CountRequired label(String value) {
      return new CountRequired(settings.put("Label", value));
    }

    /**
     * Sets {@code Label}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; required.
     *
     * @param value the value
     * @return the next stage
     */
    public CountRequired label(StringValue value) {
      return new CountRequired(settings.put("Label", value));
    }
  }

  /**
   * The stage that asks for {@code Count}.
   */
  public static final class CountRequired {
    private final Settings settings;

    private CountRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code Count}: a whole number, at most 9999999999; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder count(long value) {
      return new Builder(settings.put("Count", value));
    }

    /**
     * Sets {@code Count}: a whole number, at most 9999999999; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder count(IntegerValue value) {
      return new Builder(settings.put("Count", value));
    }
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder {
    private final Settings settings;

    private Builder(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code Children}: a list; each a structure, {@code Tree}.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder children(Tree... values) {
      return new Builder(settings.putStructures("Children", values));
    }

    /**
     * Sets {@code Children}: a list; each a structure, {@code Tree}.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder children(List<Tree> values) {
      return new Builder(settings.putStructures("Children", values));
    }

    /**
     * Sets {@code Parent}: a structure, {@code Tree}.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder parent(Tree value) {
      return new Builder(settings.put("Parent", value));
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Value<?> value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Structure value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Json value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Makes the structure.
     *
     * @return the structure
     */
    public Tree build() {
      return new Tree(settings);
    }
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
        case "Children" -> new Shape.ListShape(0, Long.MAX_VALUE, Tree.shape());
        case "Parent" -> Tree.shape();
        case "Count" -> new Shape.IntegerShape(Long.MIN_VALUE, 9999999999L);
        default -> null;
      };
    }
  }
}

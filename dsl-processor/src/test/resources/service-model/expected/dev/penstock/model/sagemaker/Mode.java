package dev.penstock.model.sagemaker;

import dev.penstock.model.Shape;
import dev.penstock.value.WireEnum;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The values that the service knows for its {@code Mode}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public enum Mode implements WireEnum {
  /**
   * <code>NONE</code>.
   */
  NONE,

  /**
   * <code>SOME</code>.
   */
  SOME;

  private static final Shape.TextShape SHAPE = Shape.TextShape.of(values());

  @Override
  public String wireName() {
    return name();
  }

  static Shape.TextShape shape() {
    return SHAPE;
  }
}

package dev.penstock.model.sagemaker;

import dev.penstock.annotation.WireName;
import dev.penstock.model.Shape;
import dev.penstock.value.WireEnum;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The values that the service knows for its {@code InstanceType}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public enum InstanceType implements WireEnum {
  /**
   * <code>ml.m5.xlarge</code>.
   */
  @WireName("ml.m5.xlarge")
  ML_M5_XLARGE("ml.m5.xlarge"),

  /**
   * <code>ml.m5-xlarge</code>.
   */
  @WireName("ml.m5-xlarge")
  ML_M5_XLARGE_2("ml.m5-xlarge"),

  /**
   * <code>2xlarge</code>.
   */
  @WireName("2xlarge")
  V2XLARGE("2xlarge"),

  /**
   * <code>PendingManualApproval</code>.
   */
  @WireName("PendingManualApproval")
  PENDING_MANUAL_APPROVAL("PendingManualApproval"),

  /**
   * <code>AUTO</code>.
   */
  AUTO("AUTO");

  private static final Shape.TextShape SHAPE = Shape.TextShape.of(values());

  private final String wireName;

  InstanceType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  static Shape.TextShape shape() {
    return SHAPE;
  }
}

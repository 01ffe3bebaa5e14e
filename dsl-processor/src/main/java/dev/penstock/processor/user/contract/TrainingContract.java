package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Declaration;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a training job takes and publishes.
 *
 * @param declaration the annotated type
 * @param channels its channels in order
 * @param hyperparameters the type of its hyperparameters, or null when it says nothing of them
 * @param metrics its metrics in order
 */
record TrainingContract(
    Declaration declaration,
    List<Channel> channels,
    @Nullable Hyperparameters hyperparameters,
    List<Metric> metrics) {
  /**
   * A channel.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param contentType the MIME type of its data; empty when nothing is said
   * @param required whether the algorithm does not run without it
   */
  record Channel(String accessor, String wireName, String contentType, boolean required) {}

  /**
   * The hyperparameters.
   *
   * @param accessor the component's name
   * @param type the type that is marked with {@code @Hyperparameters}
   */
  record Hyperparameters(String accessor, TypeElement type) {}

  /**
   * A metric.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param regex how the service finds it in the log; empty when the algorithm publishes it
   */
  record Metric(String accessor, String wireName, String regex) {}
}

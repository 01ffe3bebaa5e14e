package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.common.Declaration;
import java.util.List;

/**
 * The hyperparameters that a type declares.
 *
 * @param declaration the type
 * @param all its hyperparameters in order
 * @param whenTrue how the algorithm reads true
 * @param whenFalse how the algorithm reads false
 */
record HyperparametersDescriptor(
    Declaration declaration,
    List<HyperparameterDescriptor> all,
    String whenTrue,
    String whenFalse) {
  String builderName() {
    return declaration.simpleName() + "Hyperparameters";
  }

  List<HyperparameterDescriptor> required() {
    return all.stream().filter(HyperparameterDescriptor::required).toList();
  }

  List<HyperparameterDescriptor> optional() {
    return all.stream().filter(each -> !each.required()).toList();
  }
}

package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.Names;
import java.util.List;

/**
 * The hyperparameters that a type declares.
 *
 * @param declaration the type
 * @param all its hyperparameters in order
 * @param whenTrue how the algorithm reads true
 * @param whenFalse how the algorithm reads false
 * @param sound whether nothing was wrong with it, so that it can be read
 */
record HyperparametersDescriptor(
    Declaration declaration,
    List<HyperparameterDescriptor> all,
    String whenTrue,
    String whenFalse,
    boolean sound) {
  String builderName() {
    return Names.hyperparameterSet(declaration.simpleName());
  }

  String jsonName() {
    return declaration.simpleName() + "Json";
  }

  List<HyperparameterDescriptor> required() {
    return all.stream().filter(HyperparameterDescriptor::required).toList();
  }

  List<HyperparameterDescriptor> optional() {
    return all.stream().filter(each -> !each.required()).toList();
  }
}

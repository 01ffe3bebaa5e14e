package dev.penstock.processor.user.parameters;

import dev.penstock.processor.user.common.Declaration;
import java.util.List;

/**
 * The parameters that a type declares.
 *
 * @param declaration the type
 * @param parameters its parameters in order
 */
record ParametersDescriptor(Declaration declaration, List<ParameterDescriptor> parameters) {
  String referencesName() {
    return declaration.simpleName() + "Ref";
  }

  String valuesName() {
    return declaration.simpleName() + "Values";
  }

  List<ParameterDescriptor> required() {
    return parameters.stream().filter(ParameterDescriptor::required).toList();
  }

  List<ParameterDescriptor> optional() {
    return parameters.stream().filter(parameter -> !parameter.required()).toList();
  }
}

package dev.penstock.processor.user.contract;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.penstock.processor.user.common.Declaration;
import java.util.List;

/**
 * The step of a contract.
 *
 * @param declaration the annotated type
 * @param kind its kind
 * @param declared what the contract says and the user does not, as calls of the first own stage
 * @param settings what the builder can be told, in order
 * @param accessors the step's methods that give what others read of it
 */
record StepPlan(
    Declaration declaration,
    ContractKind kind,
    List<CodeBlock> declared,
    List<Setting> settings,
    List<MethodSpec> accessors) {
  String stepName() {
    return declaration.simpleName() + "Step";
  }

  List<Setting> required() {
    return settings.stream().filter(Setting::required).toList();
  }

  List<Setting> optional() {
    return settings.stream().filter(setting -> !setting.required()).toList();
  }
}

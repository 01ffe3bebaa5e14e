package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Declaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a processing container reads and writes.
 *
 * @param declaration the annotated type
 * @param inputs its inputs in order
 * @param outputs its outputs in order
 */
record ContractDescriptor(Declaration declaration, List<Input> inputs, List<Output> outputs) {
  String stepName() {
    return declaration.simpleName() + "Step";
  }

  /**
   * An input.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param localPath where the container finds it
   */
  record Input(String accessor, String wireName, String localPath) {}

  /**
   * An output.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param localPath where the container writes it
   * @param report the report that it holds, or null
   */
  record Output(String accessor, String wireName, String localPath, @Nullable Report report) {}

  /**
   * A report in an output.
   *
   * @param packageName the package of its schema
   * @param schemaName the simple name of its schema
   * @param filePath its file, relative to the output
   * @param propertyFile the name of its property file
   */
  record Report(String packageName, String schemaName, String filePath, String propertyFile) {
    /** The reference that is generated for the schema, perhaps in this very round. */
    String referencesName() {
      return schemaName + "Ref";
    }
  }
}

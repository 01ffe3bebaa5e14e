package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Declaration;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a processing container reads and writes.
 *
 * @param declaration the annotated type
 * @param inputs its inputs in order
 * @param outputs its outputs in order
 */
record ProcessingContract(Declaration declaration, List<Input> inputs, List<Output> outputs) {
  /**
   * An input.
   *
   * @param accessor the component's name
   * @param wireName the name on the wire
   * @param localPath where the container finds it
   * @param report the report that it holds, or null
   */
  record Input(String accessor, String wireName, String localPath, @Nullable Report report) {}

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
   * A report in an input or output.
   *
   * @param schema its schema
   * @param filePath its file, relative to the input or output
   * @param propertyFile the name of its property file; empty for an input
   */
  record Report(TypeElement schema, String filePath, String propertyFile) {
    String packageName() {
      return Declaration.packageOf(schema);
    }

    /** The reference that is generated for the schema, perhaps in this very round. */
    String referencesName() {
      return schema.getSimpleName() + "Ref";
    }

    /** The reader and writer that is generated for the schema. */
    String jsonName() {
      return schema.getSimpleName() + "Json";
    }
  }
}

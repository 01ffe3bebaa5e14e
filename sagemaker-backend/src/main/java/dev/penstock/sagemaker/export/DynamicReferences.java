package dev.penstock.sagemaker.export;

import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation and the CDK would replace in a text: {@code {{resolve:…}}} by a parameter or
 * a secret, {@code ${Token[…]}} by a value of the CDK. There is no way to write these as they are.
 */
final class DynamicReferences {
  private static final String RESOLVE = "{{resolve:";
  private static final String TOKEN = "${Token[";

  private DynamicReferences() {}

  /**
   * The definition with other characters for the same: where one of these begins, it is inside a
   * JSON string, and there a brace can be written by its number.
   */
  static String harmless(PipelineExport pipeline) {
    return pipeline
        .definitionText()
        .replace(RESOLVE, "{\\u007bresolve:")
        .replace(TOKEN, "$\\u007bToken[");
  }

  static void refuse(PipelineExport pipeline) {
    refuse("description", pipeline.description());
    refuse("display name", pipeline.displayName());
    pipeline
        .tags()
        .forEach(
            (key, value) -> {
              refuse("tag", key);
              refuse("tag " + key, value);
            });
    refuse("role", pipeline.role());
    DefinitionLocation location = pipeline.location();
    if (location != null) {
      refuse("key of the definition", location.key());
    }
  }

  private static void refuse(String what, @Nullable String text) {
    if (text != null && (text.contains(RESOLVE) || text.contains(TOKEN))) {
      throw new ExportException(
          "The pipeline's "
              + what
              + " has "
              + (text.contains(RESOLVE) ? RESOLVE : TOKEN)
              + " in it, which would be replaced by something else when the template is deployed."
              + " Write it without.");
    }
  }
}

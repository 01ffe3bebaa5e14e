package dev.penstock.importer;

import dev.penstock.importer.code.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the generated source is called.
 *
 * @param packageName the package
 * @param className the class
 */
record Names(String packageName, String className) {
  private static final String PIPELINE = "Pipeline";

  /** A class name for a pipeline: AbalonePipeline for abalone, Abalone and AbalonePipeline. */
  static String classNameOf(String pipelineName) {
    String name = JavaNames.type(JavaNames.words(pipelineName), PIPELINE);
    return name.endsWith(PIPELINE) ? name : name + PIPELINE;
  }

  /** The class's name without what every pipeline's has. */
  String base() {
    return className.endsWith(PIPELINE) && className.length() > PIPELINE.length()
        ? className.substring(0, className.length() - PIPELINE.length())
        : className;
  }

  /** The name for the command line: abalone-mlops for AbaloneMlopsPipeline. */
  String sourceName() {
    List<String> words = new ArrayList<>();
    JavaNames.words(base()).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return String.join("-", words);
  }
}

package dev.penstock.processor.user.source;

/**
 * A pipeline, or environments, as the command line finds them.
 *
 * @param name the name of the file that says it
 * @param className the binary name of the class
 * @param methodName the method that makes them
 */
record SourceDescriptor(String name, String className, String methodName) {
  /** What the file says. */
  String text() {
    return "class=" + className + "\nmethod=" + methodName + "\n";
  }
}

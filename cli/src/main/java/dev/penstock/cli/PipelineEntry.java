package dev.penstock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that the annotation processor wrote down: its name, and the method that makes it.
 *
 * @param name the name on the command line
 * @param className the binary name of the class
 * @param methodName the name of the public static method without parameters
 */
record PipelineEntry(String name, String className, String methodName)
    implements Comparable<PipelineEntry> {
  /** Where the processor puts one resource for each pipeline, called like it. */
  static final String FOLDER = "META-INF/penstock/pipelines/";

  private static final int LONGEST = 4096;
  private static final String CLASS = "class=";
  private static final String METHOD = "method=";

  /**
   * Reads what the processor wrote. It is data from any jar: nothing but the names of a class and
   * of a method gets by.
   *
   * @param name the pipeline's name
   * @param in the resource
   * @return the entry, or null when the resource is something else
   */
  static @Nullable PipelineEntry read(String name, InputStream in) throws IOException {
    String className = null;
    String methodName = null;
    String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      if (line.startsWith(CLASS) && className == null) {
        className = line.substring(CLASS.length());
      } else if (line.startsWith(METHOD) && methodName == null) {
        methodName = line.substring(METHOD.length());
      } else {
        return null;
      }
    }
    return className != null
            && methodName != null
            && isBinaryName(className)
            && isIdentifier(methodName)
        ? new PipelineEntry(name, className, methodName)
        : null;
  }

  /**
   * Letters, digits, hyphens, underscores and dots, a letter or digit first: nothing that leads out
   * of the folder.
   */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean joint = i > 0 && (c == '-' || c == '_' || c == '.');
      if (!alphanumeric && !joint) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The method as people write it. */
  String method() {
    return className + "." + methodName;
  }

  @Override
  public int compareTo(PipelineEntry other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : method().compareTo(other.method());
  }

  private static boolean isBinaryName(String text) {
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isIdentifier(text.substring(start, dot))) {
        return false;
      }
      start = dot + 1;
    }
    return isIdentifier(text.substring(start));
  }

  private static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 0 ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}

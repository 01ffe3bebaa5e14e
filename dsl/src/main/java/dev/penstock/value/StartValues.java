package dev.penstock.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The start values of an execution as the service takes them: texts. For generated code, whose
 * builders are typed. Immutable.
 */
public final class StartValues {
  private static final int LONGEST = 1024;

  private final List<String> names;
  private final Map<String, String> texts;

  private StartValues(List<String> names, Map<String, String> texts) {
    this.names = names;
    this.texts = texts;
  }

  /**
   * No values yet.
   *
   * @param names the names of all parameters, in the order of their declaration
   * @return no values
   */
  public static StartValues of(String... names) {
    return new StartValues(List.of(names), Map.of());
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   * @throws IllegalArgumentException when the service would refuse it
   */
  public StartValues with(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "the start value of "
              + name
              + " is empty, which the service refuses; leave it out to use the default");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the start value of "
              + name
              + " has "
              + value.length()
              + " characters; the service takes at most "
              + LONGEST);
    }
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.put(name, value);
    return new StartValues(names, all);
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   */
  public StartValues with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   */
  public StartValues with(String name, float value) {
    // By way of its text: 0.1f is 0.1 to its reader, not 0.10000000149011612.
    return with(name, Double.parseDouble(Float.toString(value)));
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   * @throws IllegalArgumentException when it is not a finite number
   */
  public StartValues with(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the start value of "
              + name
              + " is "
              + value
              + "; a parameter takes finite numbers alone");
    }
    return with(name, PythonText.of(value));
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   */
  public StartValues with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  /**
   * The values with one more.
   *
   * @param name the parameter's name
   * @param value its value
   * @return the values
   */
  public StartValues with(String name, S3Uri value) {
    return with(name, value.uri());
  }

  /**
   * The values with one more, which must be a location in S3.
   *
   * @param name the parameter's name
   * @param uri its value, {@code s3://bucket/key}
   * @return the values
   * @throws IllegalArgumentException when it is not
   */
  public StartValues withS3Uri(String name, String uri) {
    S3Uri location;
    try {
      location = new S3Uri(uri);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the start value of " + name + " is " + e.getMessage(), e);
    }
    return with(name, location);
  }

  /**
   * Returns the values that were set.
   *
   * @return texts by the parameters' names, in the order of their declaration
   */
  public Map<String, String> asMap() {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String name : names) {
      String text = texts.get(name);
      if (text != null) {
        ordered.put(name, text);
      }
    }
    return Collections.unmodifiableMap(ordered);
  }
}

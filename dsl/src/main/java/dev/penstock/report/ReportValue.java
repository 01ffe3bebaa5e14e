package dev.penstock.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a report (or another JSON text of a schema) that is being read, which knows its place
 * for what there is to say about it. For generated code.
 */
public final class ReportValue {
  private static final int SHOWN = 60;
  // As loosely as a default may be written: .5 and 6. are numbers too.
  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

  private final String path;
  private final @Nullable Object json;

  /**
   * A value at a place.
   *
   * @param path where it stands; empty at the root
   * @param json what {@link JsonText} read
   */
  ReportValue(String path, @Nullable Object json) {
    this.path = path;
    this.json = json;
  }

  /**
   * Reads a member of this object.
   *
   * @param name the member's name in the file
   * @param type how it stands there
   * @param <T> the type in Java
   * @return the member
   * @throws IllegalArgumentException when it is missing or not what the schema wants
   */
  public <T> T get(String name, ReportType<T> type) {
    Map<?, ?> members = (Map<?, ?>) object().json;
    String place = path.isEmpty() ? name : path + "." + name;
    if (members == null || !members.containsKey(name)) {
      throw new IllegalArgumentException(
          place + " is missing, and the schema requires it; found " + names(members));
    }
    return type.read(new ReportValue(place, members.get(name)));
  }

  /**
   * Reads a member of this object that has a default.
   *
   * @param name the member's name in the file
   * @param type how it stands there
   * @param otherwise what is read when it is missing, as text
   * @param <T> the type in Java
   * @return the member
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public <T> T get(String name, ReportType<T> type, String otherwise) {
    return has(name) ? get(name, type) : type.read(new ReportValue(name, otherwise));
  }

  /**
   * Reads a member of this object that may be missing.
   *
   * @param name the member's name in the file
   * @param type how it stands there
   * @param <T> the type in Java
   * @return the member, or null when it is missing
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public <T> @Nullable T find(String name, ReportType<T> type) {
    return has(name) ? get(name, type) : null;
  }

  private boolean has(String name) {
    return object().json instanceof Map<?, ?> members && members.containsKey(name);
  }

  /** A text that is a number, true or false, as that. */
  ReportValue unquoted() {
    if (!(json instanceof String text)) {
      return this;
    }
    if (NUMBER.matcher(text).matches()) {
      boolean whole = WHOLE.matcher(text).matches();
      return new ReportValue(path, new JsonText.Digits(text, whole));
    }
    return switch (text) {
      case "true", "True" -> new ReportValue(path, true);
      case "false", "False" -> new ReportValue(path, false);
      default -> this;
    };
  }

  ReportValue object() {
    if (json instanceof Map) {
      return this;
    }
    throw unexpected("an object");
  }

  Map<String, ReportValue> entries() {
    Map<String, ReportValue> entries = new LinkedHashMap<>();
    if (object().json instanceof Map<?, ?> members) {
      members.forEach(
          (key, value) ->
              entries.put(String.valueOf(key), new ReportValue(path + "['" + key + "']", value)));
    }
    return entries;
  }

  List<ReportValue> elements() {
    if (!(json instanceof List<?> elements)) {
      throw unexpected("a list");
    }
    List<ReportValue> values = new ArrayList<>();
    for (Object element : elements) {
      values.add(new ReportValue(path + "[" + values.size() + "]", element));
    }
    return values;
  }

  String text() {
    if (json instanceof String text) {
      return text;
    }
    throw unexpected("a text");
  }

  boolean bool() {
    if (json instanceof Boolean bool) {
      return bool;
    }
    throw unexpected("true or false");
  }

  long wholeNumber(long least, long most) {
    if (!(json instanceof JsonText.Digits number) || !number.whole()) {
      throw unexpected("a whole number");
    }
    BigDecimal value = new BigDecimal(number.text());
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw unexpected("a whole number from " + least + " to " + most);
    }
    return value.longValueExact();
  }

  double number(double most) {
    if (!(json instanceof JsonText.Digits number)) {
      throw unexpected("a number");
    }
    double value = Double.parseDouble(number.text());
    if (Math.abs(value) > most) {
      throw unexpected("a number of at most " + most);
    }
    return value;
  }

  IllegalArgumentException unexpected(String wanted) {
    String place = path.isEmpty() ? "the whole of it" : path;
    return new IllegalArgumentException(
        place + ": found " + found() + ", but the schema wants " + wanted);
  }

  private String found() {
    if (json instanceof Map) {
      return "an object";
    }
    if (json instanceof List) {
      return "a list";
    }
    if (json instanceof String text) {
      return "the text \"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
    }
    return json instanceof JsonText.Digits number ? number.text() : String.valueOf(json);
  }

  private static String names(@Nullable Map<?, ?> members) {
    return members == null || members.isEmpty()
        ? "nothing"
        : String.join(", ", members.keySet().stream().map(String::valueOf).toList());
  }
}

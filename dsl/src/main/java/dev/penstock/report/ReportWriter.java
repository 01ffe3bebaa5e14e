package dev.penstock.report;

import dev.penstock.value.PythonText;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** A report that is being written. For generated code. */
public final class ReportWriter {
  private final JsonGenerator json;
  private final Deque<String> path = new ArrayDeque<>();

  private ReportWriter(JsonGenerator json) {
    this.json = json;
  }

  static <T> String write(T value, ReportType<T> type) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      type.write(value, new ReportWriter(json));
    }
    return text.toString();
  }

  /**
   * Sets a member of the object.
   *
   * @param name the member's name in the file
   * @param value the member
   * @param type how it stands there
   * @param <T> the type in Java
   * @return this writer
   * @throws IllegalArgumentException when JSON cannot hold the value
   */
  public <T> ReportWriter set(String name, T value, ReportType<T> type) {
    json.writeName(name);
    at(path.isEmpty() ? name : "." + name, value, type);
    return this;
  }

  void object(Runnable members) {
    json.writeStartObject();
    members.run();
    json.writeEndObject();
  }

  <E> void array(List<E> elements, ReportType<E> type) {
    json.writeStartArray();
    for (int i = 0; i < elements.size(); i++) {
      at("[" + i + "]", elements.get(i), type);
    }
    json.writeEndArray();
  }

  void number(long value) {
    json.writeNumber(value);
  }

  void number(float value) {
    // By way of its text: 0.1f is 0.1 to its reader, not 0.10000000149011612.
    number(Double.parseDouble(Float.toString(value)));
  }

  void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          String.join("", path)
              + " is "
              + value
              + ", which JSON cannot hold; leave such values out");
    }
    json.writeNumber(PythonText.of(value));
  }

  void bool(boolean value) {
    json.writeBoolean(value);
  }

  void text(String value) {
    json.writeString(value);
  }

  private <T> void at(String place, @Nullable T value, ReportType<T> type) {
    path.addLast(place);
    if (value == null) {
      throw new IllegalArgumentException(
          String.join("", path) + " is null, and the schema requires it");
    }
    type.write(value, this);
    path.removeLast();
  }
}

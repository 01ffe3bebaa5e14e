package dev.penstock.report;

import dev.penstock.value.S3Uri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a type of a schema stands in the file. For generated code.
 *
 * @param <T> the type in Java
 */
public final class ReportType<T> {
  /** A whole number of 32 bits. */
  public static final ReportType<Integer> INT =
      new ReportType<>(
          value -> (int) value.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE),
          (value, out) -> out.number(value));

  /** A whole number of 64 bits. */
  public static final ReportType<Long> LONG =
      new ReportType<>(
          value -> value.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE),
          (value, out) -> out.number(value));

  /** A number of 32 bits. */
  public static final ReportType<Float> FLOAT =
      new ReportType<>(
          value -> (float) value.number(Float.MAX_VALUE), (value, out) -> out.number(value));

  /** A number of 64 bits. */
  public static final ReportType<Double> DOUBLE =
      new ReportType<>(value -> value.number(Double.MAX_VALUE), (value, out) -> out.number(value));

  /** True or false. */
  public static final ReportType<Boolean> BOOLEAN =
      new ReportType<>(ReportValue::bool, (value, out) -> out.bool(value));

  /** A text. */
  public static final ReportType<String> STRING =
      new ReportType<>(ReportValue::text, (value, out) -> out.text(value));

  /** A location in S3, as its text. */
  public static final ReportType<S3Uri> S3_URI =
      new ReportType<>(ReportType::location, (value, out) -> out.text(value.uri()));

  private final Function<ReportValue, T> reader;
  private final BiConsumer<T, ReportWriter> writer;

  private ReportType(Function<ReportValue, T> reader, BiConsumer<T, ReportWriter> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * A record, as an object.
   *
   * @param reader makes the record from the object's members
   * @param writer sets the object's members
   * @param <T> the record
   * @return the type
   */
  public static <T> ReportType<T> object(
      Function<ReportValue, T> reader, BiConsumer<T, ReportWriter> writer) {
    return new ReportType<>(
        value -> reader.apply(value.object()),
        (value, out) -> out.object(() -> writer.accept(value, out)));
  }

  /**
   * A record that is only read, never written.
   *
   * @param reader makes the record from the object's members
   * @param <T> the record
   * @return the type
   */
  public static <T> ReportType<T> reading(Function<ReportValue, T> reader) {
    return new ReportType<>(
        value -> reader.apply(value.object()),
        (value, out) -> {
          throw new UnsupportedOperationException("never written");
        });
  }

  /**
   * A list, as an array.
   *
   * @param element the type of its elements
   * @param <E> the elements in Java
   * @return the type
   */
  public static <E> ReportType<List<E>> list(ReportType<E> element) {
    return new ReportType<>(
        value -> {
          List<E> elements = new ArrayList<>();
          value.elements().forEach(one -> elements.add(element.read(one)));
          return List.copyOf(elements);
        },
        (value, out) -> out.array(value, element));
  }

  /**
   * A map, as an object.
   *
   * @param value the type of its values
   * @param <V> the values in Java
   * @return the type; what it reads keeps the order of the file
   */
  public static <V> ReportType<Map<String, V>> map(ReportType<V> value) {
    return new ReportType<>(
        object -> {
          Map<String, V> entries = new LinkedHashMap<>();
          object.entries().forEach((key, one) -> entries.put(key, value.read(one)));
          return java.util.Collections.unmodifiableMap(entries);
        },
        (entries, out) ->
            out.object(() -> entries.forEach((key, one) -> out.set(key, one, value))));
  }

  /**
   * One of an enum's constants, as its name on the wire.
   *
   * @param constants the constants
   * @param names their names, in the same order
   * @param <E> the enum
   * @return the type
   */
  @SuppressWarnings("EnumOrdinal") // The processor wrote the names in this very order.
  public static <E extends Enum<E>> ReportType<E> oneOf(List<E> constants, List<String> names) {
    return new ReportType<>(
        value -> {
          int position = names.indexOf(value.text());
          if (position < 0) {
            throw value.unexpected("one of " + String.join(", ", names));
          }
          return constants.get(position);
        },
        (value, out) -> out.text(names.get(value.ordinal())));
  }

  /**
   * True or false, as a text of one's own for each.
   *
   * @param whenTrue the text for true
   * @param whenFalse the text for false
   * @return the type
   */
  public static ReportType<Boolean> words(String whenTrue, String whenFalse) {
    return new ReportType<>(
        value -> {
          String text = value.text();
          if (!text.equals(whenTrue) && !text.equals(whenFalse)) {
            throw value.unexpected(whenTrue + " or " + whenFalse);
          }
          return text.equals(whenTrue);
        },
        (value, out) -> out.text(value ? whenTrue : whenFalse));
  }

  /**
   * The same, read from a text too: what is known only when a pipeline runs may travel as one, and
   * hyperparameters always do.
   *
   * @return the type
   */
  public ReportType<T> orText() {
    return new ReportType<>(value -> reader.apply(value.unquoted()), writer);
  }

  private static S3Uri location(ReportValue value) {
    try {
      return new S3Uri(value.text());
    } catch (IllegalArgumentException e) {
      throw value.unexpected("a location in S3, s3://bucket/key");
    }
  }

  T read(ReportValue value) {
    return reader.apply(value);
  }

  void write(T value, ReportWriter out) {
    writer.accept(value, out);
  }
}

package dev.penstock.model;

import dev.penstock.value.WireEnum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signatures of the DSL. */
public interface Shape {
  record TextShape(long min, long max, @Nullable String pattern, List<String> values)
      implements Shape {
    public static TextShape of(WireEnum... constants) {
      throw new UnsupportedOperationException();
    }
  }

  record IntegerShape(long min, long max) implements Shape {}

  record NumberShape(double min, double max) implements Shape {}

  record BooleanShape() implements Shape {}

  record TimestampShape() implements Shape {}

  record ListShape(long min, long max, Shape element) implements Shape {}

  record MapShape(long min, long max, TextShape key, Shape value) implements Shape {}

  abstract class StructureShape implements Shape {
    protected StructureShape(String name, List<String> required, List<String> members) {}

    public abstract @Nullable Shape member(String member);
  }
}

package dev.penstock.step;

import dev.penstock.model.Shape;
import dev.penstock.model.Shape.StructureShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shape that no service model has, because the pipeline alone knows it. */
final class WrittenShape extends StructureShape {
  private final Map<String, Shape> members;

  WrittenShape(String name, List<String> required, Map<String, Shape> members) {
    super(name, required, members.keySet().stream().sorted().toList());
    this.members = members;
  }

  @Override
  public @Nullable Shape member(String member) {
    return members.get(member);
  }
}

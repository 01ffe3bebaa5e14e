package dev.penstock.rule;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.AnyShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.step.StepType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reference to a step reads.
 *
 * @param shape what it is; null when nothing is known of it, or when it is not there
 * @param missing the part of the path that is not there, or null
 * @param known what is there instead
 */
record PropertyLookup(@Nullable Shape shape, @Nullable String missing, List<String> known) {
  private static final PropertyLookup OPAQUE = new PropertyLookup(null, null, List.of());

  /** A member, a position or a name; a name ends where the bracket does, quotes in it or not. */
  private static final Pattern PART =
      Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]|\\['(.*?)'](?=[.\\[]|$)");

  /** What a path leads to from a step; nothing is known of it when there is no such step. */
  static PropertyLookup of(@Nullable StepDefinition source, String from) {
    StepDefinition step = source;
    String path = from;
    if (step == null || path.startsWith("PropertyFiles.")) {
      return OPAQUE;
    }
    if (step.type().equals("ForEach")) {
      BodyReference read = BodyReference.of(step, path);
      if (read == null || read.path().isEmpty()) {
        return OPAQUE;
      }
      path = read.path();
      step = read.step();
    }
    StepType type = StepType.ofWireName(step.type());
    StructureShape properties = type == null ? null : type.propertiesShape();
    return properties == null ? OPAQUE : walk(properties, path);
  }

  private static PropertyLookup walk(StructureShape properties, String path) {
    Shape at = properties;
    Matcher part = PART.matcher(path);
    int end = 0;
    while (end < path.length()) {
      if (!part.region(end, path.length()).lookingAt()) {
        return OPAQUE;
      }
      end = part.end();
      String member = part.group(1);
      if (at instanceof StructureShape structure) {
        Shape next = member == null ? null : structure.member(member);
        if (next == null) {
          return new PropertyLookup(
              null, member == null ? part.group() : member, structure.members());
        }
        at = next;
      } else if (at instanceof ListShape list && member == null) {
        at = list.element();
      } else if (at instanceof MapShape map) {
        at = map.value();
      } else if (at instanceof AnyShape) {
        return OPAQUE;
      } else {
        return new PropertyLookup(null, part.group(), List.of());
      }
    }
    return new PropertyLookup(at, null, List.of());
  }

  /** Tells whether it is more than one value. */
  boolean isContainer() {
    return shape instanceof StructureShape
        || shape instanceof ListShape
        || shape instanceof MapShape;
  }
}

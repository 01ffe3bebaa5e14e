package dev.penstock.local;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * What the job of a quality or Clarify check found.
 *
 * @param report where the job wrote what it found, or null when it found nothing
 * @param failure why the step fails for it, or null
 */
record CheckViolations(@Nullable String report, @Nullable String failure) {
  private static final CheckViolations NONE = new CheckViolations(null, null);
  private static final String FILE = "constraint_violations.json";
  private static final int MOST_BYTES = 16 << 20;

  /** Looks beside the baseline that the job worked out. */
  static CheckViolations find(ObjectNode description, ObjectStore objects) {
    String baseline = description.text("CalculatedBaselineConstraints");
    if (baseline == null || isTrue(description.get("SkipCheck"))) {
      return NONE;
    }
    String uri = baseline.substring(0, baseline.lastIndexOf('/') + 1) + FILE;
    try (InputStream in = objects.read(S3Location.parse(uri))) {
      String json = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      Node violations = Nodes.object(Node.parse(uri, json)).get("violations");
      int count = violations instanceof ArrayNode array ? array.elements().size() : 0;
      if (count == 0) {
        return NONE;
      }
      return new CheckViolations(
          uri,
          isTrue(description.get("FailOnViolation"))
              ? "the check found " + count + " violations: see " + uri
              : null);
    } catch (NoSuchFileException none) {
      return NONE;
    } catch (IOException | IllegalArgumentException | DefinitionSyntaxException unreadable) {
      return new CheckViolations(uri, "the violations cannot be read: " + unreadable.getMessage());
    }
  }

  private static boolean isTrue(@Nullable Node node) {
    return new BooleanNode(true).equals(node);
  }
}

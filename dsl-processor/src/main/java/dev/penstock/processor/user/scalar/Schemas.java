package dev.penstock.processor.user.scalar;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.DslTypes;
import java.util.List;

/** How components that hold one value stand in JSON. For writers alone. */
public final class Schemas {
  private Schemas() {}

  /**
   * Writes the {@code ReportType} of a value that may travel as a text.
   *
   * @param scalar what it is
   * @param enumValues the names on the wire of an enum's constants, in order
   * @return an expression
   */
  public static CodeBlock of(Scalars.Kinded scalar, List<String> enumValues) {
    return switch (scalar.kind()) {
      case INTEGER, FLOAT, BOOLEAN ->
          CodeBlock.of("$T.$L.orText()", DslTypes.REPORT_TYPE, scalar.type().getKind());
      case STRING -> CodeBlock.of("$T.STRING", DslTypes.REPORT_TYPE);
      case S3_URI -> CodeBlock.of("$T.S3_URI", DslTypes.REPORT_TYPE);
      case ENUM ->
          CodeBlock.of(
              "$T.oneOf($T.of($T.values()), $T.of($L))",
              DslTypes.REPORT_TYPE,
              List.class,
              TypeName.get(scalar.type()),
              List.class,
              texts(enumValues));
    };
  }

  /**
   * Writes texts as arguments.
   *
   * @param texts the texts
   * @return literals with commas between them
   */
  public static CodeBlock texts(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}

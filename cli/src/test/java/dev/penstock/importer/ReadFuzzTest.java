package dev.penstock.importer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading any bytes gives a definition or the one exception that says where they are wrong. */
final class ReadFuzzTest {
  static List<byte[]> seeds() throws IOException {
    return Seeds.all();
  }

  @MethodSource("seeds")
  @FuzzTest
  void reads(byte[] bytes) {
    try {
      DefinitionFile.parse("fuzz", bytes).definition().edges();
    } catch (DefinitionSyntaxException expected) {
      // Says where.
    }
  }
}

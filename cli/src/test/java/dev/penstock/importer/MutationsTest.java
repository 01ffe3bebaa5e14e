package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Severity;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Changed definitions: always Java that compiles, and the same again where its structure is sound.
 */
final class MutationsTest {
  // Each try goes the whole circle, with javac, of which one takes a second.
  @Property(tries = 12, seed = "20201201", shrinking = ShrinkingMode.OFF)
  void closes(@ForAll long seed) throws IOException {
    List<byte[]> seeds = Seeds.all();
    String json = Mutations.of(seeds.get(Math.floorMod(seed, seeds.size())), seed);
    DefinitionFile file = DefinitionFile.parse("mutant", json);

    ImportedPipeline imported;
    try {
      imported = Corpus.imported(file, "Mutant");
    } catch (ImportFailure noPipeline) {
      assertThat(noPipeline).hasMessageMatching("(Steps|Parameters|Two steps).*\\.");
      return;
    }

    assertThat(imported.circle().messages()).as(json).isEmpty();
    Compilation compilation = Objects.requireNonNull(imported.circle().compilation());
    if (isSound(file.definition())) {
      assertThat(DefinitionEquality.differences(file.json(), compilation.written().json()))
          .as(json)
          .isEmpty();
    }
  }

  private static boolean isSound(PipelineDefinition definition) {
    Subject subject =
        new Subject("Mutant", definition, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), false);
    return Rules.check(subject, List.of()).stream()
        .noneMatch(each -> each.severity() == Severity.ERROR && each.code().startsWith("PSK1"));
  }
}

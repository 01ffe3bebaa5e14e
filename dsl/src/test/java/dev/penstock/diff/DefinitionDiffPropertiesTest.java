package dev.penstock.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.conformance.DefinitionEquality;
import dev.penstock.definition.Corpus;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** The laws of a difference, on definitions that were changed at random. */
class DefinitionDiffPropertiesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void isEmptyExactlyWhenTheTwoAreEqual(
      @ForAll("definitions") PipelineDefinition definition, @ForAll Random random) {
    PipelineDefinition other = definition;
    for (int i = random.nextInt(3); i >= 0; i--) {
      other = PipelineDefinition.of((ObjectNode) mutated(other.json(), random));
    }

    DefinitionDiff diff = DefinitionDiff.between(definition, other);

    List<String> differences =
        DefinitionEquality.differences(
            JSON.readTree(definition.toBytes()), JSON.readTree(other.toBytes()));
    assertThat(diff.isEmpty()).as(() -> diff + "\n" + differences).isEqualTo(differences.isEmpty());
    if (diff.isEmpty()) {
      assertThat(diff.reruns()).isEmpty();
      assertThat(diff.graph().isEmpty()).isTrue();
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void doesNotMindTheOrderOfMembersAndSteps(
      @ForAll("definitions") PipelineDefinition definition, @ForAll Random random) {
    PipelineDefinition other =
        PipelineDefinition.of((ObjectNode) shuffled("", definition.json(), random));

    assertThat(DefinitionDiff.between(definition, other).toString()).isEqualTo("No differences.\n");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void isTheSameTheOtherWayRound(
      @ForAll("definitions") PipelineDefinition definition, @ForAll Random random) {
    PipelineDefinition other =
        PipelineDefinition.of((ObjectNode) mutated(mutated(definition.json(), random), random));

    DefinitionDiff there = DefinitionDiff.between(definition, other);
    DefinitionDiff back = DefinitionDiff.between(other, definition);

    assertThat(shown(there.document(), true))
        .containsExactlyInAnyOrderElementsOf(shown(back.document(), false));
    assertThat(shown(there.parameters(), true))
        .containsExactlyInAnyOrderElementsOf(shown(back.parameters(), false));
    assertThat(names(there, StepDiff.Kind.ADDED)).isEqualTo(names(back, StepDiff.Kind.REMOVED));
    assertThat(names(there, StepDiff.Kind.REMOVED)).isEqualTo(names(back, StepDiff.Kind.ADDED));
    if (Stream.of(there, back)
        .flatMap(diff -> diff.steps().stream())
        .allMatch(step -> step.formerName() == null)) {
      assertThat(there.graph().added()).containsExactlyInAnyOrderElementsOf(back.graph().removed());
      assertThat(there.graph().nowParallel().size())
          .isEqualTo(back.graph().noLongerParallel().size());
    }
  }

  private static List<String> shown(List<Change> changes, boolean mirrored) {
    return changes.stream()
        .map(
            change -> {
              List<String> sides =
                  Arrays.asList(String.valueOf(change.before()), String.valueOf(change.after()));
              if (mirrored) {
                Collections.reverse(sides);
              }
              return change.path() + " " + sides;
            })
        .toList();
  }

  private static List<String> names(DefinitionDiff diff, StepDiff.Kind kind) {
    return diff.steps().stream()
        .filter(step -> step.kind() == kind)
        .map(StepDiff::name)
        .sorted()
        .toList();
  }

  @Provide
  static Arbitrary<PipelineDefinition> definitions() {
    List<PipelineDefinition> all = new ArrayList<>();
    try {
      for (Path file : Corpus.files()) {
        if (Files.size(file) < 60_000) {
          all.add(DefinitionFile.read(file).definition());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arbitraries.of(all);
  }

  /** Changes something somewhere: mostly a value, sometimes a member or an element. */
  private static Node mutated(Node node, Random random) {
    if (node instanceof ObjectNode object && !object.members().isEmpty()) {
      Map<String, Node> members = new LinkedHashMap<>(object.members());
      String name = new ArrayList<>(members.keySet()).get(random.nextInt(members.size()));
      switch (random.nextInt(12)) {
        case 0 -> members.remove(name);
        case 1 -> members.put("Xyzzy", value(random));
        default -> members.computeIfPresent(name, (key, value) -> mutated(value, random));
      }
      return new ObjectNode(members);
    }
    if (node instanceof ArrayNode array && !array.elements().isEmpty()) {
      List<Node> elements = new ArrayList<>(array.elements());
      int index = random.nextInt(elements.size());
      switch (random.nextInt(8)) {
        case 0 -> elements.remove(index);
        case 1 -> elements.add(elements.get(index));
        case 2 -> Collections.swap(elements, 0, index);
        default -> elements.set(index, mutated(elements.get(index), random));
      }
      return new ArrayNode(elements);
    }
    return value(random);
  }

  private static Node value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new NullNode();
      case 1 -> new ObjectNode(Map.of());
      case 2 -> new ArrayNode(List.of());
      case 3 -> new NumberNode("3");
      case 4 -> new NumberNode(random.nextBoolean() ? "3.0" : "3e0");
      case 5 -> new BooleanNode(true);
      case 6 -> new ObjectNode(Map.of("Get", new TextNode("Steps.A.B")));
      default -> new TextNode("x\u001b[31m");
    };
  }

  private static Node shuffled(String key, Node node, Random random) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, Node>> members = new ArrayList<>(object.members().entrySet());
      Collections.shuffle(members, random);
      Map<String, Node> other = new LinkedHashMap<>();
      members.forEach(
          member ->
              other.put(member.getKey(), shuffled(member.getKey(), member.getValue(), random)));
      return new ObjectNode(other);
    }
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(shuffled("", element, random)));
      if (List.of("Parameters", "Steps", "IfSteps", "ElseSteps", "DependsOn").contains(key)
          && elements.stream()
              .allMatch(
                  each ->
                      each instanceof TextNode
                          || (each instanceof ObjectNode object && object.text("Name") != null))) {
        Collections.shuffle(elements, random);
      }
      return new ArrayNode(elements);
    }
    return node;
  }
}

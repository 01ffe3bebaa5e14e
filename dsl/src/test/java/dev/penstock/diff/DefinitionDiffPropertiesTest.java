package dev.penstock.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Corpus;
import dev.penstock.definition.DefinitionEquality;
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
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a difference, on definitions that were changed at random. */
class DefinitionDiffPropertiesTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void isEmptyExactlyWhenTheTwoAreEqual(
      @ForAll("definitions") PipelineDefinition definition, @ForAll Random random) {
    PipelineDefinition other = definition;
    for (int i = random.nextInt(3); i >= 0; i--) {
      other = PipelineDefinition.of((ObjectNode) mutated(other.json(), random));
    }

    DefinitionDiff diff = DefinitionDiff.between(definition, other);

    List<String> differences = DefinitionEquality.differences(definition.json(), other.json());
    assertThat(diff.isEmpty()).as(() -> diff + "\n" + differences).isEqualTo(differences.isEmpty());
    if (diff.isEmpty()) {
      assertThat(diff.reruns()).isEmpty();
      assertThat(diff.graph().isEmpty()).isTrue();
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void namesTheVeryPlaceOfAChange(
      @ForAll("definitions") PipelineDefinition definition, @ForAll Random random) {
    ArrayNode steps = (ArrayNode) Objects.requireNonNull(definition.json().get("Steps"));
    int index = random.nextInt(steps.elements().size());
    ObjectNode step = (ObjectNode) steps.elements().get(index);
    Marked marked = marked("", step, random);
    List<Node> others = new ArrayList<>(steps.elements());
    others.set(index, marked.node());
    Map<String, Node> members = new LinkedHashMap<>(definition.json().members());
    members.put("Steps", new ArrayNode(others));

    DefinitionDiff diff =
        DefinitionDiff.between(definition, PipelineDefinition.of(new ObjectNode(members)));

    assertThat(diff.document()).isEmpty();
    assertThat(diff.parameters()).isEmpty();
    assertThat(diff.steps())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.name()).isEqualTo(step.text("Name"));
              assertThat(changed.changes())
                  .singleElement()
                  .isEqualTo(
                      new Change(Change.Kind.ADDED, marked.path(), null, new TextNode("here")));
            });
  }

  private record Marked(ObjectNode node, String path) {}

  /** Adds a member to an object somewhere inside, which is what no variable and no step is. */
  private static Marked marked(String path, ObjectNode object, Random random) {
    Map<String, Node> members = new LinkedHashMap<>(object.members());
    List<String> inner =
        members.keySet().stream()
            .filter(name -> name.matches("[A-Za-z]+"))
            .filter(
                name ->
                    members.get(name) instanceof ObjectNode value
                        && !value.isVariable()
                        && !value.members().isEmpty())
            .toList();
    if (!inner.isEmpty() && random.nextInt(4) > 0) {
      String name = inner.get(random.nextInt(inner.size()));
      String place = path.isEmpty() ? name : path + "." + name;
      Marked marked = marked(place, (ObjectNode) Objects.requireNonNull(members.get(name)), random);
      members.put(name, marked.node());
      return new Marked(new ObjectNode(members), marked.path());
    }
    members.put("Xyzzy", new TextNode("here"));
    return new Marked(new ObjectNode(members), path.isEmpty() ? "Xyzzy" : path + ".Xyzzy");
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

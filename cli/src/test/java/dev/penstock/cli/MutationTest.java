package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** One thing made wrong in a good definition is found, where it is. */
class MutationTest {
  /**
   * A definition, and one of its steps.
   *
   * @param root the document
   * @param steps the pointers of all steps
   * @param step the pointer of the chosen step
   */
  record Place(ObjectNode root, List<String> steps, String step) {
    @Override
    public String toString() {
      return step + " of " + steps.size() + " steps";
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void anUnknownKey(@ForAll("places") Place place, @ForAll("frames") String frame) {
    String pointer = frame.equals("step") ? place.step() : frame;
    Assume.that(at(place.root(), pointer) instanceof ObjectNode);

    Node wrong = edit(place.root(), pointer, each -> put(each, "Xyzzy", new TextNode("x")));

    assertError(wrong, "PSK401", pointer + "/Xyzzy");
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void aWrongType(@ForAll("places") Place place, @ForAll("members") String member) {
    String pointer = (member.startsWith("/") ? "" : place.step() + "/") + member;
    Assume.that(at(place.root(), pointer) != null);

    Node wrong = edit(place.root(), pointer, each -> new NumberNode("7"));

    assertError(wrong, "PSK403", pointer);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aMissingMember(@ForAll("places") Place place, @ForAll("required") String member) {
    String pointer = member.startsWith("/") ? "" : place.step();
    String name = member.replace("/", "");

    Node wrong = edit(place.root(), pointer, each -> remove(each, name));

    assertError(wrong, "PSK402", pointer);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aReferenceToNothing(@ForAll("places") Place place, @ForAll("nowhere") String reference) {
    Assume.that(!type(place).equals("Condition"));
    Assume.that(at(place.root(), place.step() + "/Arguments") instanceof ObjectNode);
    Node get = new ObjectNode(Map.of("Get", new TextNode(reference)));
    Node wrong = edit(place.root(), place.step() + "/Arguments", each -> put(each, "Xyzzy", get));

    assertError(
        wrong,
        reference.startsWith("Steps.") ? "PSK104" : "PSK105",
        place.step() + "/Arguments/Xyzzy");
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aStepThatIsNotThere(@ForAll("places") Place place) {
    Node names = new ArrayNode(List.of(new TextNode("no-such-step")));
    Node wrong = edit(place.root(), place.step(), each -> put(each, "DependsOn", names));

    assertError(wrong, "PSK104", place.step() + "/DependsOn");
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aCycle(@ForAll("places") Place place) {
    Node name = Objects.requireNonNull(at(place.root(), place.step() + "/Name"));
    Node wrong =
        edit(
            place.root(),
            place.step(),
            each -> put(each, "DependsOn", new ArrayNode(List.of(name))));

    assertError(wrong, "PSK103", place.step());
  }

  private static void assertError(Node wrong, String code, String pointer) {
    String text = PipelineDefinition.of((ObjectNode) wrong).toJson();
    DefinitionFile file = DefinitionFile.parse("x.json", text);

    CheckedFile checked = CheckedFile.of(file);

    assertThat(checked.hasErrors()).isTrue();
    assertThat(checked.findings())
        .anySatisfy(
            found -> {
              assertThat(found.diagnostic().severity()).isEqualTo(Severity.ERROR);
              assertThat(found.diagnostic().code()).isEqualTo(code);
              assertThat(found.position()).isEqualTo(file.position(pointer));
            });
  }

  @Provide
  static Arbitrary<Place> places() {
    List<ObjectNode> roots = new ArrayList<>();
    try {
      for (Path file : ValidateFileTest.Definitions.all()) {
        if (!file.endsWith("sdk-cyclic-invalid.json") && Files.size(file) < 100_000) {
          roots.add(DefinitionFile.read(file).json());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Combinators.combine(Arbitraries.of(roots), Arbitraries.integers().between(0, 999))
        .as(
            (root, number) -> {
              List<String> steps = new ArrayList<>();
              gather(root, "", "Steps", steps);
              return new Place(root, steps, steps.get(number % steps.size()));
            });
  }

  @Provide
  static Arbitrary<String> frames() {
    return Arbitraries.of("", "step", "step", "/Parameters/0", "/PipelineExperimentConfig");
  }

  @Provide
  static Arbitrary<String> members() {
    return Arbitraries.of(
        "/Version",
        "/Metadata",
        "/Parameters",
        "/Steps",
        "/PipelineExperimentConfig",
        "Name",
        "Type",
        "Arguments",
        "DependsOn",
        "CacheConfig",
        "PropertyFiles",
        "RetryPolicies",
        "Arguments/ProcessingInputs",
        "Arguments/ResourceConfig",
        "Arguments/IfSteps",
        "Arguments/Conditions/0",
        "Arguments/Conditions/0/Type");
  }

  @Provide
  static Arbitrary<String> required() {
    return Arbitraries.of("/Version", "/Steps", "Name", "Type");
  }

  @Provide
  static Arbitrary<String> nowhere() {
    return Arbitraries.of("Steps.no-such-step.X", "Parameters.NoSuchParameter");
  }

  private static String type(Place place) {
    return String.valueOf(at(place.root(), place.step() + "/Type")).replace("\"", "");
  }

  private static void gather(ObjectNode parent, String pointer, String list, List<String> found) {
    if (parent.get(list) instanceof ArrayNode steps) {
      for (int i = 0; i < steps.elements().size(); i++) {
        String step = pointer + "/" + list + "/" + i;
        found.add(step);
        if (((ObjectNode) steps.elements().get(i)).get("Arguments") instanceof ObjectNode inner) {
          gather(inner, step + "/Arguments", "IfSteps", found);
          gather(inner, step + "/Arguments", "ElseSteps", found);
        }
      }
    }
  }

  private static @Nullable Node at(Node root, String pointer) {
    Node[] found = new Node[1];
    edit(
        root,
        pointer,
        node -> {
          found[0] = node;
          return node;
        });
    return found[0];
  }

  private static Node edit(Node node, String pointer, UnaryOperator<Node> change) {
    if (pointer.isEmpty()) {
      return change.apply(node);
    }
    int end = pointer.indexOf('/', 1);
    String name = pointer.substring(1, end < 0 ? pointer.length() : end);
    String rest = end < 0 ? "" : pointer.substring(end);
    if (node instanceof ObjectNode object) {
      Map<String, Node> members = new LinkedHashMap<>(object.members());
      members.computeIfPresent(name, (key, value) -> edit(value, rest, change));
      return new ObjectNode(members);
    }
    if (node instanceof ArrayNode array && Integer.parseInt(name) < array.elements().size()) {
      List<Node> elements = new ArrayList<>(array.elements());
      elements.set(
          Integer.parseInt(name), edit(elements.get(Integer.parseInt(name)), rest, change));
      return new ArrayNode(elements);
    }
    return node;
  }

  private static Node put(Node object, String name, Node value) {
    Map<String, Node> members = new LinkedHashMap<>(((ObjectNode) object).members());
    members.put(name, value);
    return new ObjectNode(members);
  }

  private static Node remove(Node object, String name) {
    Map<String, Node> members = new LinkedHashMap<>(((ObjectNode) object).members());
    members.remove(name);
    return new ObjectNode(members);
  }
}

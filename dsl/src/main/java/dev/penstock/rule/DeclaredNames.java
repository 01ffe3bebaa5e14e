package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK116: an output, input or channel that is read by its name is one that its step has. */
final class DeclaredNames implements Rule {
  private static final List<Named> NAMED =
      List.of(
          new Named("output", List.of("ProcessingOutputConfig", "Outputs"), "OutputName"),
          new Named("input", List.of("ProcessingInputs"), "InputName"),
          new Named("channel", List.of("InputDataConfig"), "ChannelName"));

  /** A list whose elements are read by a member that names them. */
  private record Named(String what, List<String> path, String member, String prefix) {
    Named(String what, List<String> path, String member) {
      this(what, path, member, String.join(".", path) + "['");
    }

    @Nullable Node list(StepDefinition step) {
      Node at = step.arguments();
      for (String name : path) {
        at = Nodes.at(at, name);
      }
      return at;
    }
  }

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      String source = reference.step();
      StepDefinition there = source == null ? null : topology.byName().get(source);
      for (Named named : NAMED) {
        if (there != null && reference.path().startsWith(named.prefix())) {
          check(step, reference, there, named, report);
        }
      }
    }
  }

  private static void check(
      StepDefinition step, Reference reference, StepDefinition source, Named named, Report report) {
    Node list = named.list(source);
    String path = reference.path().substring(named.prefix().length());
    if (NamedElements.mayLead(list, named.member(), path)) {
      return;
    }
    String name = NamedElements.first(path);
    Set<String> names = NamedElements.names(list, named.member());
    report.error(
        "PSK116",
        step.name(),
        Topology.place(reference.at()),
        "the step \"" + source.name() + "\" has no " + named.what() + " \"" + name + "\"",
        Words.suggestion(name, names == null ? Set.of() : names));
  }
}

package dev.penstock.processor.model;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds a declaration against the model; everything that is wrong is reported, not the first thing
 * alone.
 */
final class StepCheck {
  private final ServiceModel model;
  private final Problems problems;

  StepCheck(ServiceModel model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  /** Returns the step, or null when the declaration is wrong. */
  @Nullable Step check(StepDeclaration declaration) {
    Service service = model.services().get(declaration.service());
    if (service == null) {
      problems.report(
          declaration,
          "service",
          "the service model has no service \"%s\"%s"
              .formatted(
                  declaration.service(),
                  instead(declaration.service(), model.services().keySet())));
      return null;
    }
    String request = request(declaration, service);
    String response = response(declaration, service);
    if (request == null || response == null) {
      return null;
    }
    Set<String> members = service.shape(request).members().keySet();
    boolean right =
        declaration.name().isEmpty() || isMember(declaration, "name", declaration.name(), members);
    for (String omitted : declaration.omit()) {
      right &= isMember(declaration, "omit", omitted, members);
    }
    for (String defaulted : declaration.defaulted()) {
      right &= isMember(declaration, "defaulted", defaulted, members);
    }
    return right ? new Step(declaration, service, request, response) : null;
  }

  private @Nullable String request(StepDeclaration declaration, Service service) {
    Service.Operation operation = operation(declaration, "create", declaration.create(), service);
    if (operation != null && operation.input() == null) {
      problems.report(
          declaration,
          "create",
          "%s takes no request; name the operation whose request is the step's arguments"
              .formatted(declaration.create()));
      return null;
    }
    return operation == null ? null : operation.input();
  }

  /**
   * An operation's response, or the structure that members of it lead to: {@code
   * DescribeStep.Step}.
   */
  private @Nullable String response(StepDeclaration declaration, Service service) {
    String[] path = declaration.describe().split("\\.", -1);
    Service.Operation operation = operation(declaration, "describe", path[0], service);
    if (operation == null) {
      return null;
    }
    String shape = operation.output();
    if (shape == null) {
      problems.report(
          declaration,
          "describe",
          "%s has no response; name the operation whose response is the step's properties"
              .formatted(path[0]));
      return null;
    }
    for (int i = 1; i < path.length; i++) {
      Set<String> members = service.shape(shape).members().keySet();
      if (!isMember(declaration, "describe", path[i], members)) {
        return null;
      }
      shape = Objects.requireNonNull(service.shape(shape).members().get(path[i]));
    }
    if (!service.shape(shape).isStructure()) {
      problems.report(
          declaration,
          "describe",
          "%s is no structure; leave out its last member".formatted(declaration.describe()));
      return null;
    }
    return shape;
  }

  private Service.@Nullable Operation operation(
      StepDeclaration declaration, String member, String name, Service service) {
    Service.Operation operation = service.operations().get(name);
    if (operation == null) {
      problems.report(
          declaration,
          member,
          "%s has no operation \"%s\" in the service model%s"
              .formatted(
                  declaration.service(), name, instead(name, service.operations().keySet())));
    }
    return operation;
  }

  private boolean isMember(
      StepDeclaration declaration, String said, String name, Collection<String> members) {
    if (members.contains(name)) {
      return true;
    }
    String shape = said.equals("describe") ? declaration.describe() : declaration.create();
    problems.report(
        declaration,
        said,
        "%s has no member \"%s\"%s".formatted(shape, name, instead(name, members)));
    return false;
  }

  /** The mend: the name that was likely meant, or else all there are. */
  private static String instead(String wrong, Collection<String> right) {
    String nearest = Nearest.to(wrong, right);
    return nearest != null
        ? "; did you mean \"" + nearest + "\"?"
        : "; write one of " + String.join(", ", new TreeSet<>(right));
  }
}

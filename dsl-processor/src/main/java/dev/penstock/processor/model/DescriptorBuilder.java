package dev.penstock.processor.model;

import dev.penstock.processor.model.Descriptors.EnumDescriptor;
import dev.penstock.processor.model.Descriptors.PropertiesDescriptor;
import dev.penstock.processor.model.Descriptors.StepDescriptor;
import dev.penstock.processor.model.Descriptors.StructureDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Works out what the steps of one service need: their own classes and every shape that these lead
 * to.
 */
final class DescriptorBuilder {
  private final String packageName;
  private final Service service;
  private final List<Step> steps;
  private final ClassNames names;
  private final MemberTypes requests;
  private final MemberTypes responses;
  private final List<StructureDescriptor> structures = new ArrayList<>();
  private final List<PropertiesDescriptor> properties = new ArrayList<>();
  private final List<StepDescriptor> stepDescriptors = new ArrayList<>();

  /** All steps are of one service, and there is at least one. */
  DescriptorBuilder(List<Step> steps) {
    this.steps = steps;
    this.service = steps.get(0).service();
    this.packageName =
        "dev.penstock.model." + Names.packageOf(steps.get(0).declaration().service());
    this.names = new ClassNames(service, steps.stream().map(s -> s.declaration().step()).toList());
    this.requests = MemberTypes.ofRequests(service, names);
    this.responses = MemberTypes.ofResponses(service, names);
  }

  Descriptors build() {
    steps.forEach(this::addStep);
    closure(
        requests,
        shape ->
            structures.add(
                new StructureDescriptor(
                    names.ofRequest(shape),
                    shape,
                    service.shape(shape).isUnion(),
                    requests.members(shape))));
    closure(
        responses,
        shape ->
            properties.add(
                new PropertiesDescriptor(
                    names.ofResponse(shape), shape, responses.members(shape))));
    List<EnumDescriptor> enums =
        requests.enums().stream()
            .map(e -> new EnumDescriptor(names.ofRequest(e), e, service.shape(e).values()))
            .toList();
    return new Descriptors(packageName, structures, properties, enums, stepDescriptors);
  }

  private void addStep(Step step) {
    StepDeclaration declaration = step.declaration();
    List<MemberDescriptor> members =
        requests.members(
            step.request(), declaration.omit(), declaration.name(), declaration.defaulted());
    structures.add(
        new StructureDescriptor(
            ClassNames.arguments(declaration.step()), step.request(), false, members));
    properties.add(
        new PropertiesDescriptor(
            ClassNames.properties(declaration.step()),
            step.response(),
            responses.members(step.response())));
    stepDescriptors.add(
        new StepDescriptor(
            declaration.step(),
            declaration.constant().getSimpleName().toString(),
            declaration.documentation(),
            declaration.create(),
            declaration.describe(),
            declaration.plain(),
            declaration.cacheable(),
            declaration.retryable(),
            renamed(members)));
  }

  /**
   * A step's builder has other methods than a structure's, so a member may need another name there.
   */
  private static List<MemberDescriptor> renamed(List<MemberDescriptor> members) {
    Map<String, String> methods =
        Names.methods(members.stream().map(MemberDescriptor::wireName).toList(), Names.OF_STEPS);
    return members.stream()
        .map(m -> m.withMethod(methods.getOrDefault(m.wireName(), m.method())))
        .toList();
  }

  /** Describing a structure leads to others, until there is none that is new. */
  private static void closure(MemberTypes types, Consumer<String> describe) {
    Set<String> described = new HashSet<>();
    for (List<String> next = List.copyOf(types.structures());
        !next.isEmpty();
        next = types.structures().stream().filter(s -> !described.contains(s)).toList()) {
      described.addAll(next);
      next.forEach(describe);
    }
  }
}

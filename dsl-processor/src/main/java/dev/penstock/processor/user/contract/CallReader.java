package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.scalar.Defaults;
import dev.penstock.processor.user.scalar.EnumConstants;
import dev.penstock.processor.user.scalar.ScalarKind;
import dev.penstock.processor.user.scalar.Scalars;
import java.util.ArrayList;
import java.util.List;

/**
 * From declaration to descriptor: checks the contract of a Lambda function or of a worker behind a
 * queue, and goes on whatever it finds.
 */
final class CallReader {
  private static final int MOST_OUTPUTS = 50;

  private final ContractKind kind;
  private final Problems problems;
  private final ComponentNames names;
  private final Scalars scalars;
  private final Defaults defaults;
  private final List<CallContract.Member> inputs = new ArrayList<>();
  private final List<CallContract.Member> outputs = new ArrayList<>();

  CallReader(Context context, ContractKind kind) {
    this.kind = kind;
    this.problems = context.problems();
    this.names = new ComponentNames(context, kind);
    this.scalars = new Scalars(context, "value of a call");
    this.defaults = new Defaults(problems, "value of a call");
  }

  CallContract read(Declaration declaration) {
    declaration.components().forEach(this::read);
    if (outputs.size() > MOST_OUTPUTS) {
      problems.report(
          declaration.type(),
          "%s has %d outputs, and a %s at most %d; put some together in one text"
              .formatted(declaration.simpleName(), outputs.size(), kind.noun(), MOST_OUTPUTS));
    }
    return new CallContract(declaration, kind, List.copyOf(inputs), List.copyOf(outputs));
  }

  private void read(Component component) {
    DeclaredAnnotation input = component.annotation(Annotations.INPUT);
    DeclaredAnnotation output = component.annotation(Annotations.OUTPUT);
    if (input != null && output != null) {
      problems.report(
          component.element(),
          "%s is both @Input and @Output; declare two components".formatted(component.name()));
    }
    if (input != null) {
      checkNoPath(input, "Input");
      read(component, "inputs", inputs, component.isNullable());
    } else if (output != null) {
      checkNoPath(output, "Output");
      checkNoDefault(component);
      read(component, "outputs", outputs, false);
    } else {
      problems.report(
          component.element(),
          "%s is neither input nor output; write @Input or @Output".formatted(component.name()));
    }
  }

  private void read(
      Component component, String space, List<CallContract.Member> members, boolean nullable) {
    boolean free = names.isFree(component);
    String wireName = names.wireName(component, space, NameRule.VALUE);
    Scalars.Kinded scalar = scalars.of(component);
    List<String> enumValues =
        scalar.kind() == ScalarKind.ENUM
            ? EnumConstants.checked(component, Scalars.element(scalar.type()), problems)
            : List.of();
    DeclaredAnnotation report = component.annotation(Annotations.REPORT);
    if (report != null) {
      problems.report(
          report, "@Report stands on a value, and only a processing job writes reports; remove it");
    }
    DeclaredAnnotation byDefault = component.annotation(Annotations.DEFAULT);
    String defaultText =
        byDefault == null
            ? null
            : defaults.read(byDefault, component.name(), scalar.kind(), scalar.type(), enumValues);
    if (free) {
      members.add(
          new CallContract.Member(
              component.name(),
              wireName,
              scalar,
              enumValues,
              nullable && defaultText == null,
              defaultText));
    }
  }

  private void checkNoDefault(Component component) {
    DeclaredAnnotation annotation = component.annotation(Annotations.DEFAULT);
    if (annotation != null) {
      problems.report(
          annotation,
          "%s is an output, which is always there; remove @Default".formatted(component.name()));
    }
  }

  private void checkNoPath(DeclaredAnnotation annotation, String name) {
    if (annotation.has("value")) {
      problems.report(
          annotation,
          "a value of a call has no path; write @%s alone, and @Name(\"…\") for another name on the wire"
              .formatted(name));
    }
  }
}

package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.scalar.Defaults;
import dev.penstock.processor.user.scalar.EnumConstants;
import dev.penstock.processor.user.scalar.ScalarKind;
import dev.penstock.processor.user.scalar.Scalars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From declaration to descriptor: checks hyperparameters, and goes on whatever it finds. */
final class HyperparametersReader {
  private static final int LONGEST = 256;

  private final Problems problems;
  private final Scalars scalars;
  private final Defaults defaults;
  private final Remarks remarks;
  private final Map<String, String> wireNames = new HashMap<>();
  private final Map<String, String> stages = new HashMap<>();

  HyperparametersReader(Context context) {
    this.problems = context.problems();
    this.scalars = new Scalars(context, "hyperparameter");
    this.defaults = new Defaults(problems, "hyperparameter");
    this.remarks = new Remarks(context.elements());
  }

  HyperparametersDescriptor read(Declaration declaration) {
    int before = problems.count();
    List<HyperparameterDescriptor> all = new ArrayList<>();
    for (Component component : declaration.components()) {
      if (isFree(component)) {
        all.add(read(declaration, component));
      }
    }
    return new HyperparametersDescriptor(
        declaration,
        List.copyOf(all),
        text(declaration, "whenTrue", "True"),
        text(declaration, "whenFalse", "False"),
        problems.count() == before);
  }

  private static String text(Declaration declaration, String member, String otherwise) {
    DeclaredAnnotation annotation =
        DeclaredAnnotation.find(declaration.type(), Annotations.HYPERPARAMETERS);
    String text = annotation == null ? null : annotation.text(member);
    return text == null ? otherwise : text;
  }

  private HyperparameterDescriptor read(Declaration declaration, Component component) {
    Scalars.Kinded kinded = scalars.of(component);
    List<String> constants =
        kinded.kind() == ScalarKind.ENUM
            ? EnumConstants.checked(component, Scalars.element(kinded.type()), problems)
            : List.of();
    DeclaredAnnotation required = component.annotation(Annotations.REQUIRED);
    Interval interval = interval(component, kinded.kind());
    return new HyperparameterDescriptor(
        component.name(),
        wireName(component),
        kinded.kind(),
        kinded.type(),
        required != null,
        component.isNullable(),
        interval,
        defaultText(component, kinded, interval, constants, required != null),
        constants,
        remarks.of(declaration, component));
  }

  private boolean isFree(Component component) {
    String other = stages.putIfAbsent(Names.capitalised(component.name()), component.name());
    if (other != null) {
      problems.report(
          component.element(),
          "%s and %s differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name"
              .formatted(other, component.name()));
    }
    return other == null;
  }

  private @Nullable Interval interval(Component component, ScalarKind kind) {
    DeclaredAnnotation annotation = component.annotation(Annotations.RANGE);
    String text = annotation == null ? null : annotation.text();
    if (annotation == null || text == null) {
      return null;
    }
    Interval interval = Interval.of(text);
    String mistake = null;
    if (kind != ScalarKind.INTEGER && kind != ScalarKind.FLOAT) {
      mistake = "stands on %s, which is no number; remove it".formatted(component.name());
    } else if (interval == null) {
      mistake = "is no interval; write for example @Range(\"[0, 1]\"), @Range(\"(0,)\")";
    } else if (interval.isEmpty()) {
      mistake = "has no number in it; exchange the bounds, or include them";
    } else if (interval.isEverything()) {
      mistake = "has no bounds; write one, or remove it";
    }
    if (mistake != null) {
      problems.report(annotation, "@Range(\"" + text + "\") " + mistake);
      return null;
    }
    return interval;
  }

  private @Nullable String defaultText(
      Component component,
      Scalars.Kinded kinded,
      @Nullable Interval interval,
      List<String> constants,
      boolean required) {
    DeclaredAnnotation annotation = component.annotation(Annotations.DEFAULT);
    if (annotation == null) {
      return null;
    }
    if (required) {
      problems.report(
          annotation,
          "%s is required, so it has no default; remove @Required or @Default"
              .formatted(component.name()));
      return null;
    }
    String text =
        defaults.read(annotation, component.name(), kinded.kind(), kinded.type(), constants);
    if (text != null && interval != null && !interval.contains(new BigDecimal(text))) {
      problems.report(
          annotation,
          "@Default(\"%s\") is outside of its @Range, which takes %s"
              .formatted(text, interval.inWords()));
      return null;
    }
    return text;
  }

  private String wireName(Component component) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    String written = annotation == null ? null : annotation.text();
    String name = written == null ? Names.snake(component.name()) : written;
    if (name.isEmpty() || name.length() > LONGEST || name.lines().count() > 1) {
      problems.report(
          annotation,
          component.element(),
          "\"%s\" cannot be the name of a hyperparameter; write 1 to %d characters in one line"
              .formatted(name, LONGEST));
    }
    String other = wireNames.putIfAbsent(name, component.name());
    if (other != null) {
      problems.report(
          annotation,
          component.element(),
          "%s and %s are both \"%s\" on the wire; give one of them another @Name"
              .formatted(other, component.name(), name));
    }
    return name;
  }
}

package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** From declaration to descriptor: checks a training contract, and goes on whatever it finds. */
final class TrainingReader {
  private static final int MOST_CHANNELS = 20;
  private static final int MOST_METRICS = 40;
  private static final int LONGEST_CONTENT_TYPE = 256;
  private static final int LONGEST_REGEX = 500;

  private final Problems problems;
  private final ComponentNames names;
  private final List<TrainingContract.Channel> channels = new ArrayList<>();
  private final List<TrainingContract.Metric> metrics = new ArrayList<>();
  private TrainingContract.@Nullable Hyperparameters hyperparameters;

  TrainingReader(Context context) {
    this.problems = context.problems();
    this.names = new ComponentNames(context, ContractKind.TRAINING);
  }

  TrainingContract read(Declaration declaration) {
    declaration.components().forEach(this::read);
    checkNumber(declaration, channels.size(), "channels", MOST_CHANNELS);
    checkNumber(declaration, metrics.size(), "metrics", MOST_METRICS);
    return new TrainingContract(
        declaration, List.copyOf(channels), hyperparameters, List.copyOf(metrics));
  }

  private void read(Component component) {
    DeclaredAnnotation channel = component.annotation(Annotations.CHANNEL);
    DeclaredAnnotation metric = component.annotation(Annotations.METRIC);
    TypeElement type = hyperparametersType(component.type());
    if (Stream.of(channel, metric, type).filter(Objects::nonNull).count() > 1) {
      problems.report(
          component.element(),
          "%s is more than one of channel, metric and hyperparameters; declare a component for each"
              .formatted(component.name()));
    }
    if (channel != null) {
      readChannel(component, channel);
    } else if (metric != null) {
      readMetric(component, metric);
    } else if (type != null) {
      readHyperparameters(component, type);
    } else if (component.type().getKind() != TypeKind.ERROR) {
      problems.report(
          component.element(),
          "%s is neither channel nor metric nor hyperparameters; write @Channel S3Uri %s, @Metric double %s, or a type with @Hyperparameters"
              .formatted(component.name(), component.name(), component.name()));
    }
  }

  private void readChannel(Component component, DeclaredAnnotation annotation) {
    boolean free = names.isFree(component);
    String wireName = names.wireName(component, "channels", NameRule.CHANNEL);
    if (!ReportTypes.isLocation(component.type())) {
      problems.report(
          component.element(),
          "the channel %s is a %s; a channel is a location, so declare S3Uri %s"
              .formatted(component.name(), TypeNames.of(component.type()), component.name()));
    }
    String written = annotation.text("contentType");
    String contentType = written == null ? "" : written;
    if (contentType.length() > LONGEST_CONTENT_TYPE || contentType.lines().count() > 1) {
      problems.report(
          annotation,
          "the content type of %s is no MIME type; write one of at most %d characters, for example \"text/csv\""
              .formatted(component.name(), LONGEST_CONTENT_TYPE));
    }
    if (free) {
      channels.add(
          new TrainingContract.Channel(
              component.name(), wireName, contentType, annotation.flag("required", true)));
    }
  }

  private void readMetric(Component component, DeclaredAnnotation annotation) {
    boolean free = names.isFree(component);
    String wireName = names.wireName(component, "metrics", NameRule.METRIC);
    TypeKind kind = component.type().getKind();
    boolean number =
        kind == TypeKind.DOUBLE
            || kind == TypeKind.FLOAT
            || TypeNames.is(component.type(), "java.lang.Double")
            || TypeNames.is(component.type(), "java.lang.Float");
    if (!number && kind != TypeKind.ERROR) {
      problems.report(
          component.element(),
          "the metric %s is a %s; a metric is a number with a fraction, so declare double %s"
              .formatted(component.name(), TypeNames.of(component.type()), component.name()));
    }
    String written = annotation.text();
    String regex = written == null ? "" : written;
    String mistake = regex.isEmpty() ? null : mistake(regex);
    if (mistake != null) {
      problems.report(annotation, "\"%s\" %s".formatted(regex, mistake));
    }
    if (free) {
      metrics.add(new TrainingContract.Metric(component.name(), wireName, regex));
    }
  }

  private static @Nullable String mistake(String regex) {
    if (regex.length() > LONGEST_REGEX || regex.lines().count() > 1) {
      return "is no regular expression that the service takes; write at most %d characters in one line"
          .formatted(LONGEST_REGEX);
    }
    try {
      // The service reads it as Python does, which names groups in another way.
      Pattern pattern = Pattern.compile(regex.replace("(?P<", "(?<"));
      return pattern.matcher("").groupCount() > 0
          ? null
          : "has no group; put parentheses around the number, for example \"rmse=(.*?);\"";
    } catch (PatternSyntaxException e) {
      return "is no regular expression: %s; write for example \"rmse=(.*?);\""
          .formatted(e.getDescription());
    }
  }

  private void readHyperparameters(Component component, TypeElement type) {
    // Its builder method overloads the one that takes any set.
    boolean free =
        component.name().equals("hyperparameters")
            ? names.isAlone(component)
            : names.isFree(component);
    if (hyperparameters != null) {
      problems.report(
          component.element(),
          "%s and %s are both hyperparameters, and a job has one set; put them together in one type"
              .formatted(hyperparameters.accessor(), component.name()));
    } else if (Declaration.isHidden(type)) {
      problems.report(
          component.element(),
          "%s is private, so generated code could not name it; remove private"
              .formatted(type.getSimpleName()));
    } else if (free) {
      hyperparameters = new TrainingContract.Hyperparameters(component.name(), type);
    }
  }

  private static @Nullable TypeElement hyperparametersType(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && DeclaredAnnotation.find(element, Annotations.HYPERPARAMETERS) != null
        ? element
        : null;
  }

  private void checkNumber(Declaration declaration, int number, String what, int most) {
    if (number > most) {
      problems.report(
          declaration.type(),
          "%s has %d %s, and a training job at most %d; remove some"
              .formatted(declaration.simpleName(), number, what, most));
    }
  }
}

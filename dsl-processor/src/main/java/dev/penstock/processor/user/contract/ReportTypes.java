package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the inputs and outputs of a contract hold: anything, or a report. */
final class ReportTypes {
  // It stands in a path of the definition, where a dot would end it.
  private static final Pattern PROPERTY_FILE = Pattern.compile("[A-Za-z0-9_-]+");

  private final Problems problems;

  ReportTypes(Problems problems) {
    this.problems = problems;
  }

  /**
   * Returns the report that an output holds, or null when it holds none or is wrong, which is
   * reported.
   */
  ProcessingContract.@Nullable Report written(Component component, String wireName) {
    ProcessingContract.Report report = report(component, "output");
    DeclaredAnnotation annotation = component.annotation(Annotations.REPORT);
    if (report == null || annotation == null) {
      return null;
    }
    String name = annotation.text("name");
    String propertyFile = name == null || name.isEmpty() ? wireName : name;
    if (!PROPERTY_FILE.matcher(propertyFile).matches()) {
      problems.report(
          annotation,
          "\"%s\" names the report, whose name can hold letters, digits, hyphens and underscores alone; write @Report(value = \"%s\", name = \"%s\")"
              .formatted(propertyFile, report.filePath(), component.name()));
    }
    return new ProcessingContract.Report(report.schema(), report.filePath(), propertyFile);
  }

  /** Returns the report that an input holds, in the same way. */
  ProcessingContract.@Nullable Report read(Component component) {
    DeclaredAnnotation annotation = component.annotation(Annotations.REPORT);
    if (annotation != null && annotation.has("name")) {
      problems.report(
          annotation,
          "@Report names the report of an input, and only the step that writes it names it; remove name");
    }
    return report(component, "input");
  }

  private ProcessingContract.@Nullable Report report(Component component, String noun) {
    DeclaredAnnotation annotation = component.annotation(Annotations.REPORT);
    TypeElement schema = schema(component.type());
    if (annotation == null) {
      checkPlain(component, schema, noun);
      return null;
    }
    if (schema == null) {
      if (component.type().getKind() != TypeKind.ERROR) {
        problems.report(
            annotation,
            "@Report stands on %s, which is not a report's schema; declare a record with @ReportSchema as the type of %s"
                .formatted(name(component), component.name()));
      }
      return null;
    }
    String path = annotation.text();
    if (path == null) {
      return null;
    }
    if (path.isBlank()
        || path.startsWith("/")
        || path.endsWith("/")
        || ProcessingReader.climbs(path)) {
      problems.report(
          annotation,
          "\"%s\" is not a file in the %s; write its path relative to the %s, for example @Report(\"%s.json\")"
              .formatted(path, noun, noun, component.name()));
    }
    return new ProcessingContract.Report(schema, path, "");
  }

  /** Tells whether a type is a location in S3, or one that javac has an error to report about. */
  static boolean isLocation(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR || TypeNames.is(type, Annotations.S3_URI);
  }

  static String name(Component component) {
    return TypeNames.of(component.type());
  }

  private void checkPlain(Component component, @Nullable TypeElement schema, String noun) {
    if (isLocation(component.type())) {
      return;
    }
    problems.report(
        component.element(),
        schema == null
            ? "the %s %s is a %s; declare S3Uri %s, or a report's schema with @Report(\"%s.json\")"
                .formatted(
                    noun, component.name(), name(component), component.name(), component.name())
            : "the %s %s is a report; say which file of the %s it is, for example @Report(\"%s.json\")"
                .formatted(noun, component.name(), noun, component.name()));
  }

  private static @Nullable TypeElement schema(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getKind() == ElementKind.RECORD
            && DeclaredAnnotation.find(element, Annotations.REPORT_SCHEMA) != null
        ? element
        : null;
  }
}

package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From declaration to descriptor: checks a processing contract, and goes on whatever it finds. */
final class ProcessingReader {
  private static final int MOST = 10;
  private static final String SCRIPT = "code";

  private final Problems problems;
  private final ComponentNames names;
  private final ReportTypes reportTypes;
  private final Map<String, String> localPaths = new HashMap<>();
  private final List<ProcessingContract.Input> inputs = new ArrayList<>();
  private final List<ProcessingContract.Output> outputs = new ArrayList<>();

  ProcessingReader(Context context) {
    this.problems = context.problems();
    this.names = new ComponentNames(context, ContractKind.PROCESSING);
    this.reportTypes = new ReportTypes(problems);
  }

  ProcessingContract read(Declaration declaration) {
    for (Component component : declaration.components()) {
      read(component);
    }
    checkNumber(declaration, inputs.size(), "inputs");
    checkNumber(declaration, outputs.size(), "outputs");
    return new ProcessingContract(declaration, List.copyOf(inputs), List.copyOf(outputs));
  }

  private void read(Component component) {
    DeclaredAnnotation input = component.annotation(Annotations.INPUT);
    DeclaredAnnotation output = component.annotation(Annotations.OUTPUT);
    if (input != null && output != null) {
      problems.report(
          component.element(),
          "%s is both @Input and @Output; declare two components".formatted(component.name()));
    }
    if (input == null && output == null) {
      problems.report(
          component.element(),
          "%s is neither input nor output; write @Input(\"/opt/ml/processing/input/%s\") or @Output(\"/opt/ml/processing/%s\")"
              .formatted(component.name(), component.name(), component.name()));
      return;
    }
    boolean free = names.isFree(component);
    String wireName = wireName(component, input != null);
    String localPath = localPath(component, input != null ? input : Objects.requireNonNull(output));
    ProcessingContract.Report report =
        input != null ? reportTypes.read(component) : reportTypes.written(component, wireName);
    if (free && input != null) {
      inputs.add(new ProcessingContract.Input(component.name(), wireName, localPath, report));
    } else if (free) {
      outputs.add(new ProcessingContract.Output(component.name(), wireName, localPath, report));
    }
  }

  private String wireName(Component component, boolean input) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    if (input && annotation != null && SCRIPT.equals(annotation.text())) {
      problems.report(
          annotation,
          "\"code\" is the name of the input that a script arrives by; write another name");
      return SCRIPT;
    }
    return names.wireName(component, input ? "inputs" : "outputs", NameRule.DATA);
  }

  private String localPath(Component component, DeclaredAnnotation annotation) {
    String path = annotation.text();
    if (path == null && annotation.has("value")) {
      return "";
    }
    if (path == null || path.isEmpty()) {
      problems.report(
          annotation,
          "%s has no path in the container; write one, for example \"/opt/ml/processing/%s\""
              .formatted(component.name(), component.name()));
      return "";
    }
    if (!path.startsWith("/") || path.length() == 1 || climbs(path)) {
      problems.report(
          annotation,
          "\"%s\" is not an absolute path in the container; write one, for example \"/opt/ml/processing/%s\""
              .formatted(path, component.name()));
      return path;
    }
    String other = localPaths.putIfAbsent(withoutLastSlash(path), component.name());
    if (other != null) {
      problems.report(
          annotation,
          "\"%s\" is the path of %s already; give %s another one"
              .formatted(path, other, component.name()));
    }
    return path;
  }

  private void checkNumber(Declaration declaration, int number, String what) {
    if (number > MOST) {
      problems.report(
          declaration.type(),
          "%s has %d %s, and a processing job at most %d; put some together under one path"
              .formatted(declaration.simpleName(), number, what, MOST));
    }
  }

  /** Tells whether a path goes up again, so that it could leave its folder. */
  static boolean climbs(String path) {
    return List.of(path.split("/", -1)).contains("..");
  }

  private static String withoutLastSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}

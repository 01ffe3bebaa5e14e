package dev.penstock.processor.model;

import dev.penstock.processor.model.Descriptors.StepDescriptor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes everything that the constants of {@code StepType} call for. */
public final class ModelGenerator {
  /** The annotation that calls for it. */
  public static final String ANNOTATION = "dev.penstock.internal.ServiceStep";

  /**
   * The option that names the files with the facts of the service model; the later ones say what
   * the service's own model lacks.
   */
  public static final String OPTION = "penstock.serviceModel";

  private static final String STEP_TYPE = "dev.penstock.step.StepType";

  private final ProcessingEnvironment environment;
  private final Problems problems;

  /**
   * Makes a generator.
   *
   * @param environment what javac offers
   */
  public ModelGenerator(ProcessingEnvironment environment) {
    this.environment = environment;
    this.problems = new Problems(environment.getMessager());
  }

  /**
   * Writes the classes of the steps that are declared rightly, and reports what is wrong with the
   * others.
   *
   * @param constants the annotated constants, each once in a compilation
   */
  public void generate(Collection<? extends Element> constants) {
    List<StepDeclaration> declarations = declarations(constants);
    ServiceModel model = declarations.isEmpty() ? null : read(declarations.get(0).constant());
    if (model == null) {
      return;
    }
    StepCheck check = new StepCheck(model, problems);
    Map<String, List<Step>> byService = new TreeMap<>();
    for (StepDeclaration declaration : declarations) {
      Step step = check.check(declaration);
      if (step != null) {
        byService.computeIfAbsent(declaration.service(), service -> new ArrayList<>()).add(step);
      }
    }
    for (List<Step> steps : byService.values()) {
      write(steps);
    }
  }

  private List<StepDeclaration> declarations(Collection<? extends Element> constants) {
    List<StepDeclaration> declarations = new ArrayList<>();
    for (Element constant : constants) {
      boolean inStepType =
          constant.getEnclosingElement() instanceof TypeElement type
              && type.getQualifiedName().contentEquals(STEP_TYPE);
      for (AnnotationMirror mirror : constant.getAnnotationMirrors()) {
        if (isOurs(mirror) && inStepType) {
          declarations.add(StepDeclaration.of(constant, mirror, environment.getElementUtils()));
        } else if (isOurs(mirror)) {
          problems.report(
              constant, "@ServiceStep belongs on a constant of " + STEP_TYPE + "; move it there");
        }
      }
    }
    return declarations;
  }

  private static boolean isOurs(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(ANNOTATION);
  }

  private @Nullable ServiceModel read(Element element) {
    String path = environment.getOptions().get(OPTION);
    if (path == null || path.isEmpty()) {
      problems.report(
          element,
          "the service model is not named; pass -A"
              + OPTION
              + "=PATH to javac, PATH being that of service-shapes.json");
      return null;
    }
    try {
      return ServiceModel.read(
          Arrays.stream(path.split(File.pathSeparator, -1)).map(Path::of).toList());
    } catch (IOException | IllegalArgumentException e) {
      problems.report(
          element,
          "the service model %s cannot be read (%s); make it anew with extract.py, or mend -A%s"
              .formatted(path, e, OPTION));
      return null;
    }
  }

  private void write(List<Step> steps) {
    Element stepType = steps.get(0).declaration().origin();
    Descriptors descriptors = new DescriptorBuilder(steps).build();
    SourceWriter writer = new SourceWriter(environment.getFiler(), stepType);
    try {
      String packageName = descriptors.packageName();
      Setters setters = new Setters(packageName);
      StructureWriter structures = new StructureWriter(packageName, setters);
      for (Descriptors.StructureDescriptor structure : descriptors.structures()) {
        writer.write(packageName, structures.write(structure));
      }
      PropertiesWriter properties = new PropertiesWriter(packageName);
      for (Descriptors.PropertiesDescriptor each : descriptors.properties()) {
        writer.write(packageName, properties.write(each));
      }
      for (Descriptors.EnumDescriptor each : descriptors.enums()) {
        writer.write(packageName, EnumWriter.write(each));
      }
      for (StepDescriptor step : descriptors.steps()) {
        writer.write(Dsl.STEP, new MembersWriter(setters).write(step));
        if (step.plain()) {
          writer.write(Dsl.STEP, new PlainStepWriter(packageName, setters).write(step));
        }
      }
    } catch (IOException e) {
      problems.report(stepType, "a generated file cannot be written: " + e);
    }
  }
}

package dev.penstock.processor.user.common;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes generated files. Each has exactly one originating element: that is what allows a build
 * tool to process only what has changed.
 */
public final class Output {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final String PROCESSOR = "dev.penstock.processor.user.UserTypesProcessor";

  private final Filer filer;
  private final Elements elements;
  private final Problems problems;
  private final Map<String, String> origins = new LinkedHashMap<>();

  Output(Filer filer, Elements elements, Problems problems) {
    this.filer = filer;
    this.elements = elements;
    this.problems = problems;
  }

  /**
   * Writes a type beside the one that it is generated for, and as visible as that one.
   *
   * @param declaration what it is generated for
   * @param generated the type, without modifiers
   */
  public void write(Declaration declaration, TypeSpec.Builder generated) {
    TypeElement origin = declaration.type();
    generated.addModifiers(Modifier.FINAL).addOriginatingElement(origin);
    if (declaration.isPublic()) {
      generated.addModifiers(Modifier.PUBLIC);
    }
    if (elements.getTypeElement(GENERATED.canonicalName()) != null) {
      generated.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    if (elements.getTypeElement(NULL_MARKED.canonicalName()) != null) {
      generated.addAnnotation(NULL_MARKED);
    }
    TypeSpec type = generated.build();
    String name = qualified(declaration.packageName(), type.name());
    if (claim(name, declaration)) {
      JavaFile file =
          JavaFile.builder(declaration.packageName(), type)
              .skipJavaLangImports(true)
              .indent("  ")
              .build();
      try {
        file.writeTo(filer);
      } catch (FilerException e) {
        problems.report(
            origin,
            "%s is generated for %s, and is in the sources too; rename one of them"
                .formatted(name, declaration.simpleName()));
      } catch (IOException e) {
        problems.report(origin, "cannot write %s: %s".formatted(name, e));
      }
    }
  }

  /**
   * Writes a resource.
   *
   * @param origin what it is written for
   * @param path where it lies beside the classes
   * @param content its text
   */
  public void write(Element origin, String path, String content) {
    try {
      FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
      try (Writer writer = file.openWriter()) {
        writer.write(content);
      }
    } catch (IOException e) {
      problems.report(origin, "cannot write %s: %s".formatted(path, e));
    }
  }

  private boolean claim(String name, Declaration declaration) {
    String first = origins.putIfAbsent(name, declaration.qualifiedName());
    if (first == null) {
      return true;
    }
    String second = declaration.qualifiedName();
    problems.report(
        declaration.type(),
        first.equals(second)
            ? "%s would be generated for %s by two of its annotations; keep one of them"
                .formatted(name, second)
            : "%s would be generated both for %s and for %s; rename one of them"
                .formatted(name, first, second));
    return false;
  }

  private static String qualified(String packageName, String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}

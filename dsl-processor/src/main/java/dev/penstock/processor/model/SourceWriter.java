package dev.penstock.processor.model;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * Writes files that all come from one element, so that an incremental build knows when to write
 * them anew.
 */
final class SourceWriter {
  private final Filer filer;
  private final Element origin;

  SourceWriter(Filer filer, Element origin) {
    this.filer = filer;
    this.origin = origin;
  }

  void write(String packageName, TypeSpec.Builder type) throws IOException {
    TypeSpec spec = Dsl.marked(type).addOriginatingElement(origin).build();
    JavaFile.builder(packageName, spec)
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .writeTo(filer);
  }
}

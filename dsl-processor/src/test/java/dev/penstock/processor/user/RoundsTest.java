package dev.penstock.processor.user;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Types that are not there yet, or never will be. */
class RoundsTest {
  @Test
  void aTypeThatAnotherProcessorGeneratesIsWaitedFor() {
    Compilation compilation =
        Compiling.compiler(new UserTypesProcessor(), new Late())
            .compile(
                Compiling.source(
                    "late.Use",
                    "package late;",
                    "@dev.penstock.annotation.PipelineParameters",
                    "record Use(@dev.penstock.annotation.Default(\"RED\") Colour colour) {}"));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("late.UseRef")
        .contentsAsUtf8String()
        .contains("EnumValue<Colour> colour()");
  }

  @Test
  void aTypeThatIsMissingIsReportedByJavacAlone() {
    Compilation compilation =
        Compiling.goingOn(
            Compiling.source(
                "missing.Use",
                "package missing;",
                "import dev.penstock.annotation.*;",
                "class Use {",
                "  @PipelineParameters record P(@Default(\"1\") Missing a, int b) {}",
                "  @ReportSchema record R(java.util.List<Missing> a, N n) {}",
                "  record N(Missing a) {}",
                "  @ProcessingContract record C(@Input(\"/a\") Missing a,",
                "      @Output(\"/b\") @Report(\"b\") Missing b) {}",
                "  void use() {",
                "    PRef.create().b();",
                "    PValues.builder().b(1);",
                "    RJson.parse(\"\");",
                "    CStep.named(\"c\").image(\"i\").instances(1, \"t\").a(\"s3://a\").build();",
                "  }",
                "}"));

    assertThat(MistakesTest.errors(compilation))
        .isNotEmpty()
        .allMatch(error -> error.contains("class Missing"));
  }

  @Test
  void sourcesThatDoNotParse() {
    for (String components :
        List.of(
            "@Default int a",
            "@Default(X) int a",
            "@Default(1) int a",
            "@Name int a",
            "int a, int a",
            "@Nonsense int a")) {
      Compilation compilation =
          Compiling.goingOn(
              Compiling.source(
                  "broken.Use",
                  "package broken;",
                  "import dev.penstock.annotation.*;",
                  "@PipelineParameters record Use(" + components + ") {}"));

      assertThat(MistakesTest.errors(compilation))
          .as(components)
          .allMatch(e -> e.startsWith("Use.java:3:"));
    }
  }

  @Test
  void oneMistakeIsNotDrowned() {
    Compilation compilation =
        Compiling.goingOn(
            Compiling.source(
                "drown.Use",
                "package drown;",
                "import dev.penstock.annotation.*;",
                "import dev.penstock.value.*;",
                "@PipelineParameters record Use(@Default(\"six\") double bar, String b) {",
                "  FloatValue bar(UseRef in) { return in.bar(); }",
                "  UseValues values() { return UseValues.builder().b(\"x\").bar(2).build(); }",
                "}"));

    assertThat(MistakesTest.errors(compilation))
        .containsExactly(
            "Use.java:4: @Default(\"six\") does not read as a double; write a number, for example"
                + " @Default(\"6.0\")");
  }

  @Test
  void aTypeWithoutAPackage() {
    assertThat(
            Compiling.of(
                Compiling.source(
                    "Use",
                    "@dev.penstock.annotation.PipelineParameters",
                    "record Use(int a) { UseRef ref() { return UseRef.create(); } }")))
        .succeeded();
  }

  /** Generates an enum in the first round. */
  private static final class Late extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("late.Colour").openWriter()) {
          out.write("package late; enum Colour { RED }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}

package dev.penstock.mistakes;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.penstock.Pipeline;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.local.LocalRun;
import dev.penstock.local.RunResult;
import dev.penstock.local.job.StepRunner;
import dev.penstock.mistakes.Mistake.Place;
import dev.penstock.processor.user.UserTypesProcessor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of docs/mistakes.md is caught at the place, and with the words, that it names. */
class MistakesTest {
  private static final String PAGE = read(Path.of("../docs/mistakes.md"));
  private static final List<Mistake> MISTAKES = Mistake.of(PAGE);
  private static final String RIGHT = right();
  // javac writes the names of types in full.
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
  private static final String IMPORTS =
      """
      package example;

      import static dev.penstock.value.Values.join;
      import static dev.penstock.value.Values.literal;

      import dev.penstock.*;
      import dev.penstock.annotation.*;
      import dev.penstock.condition.*;
      import dev.penstock.model.sagemaker.*;
      import dev.penstock.step.*;
      import dev.penstock.value.*;
      import java.time.*;
      import java.util.*;

      """;

  @Test
  void everyEntryIsRead() {
    long headings = PAGE.lines().filter(line -> line.startsWith("### ")).count();

    assertThat(MISTAKES).hasSizeGreaterThanOrEqualTo(60).hasSize((int) headings);
    assertThat(MISTAKES).extracting(Mistake::title).doesNotHaveDuplicates();
    assertThat(MISTAKES).extracting(mistake -> mistake.in(RIGHT)).doesNotHaveDuplicates();
  }

  @Test
  void mostAreCaughtBeforeARequestAndHalfByTheCompiler() {
    long late = count(Place.SERVICE);
    long early = count(Place.JAVAC) + count(Place.PROCESSOR);

    assertThat(late * 10).isLessThanOrEqualTo(MISTAKES.size());
    assertThat(early * 2).isGreaterThanOrEqualTo(MISTAKES.size());
    assertThat(PAGE.replace('\n', ' '))
        .contains(
            String.format(
                Locale.ROOT,
                "%d mistakes: %d are caught by javac, %d by the processor, %d by compile as errors"
                    + " and %d as warnings, %d by the local run, and %d only by the service. So %d"
                    + " %% are caught before a request leaves the machine, and %d %% while you"
                    + " type.",
                MISTAKES.size(),
                count(Place.JAVAC),
                count(Place.PROCESSOR),
                count(Place.ERROR),
                count(Place.WARNING),
                count(Place.RUN),
                count(Place.SERVICE),
                100 * (MISTAKES.size() - late) / MISTAKES.size(),
                100 * early / MISTAKES.size()));
  }

  @Test
  void whatIsRightCompilesWithoutAWord() throws Exception {
    Compilation compilation = compile(RIGHT);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(diagnostics(compilation)).isEmpty();
    assertThat(run(compilation).succeeded()).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void theCompilerRefuses(Mistake mistake) {
    Compilation compilation = compile(mistake.in(RIGHT));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(compilation.errors())
        .extracting(error -> PACKAGES.matcher(error.getMessage(Locale.ROOT)).replaceAll(""))
        .anyMatch(message -> message.contains(mistake.words()));
    // An error of the processor leaves out what the compiler would have found later.
    assertThat(compilation.errors().stream().allMatch(error -> error.getCode().contains("proc")))
        .isEqualTo(mistake.place() == Place.PROCESSOR);
  }

  static Stream<Mistake> theCompilerRefuses() {
    return MISTAKES.stream()
        .filter(each -> each.place() == Place.JAVAC || each.place() == Place.PROCESSOR);
  }

  @ParameterizedTest
  @MethodSource
  void compileReports(Mistake mistake) throws Exception {
    Compilation compilation = compile(mistake.in(RIGHT));
    assertThat(compilation.errors()).isEmpty();

    Severity severity = mistake.place() == Place.ERROR ? Severity.ERROR : Severity.WARNING;
    assertThat(diagnostics(compilation))
        .anyMatch(
            diagnostic ->
                diagnostic.severity() == severity
                    && diagnostic.code().equals(mistake.code())
                    && diagnostic.toString().contains(mistake.words()));
  }

  static Stream<Mistake> compileReports() {
    return MISTAKES.stream()
        .filter(each -> each.place() == Place.ERROR || each.place() == Place.WARNING);
  }

  @ParameterizedTest
  @MethodSource
  void theLocalRunFails(Mistake mistake) throws Exception {
    Compilation compilation = compile(mistake.in(RIGHT));
    assertThat(diagnostics(compilation)).isEmpty();

    RunResult result = run(compilation);

    assertThat(result.succeeded()).isFalse();
    assertThat(result.toString()).contains(mistake.words());
  }

  static Stream<Mistake> theLocalRunFails() {
    return MISTAKES.stream().filter(each -> each.place() == Place.RUN);
  }

  /** What only the service can know must not be refused here for another reason. */
  @ParameterizedTest
  @MethodSource
  void onlyTheServiceKnows(Mistake mistake) throws Exception {
    Compilation compilation = compile(mistake.in(RIGHT));

    assertThat(diagnostics(compilation)).isEmpty();
    assertThat(run(compilation).succeeded()).isTrue();
  }

  static Stream<Mistake> onlyTheServiceKnows() {
    return MISTAKES.stream().filter(each -> each.place() == Place.SERVICE);
  }

  private static long count(Place place) {
    return MISTAKES.stream().filter(each -> each.place() == place).count();
  }

  private static Compilation compile(String text) {
    return javac()
        .withOptions("-Xlint:all,-processing,-auxiliaryclass")
        .withProcessors(new UserTypesProcessor())
        .compile(JavaFileObjects.forSourceString("example.Churn", IMPORTS + text));
  }

  private static Collection<Diagnostic> diagnostics(Compilation compilation) throws Exception {
    return ((Pipeline) call(load(compilation), "pipeline")).compile().diagnostics();
  }

  /** Runs the pipeline with stand-ins; the report is what the page says. */
  private static RunResult run(Compilation compilation) throws Exception {
    Class<?> churn = load(compilation);
    String evaluation = (String) call(churn, "evaluation");
    LocalRun run =
        LocalRun.of((Pipeline) call(churn, "pipeline"))
            .processing(
                "Evaluate", job -> job.writeFile("evaluation", "evaluation.json", evaluation))
            .others(StepRunner.succeed());
    for (Map.Entry<?, ?> value : ((Map<?, ?>) call(churn, "start")).entrySet()) {
      run = run.parameter((String) value.getKey(), (String) value.getValue());
    }
    return run.start();
  }

  private static Object call(Class<?> type, String method) throws Exception {
    Method found = type.getDeclaredMethod(method);
    found.setAccessible(true);
    return found.invoke(null);
  }

  /** Loads what was compiled, in a class loader of its own. */
  private static Class<?> load(Compilation compilation) throws ClassNotFoundException {
    return new ClassLoader(MistakesTest.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        JavaFileObject file =
            compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                .orElseThrow(() -> new ClassNotFoundException(name));
        try (var in = file.openInputStream()) {
          byte[] bytes = in.readAllBytes();
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }.loadClass("example.Churn");
  }

  private static String right() {
    Matcher example = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
    if (!example.find()) {
      throw new IllegalStateException("The page does not show the right pipeline.");
    }
    return example.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

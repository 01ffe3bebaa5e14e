package dev.penstock.processor.user;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Each file has one origin: what lets a build tool process only what has changed. */
class IsolationTest {
  @Test
  void eachFileHasOneOrigin() {
    Recorder recorder = new Recorder();

    Compilation compilation =
        Compiling.compiler(recorder)
            .compile(Compiling.folder(Compiling.RESOURCES.resolve("good/abalone")));

    assertThat(compilation).succeeded();
    assertThat(recorder.origins)
        .isEqualTo(
            Map.of(
                "abalone.AbaloneParametersRef", "[abalone.AbaloneParameters]",
                "abalone.AbaloneParametersValues", "[abalone.AbaloneParameters]",
                "abalone.EvaluationReportRef", "[abalone.EvaluationReport]",
                "abalone.EvaluationReportJson", "[abalone.EvaluationReport]",
                "abalone.PreprocessStep", "[abalone.Preprocess]",
                "abalone.PreprocessContainer", "[abalone.Preprocess]",
                "abalone.EvaluateStep", "[abalone.Evaluate]",
                "abalone.EvaluateContainer", "[abalone.Evaluate]",
                "META-INF/penstock/pipelines/abalone", "[pipeline()]"));
  }

  @Test
  void eachBuilderOfHyperparametersHasOneOrigin() {
    Recorder recorder = new Recorder();

    Compilation compilation =
        Compiling.compiler(recorder)
            .compile(Compiling.folder(Compiling.RESOURCES.resolve("good/churn")));

    assertThat(compilation).succeeded();
    assertThat(recorder.origins)
        .isEqualTo(
            Map.of(
                "churn.ChurnNetHyperparameters", "[churn.ChurnNet]",
                "churn.ChurnNetJson", "[churn.ChurnNet]",
                "churn.PlainHyperparameters", "[churn.Plain]"));
  }

  @Test
  void allOfAContractHasOneOrigin() {
    Recorder recorder = new Recorder();

    Compilation compilation =
        Compiling.compiler(recorder)
            .compile(
                Stream.of("good/training", "good/calls")
                    .flatMap(each -> Stream.of(Compiling.folder(Compiling.RESOURCES.resolve(each))))
                    .toArray(JavaFileObject[]::new));

    assertThat(compilation).succeeded();
    assertThat(recorder.origins)
        .isEqualTo(
            Map.ofEntries(
                entry("training.TrainRankerStep", "[training.TrainRanker]"),
                entry("training.TrainRankerContainer", "[training.TrainRanker]"),
                entry(
                    "training.RankerHyperparameterSet",
                    "[training.TrainRanker.RankerHyperparameters]"),
                entry(
                    "training.RankerHyperparametersJson",
                    "[training.TrainRanker.RankerHyperparameters]"),
                entry("training.TrainPlainStep", "[training.TrainPlain]"),
                entry("training.TrainPlainContainer", "[training.TrainPlain]"),
                entry("calls.JudgeStep", "[calls.Judge]"),
                entry("calls.JudgeCall", "[calls.Judge]"),
                entry("calls.PingStep", "[calls.Ping]"),
                entry("calls.PingCall", "[calls.Ping]"),
                entry("calls.ApprovalStep", "[calls.Approval]"),
                entry("calls.ApprovalCall", "[calls.Approval]")));
  }

  @Test
  void environmentsAreFoundByClassAndMethod() {
    Recorder recorder = new Recorder();

    Compilation compilation =
        Compiling.compiler(recorder)
            .compile(
                Compiling.source(
                    "places.Places",
                    "package places;",
                    "import dev.penstock.annotation.EnvironmentSource;",
                    "import dev.penstock.sagemaker.environment.Environments;",
                    "public final class Places {",
                    "  public static final class Inner {",
                    "    @EnvironmentSource",
                    "    public static Environments all() { return new Environments(); }",
                    "  }",
                    "}"));

    String path = "META-INF/penstock/environments/places.Places.Inner.all";
    assertThat(compilation).succeeded();
    assertThat(recorder.origins).isEqualTo(Map.of(path, "[all()]"));
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, path)
        .contentsAsUtf8String()
        .isEqualTo("class=places.Places$Inner\nmethod=all\n");
  }

  @Test
  void buildToolsKnow() throws IOException {
    Path metaInf = Path.of("src/main/resources/META-INF");
    String name = UserTypesProcessor.class.getName();

    assertThat(Files.readAllLines(metaInf.resolve("gradle/incremental.annotation.processors")))
        .contains(name + ",isolating");
    assertThat(Files.readAllLines(metaInf.resolve("services/" + Processor.class.getName())))
        .contains(name);
  }

  /** Stands between the processor and javac, and writes down what is created for what. */
  private static final class Recorder extends AbstractProcessor {
    private final UserTypesProcessor processor = new UserTypesProcessor();
    private final Map<String, String> origins = new TreeMap<>();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(new Environment(environment, origins));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }

  private record RecordingFiler(Filer filer, Map<String, String> origins) implements Filer {
    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      origins.put(name.toString(), java.util.Arrays.toString(elements));
      return filer.createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence module,
        CharSequence name,
        Element... elements)
        throws IOException {
      origins.put(name.toString(), java.util.Arrays.toString(elements));
      return filer.createResource(location, module, name, elements);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence module, CharSequence name) {
      throw new UnsupportedOperationException("reading other files is not isolating");
    }
  }

  private record Environment(ProcessingEnvironment javac, Map<String, String> origins)
      implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return javac.getOptions();
    }

    @Override
    public Messager getMessager() {
      return javac.getMessager();
    }

    @Override
    public Filer getFiler() {
      return new RecordingFiler(javac.getFiler(), origins);
    }

    @Override
    public Elements getElementUtils() {
      return javac.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return javac.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return javac.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return javac.getLocale();
    }
  }
}

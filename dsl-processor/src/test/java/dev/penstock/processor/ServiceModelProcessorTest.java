package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor writes, and what it says of declarations that the model does not bear out. */
class ServiceModelProcessorTest {
  private static final Path GOOD = Sources.ROOT.resolve("good/StepType.java");
  private static final Path MODEL = Sources.ROOT.resolve("model.json");

  @Test
  void writesWhatWasReviewedAndJavacHasNothingToSayToIt() throws IOException {
    Compilation compilation =
        compile(new ServiceModelProcessor(), MODEL, Sources.file(GOOD), "-Xlint:all,-processing");

    assertThat(compilation).succeededWithoutWarnings();
    GoldenFiles.check(compilation, Sources.ROOT.resolve("expected"));
  }

  @Test
  void writesTheSameEveryTime() throws IOException {
    Compilation once = compile(MODEL, Sources.file(GOOD));
    Compilation again = compile(MODEL, Sources.file(GOOD));

    assertThat(GoldenFiles.generated(once)).isEqualTo(GoldenFiles.generated(again));
  }

  @Test
  void everyFileComesFromTheEnumAlone() {
    RecordingProcessor recording = new RecordingProcessor(new ServiceModelProcessor());

    compile(recording, MODEL, Sources.file(GOOD));

    assertThat(recording.origins()).containsKey("dev.penstock.step.ProcessingMembers");
    assertThat(recording.origins().values())
        .allSatisfy(origins -> assertThat(origins).containsExactly("dev.penstock.step.StepType"));
  }

  @Test
  void isRegistered() throws IOException {
    List<Processor> registered = new ArrayList<>();
    ServiceLoader.load(Processor.class).forEach(registered::add);
    Path incremental =
        Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors");

    assertThat(registered).hasAtLeastOneElementOfType(ServiceModelProcessor.class);
    assertThat(Files.readAllLines(incremental))
        .contains(ServiceModelProcessor.class.getName() + ",isolating");
  }

  @Test
  void asksForTheModelWhereItIsNotNamed() {
    JavaFileObject stepType = stepType("create = \"A\", describe = \"B\"");

    Compilation compilation =
        javac().withProcessors(new ServiceModelProcessor()).compile(with(stepType));

    assertThat(compilation)
        .hadErrorContaining(
            "the service model is not named; pass -Apenstock.serviceModel=PATH to javac")
        .inFile(stepType)
        .onLine(4);
    assertThat(compilation).hadErrorCount(1);
  }

  @Test
  void saysWhyAModelCannotBeRead(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"sagemaker\": [");
    JavaFileObject stepType = stepType("create = \"A\", describe = \"B\"");

    assertThat(compile(broken, stepType))
        .hadErrorContaining("broken.json cannot be read")
        .inFile(stepType)
        .onLine(4);
    assertThat(compile(folder.resolve("absent.json"), stepType))
        .hadErrorContaining("NoSuchFileException")
        .inFile(stepType)
        .onLine(4);
  }

  @Test
  void findsTheServiceThatWasMeant() {
    assertError(
        "service = \"bedrok\", create = \"A\", describe = \"B\"",
        "the service model has no service \"bedrok\"; did you mean \"bedrock\"?");
  }

  @Test
  void findsTheOperationThatWasMeant() {
    assertError(
        "create = \"CreateProcessingJobs\", describe = \"DescribeProcessingJob\"",
        "sagemaker has no operation \"CreateProcessingJobs\" in the service model; did you mean"
            + " \"CreateProcessingJob\"?");
    assertError(
        "create = \"CreateProcessingJob\", describe = \"Observe\"",
        "sagemaker has no operation \"Observe\" in the service model; write one of"
            + " CreateProcessingJob, DescribeProcessingJob, StopProcessingJob");
  }

  @Test
  void refusesOperationsThatSayNothing() {
    assertError(
        "create = \"StopProcessingJob\", describe = \"DescribeProcessingJob\"",
        "StopProcessingJob takes no request; name the operation whose request is the step's");
    assertError(
        "create = \"CreateProcessingJob\", describe = \"StopProcessingJob\"",
        "StopProcessingJob has no response; name the operation whose response is the step's");
  }

  @Test
  void findsTheMemberThatWasMeant() {
    String operations = "create = \"CreateProcessingJob\", describe = \"DescribeProcessingJob\"";
    assertError(
        operations + ", name = \"ProcessingJobNam\"",
        "CreateProcessingJob has no member \"ProcessingJobNam\"; did you mean"
            + " \"ProcessingJobName\"?");
    assertError(
        operations + ", omit = {\"Tree\", \"ClientTokens\"}",
        "CreateProcessingJob has no member \"ClientTokens\"; did you mean \"ClientToken\"?");
    assertError(
        operations + ", defaulted = \"RoleARNs\"",
        "CreateProcessingJob has no member \"RoleARNs\"; did you mean \"RoleArn\"?");
  }

  @Test
  void followsPropertiesIntoTheResponseOnlyWhereThereAreSome() {
    assertError(
        "create = \"CreateProcessingJob\", describe = \"DescribeProcessingJob.Trie\"",
        "DescribeProcessingJob.Trie has no member \"Trie\"; did you mean \"Tree\"?");
    assertError(
        "create = \"CreateProcessingJob\", describe = \"DescribeProcessingJob.Path\"",
        "DescribeProcessingJob.Path is no structure; leave out its last member");
  }

  @Test
  void belongsOnStepTypeAlone() {
    JavaFileObject other =
        JavaFileObjects.forSourceString(
            "other.Kind",
            """
            package other;
            enum Kind {
              @dev.penstock.internal.ServiceStep(create = "A", describe = "B")
              PROCESSING
            }
            """);

    assertThat(compile(MODEL, other))
        .hadErrorContaining(
            "@ServiceStep belongs on a constant of dev.penstock.step.StepType; move it there")
        .inFile(other)
        .onLine(3);
  }

  @Test
  void reportsEverythingAtOnceAndWritesWhatIsRight() {
    JavaFileObject stepType =
        JavaFileObjects.forSourceString(
            "dev.penstock.step.StepType",
            """
            package dev.penstock.step;
            import dev.penstock.internal.ServiceStep;
            enum StepType {
              @ServiceStep(create = "CreateProcessingJob", describe = "DescribeProcessingJob",
                  name = "Nonsense",
                  omit = "Nothing")
              PROCESSING,
              @ServiceStep(service = "bedrock", create = "CreateCustomModel",
                  describe = "GetCustomModel")
              CUSTOM_MODEL
            }
            """);

    RecordingProcessor recording = new RecordingProcessor(new ServiceModelProcessor());
    Compilation compilation = compile(recording, MODEL, stepType);

    assertThat(compilation).hadErrorCount(2);
    assertThat(compilation).hadErrorContaining("\"Nonsense\"").inFile(stepType).onLine(5);
    assertThat(compilation).hadErrorContaining("\"Nothing\"").inFile(stepType).onLine(6);
    assertThat(recording.origins().keySet())
        .contains("dev.penstock.model.bedrock.CustomModelArguments")
        .noneMatch(name -> name.contains("Processing"));
  }

  /** The error stands once, at the annotation's line. */
  private static void assertError(String annotation, String message) {
    JavaFileObject stepType = stepType(annotation);
    Compilation compilation = compile(MODEL, stepType);

    assertThat(compilation).hadErrorContaining(message).inFile(stepType).onLine(4);
    assertThat(compilation).hadErrorCount(1);
  }

  private static JavaFileObject stepType(String annotation) {
    return JavaFileObjects.forSourceString(
        "dev.penstock.step.StepType",
        """
        package dev.penstock.step;
        import dev.penstock.internal.ServiceStep;
        enum StepType {
          @ServiceStep(%s)
          PROCESSING
        }
        """
            .formatted(annotation));
  }

  private static Compilation compile(Path model, JavaFileObject stepType) {
    return compile(new ServiceModelProcessor(), model, stepType);
  }

  private static Compilation compile(
      Processor processor, Path model, JavaFileObject stepType, String... options) {
    return javac()
        .withProcessors(processor)
        .withOptions(
            Stream.concat(Stream.of("-Apenstock.serviceModel=" + model), Stream.of(options))
                .toList())
        .compile(with(stepType));
  }

  private static List<JavaFileObject> with(JavaFileObject file) {
    List<JavaFileObject> files = new ArrayList<>(Sources.stubs());
    files.add(file);
    return files;
  }
}

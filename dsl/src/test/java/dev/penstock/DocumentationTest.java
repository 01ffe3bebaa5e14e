package dev.penstock;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.penstock.processor.user.UserTypesProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What the documentation shows compiles, and so does the pipeline it makes. */
class DocumentationTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  // What cannot stand inside of a method.
  private static final Pattern DECLARATION = Pattern.compile("/\\*\\*|@|public ");

  @Test
  void theStepsCompileAsTheyAreShown() throws Exception {
    String page = Files.readString(Path.of("../docs/steps.md"));
    Map<Boolean, String> examples =
        EXAMPLE
            .matcher(page)
            .results()
            .map(each -> each.group(1))
            .collect(
                Collectors.partitioningBy(
                    each -> DECLARATION.matcher(each).lookingAt(), Collectors.joining()));
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing", "-Werror")
            .withProcessors(new UserTypesProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "example.Steps",
                    """
                    package example;

                    import static dev.penstock.value.Values.join;
                    import static dev.penstock.value.Values.literal;

                    import dev.penstock.*;
                    import dev.penstock.annotation.*;
                    import dev.penstock.annotation.Channel;
                    import dev.penstock.model.sagemaker.*;
                    import dev.penstock.step.*;
                    import dev.penstock.value.*;
                    import java.io.*;
                    import java.nio.file.Files;
                    import java.nio.file.Path;
                    import java.time.Duration;
                    import java.time.Period;
                    import java.util.List;
                    import java.util.Map;

                    public class Steps {
                      static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/image:1";

                    """
                        + examples.get(true)
                        + "public static Pipeline pipeline() {"
                        + examples.get(false)
                        + "return pipeline; } }"));

    assertThat(compilation).succeeded();
    assertThat(run(compilation).compile().errors()).isEmpty();
  }

  /** Runs the example in a class loader of its own. */
  private static Pipeline run(Compilation compilation) throws Exception {
    ClassLoader loader =
        new ClassLoader(DocumentationTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            String path = name.replace('.', '/') + ".class";
            JavaFileObject file =
                compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path).orElse(null);
            if (file == null) {
              throw new ClassNotFoundException(name);
            }
            try (var in = file.openInputStream()) {
              byte[] bytes = in.readAllBytes();
              return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
        };
    return (Pipeline) loader.loadClass("example.Steps").getMethod("pipeline").invoke(null);
  }
}

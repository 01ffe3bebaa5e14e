package dev.penstock.sagemaker.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles and runs a construct against classes that look like the CDK's. */
final class CdkCompiler {
  private static final Path CDK = Path.of("src/test/resources/export/cdk").toAbsolutePath();

  private CdkCompiler() {}

  /** The properties that the construct gives its pipeline, for a role of the name R. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> run(Path folder, String className, String source) throws Exception {
    Path file = folder.resolve(className + ".java");
    Files.writeString(file, source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(file, classes);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> construct = loader.loadClass("software.constructs.Construct");
      loader
          .loadClass(className)
          .getConstructor(construct, String.class, String.class)
          .newInstance(null, "id", "R");
      return (Map<String, Object>)
          loader
              .loadClass("software.amazon.awscdk.services.sagemaker.CfnPipeline")
              .getField("built")
              .get(null);
    }
  }

  private static void compile(Path file, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        var sources = Files.walk(CDK)) {
      List<Path> all = new ArrayList<>(sources.filter(Files::isRegularFile).toList());
      all.add(file);
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(all))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}

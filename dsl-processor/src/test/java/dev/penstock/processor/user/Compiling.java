package dev.penstock.processor.user;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles users' sources with the processor, against the DSL's own sources as far as they stand
 * alone and stubs of the rest.
 */
final class Compiling {
  static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path DSL = Path.of("../dsl/src/main/java");
  private static final List<String> REAL =
      List.of("annotation", "algorithm", "expression", "value", "condition", "report", "work");
  static final List<File> CLASSES = classPath();

  private Compiling() {}

  /** Compiles as a strict user does. */
  static Compilation strictly(JavaFileObject... sources) {
    return compiler(new UserTypesProcessor())
        .withOptions("-Xlint:all,-processing", "-Werror", "-Xdoclint:all/protected", "-parameters")
        .compile(sources);
  }

  static Compilation of(JavaFileObject... sources) {
    return compiler(new UserTypesProcessor()).compile(sources);
  }

  /** Compiles on after errors, as Error Prone has it. */
  static Compilation goingOn(JavaFileObject... sources) {
    return compiler(new UserTypesProcessor())
        .withOptions("-XDshould-stop.ifError=FLOW")
        .compile(sources);
  }

  static Compiler compiler(Processor... processors) {
    return Compiler.javac().withClasspath(CLASSES).withProcessors(processors);
  }

  static JavaFileObject source(String name, String... lines) {
    return JavaFileObjects.forSourceLines(name, lines);
  }

  static JavaFileObject[] folder(Path folder) {
    return files(folder).stream().map(Compiling::file).toArray(JavaFileObject[]::new);
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject file(Path path) {
    try {
      return JavaFileObjects.forResource(path.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<File> classPath() {
    List<File> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.contains("jackson") || entry.contains("jspecify")) {
        path.add(new File(entry));
      }
    }
    try {
      Path classes = Files.createDirectories(Path.of("target/stub-classes"));
      compileStubs(classes, path);
      path.add(classes.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(path);
  }

  private static void compileStubs(Path classes, List<File> path) throws IOException {
    Path stubs = RESOURCES.resolve("stubs");
    List<Path> sources = new ArrayList<>(files(stubs));
    for (String part : REAL) {
      sources.addAll(files(DSL.resolve("dev/penstock").resolve(part)));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              classes.toString(),
              "-sourcepath",
              stubs + File.pathSeparator + DSL,
              "-classpath",
              String.join(File.pathSeparator, path.stream().map(File::toString).toList()));
      boolean done =
          javac
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IllegalStateException("the stubs do not compile");
      }
    }
  }
}

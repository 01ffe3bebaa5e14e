package dev.penstock.importer;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.processor.user.UserTypesProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sources in memory, with the annotation processor, and then the pipeline that they are.
 */
final class Circle {
  private Circle() {}

  /**
   * What came of it.
   *
   * @param messages what javac had to say, warnings too, each with file and line
   * @param compilation what the pipeline compiled to, or null when javac or its code failed
   */
  public record Result(
      List<String> messages, List<Place> errors, @Nullable Compilation compilation) {}

  /**
   * Where javac found an error.
   *
   * @param className the class whose file it is in
   * @param line its line there, from 1
   */
  public record Place(String className, long line) {}

  /**
   * Goes the circle.
   *
   * @param sources texts by the simple names of their classes
   */
  static Result go(String packageName, String className, Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new ImportFailure(
          "This Java has no compiler, which shows that what is imported is the same pipeline."
              + " Run with a JDK.");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Memory memory = new Memory(files);
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(new Source(packageName, name, text)));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new PrintWriter(Writer.nullWriter()),
              memory,
              diagnostics,
              List.of("-Xlint:all,-processing,-classfile", "-parameters"),
              null,
              units);
      task.setProcessors(List.of(new UserTypesProcessor()));
      boolean sound = task.call();
      List<String> messages = new ArrayList<>();
      List<Place> errors = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
        messages.add(text(each));
        if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
          String file = each.getSource().getName().replaceAll(".*/", "");
          errors.add(new Place(file.replace(".java", ""), each.getLineNumber()));
        }
      }
      return sound
          ? run(packageName, className, memory, messages)
          : new Result(List.copyOf(messages), List.copyOf(errors), null);
    } catch (RuntimeException | StackOverflowError crashed) {
      return new Result(List.of("javac gave up: " + crashed), List.of(), null);
    } catch (IOException e) {
      throw new ImportFailure("The sources cannot be compiled: " + e.getMessage());
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file =
        diagnostic.getSource() == null
            ? ""
            : diagnostic.getSource().getName().replaceAll(".*/", "")
                + ":"
                + diagnostic.getLineNumber()
                + ": ";
    return file + diagnostic.getMessage(Locale.ROOT);
  }

  private static Result run(
      String packageName, String className, Memory memory, List<String> messages) {
    String name = packageName.isEmpty() ? className : packageName + "." + className;
    try {
      Object made =
          Class.forName(name, true, new Loader(memory)).getMethod("pipeline").invoke(null);
      return new Result(List.copyOf(messages), List.of(), ((Pipeline) made).compile());
    } catch (InvocationTargetException | ExceptionInInitializerError thrown) {
      messages.add("The pipeline could not be made: " + thrown.getCause());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException unusable) {
      messages.add("The pipeline could not be made: " + unusable);
    }
    return new Result(List.copyOf(messages), List.of(), null);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String packageName, String name, String text) {
      super(
          URI.create("memory:///" + packageName.replace('.', '/') + "/" + name + ".java"),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes what javac writes. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> classes = new HashMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Output output = new Output(className, kind);
      if (kind == JavaFileObject.Kind.CLASS) {
        classes.put(className, output);
      }
      return output;
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return new Output(relativeName, JavaFileObject.Kind.OTHER);
    }

    @Override
    public boolean hasLocation(Location location) {
      return location != StandardLocation.SOURCE_OUTPUT && super.hasLocation(location);
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name, Kind kind) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Memory memory;

    Loader(Memory memory) {
      super(Pipeline.class.getClassLoader());
      this.memory = memory;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Output output = memory.classes.get(name);
      if (output == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = output.bytes.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}

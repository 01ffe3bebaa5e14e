package dev.penstock.processor.user;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Runs what was compiled. */
final class Loading extends URLClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  Loading(Compilation compilation) throws IOException {
    super(urls(), Loading.class.getClassLoader());
    assertThat(compilation).succeeded();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
          classes.put(name.replace(".class", "").replace('/', '.'), in.readAllBytes());
        }
      }
    }
  }

  /** Calls a public static method without parameters of a public class. */
  @Nullable Object call(String className, String method) throws ReflectiveOperationException {
    try {
      return loadClass(className).getMethod(method).invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  private static URL[] urls() throws MalformedURLException {
    URL[] urls = new URL[Compiling.CLASSES.size()];
    for (int i = 0; i < urls.length; i++) {
      File file = Compiling.CLASSES.get(i);
      urls[i] = file.toURI().toURL();
    }
    return urls;
  }
}

package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.source.util.JavacTask;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Importing any definition gives Java or the one failure that says why not. The Java parses, and
 * nothing of the definition stands in it but in literals and in names of letters and digits.
 */
final class ImportFuzzTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.,:;(){}<>@=+*/ \\n-]*");

  static List<byte[]> seeds() throws IOException {
    return Seeds.all();
  }

  @MethodSource("seeds")
  @FuzzTest
  void imports(byte[] bytes) throws IOException {
    Map<String, String> sources;
    try {
      sources =
          Importer.sources(
              DefinitionFile.parse("fuzz", bytes).definition(), "fuzz", "FuzzPipeline");
    } catch (DefinitionSyntaxException | ImportFailure expected) {
      return;
    }
    for (String source : sources.values()) {
      String code = LITERAL.matcher(source).replaceAll("");
      assertThat(CODE.matcher(code).matches()).as(code).isTrue();
      assertThat(errors(source)).as(source).isEmpty();
    }
  }

  private static List<?> errors(String source) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///Fuzz.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    ((JavacTask) JAVAC.getTask(null, FILES, diagnostics, null, null, List.of(file))).parse();
    return diagnostics.getDiagnostics();
  }
}

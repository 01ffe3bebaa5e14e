package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookJobStepTest {
  @TempDir private Path folder;

  @Test
  void takesTheNotebookAndWhatItNeedsAlongInOneFolder() throws IOException {
    Path notebook = Files.writeString(folder.resolve("report.ipynb"), "{}");
    Path module = Files.createDirectories(folder.resolve("lib")).resolve("util.py");
    Files.writeString(module, "VALUE = 1\n");
    Compilation compilation = pipeline(notebook, folder.resolve("lib")).compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    String place = compilation.assets().get(0).s3Uri().replace("/lib/util.py", "");
    assertThat(place).matches("s3://bucket/P/code/[0-9a-f]{64}");
    assertThat(compilation.assets())
        .extracting(Asset::s3Uri)
        .containsExactly(place + "/lib/util.py", place + "/report.ipynb");
    assertThat(new String(compilation.definition().toBytes(), StandardCharsets.UTF_8))
        .contains("\"S3Uri\":\"" + place + "\"")
        .contains("\"TrainingJobName\":\"report-ipynb\"")
        .contains("\"AWS_DEFAULT_REGION\":\"eu-west-1\"");

    Files.writeString(module, "VALUE = 2\n");
    assertThat(pipeline(notebook, folder.resolve("lib")).compile().assets().get(0).s3Uri())
        .doesNotStartWith(place);
  }

  @Test
  void reportsWhatIsNotThere() {
    assertThat(pipeline(folder.resolve("none.ipynb")).compile().errors())
        .extracting(Diagnostic::code)
        .containsExactly("PSK111");
  }

  private static Pipeline pipeline(Path notebook, Path... more) {
    return Pipeline.named("P")
        .defaults(
            PipelineDefaults.builder()
                .role("arn:aws:iam::111122223333:role/PipelineRole")
                .bucket("bucket")
                .build())
        .steps(
            NotebookJobStep.named("Report")
                .image("111122223333.dkr.ecr.eu-west-1.amazonaws.com/notebooks:1", "python3")
                .notebook(notebook, more)
                .build())
        .build();
  }
}

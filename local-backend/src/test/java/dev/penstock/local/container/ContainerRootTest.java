package dev.penstock.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerRootTest {
  @Property
  void noPathLeavesTheFolder(@ForAll("paths") String path) {
    Path folder = Path.of("/work/container");
    try {
      assertThat(new ContainerRoot(folder).path(path)).startsWithRaw(folder.resolve("opt/ml"));
    } catch (IllegalArgumentException refused) {
      // As good.
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("/", "..", ".", "opt", "ml", "a", "\\", "~", "//", " ", "\0", "%2e%2e")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .map(path -> path.length() % 2 == 0 ? "/opt/ml/" + path : path);
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/ml, ROOT/opt/ml",
    "/opt/ml/model, ROOT/opt/ml/model",
    "--in=/opt/ml/input:/opt/ml/model, --in=ROOT/opt/ml/input:ROOT/opt/ml/model",
    "'[\"/opt/ml/a\"]', '[\"ROOT/opt/ml/a\"]'",
    "/opt/mlflow, /opt/mlflow",
    "/opt/ml-data, /opt/ml-data",
    "/srv/opt/ml/x, /srv/opt/ml/x",
    "s3://bucket/opt/ml/x, s3://bucket/opt/ml/x",
    "'', ''",
  })
  void replacesThePathAlone(String text, String expected) {
    ContainerRoot root = new ContainerRoot(Path.of("/work/$1 a\\b"));
    assertThat(root.rewrite(text)).isEqualTo(expected.replace("ROOT", "/work/$1 a\\b"));
  }
}

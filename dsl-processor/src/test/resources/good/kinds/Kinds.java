package kinds;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.value.S3Uri;
import java.util.List;
import java.util.Map;

/** Everything that components can be, nested in a class and not public. */
final class Kinds {
  private Kinds() {}

  enum Colour {
    RED,
    GREEN
  }

  interface Common {
    @Default("9223372036854775807")
    long mostRows();
  }

  @PipelineParameters
  interface Settings extends Common {
    String required();

    Colour colour();

    S3Uri place();

    @Name("mAPThreshold")
    @Default("-1e-3")
    float mapThreshold();

    @Default("false")
    Boolean dry_run();

    @Default("")
    String tag();

    @Default("*/ \\u0022 \"$L ${x} @see <b>")
    String odd();

    @Default("7")
    Integer boxed();

    default int notOne() {
      return 1;
    }
  }

  @ReportSchema
  record Tree(
      int size,
      Long bytes,
      float weight,
      boolean leaf,
      String label,
      @Name("top.k") List<Double> topK,
      Map<String, List<Integer>> counts,
      List<Tree> children,
      Map<String, Other.Node> nodes,
      Node node) {}

  record Node(double score) {}

  static final class Other {
    record Node(double score, List<Other.Node> next) {}
  }

  @ProcessingContract
  record NoInputs(
      @Output("/opt/ml/processing/a") @Name("a.b") S3Uri a,
      @Output("/opt/ml/processing/b") @Report(value = "deep/tree.json", name = "KindsReport") Tree tree) {}

  @ProcessingContract
  interface Copy {
    @Input("/opt/ml/processing/in")
    @Name("transform_input")
    S3Uri input1();

    @Output("/opt/ml/processing/out")
    S3Uri copied();
  }
}

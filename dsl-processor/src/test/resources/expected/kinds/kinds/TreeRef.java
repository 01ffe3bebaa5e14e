package kinds;

import dev.penstock.report.ReportList;
import dev.penstock.report.ReportMap;
import dev.penstock.report.ReportPath;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The values of the report {@link Kinds.Tree}, to use in a pipeline.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class TreeRef {
  private final ReportPath path;

  private final S3UriValue output;

  private final String filePath;

  private TreeRef(ReportPath path, S3UriValue output, String filePath) {
    this.path = path;
    this.output = output;
    this.filePath = filePath;
  }

  /**
   * Refers to the report that a step writes.
   *
   * @param step the step
   * @param propertyFile the name under which the step declares the report
   * @param outputName the output that holds it
   * @param filePath the report's file, relative to the output
   * @return the reference
   */
  public static TreeRef of(AbstractProcessingStep step, String propertyFile, String outputName,
      String filePath) {
    return new TreeRef(ReportPath.root(step, propertyFile), step.output(outputName), filePath);
  }

  /**
   * Returns where the report's file lies.
   *
   * @return its S3 URI
   */
  public S3UriValue file() {
    return ReportPath.file(output, filePath);
  }

  /**
   * Returns where the output lies that holds the report.
   *
   * @return its S3 URI
   */
  public S3UriValue uri() {
    return output;
  }

  /**
   * The member {@code size}.
   *
   * @return the reference
   */
  public IntegerValue size() {
    return path.member("size").integer();
  }

  /**
   * The member {@code bytes}.
   *
   * @return the reference
   */
  public IntegerValue bytes() {
    return path.member("bytes").integer();
  }

  /**
   * The member {@code weight}.
   *
   * @return the reference
   */
  public FloatValue weight() {
    return path.member("weight").number();
  }

  /**
   * The member {@code leaf}.
   *
   * @return the reference
   */
  public BooleanValue leaf() {
    return path.member("leaf").bool();
  }

  /**
   * The member {@code label}.
   *
   * @return the reference
   */
  public StringValue label() {
    return path.member("label").string();
  }

  /**
   * The member {@code top.k}.
   *
   * @return the reference
   */
  public ReportList<FloatValue> topK() {
    return new ReportList<>(path.member("top.k"), ReportPath::number);
  }

  /**
   * The member {@code counts}.
   *
   * @return the reference
   */
  public ReportMap<ReportList<IntegerValue>> counts() {
    return new ReportMap<>(path.member("counts"), place -> new ReportList<>(place, ReportPath::integer));
  }

  /**
   * The member {@code children}.
   *
   * @return the reference
   */
  public ReportList<TreeMemberRef> children() {
    return new ReportList<>(path.member("children"), TreeMemberRef::new);
  }

  /**
   * The member {@code nodes}.
   *
   * @return the reference
   */
  public ReportMap<NodeRef> nodes() {
    return new ReportMap<>(path.member("nodes"), NodeRef::new);
  }

  /**
   * The member {@code node}.
   *
   * @return the reference
   */
  public KindsNodeRef node() {
    return new KindsNodeRef(path.member("node"));
  }

  /**
   * Returns a text that compile finds and reports when it was concatenated into a Java string.
   */
  @Override
  public String toString() {
    return path.toString();
  }

  /**
   * The values of a {@link Kinds.Tree} in the report.
   */
  public static final class TreeMemberRef {
    private final ReportPath path;

    private TreeMemberRef(ReportPath path) {
      this.path = path;
    }

    /**
     * The member {@code size}.
     *
     * @return the reference
     */
    public IntegerValue size() {
      return path.member("size").integer();
    }

    /**
     * The member {@code bytes}.
     *
     * @return the reference
     */
    public IntegerValue bytes() {
      return path.member("bytes").integer();
    }

    /**
     * The member {@code weight}.
     *
     * @return the reference
     */
    public FloatValue weight() {
      return path.member("weight").number();
    }

    /**
     * The member {@code leaf}.
     *
     * @return the reference
     */
    public BooleanValue leaf() {
      return path.member("leaf").bool();
    }

    /**
     * The member {@code label}.
     *
     * @return the reference
     */
    public StringValue label() {
      return path.member("label").string();
    }

    /**
     * The member {@code top.k}.
     *
     * @return the reference
     */
    public ReportList<FloatValue> topK() {
      return new ReportList<>(path.member("top.k"), ReportPath::number);
    }

    /**
     * The member {@code counts}.
     *
     * @return the reference
     */
    public ReportMap<ReportList<IntegerValue>> counts() {
      return new ReportMap<>(path.member("counts"), place -> new ReportList<>(place, ReportPath::integer));
    }

    /**
     * The member {@code children}.
     *
     * @return the reference
     */
    public ReportList<TreeMemberRef> children() {
      return new ReportList<>(path.member("children"), TreeMemberRef::new);
    }

    /**
     * The member {@code nodes}.
     *
     * @return the reference
     */
    public ReportMap<NodeRef> nodes() {
      return new ReportMap<>(path.member("nodes"), NodeRef::new);
    }

    /**
     * The member {@code node}.
     *
     * @return the reference
     */
    public KindsNodeRef node() {
      return new KindsNodeRef(path.member("node"));
    }

    /**
     * Returns a text that compile finds and reports when it was concatenated into a Java string.
     */
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * The values of a {@link Kinds.Other.Node} in the report.
   */
  public static final class NodeRef {
    private final ReportPath path;

    private NodeRef(ReportPath path) {
      this.path = path;
    }

    /**
     * The member {@code score}.
     *
     * @return the reference
     */
    public FloatValue score() {
      return path.member("score").number();
    }

    /**
     * The member {@code next}.
     *
     * @return the reference
     */
    public ReportList<NodeRef> next() {
      return new ReportList<>(path.member("next"), NodeRef::new);
    }

    /**
     * Returns a text that compile finds and reports when it was concatenated into a Java string.
     */
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * The values of a {@link Kinds.Node} in the report.
   */
  public static final class KindsNodeRef {
    private final ReportPath path;

    private KindsNodeRef(ReportPath path) {
      this.path = path;
    }

    /**
     * The member {@code score}.
     *
     * @return the reference
     */
    public FloatValue score() {
      return path.member("score").number();
    }

    /**
     * Returns a text that compile finds and reports when it was concatenated into a Java string.
     */
    @Override
    public String toString() {
      return path.toString();
    }
  }
}

package kinds;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import dev.penstock.report.ReportWriter;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes the report {@link Kinds.Tree}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class TreeJson {
  private static final ReportType<Kinds.Tree> TREE = ReportType.object(TreeJson::readTree, TreeJson::writeTree);

  private static final ReportType<Kinds.Other.Node> NODE = ReportType.object(TreeJson::readNode, TreeJson::writeNode);

  private static final ReportType<Kinds.Node> KINDS_NODE = ReportType.object(TreeJson::readKindsNode, TreeJson::writeKindsNode);

  private TreeJson() {
  }

  /**
   * Reads a report from a file.
   *
   * @param file the file
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants; the message says where
   */
  public static Kinds.Tree read(Path file) {
    return ReportFile.read(file, TREE);
  }

  /**
   * Reads a report from a text.
   *
   * @param json the report
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants; the message says where
   */
  public static Kinds.Tree parse(String json) {
    return ReportFile.parse(json, TREE);
  }

  /**
   * Writes a report into a file, with the folders above it. Nobody sees a part of it.
   *
   * @param report the report
   * @param file the file
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public static void write(Kinds.Tree report, Path file) {
    ReportFile.write(report, file, TREE);
  }

  /**
   * Writes a report as a text.
   *
   * @param report the report
   * @return JSON on one line
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public static String toJson(Kinds.Tree report) {
    return ReportFile.toJson(report, TREE);
  }

  private static Kinds.Tree readTree(ReportValue object) {
    return new Kinds.Tree(object.get("size", ReportType.INT),
            object.get("bytes", ReportType.LONG),
            object.get("weight", ReportType.FLOAT),
            object.get("leaf", ReportType.BOOLEAN),
            object.get("label", ReportType.STRING),
            object.get("top.k", ReportType.list(ReportType.DOUBLE)),
            object.get("counts", ReportType.map(ReportType.list(ReportType.INT))),
            object.get("children", ReportType.list(TREE)),
            object.get("nodes", ReportType.map(NODE)),
            object.get("node", KINDS_NODE));
  }

  private static void writeTree(Kinds.Tree record, ReportWriter out) {
    out.set("size", record.size(), ReportType.INT);
    out.set("bytes", record.bytes(), ReportType.LONG);
    out.set("weight", record.weight(), ReportType.FLOAT);
    out.set("leaf", record.leaf(), ReportType.BOOLEAN);
    out.set("label", record.label(), ReportType.STRING);
    out.set("top.k", record.topK(), ReportType.list(ReportType.DOUBLE));
    out.set("counts", record.counts(), ReportType.map(ReportType.list(ReportType.INT)));
    out.set("children", record.children(), ReportType.list(TREE));
    out.set("nodes", record.nodes(), ReportType.map(NODE));
    out.set("node", record.node(), KINDS_NODE);
  }

  private static Kinds.Other.Node readNode(ReportValue object) {
    return new Kinds.Other.Node(object.get("score", ReportType.DOUBLE),
            object.get("next", ReportType.list(NODE)));
  }

  private static void writeNode(Kinds.Other.Node record, ReportWriter out) {
    out.set("score", record.score(), ReportType.DOUBLE);
    out.set("next", record.next(), ReportType.list(NODE));
  }

  private static Kinds.Node readKindsNode(ReportValue object) {
    return new Kinds.Node(object.get("score", ReportType.DOUBLE));
  }

  private static void writeKindsNode(Kinds.Node record, ReportWriter out) {
    out.set("score", record.score(), ReportType.DOUBLE);
  }
}

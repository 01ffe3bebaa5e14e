package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Reference;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.importer.step.StepFacts.ReportFacts;
import dev.penstock.importer.step.StepFacts.ReportMember;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.value.JsonGet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are read of JSON files, and the files. */
final class FileValues {
  private final Scope scope;
  private final Expressions expressions;

  FileValues(Scope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** The file of a report, which a contract's reference knows. */
  @Nullable Typed reportFile(String on, ArrayNode values) {
    if (!on.equals("/")
        || values.elements().size() != 2
        || !(values.elements().get(0) instanceof ObjectNode output)
        || !(values.elements().get(1) instanceof TextNode path)
        || output.text("Get") == null) {
      return null;
    }
    Reference reference = new Reference(String.valueOf(output.text("Get")), "");
    StepName step = reference.step() == null ? null : scope.step(reference.step());
    List<String> steps = PathSteps.of(reference.path());
    String name = steps == null ? null : StepValues.outputOf(steps);
    if (step == null || name == null) {
      return null;
    }
    for (ReportFacts report : step.facts().reports().values()) {
      if (report.output().equals(name) && report.filePath().equals(path.value())) {
        return new Typed(step.code().call(report.method()).call("file"), Want.S3_URI);
      }
    }
    return null;
  }

  @Nullable Typed jsonGet(ObjectNode body, Want want) {
    String path = body.text("Path");
    if (path == null || body.members().size() != 2) {
      return null;
    }
    // A location is a text in a file.
    Want read =
        want == Want.ANY || want == Want.S3_URI
            ? Want.STRING
            : want == Want.NUMBER ? Want.FLOAT : want;
    boolean readable = Set.of(Want.STRING, Want.INTEGER, Want.FLOAT, Want.BOOLEAN).contains(read);
    if (body.get("PropertyFile") instanceof ObjectNode file && file.text("Get") != null) {
      return propertyFile(String.valueOf(file.text("Get")), path, read, readable);
    }
    Node uri = body.get("S3Uri");
    if (uri instanceof ObjectNode join && join.get("Std:Join") != null && readable) {
      Code location = expressions.value(uri, Want.S3_URI);
      return location == null
          ? null
          : new Typed(
              Code.staticCall(JsonGet.class, "of", location).call(read.reader(), Code.text(path)),
              read);
    }
    return null;
  }

  private @Nullable Typed propertyFile(String get, String path, Want read, boolean readable) {
    Reference reference = new Reference(get, "");
    StepName step = reference.step() == null ? null : scope.step(reference.step());
    String prefix = "Steps." + reference.step() + ".PropertyFiles.";
    if (step == null
        || !get.startsWith(prefix)
        || !AbstractProcessingStep.class.isAssignableFrom(step.facts().stepClass())) {
      return null;
    }
    String name = get.substring(prefix.length());
    ReportFacts report = step.facts().reports().get(name);
    Typed member = report == null ? null : member(step.code(), report, path);
    if (member != null && read.takes(member.type())) {
      return member;
    }
    return readable
        ? new Typed(
            step.code().call("propertyFile", Code.text(name)).call(read.reader(), Code.text(path)),
            read)
        : null;
  }

  private static @Nullable Typed member(Code step, ReportFacts report, String path) {
    List<String> steps = PathSteps.of(path);
    if (steps == null) {
      return null;
    }
    Code code = step.call(report.method());
    ReportMember at = report.members();
    for (String each : steps) {
      ReportMember next = at.members().get(each);
      if (next == null) {
        return null;
      }
      code =
          PathSteps.isMember(each)
              ? code.call(next.method())
              : PathSteps.isName(each)
                  ? code.call("key", Code.text(PathSteps.text(each)))
                  : code.call("at", new Code.Plain(PathSteps.text(each)));
      at = next;
    }
    return at.value() == null ? null : new Typed(code, at.value());
  }
}

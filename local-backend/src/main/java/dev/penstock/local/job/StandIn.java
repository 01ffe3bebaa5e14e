package dev.penstock.local.job;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.s3.S3Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes up what the pipeline reads of a job that is not run. */
final class StandIn {
  private StandIn() {}

  static StepOutcome succeed(StepJob job) throws IOException {
    for (ExpectedReads.Report report : job.expected().reports()) {
      write(job, report);
    }
    MadeUpTree properties = new MadeUpTree();
    job.expected().properties().forEach(each -> properties.put(each.path(), each.example()));
    Map<String, Node> outputs = new LinkedHashMap<>();
    for (ExpectedReads.Declared declared : job.expected().outputs()) {
      outputs.put(declared.name(), declared.example());
    }
    return StepOutcome.succeeded().with(properties.toNode()).with(new ObjectNode(outputs));
  }

  private static void write(StepJob job, ExpectedReads.Report report) throws IOException {
    MadeUpTree content = new MadeUpTree();
    report.values().forEach(each -> content.put(each.path(), each.example()));
    byte[] json = content.toNode().toString().getBytes(StandardCharsets.UTF_8);
    job.store().write(S3Location.parse(report.s3Uri()), new ByteArrayInputStream(json));
  }
}

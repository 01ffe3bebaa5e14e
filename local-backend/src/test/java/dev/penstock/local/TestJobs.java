package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.job.ExpectedReads;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StopSignal;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.S3Location;
import dev.penstock.step.StepType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Jobs for a runner, without an engine. */
public final class TestJobs {
  public final FolderStore store;
  public final StopSignal stop = new StopSignal();
  public final List<String> log = new CopyOnWriteArrayList<>();
  public final Path workFolder;

  public TestJobs(Path folder) throws IOException {
    store = FolderStore.open(folder.resolve("s3"));
    workFolder = folder.resolve("work folder");
  }

  public StepJob job(StepType type, String request) {
    return new StepJob(
        type,
        StepDefinition.of(new ObjectNode(Map.of())),
        new ObjectNode(Map.of()),
        "Step",
        0,
        "job-1",
        "arn:aws:sagemaker:eu-west-1:123456789012:job/job-1",
        "Pipeline",
        "arn:aws:sagemaker:eu-west-1:123456789012:pipeline/pipeline/execution/h3x1r6gkmpzf",
        (ObjectNode) Node.parse("request", request),
        null,
        store,
        workFolder,
        stop,
        log::add,
        ExpectedReads.NONE);
  }

  public void object(String uri, String content) throws IOException {
    object(uri, content.getBytes(StandardCharsets.UTF_8));
  }

  public void object(String uri, byte[] content) throws IOException {
    store.write(S3Location.parse(uri), new ByteArrayInputStream(content));
  }

  public String read(String uri) throws IOException {
    return new String(bytes(uri), StandardCharsets.UTF_8);
  }

  public byte[] bytes(String uri) throws IOException {
    try (InputStream bytes = store.read(S3Location.parse(uri))) {
      return bytes.readAllBytes();
    }
  }

  public List<String> list(String uri) throws IOException {
    return store.list(S3Location.parse(uri)).stream().map(S3Location::toString).toList();
  }
}

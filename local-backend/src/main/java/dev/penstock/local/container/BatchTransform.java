package dev.penstock.local.container;

import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Sends each file of a transform job to the model, whole or in records, and keeps what it answers
 * as {@code FILE.out}.
 */
final class BatchTransform {
  private static final long MEGABYTE = 1 << 20;
  private static final String DEFAULT_MEGABYTES = "6";
  private static final String DEFAULT_SECONDS = "600";

  private final StepJob job;
  private final ContainerRoot root;
  private final Members input;
  private final Members output;
  private final String split;
  private final String contentType;
  private final String accept;
  private final Duration patience;
  private final long mostBytes;
  private final DataProcessing processing;

  BatchTransform(StepJob job, ContainerRoot root) throws StepFailedException {
    this.job = job;
    this.root = root;
    Members request = new Members(job.request());
    this.processing = DataProcessing.of(request);
    this.input = request.object("TransformInput");
    this.output = request.object("TransformOutput");
    this.split = input.text("SplitType", "None");
    if (!List.of("None", "Line").contains(split)) {
      throw new StepFailedException(
          "the SplitType " + split + " is not done here; take None or Line");
    }
    this.contentType = input.text("ContentType", "application/octet-stream");
    this.accept = output.text("Accept", "*/*");
    this.patience =
        Duration.ofSeconds(
            Long.parseLong(
                request
                    .object("ModelClientConfig")
                    .text("InvocationsTimeoutInSeconds", DEFAULT_SECONDS)));
    long megabytes = Long.parseLong(request.text("MaxPayloadInMB", DEFAULT_MEGABYTES));
    // 0 is no limit; one array holds no more.
    this.mostBytes = megabytes == 0 ? Integer.MAX_VALUE : megabytes * MEGABYTE;
  }

  /** The variables that tell a server how it will be asked. */
  static Map<String, String> environment(Members request) {
    boolean single = request.text("BatchStrategy", "MultiRecord").equals("SingleRecord");
    return Map.of(
        "SAGEMAKER_BATCH",
        "true",
        "SAGEMAKER_BATCH_STRATEGY",
        single ? "SINGLE_RECORD" : "MULTI_RECORD",
        "SAGEMAKER_MAX_PAYLOAD_IN_MB",
        request.text("MaxPayloadInMB", DEFAULT_MEGABYTES),
        "SAGEMAKER_MAX_CONCURRENT_TRANSFORMS",
        "1");
  }

  void run(ModelServer server) throws IOException, InterruptedException, StepFailedException {
    Members request = new Members(job.request());
    boolean single = request.text("BatchStrategy", "MultiRecord").equals("SingleRecord");
    Path from = root.made(TransformFolders.INPUT);
    Path to = root.made(TransformFolders.OUTPUT);
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path answers = to.resolve(from.relativize(file) + ".out");
      Files.createDirectories(Objects.requireNonNull(answers.getParent()));
      try (InputStream data = open(file);
          OutputStream out = Files.newOutputStream(answers)) {
        String name = String.valueOf(file.getFileName());
        if (split.equals("Line")) {
          lines(server, name, data, single, out);
        } else {
          out.write(answer(server, name, whole(name, data)));
        }
      }
    }
  }

  private InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    boolean packed = input.text("CompressionType", "None").toLowerCase(Locale.ROOT).equals("gzip");
    return packed ? new GZIPInputStream(bytes) : bytes;
  }

  private byte[] whole(String name, InputStream data) throws IOException, StepFailedException {
    byte[] bytes = data.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, mostBytes + 1));
    if (bytes.length > mostBytes) {
      throw tooLarge("the file " + name);
    }
    return bytes;
  }

  private StepFailedException tooLarge(String what) {
    return new StepFailedException(
        what
            + " is larger than the "
            + mostBytes / MEGABYTE
            + " MB of MaxPayloadInMB; split it by line, or raise the limit");
  }

  /** Records one by one, or as many at once as the limit lets. */
  private void lines(
      ModelServer server, String name, InputStream data, boolean single, OutputStream out)
      throws IOException, InterruptedException, StepFailedException {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 0;
    int c;
    do {
      c = data.read();
      if (c >= 0 && c != '\n') {
        line.write(c);
        continue;
      }
      boolean nothing = c < 0 && line.size() == 0;
      if (!nothing) {
        number++;
        if (line.size() > mostBytes) {
          throw tooLarge("line " + number + " of " + name);
        }
        if (batch.size() > 0 && (single || batch.size() + 1L + line.size() > mostBytes)) {
          send(server, name, batch, out);
        }
        if (batch.size() > 0) {
          batch.write('\n');
        }
        line.writeTo(batch);
        line.reset();
      }
    } while (c >= 0);
    if (batch.size() > 0) {
      send(server, name, batch, out);
    }
  }

  private void send(ModelServer server, String name, ByteArrayOutputStream batch, OutputStream out)
      throws IOException, InterruptedException, StepFailedException {
    byte[] answer = answer(server, name, batch.toByteArray());
    batch.reset();
    out.write(answer);
    if (output.text("AssembleWith", "None").equals("Line")
        && (answer.length == 0 || answer[answer.length - 1] != '\n')) {
      out.write('\n');
    }
  }

  private byte[] answer(ModelServer server, String name, byte[] data)
      throws IOException, InterruptedException, StepFailedException {
    if (processing.isNothing()) {
      return ask(server, name, data);
    }
    List<String> records = processing.records(new String(data, StandardCharsets.UTF_8));
    byte[] sent = processing.sent(records).getBytes(StandardCharsets.UTF_8);
    String answer = new String(ask(server, name, sent), StandardCharsets.UTF_8);
    return processing.kept(records, answer).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] ask(ModelServer server, String name, byte[] data)
      throws IOException, InterruptedException, StepFailedException {
    return server.invoke(name, contentType, accept, patience, BodyPublishers.ofByteArray(data));
  }
}

package dev.penstock.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.PipelineRequest;
import dev.penstock.local.StartRequest;
import dev.penstock.local.function.FunctionRunner;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.server.LocalServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects behind S3's protocol, over real HTTP: the endpoint of another engine is the server. */
class S3StoreTest {
  @TempDir Path folder;
  private LocalEngine far;
  private LocalServer server;
  private S3Store store;

  @BeforeAll
  static void haveCredentials() {
    System.setProperty("aws.accessKeyId", "anybody");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterAll
  static void forgetCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @BeforeEach
  void open() throws IOException {
    far = LocalEngine.builder(folder.resolve("far")).open();
    server = LocalServer.start(far, 0);
    store = S3Store.at(server.uri());
  }

  @AfterEach
  void close() {
    store.close();
    server.close();
    far.close();
  }

  @Test
  void objectsAreWrittenReadAndListed() throws IOException {
    for (String key : new String[] {"a/2", "a/1", "ab", "a/ü & +/x"}) {
      put(key, "of " + key);
    }
    assertThat(text("a/ü & +/x")).isEqualTo("of a/ü & +/x");
    assertThat(store.list(new S3Location("bucket", "a/")))
        .extracting(S3Location::key)
        .containsExactly("a/1", "a/2", "a/ü & +/x");
    assertThat(store.list(new S3Location("empty", ""))).isEmpty();
    assertThatThrownBy(() -> text("none")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void foldersGoUpAndDownAndNoFurther() throws IOException {
    Path from = Files.createDirectories(folder.resolve("from/deep"));
    Files.writeString(from.resolve("x"), "1");
    assertThat(store.upload(folder.resolve("from"), new S3Location("bucket", "up"))).isEqualTo(1);
    assertThat(store.download(new S3Location("bucket", "up"), folder.resolve("to"))).isEqualTo(1);
    assertThat(folder.resolve("to/deep/x")).hasContent("1");

    put("bad/../../out", "mine");
    assertThatThrownBy(() -> store.download(new S3Location("bucket", "bad"), folder.resolve("to")))
        .hasMessageContaining("leads out of the folder");
  }

  @Test
  void whatCannotBeReachedIsSaid() throws IOException {
    try (S3Store nobody = S3Store.at(URI.create("http://127.0.0.1:1"))) {
      assertThatThrownBy(() -> nobody.list(new S3Location("bucket", "a")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("s3://bucket/a");
    }
  }

  @Test
  void anEngineWorksOnThem() throws Exception {
    put("raw/x.csv", "3");
    StepRunner twice =
        FunctionRunner.of(
            job -> {
              int value = Integer.parseInt(Files.readString(job.input("raw").resolve("x.csv")));
              Files.writeString(
                  job.output("report").resolve("report.json"), "{\"twice\": " + 2 * value + "}");
            });
    String definition =
        """
        {"Version": "2020-12-01", "Steps": [
          {"Name": "Twice", "Type": "Processing", "Arguments": {
            "AppSpecification": {"ImageUri": "image:1"},
            "ProcessingInputs": [{"InputName": "raw", "S3Input": {"S3Uri": "s3://bucket/raw",
              "LocalPath": "/opt/ml/processing/in", "S3DataType": "S3Prefix",
              "S3InputMode": "File"}}],
            "ProcessingOutputConfig": {"Outputs": [{"OutputName": "report", "S3Output":
              {"S3Uri": "s3://bucket/out", "LocalPath": "/opt/ml/processing/report",
               "S3UploadMode": "EndOfJob"}}]},
            "ProcessingResources": {"ClusterConfig": {"InstanceType": "ml.m5.large",
              "InstanceCount": 1, "VolumeSizeInGB": 10}},
            "RoleArn": "arn:aws:iam::123456789012:role/Role"},
           "PropertyFiles": [{"PropertyFileName": "report", "OutputName": "report",
             "FilePath": "report.json"}]},
          {"Name": "IsSix", "Type": "Condition", "Arguments": {"Conditions": [{"Type": "Equals",
            "LeftValue": {"Std:JsonGet": {"PropertyFile": {"Get":
              "Steps.Twice.PropertyFiles.report"}, "Path": "twice"}}, "RightValue": 6}],
            "IfSteps": [], "ElseSteps": [{"Name": "No", "Type": "Fail",
              "Arguments": {"ErrorMessage": "not six"}}]}}]}
        """;
    try (LocalEngine engine =
        LocalEngine.builder(folder.resolve("near"))
            .objects(store)
            .runners(Runners.builder().others(twice).build())
            .open()) {
      engine
          .pipelines()
          .put(PipelineRequest.of("P", DefinitionFile.parse("test", definition).definition()));
      assertThat(engine.start(StartRequest.of("P")).await().failureReason()).isNull();
    }
    assertThat(text("out/report.json")).isEqualTo("{\"twice\": 6}");
    assertThat(folder.resolve("near/s3")).doesNotExist();
  }

  private void put(String key, String text) throws IOException {
    store.write(
        new S3Location("bucket", key),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String text(String key) throws IOException {
    try (InputStream in = store.read(new S3Location("bucket", key))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.penstock.processor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the facts are read, and which models are refused. */
class ServiceModelTest {
  @TempDir private Path folder;

  @Test
  void membersHaveTheNamesOfAPipelinesWire() throws IOException {
    ServiceModel model =
        read(
            """
            {"bedrock": {"shapes": {
              "A": {"type": "structure", "required": ["s3Uri"], "members": {"s3Uri": "T"}},
              "T": {"type": "string"}}},
             "emr-serverless": {"shapes": {
              "A": {"type": "structure", "members": {"name": "T", "jobRun": "T"},
                    "wireNames": {"name": "X-Name"}},
              "T": {"type": "string"}}}}
            """);

    ShapeFact bedrock = service(model, "bedrock").shape("A");
    assertThat(bedrock.members()).containsOnlyKeys("S3Uri");
    assertThat(bedrock.required()).containsExactly("S3Uri");
    assertThat(service(model, "emr-serverless").shape("A").members())
        .containsOnlyKeys("X-Name", "jobRun");
  }

  @Test
  void laterFilesSayWhatTheFirstLacks() throws IOException {
    Path first =
        Files.writeString(
            folder.resolve("first.json"),
            """
            {"emr": {"operations": {"Describe": {"output": "A"}}, "shapes": {
              "A": {"type": "structure", "required": ["one"], "members": {"one": "T"}},
              "T": {"type": "string"}}}}
            """);
    Path second =
        Files.writeString(
            folder.resolve("second.json"),
            """
            {"emr": {"operations": {"List": {"output": "L"}}, "shapes": {
              "A": {"type": "structure", "members": {"two": "L"}},
              "L": {"type": "list", "member": "T"}}}}
            """);

    Service emr = service(ServiceModel.read(List.of(first, second)), "emr");

    assertThat(emr.operations()).containsOnlyKeys("Describe", "List");
    assertThat(emr.shape("A").members()).containsExactly(entry("one", "T"), entry("two", "L"));
    assertThat(emr.shape("A").required()).containsExactly("one");
  }

  @Test
  void refusesShapesThatAreNotThere() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"emr": {"shapes": {"A": {"type": "list", "member": "B"}}}}
                    """))
        .isInstanceOf(IOException.class)
        .hasMessage("emr has no shape B, which it refers to");
  }

  @Test
  void refusesTypesThatHaveNoFormInJava() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"emr": {"shapes": {"A": {"type": "blob"}}}}
                    """))
        .isInstanceOf(IOException.class)
        .hasMessage("emr's shape A has the type blob, which has no form in Java");
  }

  private static Service service(ServiceModel model, String name) {
    return Objects.requireNonNull(model.services().get(name));
  }

  private ServiceModel read(String json) throws IOException {
    return ServiceModel.read(List.of(Files.writeString(folder.resolve("model.json"), json)));
  }
}

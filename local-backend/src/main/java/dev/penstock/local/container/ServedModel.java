package dev.penstock.local.container;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The container of the model that a transform job names.
 *
 * @param name the model's name
 * @param container its image, environment and data
 */
record ServedModel(String name, Members container) {
  static final String FOLDER = "/opt/ml/model";

  static ServedModel of(StepJob job) throws StepFailedException {
    String name = new Members(job.request()).text("ModelName", "");
    if (job.model() == null) {
      throw new StepFailedException(
          "the model \"" + name + "\" is not known here; a Model step of this machine makes one");
    }
    String refusal = refusal(job.model());
    if (refusal != null) {
      throw new StepFailedException(refusal);
    }
    Members model = new Members(job.model());
    return new ServedModel(
        name,
        model.has("PrimaryContainer")
            ? model.object("PrimaryContainer")
            : model.objects("Containers").get(0));
  }

  static @Nullable String refusal(ObjectNode request) {
    Members model = new Members(request);
    int containers = model.has("PrimaryContainer") ? 1 : model.objects("Containers").size();
    return containers == 1
        ? null
        : "its model has "
            + containers
            + " containers, which are not run here behind each other; take a function or a stand-in";
  }

  String image() {
    return container.text("Image", "");
  }

  Map<String, String> environment() {
    return container.map("Environment");
  }

  /** Puts the model's data to where the server looks for it. */
  void bring(StepJob job, ContainerRoot root) throws IOException, StepFailedException {
    Path folder = root.made(FOLDER);
    Members source = container.object("ModelDataSource").object("S3DataSource");
    if (source.has("S3Uri") && source.text("CompressionType", "None").equals("None")) {
      new InputData(job.store()).bring("model", source, folder);
      return;
    }
    String archive = container.text("ModelDataUrl", source.text("S3Uri", ""));
    if (archive.isEmpty()) {
      return;
    }
    Path packed = Files.createTempFile(job.makeWorkFolder(), "model", ".tar.gz");
    try (InputStream bytes = job.store().read(S3Location.parse(archive))) {
      Files.copy(bytes, packed, StandardCopyOption.REPLACE_EXISTING);
      TarGz.unpack(packed, folder);
    } catch (NoSuchFileException e) {
      throw new StepFailedException(
          "the data of the model \"" + name + "\" is not there: no S3 object " + archive);
    } finally {
      Files.deleteIfExists(packed);
    }
  }
}

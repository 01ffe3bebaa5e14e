package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  @TempDir Path directory;

  @Test
  void looksThroughFoldersAndJars() throws IOException {
    Path jar = directory.resolve("some.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(PipelineEntry.FOLDER));
      zip.putNextEntry(new ZipEntry(PipelineEntry.FOLDER + "jarred"));
      zip.putNextEntry(new ZipEntry(PipelineEntry.FOLDER + "deeper/no"));
      zip.putNextEntry(new ZipEntry("META-INF/other"));
    }
    Path folder = directory.resolve("classes");
    Files.createDirectories(folder.resolve(PipelineEntry.FOLDER));
    Files.writeString(folder.resolve(PipelineEntry.FOLDER).resolve("b.1_c-d"), "");
    Path noJar = Files.writeString(directory.resolve("notes.txt"), "not a jar");
    Path gone = directory.resolve("gone.jar");

    ClassPath classPath = new ClassPath(new LinkedHashSet<>(List.of(noJar, jar, gone, folder)));

    assertThat(classPath.fileNames(PipelineEntry.FOLDER)).containsExactly("b.1_c-d", "jarred");
  }
}

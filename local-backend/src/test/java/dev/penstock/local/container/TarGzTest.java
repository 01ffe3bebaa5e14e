package dev.penstock.local.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarGzTest {
  @TempDir Path folder;

  @Test
  void unpacksWhatItPacked() throws IOException {
    Path from = Files.createDirectories(folder.resolve("from"));
    String deep = "a/" + "long-name-".repeat(20) + "/ü.txt";
    write(from.resolve(deep), "deep");
    write(from.resolve("run.sh"), "#!/bin/sh");
    assertThat(from.resolve("run.sh").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(from.resolve("empty"));
    Path archive = folder.resolve("model.tar.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      TarGz.pack(from, out);
    }

    Path to = folder.resolve("to");
    TarGz.unpack(archive, to);

    assertThat(to.resolve(deep)).hasContent("deep");
    assertThat(to.resolve("run.sh")).isExecutable();
    assertThat(to.resolve("empty")).isDirectory();
  }

  @Test
  void packsTheSameFilesIntoTheSameBytes() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    write(one.resolve("a"), "1");
    write(one.resolve("b"), "2");
    write(two.resolve("b"), "2");
    write(two.resolve("a"), "1");
    assertThat(two.resolve("a").toFile().setLastModified(1_000_000)).isTrue();

    assertThat(packed(one)).isEqualTo(packed(two));
  }

  @Test
  void packsNoLinkThatLeadsOut() throws IOException {
    Path from = Files.createDirectories(folder.resolve("from"));
    write(folder.resolve("secret"), "s");
    Files.createSymbolicLink(from.resolve("link"), folder.resolve("secret"));

    assertThatThrownBy(() -> packed(from)).hasMessageContaining("leads out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "a/../../out", "/tmp/out", "a\\..\\..\\out", ".."})
  void unpacksNothingOutOfTheFolder(String name) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(1);
    Path archive = archive(entry, "x");

    assertThatThrownBy(() -> TarGz.unpack(archive, folder.resolve("a/b")))
        .hasMessageContaining("leads out of the folder");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("a/out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        TarConstants.LF_SYMLINK,
        TarConstants.LF_LINK,
        TarConstants.LF_CHR,
        TarConstants.LF_FIFO
      })
  void unpacksNoLinksAndDevices(byte kind) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("link", kind);
    entry.setLinkName("/etc");
    Path archive = archive(entry, "");

    assertThatThrownBy(() -> TarGz.unpack(archive, folder.resolve("to")))
        .hasMessageContaining("neither a file nor a folder");
    assertThat(folder.resolve("to/link")).doesNotExist();
  }

  @Test
  void stopsBeforeABombFillsTheDisk() throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("zeros");
    long size = 80L << 20;
    entry.setSize(size);
    Path archive = folder.resolve("bomb.tar.gz");
    try (OutputStream file = Files.newOutputStream(archive);
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
      tar.putArchiveEntry(entry);
      byte[] zeros = new byte[1 << 20];
      for (long written = 0; written < size; written += zeros.length) {
        tar.write(zeros);
      }
      tar.closeArchiveEntry();
    }

    assertThatThrownBy(() -> TarGz.unpack(archive, folder.resolve("to")))
        .hasMessageContaining("far more");
    assertThat(folder.resolve("to/zeros")).doesNotExist();
  }

  @Test
  void saysThatSomethingIsNoArchive() throws IOException {
    Path file = folder.resolve("no.tar.gz");
    write(file, "this is a text");

    assertThatThrownBy(() -> TarGz.unpack(file, folder.resolve("to")))
        .isInstanceOf(IOException.class);
  }

  private Path archive(TarArchiveEntry entry, String content) throws IOException {
    Path archive = folder.resolve("hostile.tar.gz");
    try (OutputStream file = Files.newOutputStream(archive);
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
      tar.putArchiveEntry(entry);
      tar.write(content.getBytes(StandardCharsets.UTF_8));
      tar.closeArchiveEntry();
    }
    return archive;
  }

  private static byte[] packed(Path from) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TarGz.pack(from, bytes);
    return bytes.toByteArray();
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}

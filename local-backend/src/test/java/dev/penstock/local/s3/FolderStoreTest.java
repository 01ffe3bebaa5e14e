package dev.penstock.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
  @TempDir Path folder;

  private static void write(ObjectStore store, String uri, String text) throws IOException {
    store.write(
        S3Location.parse(uri), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(ObjectStore store, String uri) throws IOException {
    try (InputStream in = store.read(S3Location.parse(uri))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void keepsObjectsWhereAPersonFindsThem() throws IOException {
    FolderStore store = FolderStore.open(folder);
    write(store, "s3://bucket/data/train.csv", "1");
    assertThat(folder.resolve("bucket/data/train.csv")).hasContent("1");
    write(store, "s3://bucket/data/train.csv", "2");
    assertThat(read(store, "s3://bucket/data/train.csv")).isEqualTo("2");
    assertThatThrownBy(() -> read(store, "s3://bucket/none"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void noKeyLeadsOutAndAllAreFoundAgain() throws IOException {
    FolderStore store = FolderStore.open(folder.resolve("in"));
    List<String> keys =
        List.of(
            "../../out",
            "..",
            ".",
            "/etc/passwd",
            "a//b",
            "a/",
            "a",
            "a/b/c",
            "a/b",
            "%2e%2e/x",
            "nul\0byte",
            "CON",
            "con.txt",
            "C:\\x",
            "é/ü",
            "Case",
            "case",
            "x".repeat(500) + "/" + "é".repeat(200),
            "end.",
            "end ",
            "%@",
            "%_",
            "%+");
    for (String key : keys) {
      store.write(
          new S3Location("b", key), new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)));
    }
    for (String key : keys) {
      S3Location location = new S3Location("b", key);
      try (InputStream in = store.read(location)) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(key);
      }
      assertThat(store.file(location)).startsWith(folder.resolve("in").toRealPath());
    }
    assertThat(store.list(new S3Location("b", "")))
        .extracting(S3Location::key)
        .containsExactlyInAnyOrderElementsOf(keys);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Property(tries = 500)
  void namesAreReversible(@ForAll String key, @ForAll boolean foldsCase) {
    String sound = new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    List<String> path = new ObjectNames(foldsCase).path(sound);

    assertThat(ObjectNames.key(path)).isEqualTo(sound);
    assertThat(path).noneMatch(name -> name.equals("..") || name.equals(".") || name.isEmpty());
    assertThat(path).allMatch(name -> name.matches("[ -~]{1,210}") && !name.contains("/"));
    assertThat(path)
        .allMatch(name -> !foldsCase || name.equals(name.toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void listsByPrefixAsS3Does() throws IOException {
    FolderStore store = FolderStore.open(folder);
    for (String key : List.of("data/a", "data/b/c", "database", "other")) {
      write(store, "s3://b/" + key, "x");
    }
    assertThat(store.list(S3Location.parse("s3://b/data")))
        .extracting(S3Location::key)
        .containsExactly("data/a", "data/b/c", "database");
    assertThat(store.list(S3Location.parse("s3://b/data/"))).hasSize(2);
    assertThat(store.list(S3Location.parse("s3://none/data"))).isEmpty();
  }

  @Test
  void copiesInAndOut() throws IOException {
    FolderStore store = FolderStore.open(folder.resolve("s3"));
    write(store, "s3://b/in/one", "1");
    write(store, "s3://b/in/deep/two", "2");
    write(store, "s3://b/input", "not it");
    Path work = folder.resolve("work");
    assertThat(store.download(S3Location.parse("s3://b/in"), work)).isEqualTo(2);
    assertThat(work.resolve("deep/two")).hasContent("2");
    assertThat(store.download(S3Location.parse("s3://b/in/one"), folder.resolve("one")))
        .isEqualTo(1);
    assertThat(folder.resolve("one/one")).hasContent("1");
    assertThat(store.upload(work, S3Location.parse("s3://b/out"))).isEqualTo(2);
    assertThat(read(store, "s3://b/out/deep/two")).isEqualTo("2");
    write(store, "s3://b/bad/../../x", "bad");
    assertThatThrownBy(() -> store.download(S3Location.parse("s3://b/bad"), work))
        .hasMessageContaining("leads out");
  }

  @Test
  void followsNoSymbolicLink() throws IOException {
    FolderStore store = FolderStore.open(folder.resolve("s3"));
    write(store, "s3://b/a", "1");
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("s3/b/link"), folder);
    assertThatThrownBy(() -> read(store, "s3://b/link/secret"))
        .hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> write(store, "s3://b/link/new", "x"))
        .hasMessageContaining("symbolic link");
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.createSymbolicLink(work.resolve("out"), secret);
    assertThatThrownBy(() -> store.upload(work, S3Location.parse("s3://b/up")))
        .hasMessageContaining("leads out");
  }
}

package dev.penstock.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Objects that come in parts: each part is a file, and all become an object at once. An upload
 * outlives the process.
 */
public final class Uploads {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final String PREFIX = "upload-";
  private static final String TARGET = "target";

  private final FolderStore store;
  private final Path folder;

  Uploads(FolderStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Begins an upload.
   *
   * @param target the object that it becomes
   * @return what names the upload
   * @throws IOException when it cannot be written
   */
  public String begin(S3Location target) throws IOException {
    String id = UUID.randomUUID().toString().replace("-", "");
    Path made = Files.createDirectory(folder.resolve(PREFIX + id));
    Files.writeString(made.resolve(TARGET), target.toString());
    return id;
  }

  /**
   * Writes a part, over an earlier one of the same number.
   *
   * @param id the upload
   * @param target the object that it becomes
   * @param number the part's number
   * @param bytes the part; the stream stays open
   * @return the part's file
   * @throws NoSuchFileException when there is no such upload
   * @throws IOException when it cannot be written
   */
  public Path write(String id, S3Location target, int number, InputStream bytes)
      throws IOException {
    Path upload = find(id, target);
    Path part = Files.createTempFile(upload, "part", "");
    try {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(
          part, upload.resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Returns the file of a part.
   *
   * @param id the upload
   * @param target the object that it becomes
   * @param number the part's number
   * @return the file, which need not be there
   * @throws NoSuchFileException when there is no such upload
   * @throws IOException when it cannot be read
   */
  public Path part(String id, S3Location target, int number) throws IOException {
    return find(id, target).resolve(Integer.toString(number));
  }

  /**
   * Returns the numbers of the parts that are there.
   *
   * @param id the upload
   * @param target the object that it becomes
   * @return the numbers in order
   * @throws NoSuchFileException when there is no such upload
   * @throws IOException when it cannot be read
   */
  public List<Integer> parts(String id, S3Location target) throws IOException {
    try (Stream<Path> files = Files.list(find(id, target))) {
      return files
          .map(each -> String.valueOf(each.getFileName()))
          .filter(each -> each.matches("[0-9]{1,5}"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }

  /**
   * Makes the object of its parts.
   *
   * @param id the upload
   * @param target the object
   * @param numbers the parts in order
   * @throws NoSuchFileException when there is no such upload, or a part is not there
   * @throws IOException when the object cannot be written
   */
  public void complete(String id, S3Location target, List<Integer> numbers) throws IOException {
    List<InputStream> parts = new ArrayList<>();
    try {
      for (int number : numbers) {
        parts.add(new LazyPart(part(id, target, number)));
      }
      store.write(target, new SequenceInputStream(Collections.enumeration(parts)));
    } finally {
      for (InputStream each : parts) {
        each.close();
      }
    }
    abort(id, target);
  }

  /**
   * Forgets an upload and its parts.
   *
   * @param id the upload
   * @param target the object that it would have become
   * @throws NoSuchFileException when there is no such upload
   * @throws IOException when it cannot be removed
   */
  public void abort(String id, S3Location target) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(find(id, target))) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : files) {
      Files.deleteIfExists(each);
    }
  }

  private Path find(String id, S3Location target) throws IOException {
    Path upload = folder.resolve(PREFIX + id);
    if (!ID.matcher(id).matches()
        || !Files.isRegularFile(upload.resolve(TARGET))
        || !Files.readString(upload.resolve(TARGET)).equals(target.toString())) {
      throw new NoSuchFileException(id, null, "no such upload");
    }
    return upload;
  }

  /** Opened when it is read: an upload may have ten thousand parts. */
  private static final class LazyPart extends InputStream {
    private final Path file;
    private InputStream bytes = InputStream.nullInputStream();
    private boolean open;

    LazyPart(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (!open) {
        open = true;
        bytes = Files.newInputStream(file);
      }
      return bytes.read(into, from, most);
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}

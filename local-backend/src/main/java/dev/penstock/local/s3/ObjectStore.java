package dev.penstock.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the objects of a pipeline lie: in a folder on this machine ({@link FolderStore}), or in a
 * real S3 ({@link S3Store}). Safe for use by several threads.
 */
public interface ObjectStore {
  /**
   * Opens an object.
   *
   * @param location the object
   * @return its bytes; close it
   * @throws java.nio.file.NoSuchFileException when there is no such object
   * @throws IOException when it cannot be read
   */
  InputStream read(S3Location location) throws IOException;

  /**
   * Writes an object. Readers find the old bytes or the new, never a part.
   *
   * @param location the object
   * @param bytes its new bytes; the stream stays open
   * @throws IOException when it cannot be written
   */
  void write(S3Location location, InputStream bytes) throws IOException;

  /**
   * Lists objects.
   *
   * @param prefix how their keys begin, as in S3: {@code data} finds {@code data/a} and {@code
   *     database}
   * @return the objects in the order of their keys
   * @throws IOException when they cannot be listed
   */
  List<S3Location> list(S3Location prefix) throws IOException;

  /**
   * Copies what lies at a location into a folder, as jobs find their inputs: an object goes in by
   * its last name, what lies below the location by the names that follow.
   *
   * @param from an object, or what objects lie below
   * @param folder where to, made when it is not there
   * @return how many objects were copied
   * @throws IOException when it cannot be done, or a key would lead out of the folder
   */
  default int download(S3Location from, Path folder) throws IOException {
    return Transfers.download(this, from, folder);
  }

  /**
   * Copies the files of a folder to below a location, as jobs leave their outputs.
   *
   * @param folder the folder
   * @param to what the files' names are put behind
   * @return how many files were copied
   * @throws IOException when it cannot be done, or a symbolic link leads out of the folder
   */
  default int upload(Path folder, S3Location to) throws IOException {
    return Transfers.upload(this, folder, to);
  }
}

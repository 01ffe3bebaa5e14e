package dev.penstock.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether a process still lives: as long as it does, it holds the lock on a file of its own.
 * The operating system gives the lock back when the process ends, however it ends.
 */
final class Owner implements AutoCloseable {
  /** The owners in this process. Looking at their files would give their locks back. */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private Owner(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Owner open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(UUID.randomUUID() + ".lock");
    HERE.add(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("the file " + file + " cannot be locked");
    }
    return new Owner(file, channel);
  }

  String id() {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".lock".length());
  }

  static boolean isAlive(Path folder, String id) throws IOException {
    Path file = folder.toRealPath().resolve(id + ".lock");
    if (HERE.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Removes the file of an owner that is dead. */
  static void forget(Path folder, String id) throws IOException {
    Files.deleteIfExists(folder.toRealPath().resolve(id + ".lock"));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      throw new StoreException("the lock " + file + " cannot be given back", e);
    } finally {
      HERE.remove(file);
    }
  }
}

package dev.penstock.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The folders and jars of a class path, to look through. What cannot be read is passed over, as the
 * JVM does it.
 *
 * @param elements the folders and jars
 */
record ClassPath(Set<Path> elements) {
  /** The JVM's class path, and what the loader and those above it bring along. */
  static ClassPath of(ClassLoader loader) {
    Set<Path> elements = new LinkedHashSet<>();
    for (String element : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      add(elements, element);
    }
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          add(elements, url);
        }
      }
    }
    return new ClassPath(elements);
  }

  /**
   * Lists the pipelines' files in one folder of every element.
   *
   * @param folder the folder's path, with a slash at the end
   * @return the names of the files, sorted
   */
  SortedSet<String> fileNames(String folder) {
    TreeSet<String> names = new TreeSet<>();
    for (Path element : elements) {
      if (Files.isDirectory(element)) {
        addFromFolder(names, element.resolve(folder));
      } else if (Files.isRegularFile(element)) {
        addFromJar(names, element, folder);
      }
    }
    names.removeIf(name -> !PipelineEntry.isName(name));
    return names;
  }

  private static void addFromFolder(Set<String> names, Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(String.valueOf(file.getFileName()));
      }
    } catch (IOException unreadable) {
      // As if it were not there.
    }
  }

  private static void addFromJar(Set<String> names, Path jar, String folder) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        String path = all.nextElement().getName();
        if (path.startsWith(folder)) {
          names.add(path.substring(folder.length()));
        }
      }
    } catch (IOException unreadable) {
      // As if it were not there.
    }
  }

  private static void add(Set<Path> elements, String element) {
    try {
      elements.add(Path.of(element).toAbsolutePath().normalize());
    } catch (InvalidPathException unknown) {
      // As if it were not there.
    }
  }

  private static void add(Set<Path> elements, URL url) {
    try {
      elements.add(Path.of(url.toURI()).toAbsolutePath().normalize());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
      // As if it were not there.
    }
  }
}

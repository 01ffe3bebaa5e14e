package dev.penstock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pipelines on the class path. */
final class PipelineCatalog {
  private final ClassLoader loader;

  PipelineCatalog(ClassLoader loader) {
    this.loader = loader;
  }

  /** The catalogue of the class path that the command runs with. */
  static PipelineCatalog ofThread() {
    return new PipelineCatalog(threadLoader());
  }

  /** What loads the user's classes. */
  static ClassLoader threadLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : ClassLoader.getSystemClassLoader();
  }

  ClassLoader loader() {
    return loader;
  }

  /**
   * Finds a pipeline by its name, without a look at any other.
   *
   * @throws CommandFailure when there is none or more than one
   */
  PipelineEntry find(String name) {
    TreeSet<PipelineEntry> found = new TreeSet<>();
    if (PipelineEntry.isName(name)) {
      for (URL resource : resources(loader, PipelineEntry.FOLDER + name)) {
        found.add(read(name, resource));
      }
    }
    if (found.isEmpty()) {
      throw UnknownPipeline.failure(name, names());
    }
    if (found.size() > 1) {
      throw CommandFailure.failed(clash(found.first(), found.last()));
    }
    return found.first();
  }

  /** Tells whether there is a pipeline of a name. */
  boolean has(String name) {
    return PipelineEntry.isName(name) && !resources(loader, PipelineEntry.FOLDER + name).isEmpty();
  }

  /** All pipelines, and what is wrong with the others. */
  PipelineListing list() {
    TreeSet<PipelineEntry> entries = new TreeSet<>();
    TreeSet<String> problems = new TreeSet<>();
    for (String name : names()) {
      try {
        entries.add(find(name));
      } catch (CommandFailure wrong) {
        problems.add(String.valueOf(wrong.getMessage()));
      }
    }
    return new PipelineListing(List.copyOf(entries), List.copyOf(problems));
  }

  private SortedSet<String> names() {
    return ClassPath.of(loader).fileNames(PipelineEntry.FOLDER);
  }

  static List<URL> resources(ClassLoader loader, String path) {
    try {
      return Collections.list(loader.getResources(path));
    } catch (IOException unreadable) {
      throw CommandFailure.failed("The class path cannot be read: " + unreadable.getMessage());
    }
  }

  static PipelineEntry read(String name, URL resource) {
    PipelineEntry entry;
    try {
      URLConnection connection = resource.openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        entry = PipelineEntry.read(name, in);
      }
    } catch (IOException unreadable) {
      throw CommandFailure.failed(resource + " cannot be read: " + unreadable.getMessage());
    }
    return checked(entry, resource);
  }

  private static PipelineEntry checked(@Nullable PipelineEntry entry, URL resource) {
    if (entry == null) {
      throw CommandFailure.failed(
          resource
              + " does not name a class and a method.\n"
              + "It should be as penstock-dsl-processor writes it: build what it comes from again.");
    }
    return entry;
  }

  private static String clash(PipelineEntry one, PipelineEntry other) {
    return "Two pipelines are called \""
        + one.name()
        + "\": "
        + one.method()
        + " and "
        + other.method()
        + ".\nGive one of them another name in its @PipelineSource, or take it off the class path.";
  }
}

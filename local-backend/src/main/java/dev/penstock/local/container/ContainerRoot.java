package dev.penstock.local.container;

import dev.penstock.work.Container;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A folder that stands for {@code /} of a container. Immutable. */
public final class ContainerRoot {
  /** The folder of everything that is part of the contract. */
  public static final String ML = "/opt/ml";

  /** As a path of its own, not as a part of a longer name. */
  private static final Pattern ML_PATH = Pattern.compile("(?<![\\w./-])/opt/ml(?=/|$|[^\\w.-])");

  private final Path folder;

  ContainerRoot(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Returns the folder.
   *
   * @return what stands for {@code /}
   */
  public Path folder() {
    return folder;
  }

  /**
   * Returns where something lies.
   *
   * @param path an absolute path in the container, below {@code /opt/ml}
   * @return the same below the folder
   * @throws IllegalArgumentException when the path is another, or leaves the folder
   */
  public Path path(String path) {
    Container container = Container.at(folder);
    Path place = container.path(path);
    if (!path.startsWith("/") || !place.startsWith(container.path(ML))) {
      throw new IllegalArgumentException(
          "the path \"" + path + "\" is not below " + ML + "; a container has its data there");
    }
    return place;
  }

  /** The same, as a folder that is there. */
  Path made(String path) throws IOException {
    return Files.createDirectories(path(path));
  }

  /**
   * Puts the real folder in the place of {@code /opt/ml}.
   *
   * @param text an argument or the value of an environment variable
   * @return the text with every path in the container replaced
   */
  public String rewrite(String text) {
    return ML_PATH.matcher(text).replaceAll(Matcher.quoteReplacement(folder + ML));
  }

  /** The folder as the work left it; null when it is none, an error when it is a way out. */
  @Nullable Path left(String path) throws IOException {
    Path place = path(path);
    if (!Files.isDirectory(place)) {
      return null;
    }
    if (!place.toRealPath().startsWith(folder.toRealPath())) {
      throw new FileSystemException(path, null, "a symbolic link leads out of the container");
    }
    return place;
  }

  /** The beginning of a text file that the work left; null when there is none or it is empty. */
  @Nullable String text(String path, int longest) throws IOException {
    Path place = path(path);
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
        || !place.toRealPath().startsWith(folder.toRealPath())) {
      return null;
    }
    char[] characters = new char[longest];
    int length = 0;
    // Not Files.newBufferedReader: what is not UTF-8 is replaced, not refused.
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(place), StandardCharsets.UTF_8))) {
      int read = 0;
      while (length < longest && read >= 0) {
        length += read;
        read = reader.read(characters, length, longest - length);
      }
    }
    String text = new String(characters, 0, length).strip();
    return text.isEmpty() ? null : text;
  }
}

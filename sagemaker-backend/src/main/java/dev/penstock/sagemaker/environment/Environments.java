package dev.penstock.sagemaker.environment;

import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.SageMakerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All environments of a project, and the one that is meant when none is named. Immutable.
 *
 * <p>Said in Java, by a method marked {@code @EnvironmentSource}, or in a file such as
 *
 * <pre>{@code
 * default: dev
 * environments:
 *   dev:
 *     account: "444455556666"
 *     region: eu-west-1
 *     role: arn:aws:iam::444455556666:role/Pipelines
 *     bucket: ml-dev
 *     start-values:
 *       abalone:
 *         MseThreshold: 8.0
 * }</pre>
 */
public final class Environments {
  /** What the file is called. */
  public static final String FILE_NAME = "penstock.yaml";

  private static final Environments NONE = new Environments(Map.of(), null);

  private final Map<String, Environment> byName;
  private final @Nullable String standard;

  private Environments(Map<String, Environment> byName, @Nullable String standard) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    this.standard = standard;
  }

  /**
   * Takes environments.
   *
   * @param environments each with a name of its own
   * @return all of them, none of which is the default
   * @throws IllegalArgumentException when two have one name
   */
  public static Environments of(Environment... environments) {
    Environments all = NONE;
    for (Environment each : environments) {
      all = all.and(new Environments(Map.of(each.name(), each), null));
    }
    return all;
  }

  /**
   * Reads a file.
   *
   * @param file the file, in YAML
   * @param name what to call it in messages
   * @return what it says
   * @throws SageMakerFailure when it cannot be read, or says what is not understood; with the place
   */
  public static Environments read(Path file, String name) {
    try {
      return parse(name, Files.readString(file));
    } catch (IOException unreadable) {
      throw new SageMakerFailure(name + " cannot be read: " + unreadable.getMessage());
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name what to call it in messages
   * @param yaml the text
   * @return what it says
   * @throws SageMakerFailure when it says what is not understood; with the place
   */
  public static Environments parse(String name, String yaml) {
    return EnvironmentFile.read(name, yaml);
  }

  /**
   * Names the environment that is meant when none is named.
   *
   * @param name its name
   * @return the same environments with this default
   * @throws IllegalArgumentException when there is no such environment
   */
  public Environments withDefault(String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException(missing(name));
    }
    return new Environments(byName, name);
  }

  /**
   * Puts more to these.
   *
   * @param others the others
   * @return all; the default is that of these, if they have one
   * @throws IllegalArgumentException when two have one name
   */
  public Environments and(Environments others) {
    Map<String, Environment> all = new LinkedHashMap<>(byName);
    others.byName.forEach(
        (name, each) -> {
          if (all.putIfAbsent(name, each) != null) {
            throw new IllegalArgumentException("There are two environments called " + name + ".");
          }
        });
    return new Environments(all, standard != null ? standard : others.standard);
  }

  /**
   * Finds an environment.
   *
   * @param name its name
   * @return the environment
   * @throws SageMakerFailure when there is none; with the nearest name
   */
  public Environment named(String name) {
    Environment found = byName.get(name);
    if (found == null) {
      throw new SageMakerFailure(missing(name));
    }
    return found;
  }

  /**
   * Returns the environment that is meant when none is named.
   *
   * @return the default, or else the only one; null when there is none at all
   * @throws SageMakerFailure when there are several and none is the default
   */
  public @Nullable Environment standard() {
    if (standard != null) {
      return byName.get(standard);
    }
    if (byName.size() > 1) {
      throw new SageMakerFailure(
          "Which environment? There are "
              + String.join(", ", byName.keySet())
              + ". Give --env, or name one as the default.");
    }
    return byName.values().stream().findFirst().orElse(null);
  }

  /**
   * Returns all of them.
   *
   * @return the environments in the order given
   */
  public List<Environment> all() {
    return List.copyOf(byName.values());
  }

  private String missing(String name) {
    return "There is no environment \"" + name + "\". " + Nearest.suggestion(name, byName.keySet());
  }
}

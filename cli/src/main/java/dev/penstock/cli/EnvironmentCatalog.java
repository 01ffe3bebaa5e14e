package dev.penstock.cli;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.environment.Environments;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The environments that a command knows: of a file, and of the class path. */
final class EnvironmentCatalog {
  private static final String ENV = "--env";
  private static final String FILE = "--environments";
  private static final String FOLDER = "META-INF/penstock/environments/";

  private EnvironmentCatalog() {}

  /** Adds the options that say which environment. */
  static CommandSpec addOptions(CommandSpec spec) {
    return spec.addOption(
            Commands.option(
                ENV, "NAME", "The environment, as " + Environments.FILE_NAME + " has it."))
        .addOption(
            Commands.option(
                FILE,
                "FILE",
                "The file with the environments; "
                    + Environments.FILE_NAME
                    + " in this folder when not given."));
  }

  /** Tells whether the command line says which environment. */
  static boolean isChosen(ParseResult arguments) {
    return arguments.hasMatchedOption(ENV) || arguments.hasMatchedOption(FILE);
  }

  /**
   * Finds the environment that is meant.
   *
   * @return the one that is named, or the default; null when there are none
   * @throws CommandFailure when it is not there, or the file is not understood
   */
  static @Nullable Environment chosen(ParseResult arguments, Console console) {
    String name = arguments.matchedOptionValue(ENV, null);
    try {
      Environments all = file(arguments, console).and(onClassPath());
      if (name != null && all.all().isEmpty()) {
        throw CommandFailure.wrongUsage(
            "There is no environment \""
                + name
                + "\": there is no "
                + Environments.FILE_NAME
                + " in this folder, and no method marked @EnvironmentSource on the class path.");
      }
      return name == null ? all.standard() : all.named(name);
    } catch (SageMakerFailure | IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
    }
  }

  private static Environments file(ParseResult arguments, Console console) {
    String given = arguments.matchedOptionValue(FILE, null);
    String name = given == null ? Environments.FILE_NAME : given;
    Path file;
    try {
      file = console.directory().resolve(name);
    } catch (InvalidPathException noPath) {
      throw CommandFailure.wrongUsage("There is no file " + name + ".");
    }
    if (Files.isRegularFile(file)) {
      return Environments.read(file, console.shown(file));
    }
    if (given != null) {
      throw CommandFailure.wrongUsage("There is no file " + name + ".");
    }
    return Environments.of();
  }

  private static Environments onClassPath() {
    ClassLoader loader = PipelineCatalog.threadLoader();
    Environments all = Environments.of();
    for (String name : ClassPath.of(loader).fileNames(FOLDER)) {
      for (URL resource : PipelineCatalog.resources(loader, FOLDER + name)) {
        PipelineEntry entry = PipelineCatalog.read(name, resource);
        all =
            all.and(
                new SourceMethod<>(
                        entry, loader, Environments.class, "Environments", "the environments")
                    .make());
      }
    }
    return all;
  }
}

package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.importer.ImportFailure;
import dev.penstock.importer.ImportedPipeline;
import dev.penstock.importer.Importer;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock import}: a definition as Java. */
final class ImportCommand implements Command {
  private static final String CHECK = "--check";
  private static final String DIRECTORY = "--output";
  private static final String PACKAGE = "--package";
  private static final String CLASS = "--class";
  private static final String FORCE = "--force";

  /** Steps that wait for each other have no order: there is no pipeline to come back to. */
  private static final String CYCLE = "PSK103";

  /** For javac, which follows nested code by recursion. */
  private static final long STACK = 256L << 20;

  /** Names that the generated code uses, or that no class can have. */
  private static final Set<String> REFUSED =
      Set.of("Object", "String", "Override", "record", "sealed", "permits", "var", "yield");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Turn a definition into Java.")
            .addPositional(
                DefinitionOperand.spec(0, "DEFINITION").toBuilder()
                    .description(
                        "A file with a definition; - for standard input; NAME, deployed:NAME or"
                            + " deployed:NAME@VERSION for a pipeline on AWS; the ARN of a pipeline or of"
                            + " an execution.")
                    .build())
            .addOption(
                Commands.option(
                    String.class,
                    "DIR",
                    "Write below DIR, in the package's folder.",
                    "-o",
                    DIRECTORY))
            .addOption(Commands.option(PACKAGE, "P", "The package of the classes."))
            .addOption(
                Commands.option(
                    CLASS, "C", "The class of the pipeline; without it, by the pipeline's name."))
            .addOption(Commands.flag(FORCE, "Replace files that are there."))
            .addOption(
                Commands.flag(
                    CHECK,
                    "Write nothing: import, compile, and print the definition that came out; what"
                        + " differs goes to standard error."));
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    boolean check = arguments.matchedOptionValue(CHECK, false);
    String packageName = arguments.matchedOptionValue(PACKAGE, null);
    String className = arguments.matchedOptionValue(CLASS, null);
    String directory = arguments.matchedOptionValue(DIRECTORY, null);
    checkNames(packageName, className);
    if (!check && (directory == null || packageName == null)) {
      throw CommandFailure.wrongUsage(
          "Say where to: penstock import DEFINITION -o DIR --package P. Or " + CHECK + " alone.");
    }
    SourceFolder folder = check || directory == null ? null : SourceFolder.at(console, directory);
    DefinitionOperand operand =
        DefinitionOperand.of(Commands.pipelineName(arguments), BareName.DEPLOYED, console);
    PipelineDefinition definition = operand.read(arguments, console);
    String name = className != null ? className : Importer.className(definition, name(operand));
    String inPackage = packageName == null ? "imported" : packageName;
    ImportedPipeline imported =
        withRoom(() -> Importer.importPipeline(definition, inPackage, name));
    boolean force = arguments.matchedOptionValue(FORCE, false);
    return folder == null
        ? check(definition, imported, console)
        : write(definition, imported, folder, force, console);
  }

  /** What the definition is called where it comes from. */
  private static String name(DefinitionOperand operand) {
    return switch (operand.kind()) {
      case STANDARD_INPUT -> "Imported";
      case FILE ->
          String.valueOf(Path.of(operand.text()).getFileName()).replaceFirst("\\.json$", "");
      case CLASS_PATH, DEPLOYED_PIPELINE, EXECUTION ->
          operand
              .text()
              .replaceFirst("/execution/.*", "")
              .replaceFirst("@\\d+$", "")
              .replaceFirst(".*[:/]", "");
    };
  }

  private static int check(
      PipelineDefinition definition, ImportedPipeline imported, Console console) {
    Compilation compilation = compilation(imported);
    List<Diagnostic> errors = compilation.errors();
    errors.forEach(error -> console.printError(error.toString()));
    List<String> differences =
        DefinitionEquality.differences(definition.json(), compilation.written().json());
    differences.forEach(console::printError);
    console.write(DefinitionText.pretty(compilation.written()));
    boolean refused =
        errors.stream().anyMatch(error -> error.code().equals(CYCLE))
            || !ofTheJava(definition, errors).isEmpty();
    return differences.isEmpty() && !refused ? ExitStatus.OK : ExitStatus.ERRORS;
  }

  private static int write(
      PipelineDefinition definition,
      ImportedPipeline imported,
      SourceFolder folder,
      boolean force,
      Console console) {
    Compilation compilation = compilation(imported);
    List<String> differences =
        DefinitionEquality.differences(definition.json(), compilation.written().json());
    List<Diagnostic> ofTheJava = ofTheJava(definition, compilation.errors());
    if (!differences.isEmpty() || !ofTheJava.isEmpty()) {
      differences.forEach(console::printError);
      ofTheJava.forEach(error -> console.printError(error.toString()));
      throw CommandFailure.failed(
          "There is no Java for all of this definition; nothing written. What cannot be said is above.");
    }
    List<Path> written = folder.write(imported.packageName(), imported.sources(), force);
    for (Path path : written) {
      console.print(console.shown(path) + "\n");
    }
    if (imported.asTheyStand() > 0) {
      console.printError(
          Text.count(imported.asTheyStand(), "step")
              + " written as they stand, by OtherStep: no typed step says the same.");
    }
    compilation.errors().forEach(error -> console.printError(error.toString()));
    return compilation.hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }

  /** The errors that the definition itself does not have: it holds what Java cannot say. */
  private static List<Diagnostic> ofTheJava(
      PipelineDefinition definition, List<Diagnostic> errors) {
    Set<String> own =
        Rules.check(Subject.ofFile(definition), List.of()).stream()
            .map(Diagnostic::code)
            .collect(Collectors.toSet());
    return errors.stream().filter(error -> !own.contains(error.code())).toList();
  }

  private static Compilation compilation(ImportedPipeline imported) {
    Compilation compilation = imported.circle().compilation();
    if (compilation == null) {
      throw CommandFailure.failed(
          "The Java of this definition does not compile:\n"
              + String.join("\n", imported.circle().messages()));
    }
    return compilation;
  }

  private static ImportedPipeline withRoom(Callable<ImportedPipeline> work) {
    FutureTask<ImportedPipeline> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "import", STACK);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("The import was interrupted.");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof ImportFailure failure) {
        throw CommandFailure.failed(String.valueOf(failure.getMessage()));
      }
      if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
        throw CommandFailure.failed("The definition is too large to be imported.");
      }
      throw CommandFailure.failed(
          "The definition cannot be imported: " + cause, cause == null ? e : cause);
    }
  }

  private static void checkNames(@Nullable String packageName, @Nullable String className) {
    if (packageName != null
        && (!SourceVersion.isName(packageName) || packageName.matches("java(\\..*)?"))) {
      throw CommandFailure.wrongUsage(
          "\""
              + packageName
              + "\" is not the name of a package; write one such as com.example.ml.");
    }
    if (className != null
        && (!SourceVersion.isIdentifier(className)
            || SourceVersion.isKeyword(className)
            || className.length() > 100
            || REFUSED.contains(className))) {
      throw CommandFailure.wrongUsage(
          "\"" + className + "\" is not a name for the class; write one such as AbalonePipeline.");
    }
  }
}

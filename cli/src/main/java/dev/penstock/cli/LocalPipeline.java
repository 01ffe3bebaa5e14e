package dev.penstock.cli;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.LocalAssets;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.PipelineRequest;
import dev.penstock.local.function.DeclaredWork;
import dev.penstock.local.s3.FolderStore;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * A pipeline that is to run on this machine.
 *
 * @param request the pipeline for the engine
 * @param source its name on the class path, or null when it comes from elsewhere
 * @param work what its source declares for runs on this machine
 * @param assets the files that its definition refers to
 */
record LocalPipeline(
    PipelineRequest request, @Nullable String source, DeclaredWork work, List<Asset> assets) {
  private static final int LONGEST_NAME = 128;

  /**
   * Finds the pipeline that somebody typed.
   *
   * @throws CommandFailure when there is none, or it has errors
   */
  static LocalPipeline of(String text, ParseResult arguments, Console console) {
    DefinitionOperand operand = DefinitionOperand.of(text, BareName.ON_CLASS_PATH, console);
    if (operand.kind() == Kind.CLASS_PATH) {
      return onClassPath(text, console);
    }
    if (operand.kind() == Kind.STANDARD_INPUT || operand.kind() == Kind.FILE) {
      CheckedFile checked = CheckedFile.of(operand.file(console));
      checked.printDiagnostics(console);
      if (checked.hasErrors()) {
        throw CommandFailure.failed(checked.verdict());
      }
    }
    PipelineDefinition definition = operand.read(arguments, console);
    return new LocalPipeline(
        PipelineRequest.of(name(operand), definition), null, DeclaredWork.none(), List.of());
  }

  /** What a pipeline on the class path declares; nothing when it is not there any more. */
  static DeclaredWork workOf(String source) {
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    return catalog.has(source)
        ? work(new PipelineLoader(catalog.find(source), catalog.loader()))
        : DeclaredWork.none();
  }

  private static LocalPipeline onClassPath(String name, Console console) {
    Compiled compiled = Compiled.byName(name).orFail(console, "");
    Pipeline pipeline = compiled.pipeline();
    Compilation compilation = compiled.compilation();
    PipelineRequest request =
        new PipelineRequest(
            pipeline.name(),
            compilation.definition(),
            pipeline.displayName(),
            pipeline.description(),
            null,
            pipeline.parallelism() == null
                ? null
                : pipeline.parallelism().maxParallelExecutionSteps());
    return new LocalPipeline(request, name, workOf(name), compilation.assets());
  }

  private static DeclaredWork work(PipelineLoader loader) {
    try {
      return DeclaredWork.beside(loader.method());
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.failed(wrong.getMessage() + ".");
    } catch (LinkageError missing) {
      throw CommandFailure.failed(
          "The work of the steps cannot be loaded: " + Thrown.text(missing), missing);
    }
  }

  /** A file has no name of its own but its file's. */
  static String name(DefinitionOperand operand) {
    String text = operand.text();
    if (operand.kind() == Kind.STANDARD_INPUT) {
      return "standard-input";
    }
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
    String name =
        last.replaceFirst("\\.json$", "")
            .replaceFirst("@\\d+$", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "pipeline" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  PipelineDefinition definition() {
    return request.definition();
  }

  /** Makes the pipeline known to an engine, with all that its steps look for in S3. */
  void deploy(LocalEngine engine) {
    try {
      LocalAssets.put(assets, engine.objects());
      // What lies in a real S3 is not written over.
      if (engine.objects() instanceof FolderStore) {
        work.putData(engine.objects());
      }
    } catch (IOException unusable) {
      throw CommandFailure.failed(
          "What the steps read cannot be put into the data folder: " + unusable.getMessage());
    }
    engine.pipelines().put(request);
  }
}

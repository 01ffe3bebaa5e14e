package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.diagnostic.DiagnosticGroup;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.environment.JobTags;
import dev.penstock.value.StringValue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline by its name on the command line, compiled.
 *
 * @param name the name
 * @param pipeline the pipeline, as it is or as it is deployed
 * @param compilation what came of it
 */
record Compiled(String name, Pipeline pipeline, Compilation compilation) {
  /**
   * Finds, makes and compiles the pipeline.
   *
   * @throws CommandFailure when there is no such pipeline, or when its code throws
   */
  static Compiled byName(String name) {
    return byName(name, each -> each);
  }

  /**
   * The same as it is deployed: at home in an environment, its jobs tagged.
   *
   * @param environment where it goes to, or null where the surroundings say all
   */
  static Compiled deployed(String name, @Nullable Environment environment) {
    return byName(name, environment == null ? JobTags::on : environment::applyTo);
  }

  private static Compiled byName(String name, UnaryOperator<Pipeline> change) {
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    PipelineLoader loader = new PipelineLoader(catalog.find(name), catalog.loader());
    Pipeline pipeline = change.apply(loader.pipeline());
    return new Compiled(name, pipeline, loader.compile(pipeline));
  }

  /**
   * Prints the diagnostics, and goes on without errors alone.
   *
   * @param consequence what errors lead to, for example {@code ; nothing deployed}; may be empty
   * @return this
   * @throws CommandFailure when there are errors
   */
  Compiled orFail(Console console, String consequence) {
    printDiagnostics(console);
    if (compilation.hasErrors()) {
      throw CommandFailure.failed(verdict() + consequence);
    }
    return this;
  }

  void printDiagnostics(Console console) {
    for (DiagnosticGroup group : DiagnosticGroup.of(compilation.diagnostics())) {
      console.printError(group.toString());
    }
  }

  /** The pipeline's name and how many errors and warnings it has. */
  String verdict() {
    return Verdict.of(name, compilation.diagnostics());
  }

  /** The role that it runs with; null when there is none, or it is known later. */
  @Nullable String role() {
    StringValue role = pipeline.defaults().role();
    return role != null
            && role.expression() instanceof Literal literal
            && literal.value() instanceof String arn
        ? arn
        : null;
  }
}

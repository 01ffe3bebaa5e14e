package dev.penstock.compile;

import dev.penstock.Compilation;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.util.List;

/**
 * Compiles a pipeline: gathers its graph, writes the definition, and holds it against the rules.
 */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a pipeline.
   *
   * @param spec what its builder was told
   * @return the diagnostics and the definition
   */
  public static Compilation compile(PipelineSpec spec) {
    Problems problems = new Problems();
    Assets assets = new Assets(spec, problems);
    Graph graph = Graph.of(spec, assets, problems);
    PipelineDefinition definition = new DefinitionWriter(spec, graph, problems).write();
    Subject subject = graph.subject(spec, definition);
    List<Diagnostic> diagnostics = Rules.check(subject, problems.all());
    return new Compilation(definition, diagnostics, assets.all());
  }
}

package dev.penstock.compile;

import dev.penstock.Compilation;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

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
    Rules rules = new Rules(false);
    return compile(spec, rules::look, rules::judge);
  }

  /**
   * Compiles a pipeline without any rule, to measure what the rules take.
   *
   * @param spec what its builder was told
   * @return what was found on the way and the definition
   */
  public static Compilation compileWithoutRules(PipelineSpec spec) {
    return compile(spec, step -> {}, (subject, found) -> found);
  }

  private static Compilation compile(
      PipelineSpec spec,
      Consumer<ObjectNode> look,
      BiFunction<Subject, List<Diagnostic>, List<Diagnostic>> judge) {
    Problems problems = new Problems();
    Assets assets = new Assets(spec, problems);
    Graph graph = Graph.of(spec, assets, problems);
    RequestLimits.check(spec, problems);
    PipelineDefinition definition = new DefinitionWriter(spec, graph, problems, look).write();
    Subject subject = graph.subject(spec, definition);
    List<Diagnostic> diagnostics = judge.apply(subject, problems.all());
    return new Compilation(definition, diagnostics, assets.all(), assets.functions());
  }
}

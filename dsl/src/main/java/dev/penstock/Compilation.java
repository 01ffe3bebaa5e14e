package dev.penstock;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.util.List;

/** What compile gives: everything it found, and the definition when nothing stands in its way. */
public final class Compilation {
  private final PipelineDefinition definition;
  private final List<Diagnostic> diagnostics;
  private final List<Asset> assets;
  private final List<FunctionAsset> functions;

  /**
   * For the compiler.
   *
   * @param definition the definition, whole or not
   * @param diagnostics what was found, errors first
   * @param assets the files to upload
   * @param functions the Lambda functions to create or update
   */
  public Compilation(
      PipelineDefinition definition,
      List<Diagnostic> diagnostics,
      List<Asset> assets,
      List<FunctionAsset> functions) {
    this.definition = definition;
    this.diagnostics = List.copyOf(diagnostics);
    this.assets = List.copyOf(assets);
    this.functions = List.copyOf(functions);
  }

  /**
   * Returns everything that was found.
   *
   * @return errors first, then warnings; each in the order of the steps
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * Tells whether something stands in the definition's way.
   *
   * @return true when there is an error
   */
  public boolean hasErrors() {
    return !errors().isEmpty();
  }

  /**
   * Returns what stands in the definition's way.
   *
   * @return the errors
   */
  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  /**
   * Returns what is doubtful.
   *
   * @return the warnings
   */
  public List<Diagnostic> warnings() {
    return diagnostics.stream().filter(each -> each.severity() == Severity.WARNING).toList();
  }

  /**
   * Returns the definition whether or not there are errors, for those who show what is wrong with
   * it. It is not to be deployed.
   *
   * @return the definition as it was written
   */
  public PipelineDefinition written() {
    return definition;
  }

  /**
   * Returns the definition.
   *
   * @return the definition
   * @throws CompilationException when there are errors; its message has them all
   */
  public PipelineDefinition definition() {
    if (hasErrors()) {
      throw new CompilationException(errors());
    }
    return definition;
  }

  /**
   * Returns the files that the definition refers to.
   *
   * @return each file once, in the order of the steps
   */
  public List<Asset> assets() {
    return assets;
  }

  /**
   * Returns the Lambda functions that come with their code.
   *
   * @return each function once, in the order of the steps
   */
  public List<FunctionAsset> functions() {
    return functions;
  }
}

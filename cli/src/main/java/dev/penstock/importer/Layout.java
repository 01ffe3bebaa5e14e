package dev.penstock.importer;

import dev.penstock.annotation.PipelineSource;
import dev.penstock.definition.Node;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Annotation;
import dev.penstock.importer.code.SourceFile.Constant;
import dev.penstock.importer.code.SourceFile.Declaration;
import dev.penstock.importer.code.SourceFile.Method;
import dev.penstock.importer.code.SourceFile.Statement;
import dev.penstock.importer.code.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where the steps of a pipeline are written. */
interface Layout {
  /** A method of this many values is far from what a class file takes, and from what is read. */
  int MOST_VALUES = 4_000;

  int MOST_STEPS = 120;

  /**
   * What is in the class of the pipeline beside the steps.
   *
   * @param summary what the pipeline does, for people
   * @param start the pipeline's builder before its steps
   * @param end adds what comes after them
   */
  record Main(
      TypeRef type,
      String summary,
      String sourceName,
      List<Constant> constants,
      List<Declaration> declarations,
      Code start,
      UnaryOperator<Code> end) {

    SourceFile file(List<Statement> body) {
      Method constructor = new Method(null, null, false, false, null, null, List.of(), List.of());
      Method pipeline =
          new Method(
              "pipeline",
              "The pipeline.",
              true,
              true,
              Annotation.of(PipelineSource.class, sourceName),
              SourceFile.ComponentType.of(dev.penstock.Pipeline.class),
              List.of(),
              body);
      return new SourceFile(
          type, true, summary, constants, List.of(), declarations, List.of(constructor, pipeline));
    }
  }

  /** Whether a definition has more steps than one method should. */
  static boolean isSplit(PipelineDefinition definition) {
    return definition.allSteps().size() > MOST_STEPS || size(definition.json()) > MOST_VALUES;
  }

  static int size(Node node) {
    int[] size = new int[1];
    NodeVisitor.visit(Place.of(""), node, (place, each) -> size[0]++);
    return size[0];
  }

  /** Begins a step: what it refers to is named from where it will be. */
  void begin();

  /**
   * Adds a step.
   *
   * @param wanted what it should be called
   * @return how others name it
   */
  Code add(String wanted, TypeRef type, Code value);

  /** A name like this that nothing else has where the step is that was begun. */
  String variable(String wanted);

  /** The class in which the step is that was begun. */
  TypeRef place();

  /** Remembers which step of the definition a name stands for. */
  void holds(String step, Code name);

  /** A name as it is written at the step that was begun. */
  Code here(Code name);

  /**
   * The files.
   *
   * @param roots the steps that no other leads to
   */
  List<SourceFile> files(Main main, Set<String> roots);
}

package bad;

import dev.penstock.Pipeline;
import dev.penstock.annotation.PipelineSource;

public class Sources {
  @PipelineSource("a")
  static Pipeline notPublic() { // ERROR notPublic is not public and static, so the command line cannot call it; write public static Pipeline notPublic()
    return new Pipeline();
  }

  @PipelineSource("b")
  public Pipeline notStatic() { // ERROR notStatic is not public and static, so the command line cannot call it; write public static Pipeline notStatic()
    return new Pipeline();
  }

  @PipelineSource("c")
  public static Pipeline takes(int count) { // ERROR takes takes a parameter, which the command line could not give it; make it a constant, or a parameter of the pipeline (@PipelineParameters)
    return new Pipeline();
  }

  @PipelineSource("d")
  public static String text() { // ERROR text returns String, not a pipeline; write public static Pipeline text()
    return "";
  }

  @PipelineSource("-e") // ERROR "-e" cannot be the name of a pipeline on the command line; write letters, digits, hyphens, underscores and dots, at most 128, a letter or digit first
  public static Pipeline badName() {
    return new Pipeline();
  }

  @PipelineSource("../f") // ERROR "../f" cannot be the name of a pipeline on the command line; write letters, digits, hyphens, underscores and dots, at most 128, a letter or digit first
  public static Pipeline climbs() {
    return new Pipeline();
  }

  @PipelineSource("same")
  public static Pipeline first() {
    return new Pipeline();
  }

  @PipelineSource("Same") // ERROR "Same" is the name of the pipeline of bad.Sources.first() already; give this one another name
  public static Pipeline second() {
    return new Pipeline();
  }

  static class Inner { // ERROR Inner is not public, so the command line cannot call its method hidden; make it public
    @PipelineSource("g")
    public static Pipeline hidden() {
      return new Pipeline();
    }
  }
}

package bad;

import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.ReportSchema;

public class Declarations {
  @PipelineParameters
  public static class AClass {} // ERROR @PipelineParameters stands on AClass, which is neither a record nor an interface; make it a record

  @PipelineParameters
  public record Generic<T>(int count) {} // ERROR Generic has type parameters, which what @PipelineParameters makes could not fill in; remove them

  @ProcessingContract
  private record Hidden() {} // ERROR Hidden is private, so generated code could not name it; remove private

  @ReportSchema
  public interface AnInterface { // ERROR AnInterface is a report's schema, which is a record: its file is read into it; write public record AnInterface(…)
    double value();
  }

  @ReportSchema
  public enum AnEnum { // ERROR @ReportSchema stands on AnEnum, which is neither a record nor an interface; make it a record
    A
  }

  @PipelineParameters
  public interface Strays {
    int count(int of); // ERROR count is not like a component, which all abstract methods of a @PipelineParameters are; give it a result, and no parameters

    void nothing(); // ERROR nothing is not like a component, which all abstract methods of a @PipelineParameters are; give it a result, and no parameters

    int getClass(int x); // ERROR getClass is not like a component, which all abstract methods of a @PipelineParameters are; give it a result, and no parameters

    String toString(); // ERROR toString is a method that StraysRef has already; rename the component, and keep its name on the wire with @Name("ToString")
  }

  public static class One {
    @PipelineParameters
    public record Same(int a) {}
  }

  public static class Two {
    @PipelineParameters
    public record Same(int a) {} // ERROR bad.SameRef would be generated both for bad.Declarations.One.Same and for bad.Declarations.Two.Same; rename one of them // ERROR bad.SameValues would be generated both for bad.Declarations.One.Same and for bad.Declarations.Two.Same; rename one of them
  }

  @PipelineParameters
  @ReportSchema
  public record Twice(int a) {} // ERROR bad.TwiceRef would be generated for bad.Declarations.Twice by two of its annotations; keep one of them

  @PipelineParameters
  public record There(int a) {} // ERROR bad.ThereRef is generated for There, and is in the sources too; rename one of them
}

class ThereRef {}

package bad;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.WireName;
import java.util.List;
import java.util.Map;

public class ParameterTypes {
  private enum Hidden {
    A
  }

  public enum Twins {
    @WireName("x")
    A,
    @WireName("x")
    B
  }

  public enum Empty {}

  public enum Blank {
    @WireName("")
    A
  }

  public enum Many {
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q
  }

  @PipelineParameters
  public record Parameters(
      @Default("x") Map<String, List<Object>> map, // ERROR map cannot be a parameter, being a Map<String, List<Object>>; use int, long, double, float, boolean, String, S3Uri or an enum
      int[] numbers, // ERROR numbers cannot be a parameter, being a int[]; use int, long, double, float, boolean, String, S3Uri or an enum
      char letter, // ERROR letter cannot be a parameter, being a char; use int, long, double, float, boolean, String, S3Uri or an enum
      Short few, // ERROR few cannot be a parameter, being a Short; use int, long, double, float, boolean, String, S3Uri or an enum
      Hidden hidden, // ERROR the enum Hidden is private, so generated code could not name it; remove private
      Twins twins, // ERROR two constants of Twins are "x" on the wire; write another @WireName
      Empty empty, // ERROR Empty has 0 constants, and the service takes 1 to 16 values of a parameter; declare String empty
      Blank blank, // ERROR a constant of Blank is empty on the wire, which the service refuses as a start value; write another @WireName
      Many many) {} // ERROR Many has 17 constants, and the service takes 1 to 16 values of a parameter; declare String many
}

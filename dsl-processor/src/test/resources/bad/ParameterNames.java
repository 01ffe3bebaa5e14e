package bad;

import dev.penstock.annotation.Name;
import dev.penstock.annotation.PipelineParameters;

public class ParameterNames {
  @PipelineParameters
  public record Parameters(
      int instanceCount,
      @Name("InstanceCount") int other, // ERROR instanceCount and other are both "InstanceCount" on the wire; give one of them another @Name
      int instance_count, // ERROR instanceCount and instance_count are both "InstanceCount" on the wire; give one of them another @Name
      @Name("two words") int words, // ERROR "two words" cannot be the name of a parameter; write 1 to 256 letters, digits, hyphens and underscores
      @Name("") int empty, // ERROR "" cannot be the name of a parameter; write 1 to 256 letters, digits, hyphens and underscores
      int größe, // ERROR "Größe" cannot be the name of a parameter; write 1 to 256 letters, digits, hyphens and underscores with @Name("…")
      int create, // ERROR create is a method that ParametersRef has already; rename the component, and keep its name on the wire with @Name("Create")
      int rate,
      @Name("CapitalRate") int Rate) {} // ERROR rate and Rate differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name
}

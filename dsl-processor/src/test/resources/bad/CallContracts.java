package bad;

import dev.penstock.annotation.*;
import dev.penstock.value.S3Uri;
import java.util.List;

public class CallContracts {
  enum Empty {}

  enum Twice {
    @WireName("a")
    A,
    @WireName("a")
    B
  }

  @ReportSchema
  public record Metrics(double mse) {}

  @LambdaContract
  public record Components(
      @Input @Output String both, // ERROR both is both @Input and @Output; declare two components
      String neither, // ERROR neither is neither input nor output; write @Input or @Output
      @Input("/opt/ml") String path, // ERROR a value of a call has no path; write @Input alone, and @Name("…") for another name on the wire
      @Output("verdict") String outPath, // ERROR a value of a call has no path; write @Output alone, and @Name("…") for another name on the wire
      @Input List<String> list, // ERROR list cannot be a value of a call, being a List<String>; use int, long, double, float, boolean, String, S3Uri or an enum
      @Output Metrics metrics, // ERROR metrics cannot be a value of a call, being a Metrics; use int, long, double, float, boolean, String, S3Uri or an enum
      @Output @Report("a.json") String report, // ERROR @Report stands on a value, and only a processing job writes reports; remove it
      @Input Empty empty, // ERROR Empty has no constants, so empty could have no value; declare String empty
      @Input @Default("many") int rounds, // ERROR @Default("many") does not read as an int; write a whole number, for example @Default("1")
      @Output @Default("1") int score, // ERROR score is an output, which is always there; remove @Default
      @Output Twice twice) {} // ERROR two constants of Twice are "a" on the wire; write another @WireName

  @CallbackContract
  public record Names(
      @Input String name, // ERROR name is a method that comes with every callback step; rename the component, and keep its name on the wire with @Name("name")
      @Input String queue, // ERROR queue is a method that comes with every callback step; rename the component, and keep its name on the wire with @Name("queue")
      @Input String function,
      @Output String output, // ERROR output is a method that comes with every callback step; rename the component, and keep its name on the wire with @Name("output")
      @Input String data,
      @Input @Name("data") String other, // ERROR data and other are both "data" on the wire; give one of them another @Name
      @Output @Name("data") String fine,
      @Output String Data, // ERROR data and Data differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name
      @Output @Name("it's") String quoted, // ERROR "it's" cannot be the name of an input or output; write 1 to 256 characters, with no quote among them
      @Input @Name("") String nothing) {} // ERROR "" cannot be the name of an input or output; write 1 to 256 characters, with no quote among them

  @LambdaContract
  public record Many( // ERROR Many has 51 outputs, and a Lambda step at most 50; put some together in one text
      @Output int o0,
      @Output int o1,
      @Output int o2,
      @Output int o3,
      @Output int o4,
      @Output int o5,
      @Output int o6,
      @Output int o7,
      @Output int o8,
      @Output int o9,
      @Output int o10,
      @Output int o11,
      @Output int o12,
      @Output int o13,
      @Output int o14,
      @Output int o15,
      @Output int o16,
      @Output int o17,
      @Output int o18,
      @Output int o19,
      @Output int o20,
      @Output int o21,
      @Output int o22,
      @Output int o23,
      @Output int o24,
      @Output int o25,
      @Output int o26,
      @Output int o27,
      @Output int o28,
      @Output int o29,
      @Output int o30,
      @Output int o31,
      @Output int o32,
      @Output int o33,
      @Output int o34,
      @Output int o35,
      @Output int o36,
      @Output int o37,
      @Output int o38,
      @Output int o39,
      @Output int o40,
      @Output int o41,
      @Output int o42,
      @Output int o43,
      @Output int o44,
      @Output int o45,
      @Output int o46,
      @Output int o47,
      @Output int o48,
      @Output int o49,
      @Output int o50) {}

  Object steps() {
    return List.of(ComponentsStep.named("A"), NamesStep.named("B"), ManyStep.named("C"));
  }
}
